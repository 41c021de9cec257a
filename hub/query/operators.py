"""What a filter can ask: one row an operator."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, func

from hub.domain.records.declare import (
    CodeType,
    CountType,
    DayType,
    FieldType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    TextType,
)
from hub.domain.records.read import FEN, FORBIDDEN_TEXT, LARGEST_MONEY
from hub.domain.vocabulary import Label
from hub.errors import BadInput

T = TypeVar("T")

MOST_VALUES: Final = 1_000
"""As many as one filter may list; databases take no statement of any length."""

LONGEST_TEXT: Final = 500
"""No name and no number is longer."""

Condition = Callable[[ColumnElement[Any], Any], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator: its name in filters, what it takes (one value, a list, or yes and no), and what it means."""

    name: str
    takes: str
    label: Label
    condition: Condition


def starts_with(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    """Text that begins so, letter by letter: LIKE would take `a` for `A` on SQLite."""
    return func.substr(column, 1, len(text)) == text


def among(column: ColumnElement[Any], values: list[Any]) -> ColumnElement[bool]:
    """One of the values; none of them is no row."""
    return column.in_(values)


def is_null(column: ColumnElement[Any], wanted: bool) -> ColumnElement[bool]:  # noqa: FBT001 - by position, as all
    """Whether nothing is stated."""
    return column.is_(None) if wanted else column.is_not(None)


def usable(value: T) -> T:
    """The value, where a database can compare with it; raises `BadInput` where it cannot."""
    if isinstance(value, list):
        if len(value) > MOST_VALUES:
            raise BadInput(
                f"A filter lists at most {MOST_VALUES} values; this one has {len(value)}. Ask in portions.",
                f"筛选条件最多列 {MOST_VALUES} 个值，此处有 {len(value)} 个，请分批查询。",
            )
        for one in value:
            usable(one)
    if isinstance(value, str) and (len(value) > LONGEST_TEXT or FORBIDDEN_TEXT.search(value)):
        raise BadInput(
            f"Text to look for has at most {LONGEST_TEXT} characters, none of them NUL or half a character.",
            f"查找的文本最多 {LONGEST_TEXT} 个字符，且不含空字符或残缺字符。",
        )
    if isinstance(value, Decimal) and (abs(value) >= LARGEST_MONEY or value != value.quantize(FEN)):
        raise BadInput(
            f"{value} is not an amount of yuan: write it as 1234.50.",
            f"{value} 不是有效金额（元），请写作 1234.50。",
        )
    return value


EQ: Final = Operator("eq", "VALUE", Label("等于", "Equal to"), lambda column, value: column == value)
IN: Final = Operator("in", "LIST", Label("属于其一", "One of"), among)
GT: Final = Operator(
    "gt", "VALUE", Label("大于（晚于）", "Greater or later than"), lambda column, value: column > value
)
GTE: Final = Operator("gte", "VALUE", Label("不小于（不早于）", "At least"), lambda column, value: column >= value)
LT: Final = Operator("lt", "VALUE", Label("小于（早于）", "Less or earlier than"), lambda column, value: column < value)
LTE: Final = Operator("lte", "VALUE", Label("不大于（不晚于）", "At most"), lambda column, value: column <= value)
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
        LinkType: Family("KeyFilter", str, EXACT),
        DayType: Family("DayFilter", date, ORDERED),
        MomentType: Family("MomentFilter", datetime, ORDERED),
        CountType: Family("CountFilter", int, ORDERED),
        MoneyType: Family("MoneyFilter", Decimal, ORDERED),
        CodeType: Family("CodeFilter", str, EXACT),
    }
)
