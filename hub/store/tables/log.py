"""The record log, and the decisions about whom its records speak of: what a rebuild starts from."""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Date, Float, Index, Integer, Table, Uuid

from hub.domain.connector import Op
from hub.store.tables.metadata import CodePoints, Document, UtcDateTime, code_column_type, metadata

record_version: Final = Table(
    "record_version",
    metadata,
    Column("record_key", Uuid, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("agency", CodePoints, nullable=False),
    Column("kind", CodePoints, nullable=False),
    Column("native_id", CodePoints, nullable=False),
    Column("op", code_column_type(Op), nullable=False),
    Column("observed_at", UtcDateTime, nullable=False),
    Column("effective_on", Date),
    Column("source_version", BigInteger),
    Column("batch_id", Uuid, nullable=False),
    Column("content_hash", CodePoints, nullable=False),
    Column("payload", Document, nullable=False),
    Column("synthetic", Boolean, nullable=False),
    Index("ix_record_version_kind", "kind", "record_key"),
    Index("ix_record_version_batch_id", "batch_id"),
)

record_link: Final = Table(
    "record_link",
    metadata,
    Column("record_key", Uuid, primary_key=True),
    Column("mention", Uuid, primary_key=True),
    Column("from_at", UtcDateTime, primary_key=True),
    Column("party_id", Uuid, nullable=False),
    Column("to_at", UtcDateTime),
    Column("decided_by", CodePoints, nullable=False),
    Column("score", Float),
    Column("reason", CodePoints, nullable=False),
    Index("ix_record_link_party_id", "party_id"),
)
