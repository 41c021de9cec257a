"""The store's own secret, under which all that is personal in it is sealed; itself sealed under HUB_PERSONAL_KEY.

Without a row it is HUB_PERSONAL_KEY itself. Once it is sealed anew, it stays what it was, under another key: a key that
encrypts keys is changed without touching what they encrypt
(NIST SP 800-57, https://doi.org/10.6028/NIST.SP.800-57pt1r5).
"""

from datetime import datetime
from typing import Final
from uuid import uuid4

from sqlalchemy import delete, insert, inspect, select

from hub.store.engine import Transaction
from hub.store.safe import Safe
from hub.store.tables.personal import own_secret, subject_key

KEPT: Final = select(own_secret.c.id, own_secret.c.sealed)


def may_be_kept(tx: Transaction) -> bool:
    """Whether a store's tables are so new that it may have a secret of its own."""
    return inspect(tx).has_table(own_secret.name)


def own_safe(tx: Transaction, given: Safe) -> Safe:
    """The safe of the store's own secret; raises `SafeClosed` where another than the given one seals it."""
    row = tx.execute(KEPT).one_or_none()
    return given if row is None else Safe(given.open(row.sealed, row.id))


def marks(tx: Transaction) -> set[bytes]:
    """By which secrets of the hub the store's own is sealed; before it ever was, of which there are keys."""
    sealing = set(tx.execute(select(own_secret.c.mark)).scalars())
    there = select(subject_key.c.mark).where(subject_key.c.wrapped.is_not(None))
    return sealing or set(tx.execute(there.distinct()).scalars())


def seal_anew(tx: Transaction, own: Safe, under: Safe, *, at: datetime) -> None:
    """Seal the store's own secret under another one of the hub: from now on that opens it, and no other does."""
    place = uuid4()
    tx.execute(delete(own_secret))
    row = {"id": place, "sealed": under.seal(own.secret, place), "mark": under.mark, "sealed_at": at}
    tx.execute(insert(own_secret).values(row))
