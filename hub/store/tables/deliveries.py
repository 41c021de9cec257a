"""Batches with their receipts, and the rows that wait for mending."""

import enum
from typing import Final

from sqlalchemy import Column, Index, Integer, Table, Uuid

from hub.store.tables.metadata import CodePoints, UtcDateTime, Verbatim, code_column_type, metadata


class BatchState(enum.Enum):
    """RUNNING until its lease ends; DONE holds a receipt."""

    RUNNING = "RUNNING"
    DONE = "DONE"


batch: Final = Table(
    "batch",
    metadata,
    Column("agency", CodePoints, primary_key=True),
    Column("request_key", CodePoints, primary_key=True),
    Column("id", Uuid, nullable=False),
    Column("body_hash", CodePoints, nullable=False),
    Column("state", code_column_type(BatchState), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("receipt", Verbatim),
    Column("signature", Verbatim),
)

quarantine: Final = Table(
    "quarantine",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("agency", CodePoints, nullable=False),
    Column("batch_id", Uuid, nullable=False),
    Column("source", CodePoints, nullable=False),
    Column("row_number", Integer, nullable=False),
    Column("row_hash", CodePoints, nullable=False),
    Column("reasons", Verbatim, nullable=False),
    Column("payload", Verbatim, nullable=False),
    Column("observed_at", UtcDateTime, nullable=False),
    Index("ix_quarantine_agency", "agency", "row_hash"),
)
