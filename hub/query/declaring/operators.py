"""What a filter can ask: one row an operator."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy import ColumnElement, and_

from hub.domain.records.declare import Field, FieldType
from hub.domain.records.field_types import (
    CitizenNumberType,
    CodeType,
    CountType,
    DayType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    TextType,
    YearType,
)
from hub.domain.records.field_values import FEN, FORBIDDEN_TEXT, LARGEST_MONEY
from hub.domain.vocabulary import Label
from hub.errors import BadInput

T = TypeVar("T")

MOST_VALUES: Final = 1_000
"""As many as one filter may list; databases take no statement of any length."""

LONGEST_TEXT: Final = 500
"""No name and no number is longer."""

LAST_SIGN: Final = 0x10FFFF
SURROGATES: Final = range(0xD800, 0xE000)


class Operand(Protocol):
    """What an operator is given, as the planner binds it beside a column."""

    def value(self) -> ColumnElement[Any]:
        """The value as a parameter."""

    def edge(self, convert: Callable[[Any], Any] = ...) -> ColumnElement[Any]:
        """The value as a parameter that is the edge of a range, converted when it is bound."""

    def among(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether the column's value is in the list."""

    def compared(self, column: ColumnElement[Any], compare: Callable[[Any, Any], Any]) -> ColumnElement[bool]:
        """Whether the column's value stands so to the value: a code by its place in its list."""

    @property
    def flag(self) -> bool:
        """The value of an operator that takes yes or no: it is part of the plan."""


Condition = Callable[[ColumnElement[Any], Operand], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator: its name in filters, what it takes (one value, a list, or yes and no), and what it means."""

    name: str
    takes: str
    label: Label
    condition: Condition


def starts_with(column: ColumnElement[Any], given: Operand) -> ColumnElement[bool]:
    """Text that begins so, letter by letter, as a range: an index finds it on every database."""
    return and_(column >= given.edge(), column < given.edge(beyond))


def compared(compare: Callable[[Any, Any], Any]) -> Condition:
    """How a value stands to the one given."""
    return lambda column, given: given.compared(column, compare)


def beyond(text: str) -> str:
    """The least text, by code points, that comes after all that begin with this one."""
    for place in range(len(text) - 1, -1, -1):
        following = ord(text[place]) + 1
        if following in SURROGATES:
            following = SURROGATES.stop
        if following <= LAST_SIGN:
            return text[:place] + chr(following)
    return chr(LAST_SIGN)


def is_null(column: ColumnElement[Any], given: Operand) -> ColumnElement[bool]:
    """Whether nothing is stated."""
    return column.is_(None) if given.flag else column.is_not(None)


def usable(value: T) -> T:
    """The value, where a database can compare with it; raises `BadInput` where it cannot."""
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT or FORBIDDEN_TEXT.search(value):
            raise unusable_text()
    elif isinstance(value, list):
        if len(value) > MOST_VALUES:
            raise BadInput(
                f"A filter lists at most {MOST_VALUES} values; this one has {len(value)}. Ask in portions.",
                f"筛选条件最多列 {MOST_VALUES} 个值，此处有 {len(value)} 个，请分批查询。",
            )
        usable_items(value)
    elif isinstance(value, Decimal) and (abs(value) >= LARGEST_MONEY or value != value.quantize(FEN)):
        raise BadInput(
            f"{value} is not an amount of yuan: write it as 1234.50.",
            f"{value} 不是有效金额（元），请写作 1234.50。",
        )
    return value


def usable_items(values: list[Any]) -> None:
    """Raise `BadInput` for an item that a database cannot compare with; texts are looked through as one."""
    try:
        together = "".join(values)
    except TypeError:
        for one in values:
            usable(one)
        return
    if FORBIDDEN_TEXT.search(together) or max(map(len, values), default=0) > LONGEST_TEXT:
        raise unusable_text()


def unusable_text() -> BadInput:
    """A text that is too long, or that no database keeps."""
    return BadInput(
        f"Text to look for has at most {LONGEST_TEXT} characters, none of them NUL or half a character.",
        f"查找的文本最多 {LONGEST_TEXT} 个字符，且不含空字符或残缺字符。",
    )


EQ: Final = Operator("eq", "VALUE", Label("等于", "Equal to"), lambda column, given: column == given.value())
IN: Final = Operator("in", "LIST", Label("属于其一", "One of"), lambda column, given: given.among(column))
GT: Final = Operator("gt", "VALUE", Label("大于（晚于）", "Greater or later than"), compared(operator.gt))
GTE: Final = Operator("gte", "VALUE", Label("不小于（不早于）", "At least"), compared(operator.ge))
LT: Final = Operator("lt", "VALUE", Label("小于（早于）", "Less or earlier than"), compared(operator.lt))
LTE: Final = Operator("lte", "VALUE", Label("不大于（不晚于）", "At most"), compared(operator.le))
STARTS_WITH: Final = Operator("startsWith", "VALUE", Label("开头为", "Begins with"), starts_with)
IS_NULL: Final = Operator("isNull", "FLAG", Label("为空", "Nothing is stated"), is_null)

ORDERED: Final = (EQ, IN, GT, GTE, LT, LTE, IS_NULL)
EXACT: Final = (EQ, IN, IS_NULL)


@dataclass(frozen=True, slots=True)
class Family:
    """The operators of one kind of value: `name` of the filter input, the Python type, the operators."""

    name: str
    python: type
    operators: tuple[Operator, ...]


FAMILIES: Final[Mapping[type[FieldType], Family]] = MappingProxyType(
    {
        TextType: Family("TextFilter", str, (EQ, IN, STARTS_WITH, IS_NULL)),
        IdentifierType: Family("TextFilter", str, (EQ, IN, STARTS_WITH, IS_NULL)),
        CitizenNumberType: Family("CitizenNumberFilter", str, (EQ,)),
        LinkType: Family("KeyFilter", str, EXACT),
        DayType: Family("DayFilter", date, ORDERED),
        MomentType: Family("MomentFilter", datetime, ORDERED),
        CountType: Family("CountFilter", int, ORDERED),
        YearType: Family("CountFilter", int, ORDERED),
        MoneyType: Family("MoneyFilter", Decimal, ORDERED),
        CodeType: Family("CodeFilter", str, EXACT),
    }
)

RANKED: Final = Family("RankFilter", str, ORDERED)
"""The operators of code lists that are ordered."""


def family_of(field: Field[Any]) -> Family:
    """The operators of a stated field."""
    if isinstance(field.type, CodeType) and field.type.codes.ordered:
        return RANKED
    return FAMILIES[type(field.type)]
