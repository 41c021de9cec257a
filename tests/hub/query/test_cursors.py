"""Cursors are read strictly: what this order did not give is refused, whatever it is."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from hub.errors import BadInput
from hub.query.cursors import LONGEST, cursor_shape, read_cursor
from hub.query.plan import Kind

KEY = UUID(int=7)
KINDS = (Kind.TEXT, Kind.NUMBER, Kind.FEN, Kind.DAY, Kind.MOMENT, Kind.KEY)
SOUND = ("Sample:a", "花", 5, 1_050, "2020-06-30", "2020-06-30T01:00:00+00:00", str(KEY))


def written(*values: Any) -> str:
    """A cursor of these values."""
    return json.dumps(values).encode().hex()


def test_the_values_of_a_cursor_are_read_as_their_kinds() -> None:
    assert read_cursor(written(*SOUND), "Sample:a", KINDS) == [
        "花",
        5,
        Decimal("10.50"),
        date(2020, 6, 30),
        datetime(2020, 6, 30, 1, tzinfo=UTC),
        KEY,
    ]
    assert read_cursor(written("Sample:a", None, None), "Sample:a", KINDS[:2]) == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "xyz",
        "花",
        "7b7d",
        written(),
        written("Sample:b", *SOUND[1:]),
        written(*SOUND[:-1]),
        written(*SOUND, "more"),
        written(SOUND),
        json.dumps(SOUND[0]).encode().hex(),
        "ff" * 10,
        "20" * LONGEST + written(*SOUND),
        "5b" * (LONGEST // 2),
    ],
)
def test_what_is_no_cursor_of_this_order_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="pageInfo"):
        read_cursor(text, "Sample:a", KINDS)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, 5),
        (Kind.TEXT, "a\0"),
        (Kind.TEXT, "\ud800"),
        (Kind.NUMBER, "5"),
        (Kind.NUMBER, True),
        (Kind.NUMBER, 2**63),
        (Kind.NUMBER, 1.5),
        (Kind.FEN, "1.50"),
        (Kind.DAY, "2020-02-30"),
        (Kind.DAY, 20200630),
        (Kind.MOMENT, "yesterday"),
        (Kind.MOMENT, "2020-06-30T01:00:00"),
        (Kind.MOMENT, "0001-01-01T00:00:00+08:00"),
        (Kind.KEY, "party_1"),
        (Kind.KEY, 1),
        (Kind.FLAG, True),
    ],
)
def test_a_value_that_no_row_can_have_is_refused(kind: Kind, value: Any) -> None:
    with pytest.raises(BadInput):
        read_cursor(written("Sample:a", value), "Sample:a", (kind,))


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        (written("Sample:a", None, "x"), (False, True, False)),
        ("garbled", ()),
        (None, ()),
        (5, ()),
        ("31", ()),
        ("5b" * 4_000, ()),
    ],
)
def test_which_values_are_null_is_part_of_the_plan(text: object, shape: tuple[bool, ...]) -> None:
    assert cursor_shape(text) == shape
