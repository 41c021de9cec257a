"""Read cursors: hexadecimal JSON of the order's name, the values of its keys, and the row's key."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from hub.errors import BadInput
from hub.query.plan import Kind

LONGEST: Final = 8_000
"""Characters of a cursor: a few values of at most 500 characters each."""

UNREADABLE: Final = (ValueError, TypeError, OverflowError, RecursionError)
"""What is raised on the way to a value that is none."""


def read_cursor(text: str, signature: str, kinds: Sequence[Kind]) -> list[Any]:
    """The values in a cursor; raises `BadInput` for one that was not made by this order."""
    try:
        stated, *values = json.loads(bytes.fromhex(text)) if len(text) <= LONGEST else [None]
    except UNREADABLE:
        stated, values = None, []
    if stated != signature or len(values) != len(kinds):
        raise foreign()
    try:
        return [None if value is None else READERS[kind](value) for kind, value in zip(kinds, values, strict=True)]
    except (*UNREADABLE, KeyError):
        raise foreign() from None


def cursor_shape(text: object) -> tuple[bool, ...]:
    """Which values of a cursor are null: that is part of the plan; of what is no cursor, nothing."""
    try:
        return tuple(value is None for value in json.loads(bytes.fromhex(text)))  # type: ignore[arg-type]
    except UNREADABLE:
        return ()


def foreign() -> BadInput:
    """Refuse a cursor that this list did not give."""
    return BadInput(
        "The cursor is not of this list: take it from `pageInfo` of the same query, in the same order.",
        "游标不属于本列表：请使用同一查询、同一排序 pageInfo 中的游标。",
    )


def read_text(value: Any) -> str:
    """Text, without what no database stores."""
    if not isinstance(value, str) or "\0" in value:
        raise TypeError(value)
    value.encode()
    return value


def read_number(value: Any) -> int:
    """A whole number that a database can hold."""
    if type(value) is not int or abs(value) >= 2**63:
        raise TypeError(value)
    return value


def read_moment(value: Any) -> datetime:
    """An instant, in its zone."""
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError(value)
    return found.astimezone(UTC)


READERS: Final[dict[Kind, Callable[[Any], Any]]] = {
    Kind.TEXT: read_text,
    Kind.NUMBER: read_number,
    Kind.FEN: lambda value: Decimal(read_number(value)) / 100,
    Kind.DAY: date.fromisoformat,
    Kind.MOMENT: read_moment,
    Kind.KEY: lambda value: UUID(read_text(value)),
}
