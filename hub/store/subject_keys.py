"""Keep the keys of subjects: drawn with the first personal value, destroyed when the subject is erased."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select, update

from hub.store.engine import Transaction, safe_of
from hub.store.rows import insert_rows, select_among
from hub.store.safe import SubjectKey
from hub.store.tables.personal import subject_key

KEPT: Final = (subject_key.c.id, subject_key.c.record_key, subject_key.c.wrapped)


def keys_of_records(tx: Transaction, record_keys: Iterable[UUID]) -> dict[UUID, SubjectKey]:
    """The keys of those records that have one, destroyed ones too; raises `SafeClosed`."""
    found = keys_among(tx, select(*KEPT), subject_key.c.record_key, record_keys)
    return {key.record_key: key for key in found}


def keys_by_id(tx: Transaction, ids: Iterable[UUID]) -> dict[UUID, SubjectKey]:
    """Keys by their own ids; raises `SafeClosed`."""
    return {key.id: key for key in keys_among(tx, select(*KEPT), subject_key.c.id, ids)}


def keys_among(tx: Transaction, query: Select[Any], column: Any, values: Iterable[UUID]) -> list[SubjectKey]:
    """The keys whose column is among some values."""
    safe = safe_of(tx)
    return [safe.unwrap(*row) for row in select_among(tx, query, column, values)]


def add_keys(tx: Transaction, keys: Sequence[SubjectKey]) -> None:
    """Keep new keys."""
    safe = safe_of(tx)
    rows = [{"record_key": one.record_key, "id": one.id, "wrapped": safe.wrap(one), "mark": safe.mark} for one in keys]
    insert_rows(tx, subject_key, [{**row, "destroyed_at": None, "reason": None} for row in rows])


def destroy_key(tx: Transaction, record_key: UUID, *, at: datetime, reason: str) -> None:
    """Destroy a subject's key: nothing that was sealed under it opens any more. That it was is kept, and why."""
    this = subject_key.c.record_key == record_key
    tx.execute(update(subject_key).where(this).values(wrapped=None, destroyed_at=at, reason=reason))
