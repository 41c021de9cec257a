"""Keep API keys: a public prefix, a keyed hash of the secret, and for whom it stands."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from hub.store.engine import Transaction
from hub.store.rows import insert_rows
from hub.store.tables.keys import api_key
from hub.store.tables.projected import RECORD_TABLES


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as the store has it; the secret itself is nowhere."""

    prefix: str
    secret_hash: bytes
    role: str
    agency: str | None


def add_key(tx: Transaction, key: StoredKey, *, key_id: UUID, created_at: datetime, pepper_mark: bytes) -> None:
    """Keep a new key; the mark tells later whether the pepper is still that under which it was made."""
    what = {"prefix": key.prefix, "secret_hash": key.secret_hash, "role": key.role, "agency": key.agency}
    when = {"pepper_mark": pepper_mark, "created_at": created_at}
    insert_rows(tx, api_key, [{"id": key_id, **what, **when}])


def find_key(tx: Transaction, prefix: str) -> StoredKey | None:
    """Find a key by its public prefix."""
    row = tx.execute(select(api_key).where(api_key.c.prefix == prefix)).one_or_none()
    return None if row is None else StoredKey(row.prefix, row.secret_hash, row.role, row.agency)


def pepper_marks(tx: Transaction) -> dict[bytes | None, int]:
    """How many keys were made under which pepper; None: before that was noted."""
    rows = tx.execute(select(api_key.c.pepper_mark, func.count()).group_by(api_key.c.pepper_mark))
    return {None if mark is None else bytes(mark): count for mark, count in rows}


def known_agencies(tx: Transaction) -> list[str]:
    """The code of every agency that the store has ever heard of, in order."""
    code = RECORD_TABLES["agency"].c.code
    return list(tx.execute(select(code).distinct().order_by(code)).scalars())
