"""What is asked, and what every answer may use: who asks, of which store, and which day it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from hub.access.principals import Principal
from hub.domain.clock import Clock
from hub.query.limits import Limits
from hub.settings import Settings
from hub.store.engine import Store


class Asked(msgspec.Struct, frozen=True):
    """What is asked: a document, the values of its variables, and which operation of it is meant.

    `limits` are those that the document brings; None where it is under those of the settings.
    """

    query: str
    variables: Mapping[str, Any] | None
    name: str | None
    limits: Limits | None = None


class Request(msgspec.Struct, frozen=True):
    """One operation of one caller."""

    store: Store
    settings: Settings
    principal: Principal
    today: date
    clock: Clock
    request_id: str
