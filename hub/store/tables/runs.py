"""What connectors took: a row for each run, and for each file of a drop folder."""

from typing import Final

from sqlalchemy import Column, Index, Integer, Table, Uuid

from hub.store.tables.metadata import CodePoints, UtcDateTime, Verbatim, metadata

connector_run: Final = Table(
    "connector_run",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("connector", CodePoints, nullable=False),
    Column("layout", CodePoints, nullable=False),
    Column("source", CodePoints, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("unreadable", Verbatim, nullable=False),
    Column("finished_at", UtcDateTime, nullable=False),
    Index("ix_connector_run_connector", "connector", "layout", "finished_at"),
)

taken_file: Final = Table(
    "taken_file",
    metadata,
    Column("connector", CodePoints, primary_key=True),
    Column("content_hash", CodePoints, primary_key=True),
    Column("source", CodePoints, nullable=False),
    Column("receipt", Verbatim, nullable=False),
    Column("taken_at", UtcDateTime, nullable=False),
    Column("filed_as", CodePoints),
)
