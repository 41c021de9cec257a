"""Client certificates: the thumbprint of each, and for whom it stands."""

from typing import Final

from sqlalchemy import Column, Table

from hub.store.tables.metadata import CodePoints, UtcDateTime, Verbatim, metadata

client_certificate: Final = Table(
    "client_certificate",
    metadata,
    Column("thumbprint", CodePoints, primary_key=True),
    Column("subject", CodePoints, nullable=False),
    Column("role", CodePoints, nullable=False),
    Column("agency", CodePoints),
    Column("may", Verbatim, nullable=False),
    Column("purpose", CodePoints),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("last_used_at", UtcDateTime),
    Column("revoked_at", UtcDateTime),
    Column("revoked_because", CodePoints),
)
