"""Keep the public keys under which agencies sign; a revoked one stays, so that what it signed can be looked at."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of
from hub.store.tables.signatures import signing_key


@dataclass(frozen=True, slots=True)
class StoredSigningKey:
    """A public key as the store has it, in PEM, and whose it is."""

    key_id: str
    agency: str
    algorithm: str
    public_key: str
    purpose: str | None
    created_at: datetime
    revoked_at: datetime | None = None
    revoked_because: str | None = None


def add_signing_key(tx: Transaction, one: StoredSigningKey) -> None:
    """Keep a new public key."""
    insert_rows(tx, signing_key, [row_of(one)])


def find_signing_key(tx: Transaction, key_id: str) -> StoredSigningKey | None:
    """The public key of an id, revoked or not."""
    row = tx.execute(select(signing_key).where(signing_key.c.key_id == key_id)).mappings().one_or_none()
    return None if row is None else StoredSigningKey(**row)


def all_signing_keys(tx: Transaction) -> list[StoredSigningKey]:
    """Every public key, in the order in which they were added."""
    order = (signing_key.c.created_at, signing_key.c.key_id)
    return [StoredSigningKey(**row) for row in tx.execute(select(signing_key).order_by(*order)).mappings()]
