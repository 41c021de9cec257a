"""What batches changed, in the order in which it is told."""

from typing import Final

from sqlalchemy import BigInteger, Column, Index, Table, Uuid

from hub.store.tables.metadata import CodePoints, UtcDateTime, Verbatim, metadata

NUMBER: Final = Column("number", BigInteger, unique=True)

change: Final = Table(
    "change",
    metadata,
    Column("batch_id", Uuid, primary_key=True),
    NUMBER,
    Column("agency", CodePoints, nullable=False),
    Column("observed_at", UtcDateTime, nullable=False),
    Column("kinds", Verbatim, nullable=False),
    Index(
        "ix_change_without_number",
        "observed_at",
        "batch_id",
        sqlite_where=NUMBER.is_(None),
        postgresql_where=NUMBER.is_(None),
    ),
)
