"""API keys: a public prefix, and a keyed hash of the secret."""

from typing import Final

from sqlalchemy import Column, LargeBinary, Table, Uuid

from hub.store.tables.metadata import CodePoints, UtcDateTime, Verbatim, metadata

api_key: Final = Table(
    "api_key",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("prefix", CodePoints, nullable=False, unique=True),
    Column("secret_hash", LargeBinary, nullable=False),
    Column("role", CodePoints, nullable=False),
    Column("agency", CodePoints),
    Column("pepper_mark", LargeBinary),
    Column("created_at", UtcDateTime, nullable=False),
    Column("purpose", CodePoints),
    Column("may", Verbatim),
    Column("line", CodePoints),
    Column("expires_at", UtcDateTime),
    Column("last_used_at", UtcDateTime),
    Column("revoked_at", UtcDateTime),
    Column("revoked_because", CodePoints),
)
