"""Rows of connectors that could not be used, kept as they came, for mending."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of, select_among
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
    insert_rows(tx, quarantine, [row_of(row) for row in fresh.values()])
