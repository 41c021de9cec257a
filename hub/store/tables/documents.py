"""Trusted documents: what may be run by its id, under limits of its own, by whom."""

from typing import Final

from sqlalchemy import Column, Integer, Table

from hub.store.tables.metadata import CodePoints, UtcDateTime, Verbatim, metadata

trusted_document: Final = Table(
    "trusted_document",
    metadata,
    Column("id", CodePoints, primary_key=True),
    Column("name", CodePoints),
    Column("text", CodePoints, nullable=False),
    Column("tokens", Integer),
    Column("depth", Integer),
    Column("aliases", Integer),
    Column("directives", Integer),
    Column("cost", Integer),
    Column("page", Integer),
    Column("roles", Verbatim),
    Column("registered_at", UtcDateTime, nullable=False),
    Column("retired_at", UtcDateTime),
)
