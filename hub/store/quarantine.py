"""Rows of connectors that could not be used, kept as they came, for mending: sealed, whoever they tell of."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from hub.store.engine import Transaction, safe_of
from hub.store.rows import delete_among, insert_rows, row_of, select_among
from hub.store.tables.deliveries import quarantine


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """One row with the reasons for which it waits."""

    id: UUID
    agency: str
    batch_id: UUID
    source: str
    row_number: int
    row_hash: str
    reasons: list[dict[str, str]]
    payload: dict[str, Any]
    observed_at: datetime


def keep(tx: Transaction, rows: Sequence[QuarantinedRow]) -> None:
    """Keep rows, each once: the same row delivered again waits already."""
    kept: set[tuple[str, str]] = set()
    query = select(quarantine.c.agency, quarantine.c.row_hash)
    for row in select_among(tx, query, quarantine.c.row_hash, {row.row_hash for row in rows}):
        kept.add((row.agency, row.row_hash))
    fresh = {(row.agency, row.row_hash): row for row in rows if (row.agency, row.row_hash) not in kept}
    insert_rows(tx, quarantine, [{**row_of(row), "payload": sealed(tx, row.id, row.payload)} for row in fresh.values()])


def sealed(tx: Transaction, row_id: UUID, payload: Mapping[str, Any]) -> str:
    """What a row says, as it is kept."""
    return b64encode(safe_of(tx).seal(json.dumps(payload, ensure_ascii=False).encode(), row_id)).decode()


def opened(tx: Transaction, row_id: UUID, kept: str) -> Mapping[str, Any]:
    """What a row says; raises `SafeClosed`."""
    said: Mapping[str, Any] = json.loads(safe_of(tx).open(b64decode(kept), row_id))
    return said


def waiting(tx: Transaction, agency: str) -> Iterator[tuple[UUID, Mapping[str, Any]]]:
    """What an agency's waiting rows say, by their ids."""
    query = select(quarantine.c.id, quarantine.c.payload).where(quarantine.c.agency == agency)
    for row_id, kept in tx.execute(query):
        yield row_id, opened(tx, row_id, kept)


def remove_naming(tx: Transaction, agency: str, name: str) -> int:
    """Remove an agency's waiting rows of which some cell is just this name; gives how many there were."""
    naming = [row_id for row_id, payload in waiting(tx, agency) if name in map(str, payload.values())]
    delete_among(tx, quarantine, quarantine.c.id, naming)
    return len(naming)


def seal_waiting(tx: Transaction) -> None:
    """Seal the rows that wait open from the time before they were sealed."""
    for row_id, payload in tx.execute(select(quarantine.c.id, quarantine.c.payload)).all():
        if isinstance(payload, dict):
            this = quarantine.c.id == row_id
            tx.execute(update(quarantine).where(this).values(payload=sealed(tx, row_id, payload)))
