"""What is asked, and what every answer may use: who asks, of which store, and which day it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from hub.access.budgets import Caller, beyond_entrance
from hub.access.evidence import Evidence
from hub.access.principals import Principal
from hub.access.purposes import Declared
from hub.domain.clock import Clock
from hub.query.limits import Limits
from hub.settings import Settings
from hub.store.budgets import Amounts
from hub.store.engine import Store


class Asked(msgspec.Struct, frozen=True):
    """What is asked: a document, the values of its variables, and which operation of it is meant.

    `limits` are those that the document brings; None where it is under those of the settings. `purpose` is why it is
    asked, where the caller declares that.
    """

    query: str
    variables: Mapping[str, Any] | None
    name: str | None
    limits: Limits | None = None
    purpose: Declared | None = None


class Request(msgspec.Struct, frozen=True):
    """One operation of one caller, who has paid the entrance; without a caller nothing is paid for.

    `evidence` is the verified signature of the request, where it is signed; `purpose` is told to those answers alone
    that say who asks.
    """

    store: Store
    settings: Settings
    principal: Principal
    today: date
    clock: Clock
    request_id: str
    caller: Caller | None = None
    evidence: Evidence | None = None
    purpose: Declared | None = None

    async def pay(self, cost: int) -> None:
        """Have the caller pay what an answer costs beyond the entrance.

        Raises `BudgetSpent`, and `StoreUnavailable` where the database is away.
        """
        if self.caller is not None:
            await self.caller.pay(Amounts(0, beyond_entrance(cost)))
