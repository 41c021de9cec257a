"""Write the projected rows of records: what stood there for them is replaced."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any
from uuid import UUID

from hub.domain.records.declare import Record
from hub.domain.records.field_types import CitizenNumberType
from hub.projection.record_rows import Parties, Rows, Stated, by_kind, record_rows
from hub.store.engine import Transaction, safe_of
from hub.store.links import links_of
from hub.store.log import versions_of
from hub.store.rows import delete_among, insert_rows
from hub.store.tables.parties import bygone_involvement, involvement
from hub.store.tables.personal import personal_index
from hub.store.tables.projected import RECORD_TABLES


def project_records(tx: Transaction, record_keys: Iterable[UUID], *, empty: bool = False) -> None:
    """Project some records anew from the log; with `empty`, nothing stands there for any of them."""
    versions = versions_of(tx, record_keys)
    write_records(tx, versions, links_of(tx, versions), standing=frozenset() if empty else versions.keys())


def write_records(tx: Transaction, versions: Stated, parties: Parties, *, standing: AbstractSet[UUID]) -> Rows:
    """Write the rows of records; those `standing` may have rows already, which are replaced.

    Returns who is spoken of: the rows of `involvement` and `bygone_involvement`.
    """
    speaking: Rows = {involvement: [], bygone_involvement: []}
    for record, of_kind in by_kind(versions):
        replaced = [key for key in of_kind if key in standing]
        made = record_rows(record, of_kind, parties)
        for table, rows in made.items():
            delete_among(tx, table, table.c.record_key if table in speaking else table.c.id, replaced)
            insert_rows(tx, table, rows)
            if table in speaking:
                speaking[table].extend(rows)
        index_numbers(tx, record, made[RECORD_TABLES[record.about.kind]], replaced)
    return speaking


def index_numbers(
    tx: Transaction, record: type[Record], rows: Iterable[Mapping[str, Any]], replaced: Sequence[UUID]
) -> None:
    """Keep the citizens' numbers of records as keyed hashes, in place of those of the records `replaced`."""
    numbers = [field for field in record.fields.values() if isinstance(field.type, CitizenNumberType)]
    if not numbers:
        return
    safe = safe_of(tx)
    found = {
        (row["id"], field.external, safe.blind(field.external, row[field.name]))
        for row in rows
        for field in numbers
        if row[field.name]
    }
    delete_among(tx, personal_index, personal_index.c.record_key, replaced)
    names = ("record_key", "field", "blind")
    insert_rows(tx, personal_index, [dict(zip(names, one, strict=True)) for one in sorted(found)])
