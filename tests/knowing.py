"""Histories that are told to a hub step by step, and what its projection holds of each party in between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table, func, select

from hub.domain.personal import Personal
from hub.projection.known import KNOWN_TABLES, PARTY_TABLES
from hub.store.engine import Store, Transaction
from hub.store.tables.log import record_link, record_version
from hub.store.tables.parties import conflict, identifier, involvement, name_key, party
from tests.hub.ingest.mixed import ENFORCEMENT, FIRST, KAIXUAN, MIXED, Said, deliver
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    NAMES,
    STREET,
    filing,
    inspection,
    joint_operation,
    penalty,
    registration,
    supervision_case,
    uscc,
    withdrawn,
)

Known = dict[str, list[dict[str, Any]]]
"""Rows by the name of their table, in the order of their keys."""

FOUNDED: Final = "2010-03-01"
RENAMED: Final = date(2016, 1, 1)
NEW_NAME: Final = "江干区花卉盆景行业协会"
BY_NUMBER: Final = {"name": NAMES[2], "registrationNumber": "证1"}
BY_OTHER: Final = {"name": NAMES[2], "businessRegistrationNumber": "商1"}
FILED: Final = {"name": NAMES[1], "filingNumber": "备1", "filingStreet": STREET}
BY_BOTH: Final = {**BY_NUMBER, **BY_OTHER}

HISTORIES: Final[Mapping[str, Sequence[Sequence[Said]]]] = {
    "renaming": (
        [(CIVIL_AFFAIRS, registration(foundedOn=FOUNDED)), (ENFORCEMENT, penalty())],
        [(CIVIL_AFFAIRS, registration(effective_on=RENAMED, name=NEW_NAME))],
        [(ENFORCEMENT, penalty("罚2", fine="2000.00", party={"name": NEW_NAME, "uscc": uscc(1)}))],
    ),
    "late arrival": (
        [(CIVIL_AFFAIRS, registration(foundedOn=FOUNDED))],
        [(CIVIL_AFFAIRS, registration(effective_on=RENAMED, name=NEW_NAME, address="新路1号"))],
        [(CIVIL_AFFAIRS, registration(effective_on=date(2013, 1, 1), address="旧路1号"))],
        [(ENFORCEMENT, penalty(decidedOn="2011-05-06"))],
    ),
    "withdrawal": (
        [(CIVIL_AFFAIRS, registration()), (ENFORCEMENT, penalty("罚1")), (ENFORCEMENT, inspection())],
        [(ENFORCEMENT, withdrawn("penalty", f"罚1|USCC::{uscc(1)}"))],
        [(CIVIL_AFFAIRS, withdrawn("registration", uscc(1)))],
        [(ENFORCEMENT, withdrawn("inspection", f"任务1|USCC::{uscc(1)}"))],
        [(ENFORCEMENT, penalty("罚1", version=7, fine="2000.50"))],
    ),
    "merging": (
        [(ENFORCEMENT, penalty("罚1", party=BY_NUMBER))],
        [(ENFORCEMENT, penalty("罚2", party=BY_OTHER))],
        [(MARKET_SUPERVISION, joint_operation(subjects=[{"party": BY_OTHER}, {"party": {"name": NAMES[4]}}]))],
        [(ENFORCEMENT, penalty("罚3", party=BY_BOTH))],
        [(MARKET_SUPERVISION, joint_operation(version=1, subjects=[{"party": {"name": NAMES[4]}}]))],
    ),
    "mentions alone": (
        [(ENFORCEMENT, inspection("任务1", inspectedOn="2015-03-04", inspectedAt=None))],
        [(ENFORCEMENT, inspection("任务2", inspectedOn="2012-03-04", inspectedAt=None))],
        [(ENFORCEMENT, inspection("任务3", inspectedOn="2018-03-04", inspectedAt=None))],
        [(ENFORCEMENT, withdrawn("inspection", f"任务2|USCC::{uscc(1)}"))],
    ),
    "registration after a filing": (
        [(KAIXUAN, filing("备1", filedOn="2012-06-01")), (ENFORCEMENT, inspection(party=FILED))],
        [(KAIXUAN, filing("备1", version=2, filedOn="2012-06-01", status="UPGRADED", endedOn="2015-06-01"))],
        [
            (
                CIVIL_AFFAIRS,
                registration(foundedOn="2015-06-01", name=NAMES[1], filingNumber="备1", filingStreet=STREET),
            )
        ],
        [(ENFORCEMENT, inspection("任务2", party={"name": NAMES[1], "uscc": uscc(1)}))],
    ),
    "conflict": (
        [(CIVIL_AFFAIRS, registration(foundedOn=FOUNDED, legalRepresentative="王一"))],
        [(MARKET_SUPERVISION, registration(foundedOn=FOUNDED, legalRepresentative="张三"))],
        [(CIVIL_AFFAIRS, supervision_case(parties=((NAMES[0], 1), (NAMES[3], 2))))],
        [(MARKET_SUPERVISION, registration(version=2, foundedOn=FOUNDED, legalRepresentative="王一"))],
        [(CIVIL_AFFAIRS, supervision_case(version=2, parties=((NAMES[3], 2),)))],
    ),
    "what five agencies say": tuple(
        [*FIRST, *MIXED][start : start + 9] for start in range(0, len(FIRST) + len(MIXED), 9)
    ),
}
"""What agencies say, a step at a time."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant between two steps, and what the projection held then of every party."""

    at: datetime
    held: Mapping[UUID, Known]


def tell(store: Store, history: Sequence[Sequence[Said]]) -> list[Moment]:
    """Tell a history, and look at the projection after every step."""
    moments = []
    for step in history:
        deliver(store, step, pushes=1)
        with store.read() as tx:
            at = tx.execute(select(func.max(record_version.c.observed_at))).scalar_one()
            ids = set(tx.execute(select(party.c.id)).scalars())
            moments.append(Moment(at, {party_id: held(tx, party_id) for party_id in ids}))
    return moments


def held(tx: Transaction, party_id: UUID) -> Known:
    """What the projection holds of a party: its own rows, and those of the records that speak of it."""
    speaking = select(involvement.c.record_key).where(involvement.c.party_id == party_id)
    found: dict[Table, list[dict[str, Any]]] = {}
    for table in KNOWN_TABLES:
        key = table.c.party_id if table in {identifier, name_key, conflict} else table.c.id
        own = key == party_id if table in PARTY_TABLES else key.in_(speaking)
        found[table] = [dict(row) for row in tx.execute(select(table).where(own)).mappings()]
    return in_order(found)


def in_order(rows: Mapping[Table, Sequence[Mapping[str, Any]]]) -> Known:
    """Rows in the order of their keys, with documents as JSON has them."""
    return {table.name: list(ordered(table, of_table)) for table, of_table in rows.items()}


def ordered(table: Table, rows: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows of one table."""
    for row in sorted(rows, key=lambda row: [repr(row[column.name]) for column in table.primary_key]):
        yield {name: as_json(value) for name, value in row.items()}


def as_json(value: Any) -> Any:
    """Tuples as lists, inside documents too, and what is personal as it is kept; anything else as it is."""
    if isinstance(value, Personal):
        return value.kept
    if isinstance(value, dict):
        return {name: as_json(one) for name, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, list | tuple) else value


def merged(store: Store) -> dict[UUID, UUID]:
    """Every party that is no more, with the one that it became."""
    with store.read() as tx:
        links = list(tx.execute(select(record_link)))
    now = {(link.record_key, link.mention): link.party_id for link in links if link.to_at is None}
    return {link.party_id: now[link.record_key, link.mention] for link in links if link.to_at is not None}


def renamed(known: Known, party_id: UUID, names: Mapping[UUID, UUID]) -> Known:
    """The same rows, with every other party under its id of today."""
    today = {**names, party_id: party_id}
    return {
        table: [
            {name: today.get(value, value) if isinstance(value, UUID) else value for name, value in row.items()}
            for row in rows
        ]
        for table, rows in known.items()
    }
