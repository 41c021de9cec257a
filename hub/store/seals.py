"""Read which cases are sealed, and keep who broke a seal."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, select_among
from hub.store.tables.projected import RECORD_TABLES, in_force
from hub.store.tables.seals import broken_seal


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """Somebody, known by a name and acting for an agency, sees a case of another agency until a day is over."""

    agency: str
    case_number: str
    name: str
    acts_for: str
    reason: str
    broken_at: datetime
    until_on: date


def add_broken_seal(tx: Transaction, seal_id: UUID, broken: BrokenSeal) -> None:
    """Note that a seal was broken."""
    insert_rows(tx, broken_seal, [{"id": seal_id, **asdict(broken)}])


def sealed_numbers(tx: Transaction, agency: str, numbers: Iterable[str], day: date) -> frozenset[str]:
    """Which of these cases of an agency are sealed on a day."""
    seal = RECORD_TABLES["case_seal"]
    lies = select(seal.c.case_number).where(seal.c.agency == agency, *in_force(seal, day))
    return frozenset(row.case_number for row in select_among(tx, lies, seal.c.case_number, numbers))
