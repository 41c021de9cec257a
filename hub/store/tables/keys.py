"""API keys: a public prefix, and a keyed hash of the secret."""

from typing import Final

from sqlalchemy import Column, LargeBinary, Table, Text, Uuid

from hub.store.tables.metadata import UtcDateTime, metadata

api_key: Final = Table(
    "api_key",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("prefix", Text, nullable=False, unique=True),
    Column("secret_hash", LargeBinary, nullable=False),
    Column("role", Text, nullable=False),
    Column("agency", Text),
    Column("created_at", UtcDateTime, nullable=False),
)
