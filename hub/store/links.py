"""Decisions about whom the records speak of: dated rows, closed and never erased."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, or_, select, update

from hub.domain.clock import TICK
from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of, select_among
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
    insert_rows(tx, record_link, [row_of(link) for link in links])


def links_of(tx: Transaction, record_keys: Iterable[UUID]) -> dict[tuple[UUID, UUID], UUID]:
    """The decisions in force: (record, mention) → party."""
    query = select(record_link.c.record_key, record_link.c.mention, record_link.c.party_id)
    rows = select_among(tx, query.where(record_link.c.to_at.is_(None)), record_link.c.record_key, record_keys)
    return {(record_key, mention): party_id for record_key, mention, party_id in rows}


def mentions_of(tx: Transaction, party_id: UUID, known_at: datetime) -> set[tuple[UUID, UUID]]:
    """Every (record, mention) that was decided, at an instant, to speak of a party."""
    begun = record_link.c.from_at <= known_at
    open_still = or_(record_link.c.to_at.is_(None), record_link.c.to_at > known_at)
    query = select(record_link.c.record_key, record_link.c.mention).where(record_link.c.party_id == party_id)
    return {(row.record_key, row.mention) for row in tx.execute(query.where(begun, open_still))}


def move_links(tx: Transaction, merged: Mapping[UUID, UUID], *, at: datetime, decided_by: str) -> set[UUID]:
    """Close every link to a merged party and open one to the party that survives; returns the records moved.

    A decision begins after the one that it replaces, even where the clock of another server was ahead.
    """
    query = select(record_link).where(record_link.c.to_at.is_(None))
    rows = list(select_among(tx, query, record_link.c.party_id, merged))
    moved = [
        Link(
            row.record_key,
            row.mention,
            max(at, row.from_at + TICK),
            merged[row.party_id],
            decided_by,
            row.score,
            "MERGED",
        )
        for row in rows
    ]
    close_links(tx, moved)
    append_links(tx, moved)
    return {link.record_key for link in moved}


def close_links(tx: Transaction, replacing: Sequence[Link]) -> None:
    """Close the decisions that others replace, at the instant at which those begin."""
    of_record = record_link.c.record_key == bindparam("of_record")
    of_mention = record_link.c.mention == bindparam("of_mention")
    closing = update(record_link).where(of_record, of_mention, record_link.c.to_at.is_(None))
    ends = [{"of_record": link.record_key, "of_mention": link.mention, "ends": link.from_at} for link in replacing]
    if ends:
        tx.execute(closing.values(to_at=bindparam("ends")), ends)
