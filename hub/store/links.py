"""Decisions about whom the records speak of: dated rows, closed and never erased."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, select_among
from hub.store.tables.log import record_link


@dataclass(frozen=True, slots=True)
class Link:
    """One decision: this mention of this record speaks of this party, from `from_at` on."""

    record_key: UUID
    mention: UUID
    from_at: datetime
    party_id: UUID
    decided_by: str
    score: float | None
    reason: str


def append_links(tx: Transaction, links: Sequence[Link]) -> None:
    """Append decisions."""
    insert_rows(tx, record_link, [asdict(link) for link in links])


def links_of(tx: Transaction, record_keys: Iterable[UUID]) -> dict[tuple[UUID, UUID], UUID]:
    """The decisions in force: (record, mention) → party."""
    query = select(record_link.c.record_key, record_link.c.mention, record_link.c.party_id)
    rows = select_among(tx, query.where(record_link.c.to_at.is_(None)), record_link.c.record_key, record_keys)
    return {(row["record_key"], row["mention"]): row["party_id"] for row in rows}


def move_links(tx: Transaction, merged: Mapping[UUID, UUID], *, at: datetime, decided_by: str) -> set[UUID]:
    """Close every link to a merged party and open one to the party that survives; returns the records moved."""
    query = select(record_link).where(record_link.c.to_at.is_(None))
    rows = list(select_among(tx, query, record_link.c.party_id, merged))
    for party_id in merged:
        closing = update(record_link).where(record_link.c.party_id == party_id, record_link.c.to_at.is_(None))
        tx.execute(closing.values(to_at=at))
    moved = [
        Link(row["record_key"], row["mention"], at, merged[row["party_id"]], decided_by, row["score"], "MERGED")
        for row in rows
    ]
    append_links(tx, moved)
    return {link.record_key for link in moved}
