"""Who broke a seal, and why; only added to."""

from typing import Final

from sqlalchemy import Column, Date, Index, Table, Uuid

from hub.store.tables.metadata import CodePoints, UtcDateTime, metadata

broken_seal: Final = Table(
    "broken_seal",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("agency", CodePoints, nullable=False),
    Column("case_number", CodePoints, nullable=False),
    Column("name", CodePoints, nullable=False),
    Column("acts_for", CodePoints, nullable=False),
    Column("reason", CodePoints, nullable=False),
    Column("broken_at", UtcDateTime, nullable=False),
    Column("until_on", Date, nullable=False),
    Index("ix_broken_seal_case_number", "case_number", "agency", "name"),
)
"""The case is named as whoever broke its seal named it, whether there is one or not."""
