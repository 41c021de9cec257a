"""Revoke what callers show or sign with: each kind has rows that say since when, and why."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Column, update

from hub.store.certificates import StoredCertificate
from hub.store.engine import Transaction
from hub.store.keys import StoredKey
from hub.store.signing_keys import StoredSigningKey
from hub.store.tables.certificates import client_certificate
from hub.store.tables.keys import api_key
from hub.store.tables.signatures import signing_key

C = TypeVar("C", StoredKey, StoredCertificate, StoredSigningKey)

KNOWN_BY: Final[Mapping[type, Column[Any]]] = {
    StoredKey: api_key.c.prefix,
    StoredCertificate: client_certificate.c.thumbprint,
    StoredSigningKey: signing_key.c.key_id,
}
"""The column by which one of each kind is known."""


def revoke_credential(tx: Transaction, one: C, *, now: datetime, because: str | None) -> C:
    """Let a credential be valid no longer; one that is revoked stays as it is."""
    if one.revoked_at is not None:
        return one
    column = KNOWN_BY[type(one)]
    own = column == getattr(one, column.name)
    tx.execute(update(column.table).where(own).values(revoked_at=now, revoked_because=because))
    return replace(one, revoked_at=now, revoked_because=because)
