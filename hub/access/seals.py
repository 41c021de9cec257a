"""Break the seal on a case: for a reason, for a short time, and not unseen."""

from datetime import date, datetime, timedelta
from typing import Final

from uuid_utils.compat import uuid7

from hub.access.principals import Principal, Role
from hub.domain.access_codes import AccessAct
from hub.domain.records.mentions import record_key
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.errors import BadInput, Forbidden
from hub.store.access_log import Entry, add_entries
from hub.store.changes import add_change
from hub.store.engine import Store, Transaction
from hub.store.seals import BrokenSeal, add_broken_seal

LASTS: Final = timedelta(days=1)
"""So long after today a broken seal stays broken for whoever broke it."""

CASE: Final = SupervisionCaseRecord.about.kind
SHORTEST: Final = 10
LONGEST: Final = 2_000


def break_seal(  # noqa: PLR0913 - who breaks which seal, why and when
    store: Store,
    principal: Principal,
    *,
    agency: str,
    case_number: str,
    reason: str,
    today: date,
    now: datetime,
    request_id: str,
) -> date:
    """Let an officer see a sealed case, and give the last day on which it may.

    What it could not see without the seal it does not see now. Whether there is such a case, and whether it is sealed,
    the answer does not tell: breaking stands in the access log all the same, and the agency that is named is told.
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
    entry = entry_of(broken, request_id)

    def work(tx: Transaction) -> None:
        add_broken_seal(tx, seal_id, broken)
        add_entries(tx, [entry])
        add_change(tx, seal_id, agency=agency, observed_at=now, kinds={"case_seal": 1})

    store.write(work)
    return until


def entry_of(broken: BrokenSeal, request_id: str) -> Entry:
    """A broken seal as the access log tells of it."""
    return Entry(
        happened_at=broken.broken_at,
        act=AccessAct.BREAK_GLASS,
        principal=broken.name,
        role=Role.OFFICER.name,
        agency=broken.acts_for,
        purpose=None,
        case_number=None,
        operation=None,
        document_hash=None,
        coordinates=["Mutation.sealBreak"],
        kind=CASE,
        subject=record_key(broken.agency, CASE, broken.case_number).hex,
        owner=broken.agency,
        request_id=request_id,
        reason=broken.reason,
    )
