"""Seal the personal values that a log holds from the time before they were sealed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, select, update

from hub.domain.connector import Op
from hub.domain.records import KINDS
from hub.domain.records.content import content_hash, in_one_spelling
from hub.domain.records.read import read
from hub.store.engine import Transaction
from hub.store.personal import PERSONAL, Token, in_log, sealed
from hub.store.rows import portions, select_among
from hub.store.safe import SubjectKey
from hub.store.subject_keys import add_keys, keys_of_records
from hub.store.tables.log import record_version

Stated = tuple[UUID, int, str, Mapping[str, Any]]
"""A version of the log: its record, its number, its kind and what it states."""

PORTION: Final = 5_000


def seal_log(tx: Transaction) -> int:
    """Seal what stands open in the log, each record's under a key of its own; gives how many versions were changed."""
    log = record_version.c
    subjects = tx.execute(select(log.record_key).where(log.kind.in_(PERSONAL), log.seq == 1)).scalars().all()
    stated = select(log.record_key, log.seq, log.kind, log.payload).where(log.op == Op.PUT)
    changed = 0
    for portion in portions(subjects, PORTION):
        opened = [row for row in map(tuple, select_among(tx, stated, log.record_key, portion)) if is_open(*row[2:])]
        if opened:
            seal_versions(tx, opened)
            changed += len(opened)
    return changed


def is_open(kind: str, payload: Mapping[str, Any]) -> bool:
    """Whether a payload holds a personal value that is not sealed."""
    stated = (payload.get(field.external) for field in PERSONAL[kind])
    return any(value is not None and Token.read(value) is None for value in stated)


def seal_versions(tx: Transaction, stated: Sequence[Stated]) -> None:
    """Seal some versions."""
    keys = keys_of_records(tx, {record_key for record_key, *_ in stated})
    drawn = {key: SubjectKey.drawn(key) for key in {record_key for record_key, *_ in stated} - keys.keys()}
    add_keys(tx, list(drawn.values()))
    keys.update(drawn)
    this = (record_version.c.record_key == bindparam("of_record"), record_version.c.seq == bindparam("of_seq"))
    statement = update(record_version).where(*this).values(payload=bindparam("told"), content_hash=bindparam("hashed"))
    tx.execute(statement, list(sealed_versions(stated, keys)))


def sealed_versions(stated: Sequence[Stated], keys: Mapping[UUID, SubjectKey]) -> Iterator[dict[str, Any]]:
    """Versions with what is personal in them sealed, and their hashes anew."""
    for record_key, seq, kind, payload in stated:
        values = read(KINDS[kind], payload).values
        told = {
            field.external: in_log(keys[record_key], sealed(keys[record_key], field, values[field.name]))
            for field in PERSONAL[kind]
            if values.get(field.name)
        }
        changed = {**payload, **told}
        hashed = content_hash(in_one_spelling(KINDS[kind], changed, values))
        yield {"of_record": record_key, "of_seq": seq, "told": changed, "hashed": hashed}
