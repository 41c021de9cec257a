"""The records around a record: those at which a rule looks, as their newest statements have them, and who names it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, func, select

from hub.domain.records import RECORDS
from hub.domain.records.field_types import LinkType
from hub.store.engine import Transaction
from hub.store.rows import among, select_among
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, column_name, parts_fields, references

Naming = tuple[str, Column[Any]]
"""A kind of record, and a column of it or of its parts that names other records."""


def naming_columns() -> Mapping[tuple[str, str], Sequence[Naming]]:
    """Every field by which records are named, with the columns in which they are."""
    found: defaultdict[tuple[str, str], list[Naming]] = defaultdict(list)
    for record in RECORDS:
        parts = [(item, PARTS_TABLES[item]) for _, item in parts_fields(record)]
        for declared, table in [(record, RECORD_TABLES[record.about.kind]), *parts]:
            for field in references(declared):
                if isinstance(field.type, LinkType):
                    place = (field.type.kind, field.type.field)
                    found[place].append((record.about.kind, table.c[column_name(field)]))
    return dict(found)


REFERRED_TO: Final = naming_columns()


def newest_rows(
    tx: Transaction, kind: str, field: str, values: Iterable[object]
) -> Iterator[tuple[UUID, Mapping[str, Any]]]:
    """Give key and columns of every record of a kind that holds one of these values in a field, its newest period."""
    table = RECORD_TABLES[kind]
    later = table.alias()
    newest = select(func.max(later.c.version)).where(later.c.id == table.c.id).scalar_subquery()
    query = select(table).where(table.c.version == newest)
    names = table.columns.keys()
    for row in select_among(tx, query, table.c[field], values):
        yield row.id, dict(zip(names, row, strict=True))


def is_stated(tx: Transaction, kind: str, field: str, value: object) -> bool:
    """Whether any record of a kind holds a value in a field."""
    table = RECORD_TABLES[kind]
    return tx.execute(select(table.c.id).where(table.c[field] == value).limit(1)).first() is not None


def kinds_naming(tx: Transaction, kind: str, field: str, values: Sequence[object]) -> list[str]:
    """The kinds of which some record names one of these values of a field of a kind, in alphabetical order."""
    found = {
        naming
        for naming, column in REFERRED_TO[kind, field]
        if values and tx.execute(select(column).where(among(tx, column, values)).limit(1)).first() is not None
    }
    return sorted(found)
