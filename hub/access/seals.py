"""Break the seal on a case: for a reason, for a short time, and not unseen."""

from datetime import date, datetime, timedelta
from typing import Final

from uuid_utils.compat import uuid7

from hub.access.principals import Principal, Role
from hub.errors import BadInput, Forbidden
from hub.store.changes import add_change
from hub.store.engine import Store, Transaction
from hub.store.seals import BrokenSeal, add_broken_seal

LASTS: Final = timedelta(days=1)
"""So long after today a broken seal stays broken for whoever broke it."""

SHORTEST: Final = 10
LONGEST: Final = 2_000


def break_seal(  # noqa: PLR0913 - who breaks which seal, why and when
    store: Store, principal: Principal, *, agency: str, case_number: str, reason: str, today: date, now: datetime
) -> date:
    """Let an officer see a sealed case, and give the last day on which it may.

    What it could not see without the seal it does not see now. Whether there is such a case, and whether it is
    sealed, the answer does not tell: breaking is noted all the same, and announced to the agency that is named.
    Raises `Forbidden` for all but officers, and `BadInput` for a reason that says nothing.
    """
    if principal.role is not Role.OFFICER or principal.agency is None:
        raise Forbidden(
            f"The role {principal.role.name} may not break seals. An officer may.",
            f"角色 {principal.role.name} 无权启封，仅执法人员可以。",
        )
    words = reason.strip()
    if not SHORTEST <= len(words) <= LONGEST:
        raise BadInput(
            f"Give the reason in {SHORTEST} to {LONGEST} characters; the agency that sealed the case will read it.",
            f"请以 {SHORTEST} 至 {LONGEST} 个字符说明启封理由，封存机关将会看到。",
        )
    until, seal_id = today + LASTS, uuid7()
    broken = BrokenSeal(agency, case_number.strip(), principal.name, principal.agency, words, now, until)

    def work(tx: Transaction) -> None:
        add_broken_seal(tx, seal_id, broken)
        add_change(tx, seal_id, agency=agency, observed_at=now, kinds={"case_seal": 1})

    store.write(work)
    return until
