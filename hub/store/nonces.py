"""Remember nonces as long as a signature with them could be sent again."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, select, text, tuple_

from hub.store.engine import Transaction
from hub.store.tables.metadata import UtcDateTime
from hub.store.tables.signatures import signature_nonce

SPENDING: Final = text(
    "INSERT INTO signature_nonce (key_id, nonce, expires_at) VALUES (:key_id, :nonce, :expires_at) "
    "ON CONFLICT DO NOTHING RETURNING nonce"
).bindparams(bindparam("expires_at", type_=UtcDateTime))


def spend_nonce(tx: Transaction, key_id: str, nonce: str, *, expires_at: datetime) -> bool:
    """Remember a nonce of a key until an instant; False where it was there already."""
    return tx.execute(SPENDING, {"key_id": key_id, "nonce": nonce, "expires_at": expires_at}).first() is not None


def sweep_nonces(tx: Transaction, *, now: datetime) -> None:
    """Forget nonces with which no signature would be taken any more; those that another process forgets are left."""
    old = select(signature_nonce.c.key_id, signature_nonce.c.nonce).where(signature_nonce.c.expires_at < now)
    mine = tuple_(signature_nonce.c.key_id, signature_nonce.c.nonce).in_(old.with_for_update(skip_locked=True))
    tx.execute(delete(signature_nonce).where(mine))
