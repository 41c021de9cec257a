"""How values stand in views: ids as the hub writes them, money in yuan, codes with their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Numeric, Text, case, cast, func, literal_column, select, type_coerce
from sqlalchemy.dialects.postgresql import JSONB

from hub.domain.records.declare import Field
from hub.domain.records.field_types import (
    CitizenNumberType,
    CodesType,
    CodeType,
    CountType,
    DayType,
    FlagType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    TextType,
    YearType,
)
from hub.domain.vocabulary import CodeList, Label
from hub.query.elements import Joined, code, number, quoted
from hub.query.reporting.view import Column

TYPES: Final = {
    TextType: "text",
    IdentifierType: "text",
    CitizenNumberType: "text",
    LinkType: "text",
    CodeType: "text",
    CodesType: "text[]",
    CountType: "bigint",
    YearType: "bigint",
    DayType: "date",
    MomentType: "timestamp with time zone",
    FlagType: "boolean",
    MoneyType: "numeric(18,2)",
}
"""What the values of each type of field are in a view."""


@dataclass(frozen=True, slots=True)
class Value:
    """A column of a view, and the expression that makes it."""

    column: Column
    made: ColumnElement[Any]


def value_of_field(name: str, field: Field[Any], made: ColumnElement[Any], title: Label) -> Iterator[Value]:
    """A stated value, and beside a code its name in Chinese."""
    kind = field.type
    if isinstance(kind, MoneyType):
        made = in_yuan(made)
    elif isinstance(kind, CodesType):
        made = listed_codes(made)
    elif TYPES[type(kind)] == "text":
        made = cast(made, Text())
    yield Value(Column(name, TYPES[type(kind)], title), made)
    if isinstance(kind, CodeType):
        yield named_code(name, kind.codes, made, title)


def named_code(name: str, codes: type[CodeList], made: ColumnElement[Any], title: Label) -> Value:
    """The name of a code in Chinese."""
    names = case(*((made == code(one), quoted(one.label.zh)) for one in codes))
    told = Label(f"{title.zh}（名称）", f"{title.en}, by its Chinese name")
    return Value(Column(f"{name}_label", "text", told), names)


def in_yuan(fen: ColumnElement[Any]) -> ColumnElement[Any]:
    """An amount that is kept in fen."""
    return cast(cast(type_coerce(fen, BigInteger()), Numeric()) / number(100), Numeric(18, 2))


def listed_codes(document: ColumnElement[Any]) -> ColumnElement[Any]:
    """A JSON list of codes as an array; null where there is none."""
    each = func.jsonb_array_elements_text(type_coerce(document, JSONB())).column_valued("each_code")
    whole = select(func.array_agg(each)).scalar_subquery()
    empty: ColumnElement[Any] = literal_column("'{}'::text[]")
    return case((document.is_not(None), func.coalesce(whole, empty)))


def id_of(family: str, key: ColumnElement[Any]) -> ColumnElement[Any]:
    """An id as the hub writes it: a family and 32 digits; null where there is no key."""
    return Joined((quoted(f"{family}_"), func.replace(cast(key, Text()), quoted("-"), quoted(""))))
