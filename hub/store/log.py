"""Append to the record log, and read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from hub.domain.connector import Op
from hub.store.engine import Transaction
from hub.store.personal import opened_payloads
from hub.store.rows import insert_rows, select_among
from hub.store.tables.log import record_version


@dataclass(frozen=True, slots=True)
class Version:
    """One statement as it stands in the log; `seq` counts the versions of its record from 1.

    `values` are what the payload says, where somebody has read it already; they are not kept. Personal values are
    sealed in the payload of a version that is to be kept, and open in one that was read.
    """

    record_key: UUID
    seq: int
    agency: str
    kind: str
    native_id: str
    op: Op
    observed_at: datetime
    effective_on: date | None
    source_version: int | None
    batch_id: UUID
    content_hash: str
    payload: Mapping[str, Any]
    synthetic: bool
    values: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)


COLUMNS: Final = tuple(one.name for one in fields(Version) if one.compare)
"""What of a version is kept."""


def append_versions(tx: Transaction, versions: Sequence[Version]) -> None:
    """Append statements to the log."""
    insert_rows(tx, record_version, [{name: getattr(version, name) for name in COLUMNS} for version in versions])


def versions_of(
    tx: Transaction, record_keys: Iterable[UUID], *, known_at: datetime | None = None
) -> dict[UUID, list[Version]]:
    """Read every version of some records, in the order of arrival; given an instant, those that had come by then.

    What was sealed is open in them; raises `SafeClosed` where it does not open.
    """
    query = select(*(record_version.c[name] for name in COLUMNS))
    if known_at is not None:
        query = query.where(record_version.c.observed_at <= known_at)
    found: dict[UUID, list[Version]] = {}
    stated = [Version(*row) for row in select_among(tx, query, record_version.c.record_key, record_keys)]
    for version in opened_versions(tx, stated):
        found.setdefault(version.record_key, []).append(version)
    for versions in found.values():
        versions.sort(key=lambda version: version.seq)
    return found


def opened_versions(tx: Transaction, versions: Sequence[Version]) -> Iterator[Version]:
    """Versions as the log keeps them, with their personal values open."""
    payloads = opened_payloads(tx, [(one.kind, one.payload) for one in versions])
    for version, payload in zip(versions, payloads, strict=True):
        yield version if payload is version.payload else replace(version, payload=payload)


def who_stated(tx: Transaction, keys: Iterable[UUID]) -> dict[UUID, str]:
    """Which agency stated each of those records that the log has."""
    query = select(record_version.c.record_key, record_version.c.agency).where(record_version.c.seq == 1)
    return {row.record_key: row.agency for row in select_among(tx, query, record_version.c.record_key, keys)}


def record_keys(tx: Transaction) -> Iterator[tuple[str, UUID]]:
    """Every record of the log: kind and key."""
    query = select(record_version.c.kind, record_version.c.record_key).where(record_version.c.seq == 1)
    for row in tx.execute(query.order_by(record_version.c.kind, record_version.c.record_key)):
        yield row.kind, row.record_key
