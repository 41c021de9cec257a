"""Keep API keys: a public prefix, a keyed hash of the secret, and for whom it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import RowMapping, func, or_, select, update

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of
from hub.store.tables.keys import api_key
from hub.store.tables.projected import RECORD_TABLES


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key as the store has it; the secret itself is nowhere.

    `may` of None is all that its role may, `line` of None its own prefix, as of keys from before these were kept. It
    expires and was revoked at an instant, or never; `pepper_mark` tells later whether the pepper is still the same.
    """

    prefix: str
    secret_hash: bytes
    role: str
    agency: str | None
    created_at: datetime
    pepper_mark: bytes | None = None
    purpose: str | None = None
    may: list[str] | None = None
    line: str | None = None
    expires_at: datetime | None = None
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None
    revoked_because: str | None = None


COLUMNS: Final = tuple(api_key.c[name] for name in StoredKey.__slots__)


def add_key(tx: Transaction, key: StoredKey, *, key_id: UUID) -> None:
    """Keep a new key."""
    insert_rows(tx, api_key, [{"id": key_id, **row_of(key)}])


def find_key(tx: Transaction, prefix: str) -> StoredKey | None:
    """Find a key by its public prefix, whether it is still valid or not."""
    row = tx.execute(select(*COLUMNS).where(api_key.c.prefix == prefix)).mappings().one_or_none()
    return None if row is None else stored(row)


def all_keys(tx: Transaction) -> list[StoredKey]:
    """Every key, in the order in which they were made."""
    return [stored(row) for row in tx.execute(select(*COLUMNS).order_by(api_key.c.created_at, api_key.c.id)).mappings()]


def keys_in_line(tx: Transaction, line: str) -> list[StoredKey]:
    """A key and all that took its place, one after the other, in the order in which they were made."""
    first = (api_key.c.prefix == line) & api_key.c.line.is_(None)
    found = select(*COLUMNS).where(or_(api_key.c.line == line, first)).order_by(api_key.c.created_at, api_key.c.id)
    return [stored(row) for row in tx.execute(found).mappings()]


def stored(row: RowMapping) -> StoredKey:
    """A row as a key."""
    return StoredKey(**row)


def end_key(tx: Transaction, prefix: str, *, expires_at: datetime) -> None:
    """Let a key end at an instant."""
    tx.execute(update(api_key).where(api_key.c.prefix == prefix).values(expires_at=expires_at))


def note_uses(tx: Transaction, uses: Mapping[str, datetime]) -> None:
    """Note when keys were last used, by their prefix, unless a later use is noted; what is no prefix is left out."""
    for prefix, used_at in sorted(uses.items()):
        is_news = or_(api_key.c.last_used_at.is_(None), api_key.c.last_used_at < used_at)
        tx.execute(update(api_key).where(api_key.c.prefix == prefix, is_news).values(last_used_at=used_at))


def pepper_marks(tx: Transaction) -> dict[bytes | None, int]:
    """How many keys were made under which pepper; None: before that was noted."""
    rows = tx.execute(select(api_key.c.pepper_mark, func.count()).group_by(api_key.c.pepper_mark))
    return {None if mark is None else bytes(mark): count for mark, count in rows}


def known_agencies(tx: Transaction) -> list[str]:
    """The code of every agency that the store has ever heard of, in order."""
    code = RECORD_TABLES["agency"].c.code
    return list(tx.execute(select(code).distinct().order_by(code)).scalars())
