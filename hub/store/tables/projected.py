"""The tables that answer, derived from the record types: one per kind, one per list of parts.

Every row holds for a period: `valid_from` (NULL: no start is known) up to, not including, `valid_to`
(NULL: open). An event has one row, from the day on which it happened.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import BigInteger, Boolean, Column, ColumnElement, Date, FromClause, Index, Integer, Table, Uuid, or_
from sqlalchemy.types import TypeEngine

from hub.domain.records import RECORDS
from hub.domain.records.declare import Declared, Field, ItemsType, Record
from hub.domain.records.field_types import (
    CodesType,
    CodeType,
    CountType,
    DayType,
    FlagType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyType,
    TextType,
    YearType,
)
from hub.store.tables.metadata import CodePoints, Codes, Fen, Sealed, UtcDateTime, code_column_type, metadata

COLUMN_TYPES: Final[Mapping[type, Callable[[Any], TypeEngine[Any]]]] = {
    TextType: lambda _: CodePoints,
    IdentifierType: lambda _: CodePoints,
    DayType: lambda _: Date(),
    MomentType: lambda _: UtcDateTime(),
    CountType: lambda _: BigInteger(),
    YearType: lambda _: BigInteger(),
    FlagType: lambda _: Boolean(),
    MoneyType: lambda _: Fen(),
    CodeType: lambda kind: code_column_type(kind.codes),
    CodesType: lambda kind: Codes(kind.codes),
    PartyType: lambda _: Uuid(),
    LinkType: lambda _: CodePoints,
}


def column_name(field: Field[Any]) -> str:
    """The column that holds a field; of a party, its id."""
    return f"{field.name}_id" if isinstance(field.type, PartyType) else field.name


def again_name(field: Field[Any]) -> str:
    """The column that tells of a part whether an earlier part of its row refers to the same by this field."""
    return f"{field.name}_again"


def references(declared: type[Declared]) -> Iterator[Field[Any]]:
    """The fields by which rows refer to other rows."""
    return (field for field in declared.fields.values() if isinstance(field.type, PartyType | LinkType))


def columns_of(declared: type[Declared]) -> Iterator[Column[Any]]:
    """A column for every field but the lists of parts, which have tables of their own."""
    checked: set[type] = set()
    for field in declared.fields.values():
        if not isinstance(field.type, ItemsType):
            kind = Sealed() if field.personal else COLUMN_TYPES[type(field.type)](field.type)
            if isinstance(field.type, CodeType) and field.type.codes in checked:
                kind = code_column_type(field.type.codes, check=field.name)
            elif isinstance(field.type, CodeType):
                checked.add(field.type.codes)
            yield Column(column_name(field), kind, nullable=field.personal or not field.required)


def period_columns() -> tuple[Column[Any], ...]:
    """What every projected row begins with."""
    return (
        Column("id", Uuid, primary_key=True),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("valid_from", Date),
        Column("valid_to", Date),
    )


def in_force(rows: FromClause, day: Any) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The conditions on rows that hold on a day: that they have begun by then, and that they have not ended."""
    return (
        or_(rows.c.valid_from.is_(None), rows.c.valid_from <= day),
        or_(rows.c.valid_to.is_(None), rows.c.valid_to > day),
    )


def look_up_indexes(name: str, declared: type[Declared]) -> Iterator[Index]:
    """An index for every way in which other records or parties reach these rows, and for every day they are sorted by.

    Where many rows have one value, the id stands beside it: lists come in its order, and end after one page.
    """
    for field in declared.fields.values():
        column = column_name(field)
        if isinstance(field.type, PartyType | LinkType):
            yield Index(f"ix_{name}_{column}", column, "id")
        elif isinstance(field.type, IdentifierType) or (isinstance(field.type, DayType) and field.required):
            yield Index(f"ix_{name}_{column}", column)


LISTS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        "penalty": (("fine", "id"),),
        "supervision_case": (("authority", "step", "next_deadline_on"), ("next_deadline_on", "number", "id")),
    }
)
"""By kind of record: what is asked for together so often that one index serves it, the order at its end.

SQLite walks along an index only where it holds the whole order: the id is its last key, too.
"""


def record_table(record: type[Record]) -> Table:
    """The table of one record type."""
    about = record.about
    first_key = about.keys[0][0]
    return Table(
        about.kind,
        metadata,
        *period_columns(),
        Column("agency", CodePoints, nullable=False),
        Column("seq", Integer, nullable=False),
        *columns_of(record),
        *look_up_indexes(about.kind, record),
        *(Index(f"ix_{about.kind}_{'_'.join(columns)}", *columns) for columns in LISTS.get(about.kind, ())),
        *(
            ()
            if isinstance(first_key.type, PartyType | LinkType | IdentifierType)
            else (Index(None, column_name(first_key)),)
        ),
    )


def parts_table(kind: str, field: Field[Any], item: type[Declared]) -> Table:
    """The table of one list of parts, in the order in which they were stated.

    What reaches a row by its parts reaches it once, however many of them refer to the same: by the first.
    """
    name = f"{kind}_{field.name}"
    return Table(
        name,
        metadata,
        Column("id", Uuid, primary_key=True),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("position", Integer, primary_key=True, autoincrement=False),
        *columns_of(item),
        *(Column(again_name(one), Boolean, nullable=False) for one in references(item)),
        *(
            Index(f"ix_{name}_{column_name(one)}", column_name(one), "id", "version", again_name(one))
            for one in references(item)
        ),
    )


def parts_fields(record: type[Record]) -> tuple[tuple[Field[Any], type[Declared]], ...]:
    """The fields of a record type that are lists of parts, with what their parts declare."""
    return tuple((field, field.type.item) for field in record.fields.values() if isinstance(field.type, ItemsType))


RECORD_TABLES: Final[Mapping[str, Table]] = MappingProxyType(
    {record.about.kind: record_table(record) for record in RECORDS}
)
PARTS_TABLES: Final[Mapping[type[Declared], Table]] = MappingProxyType(
    {item: parts_table(record.about.kind, field, item) for record in RECORDS for field, item in parts_fields(record)}
)
