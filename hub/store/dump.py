"""The canonical dump: the projection alone, alike wherever the same was said, in whatever order.

Parties are named by what they are recognised by, sequence numbers are replaced by content hashes, and no
time of arrival is written. Equal dumps mean equal answers.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from hub.domain.records import KINDS
from hub.domain.records.content import content_hash, in_one_spelling
from hub.domain.records.declare import camel
from hub.domain.records.read import read
from hub.store.engine import Transaction
from hub.store.personal import PERSONAL, opened_payloads, opened_values
from hub.store.rows import portions
from hub.store.tables.log import record_version
from hub.store.tables.metadata import Sealed
from hub.store.tables.parties import sighting

Row = dict[str, Any]
Hashes = Mapping[tuple[str, int], str]
"""(record key, seq) → content hash."""


def dump(tx: Transaction, tables: Iterable[Table]) -> Iterator[str]:
    """Give the canonical lines of some projected tables, sorted within each table."""
    names = party_names(tx)
    hashes = content_hashes(tx)
    for table in tables:
        rows = [dict(row) for row in tx.execute(select(table)).mappings()]
        yield from sorted(line(table.name, canonical(row, names, hashes)) for row in opened_rows(tx, table, rows))


def opened_rows(tx: Transaction, table: Table, rows: Sequence[Row]) -> Iterator[Row]:
    """Rows with their personal values open: each store seals them under keys of its own."""
    columns = [column.name for column in table.columns if isinstance(column.type, Sealed)]
    personal = {field.external for fields in PERSONAL.values() for field in fields}
    kept = [(camel(name), row[name]) for row in rows for name in columns if row[name] is not None]
    told = [(row["field"], one["value"]) for row in rows for one in row.get("statements", ())]
    values = opened_values(tx, [*kept, *(one for one in told if one[0] in personal)])
    for row in rows:
        opened: Row = {name: values[row[name]] for name in columns if row[name] is not None}
        if "statements" in row:
            opened["statements"] = [
                {**one, "value": values.get(one["value"], one["value"])} for one in row["statements"]
            ]
        yield {**row, **opened}


def digest(tx: Transaction, tables: Iterable[Table]) -> str:
    """The SHA-256 of the canonical dump, in hexadecimal."""
    total = hashlib.sha256()
    for text in dump(tx, tables):
        total.update(text.encode() + b"\n")
    return total.hexdigest()


def line(table: str, row: Mapping[str, Any]) -> str:
    """One row as one line."""
    return json.dumps([table, row], ensure_ascii=False, sort_keys=True, default=plain)


def party_names(tx: Transaction) -> dict[UUID, str]:
    """Name every party by its sightings, which no two parties share."""
    seen: dict[UUID, list[str]] = {}
    for row in tx.execute(select(sighting)):
        seen.setdefault(row.party_id, []).append(f"{row.scheme}/{row.issuer}/{row.value}/{row.name}")
    return {party_id: " ".join(sorted(marks)) for party_id, marks in seen.items()}


def content_hashes(tx: Transaction) -> dict[tuple[str, int], str]:
    """The content hash of every version in the log; of what is sealed, as each store does it in its own way, open."""
    log = record_version.c
    columns = select(log.record_key, log.seq, log.content_hash).where(log.kind.not_in(PERSONAL))
    hashes = {(str(key), seq): content for key, seq, content in tx.execute(columns)}
    sealed = select(log.record_key, log.seq, log.kind, log.payload).where(log.kind.in_(PERSONAL))
    for portion in portions(tx.execute(sealed)):
        payloads = opened_payloads(tx, [(kind, payload) for _, _, kind, payload in portion])
        for (key, seq, kind, _), payload in zip(portion, payloads, strict=True):
            hashes[str(key), seq] = hash_of(kind, payload)
    return hashes


def hash_of(kind: str, payload: Mapping[str, Any]) -> str:
    """The content hash of a payload that is open."""
    values = read(KINDS[kind], payload).values
    return content_hash(in_one_spelling(KINDS[kind], payload, values) if payload else payload)


def canonical(row: dict[str, Any], names: Mapping[UUID, str], hashes: Hashes) -> dict[str, Any]:
    """A row without anything that the order of arrival decides."""
    for name, value in row.items():
        if isinstance(value, UUID) and value in names:
            row[name] = names[value]
    if "provenance" in row:
        row["provenance"] = {field: source(stated, hashes) for field, stated in row["provenance"].items()}
    if "statements" in row:
        row["statements"] = [{**one, "seq": hashes.get((one["recordKey"], one["seq"]))} for one in row["statements"]]
    if "seq" in row:
        row["seq"] = hashes[str(row["id"]), row["seq"]]
    return row


def source(stated: tuple[str, str, int | None], hashes: Hashes) -> list[str | None]:
    """Where a value comes from, with the version's content in place of its number."""
    agency, key, seq = stated
    return [agency, key, None if seq is None else hashes[key, seq]]


def plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return str(value)
