"""Read ordinary JSON fast; whatever is doubtful goes to the strict reader, which has the last word."""

from typing import Any, Final

import msgspec

from hub.domain.json_text import DEEPEST, read_json, refuse_odd_text

ESCAPES: Final = b"\\u00"
"""Begins the escapes of NUL, which is refused, and of the colon, which would be miscounted."""

LARGEST_WHOLE: Final = 2**63
DOUBT: Final = -(2**62)
"""So far below 0 that no sum of counts makes up for it."""

UNSURE: Final = object()
"""Stands for a value that only the strict reader can tell."""


def read_plain_json(body: bytes) -> object:
    """Read one JSON value whose texts a database keeps; the same as `read_json` and `refuse_odd_text` together.

    Raises `NotJson` where either of them does.
    """
    value = plain_value(body, DEEPEST)
    return read_strictly(body) if value is UNSURE else value


def plain_value(body: bytes, room: int) -> object:
    """Read one ordinary JSON value, nested `room` levels deep at most; anything doubtful is `UNSURE`."""
    if body.find(ESCAPES) >= 0:
        return UNSURE
    try:
        value: object = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return UNSURE
    return value if colons(value, room) == body.count(b":") else UNSURE


def colons_of_texts(values: list[Any]) -> int:
    """The colons of a list of nothing but texts, looked through as one; below 0 where something else is among them."""
    try:
        return "".join(values).count(":")
    except TypeError:
        return DOUBT


def read_strictly(body: bytes) -> object:
    """Read one JSON value, or say what is wrong with it."""
    value = read_json(body)
    refuse_odd_text(value)
    return value


def colons(value: Any, room: int) -> int:
    """How many colons a value was written with, if each of its names stood once; below 0 where there is doubt.

    Every member brings one, and its texts bring theirs. Of a name that stood twice only the last member was
    kept: the text then has more colons than the value accounts for. A number with a point or with many digits
    is doubtful, and so is what is nested deeper than `room`.
    """
    kind = type(value)
    count: int
    if kind is str:
        count = value.count(":")
    elif kind is dict and room:
        count = len(value)
        for name, one in value.items():
            count += name.count(":") + colons(one, room - 1)
    elif kind is list and room:
        count = colons_of_texts(value)
        if count < 0:
            count = sum(colons(one, room - 1) for one in value)
    elif kind is int:
        count = 0 if -LARGEST_WHOLE < value < LARGEST_WHOLE else DOUBT
    else:
        count = 0 if value is None or kind is bool else DOUBT
    return count
