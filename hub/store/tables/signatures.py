"""The public keys under which agencies sign, and the nonces of signatures that could still be sent again."""

from typing import Final

from sqlalchemy import Column, Index, Table

from hub.store.tables.metadata import CodePoints, UtcDateTime, metadata

signing_key: Final = Table(
    "signing_key",
    metadata,
    Column("key_id", CodePoints, primary_key=True),
    Column("agency", CodePoints, nullable=False),
    Column("algorithm", CodePoints, nullable=False),
    Column("public_key", CodePoints, nullable=False),
    Column("purpose", CodePoints),
    Column("created_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Column("revoked_because", CodePoints),
)

signature_nonce: Final = Table(
    "signature_nonce",
    metadata,
    Column("key_id", CodePoints, primary_key=True),
    Column("nonce", CodePoints, primary_key=True),
    Column("expires_at", UtcDateTime, nullable=False),
    Index("ix_signature_nonce_expires_at", "expires_at"),
)
