"""The store that the matrix asks: filled once for each database, with what all agencies state and who read what."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import select

from hub.domain.access_codes import AccessAct, Purpose
from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from hub.ingest.push import OnError
from hub.store.access_log import Entry, add_entries
from hub.store.engine import Store
from hub.store.tables.log import record_version
from hub.store.tables.parties import involvement
from tests.databases import Databases, Kind
from tests.policy.canaries import (
    CLOSED,
    FIRST,
    LINKED,
    OPEN,
    OWN,
    SEALED,
    SECOND,
    STATING,
    Row,
    district,
    rows,
    statement,
)
from tests.pushing import MORNING, push_all
from tests.statements import STREET, agency, division, sharing_agreement
from tests.stores import store_full

DISTRICT: Final = "330104"
ENTRY: Final = "matrix-"
"""How the numbers of those requests begin of which the access log tells here."""


def agreement(number: str, mode: str, kinds: str, *parties: tuple[str, str], **fields: str) -> Statement:
    """An agreement between agencies in their roles."""
    bound = [{"agency": one, "role": role} for one, role in parties]
    return sharing_agreement(number, mode=mode, kinds=kinds.split(), parties=bound, **fields)  # type: ignore[arg-type]


BOTH: Final = "SUPERVISION_CASE JOINT_OPERATION"
BY_THE_HUB: Final = (
    division(DISTRICT, name="江干区", level="DISTRICT", abolishedOn=None, successors=None),
    division(STREET, parent=DISTRICT, abolishedOn=None, successors=None),
    *(
        division(district(Row("", one, row)), name="某区", level="DISTRICT", abolishedOn=None, successors=None)
        for one in STATING
        for row in (FIRST, SECOND)
    ),
    *(agency(one, name=f"机关{one}", establishedOn=None) for one in STATING),
    agreement("共享1", "QUERY", BOTH, (OWN, "BOTH"), (OPEN, "BOTH")),
    agreement("共享2", "EXCHANGE", "SUPERVISION_CASE", (LINKED, "PROVIDER"), (OWN, "RECIPIENT")),
    agreement("共享3", "EXCHANGE", BOTH, (OWN, "PROVIDER"), (CLOSED, "RECIPIENT")),
    agreement("共享4", "EXCHANGE", BOTH, (CLOSED, "PROVIDER"), (OWN, "RECIPIENT"), endsOn="2020-06-30"),
    agreement("共享5", "EXCHANGE", BOTH, (CLOSED, "PROVIDER"), (OWN, "RECIPIENT"), beginsOn="2020-07-01"),
)
"""Divisions, agencies, and agreements: the last three share nothing with the own agency today."""


def nothing(_row: Row) -> bool:
    """Leave no row out."""
    return False


def fill(store: Store, without: Callable[[Row], bool] = nothing) -> None:
    """State everything, each agency in one delivery, and note who read what."""
    stated = {one: tuple(statement(row) for row in rows(one) if not without(row)) for one in STATING}
    deliveries = [(HUB, BY_THE_HUB), *stated.items()]
    for number, (who, statements) in enumerate(deliveries):
        at = MORNING + timedelta(minutes=number)
        push_all(store, *statements, agency=who, key=f"matrix-{number}", on_error=OnError.REJECT_ALL, at=at)
    entries = [entry(acting, owner) for acting in (OWN, OPEN) for owner in (OWN, OPEN)]
    store.write(lambda tx: add_entries(tx, entries))


def entry(acting: str, owner: str) -> Entry:
    """What somebody of one agency read of another one's."""
    name = f"{acting[:2]}-{owner[:2]}"
    return Entry(
        happened_at=MORNING,
        act=AccessAct.READ,
        principal=f"{name}-principal",
        role="OFFICER",
        agency=acting,
        purpose=Purpose.CASE_INVESTIGATION,
        case_number=f"{name}-case",
        operation=f"{name}-operation",
        document_hash=f"{name}-document",
        coordinates=[f"{name}-coordinate"],
        kind="social_worker",
        subject=f"{name}-subject",
        owner=owner,
        request_id=f"{ENTRY}{name}",
        reason=f"{name}-reason",
    )


@contextmanager
def filled(databases: Databases, kind: Kind, without: Callable[[Row], bool] = nothing) -> Iterator[Store]:
    """A store of a kind that holds the rows of the matrix, but for some."""
    filling = fill if without is nothing else lambda store: fill(store, without)
    with store_full(databases, kind, filling) as store:
        yield store


# --- whose a row is ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stated:
    """A record: its type, whose it is, what it is called, and whether it is sealed."""

    kind: str
    agency: str
    native_id: str

    @property
    def is_sealed(self) -> bool:
        """Whether it is one of the cases on which a seal lies."""
        return self.kind == "supervision_case" and self.native_id == Row(self.kind, self.agency, SEALED).canary(
            "number"
        )


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every record by its key, and the records that speak of every party by the party's id."""

    records: dict[str, Stated]
    speaking: dict[str, list[Stated]]


def ledger_of(store: Store) -> Ledger:
    """Whose every row is."""
    version, told = record_version.c, involvement.c
    with store.read() as tx:
        stated = tx.execute(select(version.record_key, version.kind, version.agency, version.native_id)).all()
        records = {key.hex: Stated(*rest) for key, *rest in stated}
        speaking: dict[str, list[Stated]] = {}
        for party, key in tx.execute(select(told.party_id, told.record_key)):
            speaking.setdefault(party.hex, []).append(records[key.hex])
    return Ledger(records, speaking)


def key_in(identity: Any) -> str:
    """The key in an id."""
    return str(identity).rpartition("_")[2]
