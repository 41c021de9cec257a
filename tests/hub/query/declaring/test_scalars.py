"""Scalars are read strictly and written one way."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from graphql import GraphQLError

from hub.query.declaring.scalars import SCALARS, yuan

READ: list[tuple[object, object, object]] = [
    (date, "2020-06-30", date(2020, 6, 30)),
    (datetime, "2020-06-30T09:00:00+08:00", datetime(2020, 6, 30, 1, tzinfo=UTC)),
    (datetime, "2020-06-30T01:00Z", datetime(2020, 6, 30, 1, tzinfo=UTC)),
    (Decimal, "10.50", Decimal("10.50")),
    (Decimal, 10, Decimal(10)),
    (Decimal, 0.1, Decimal("0.1")),
    (Decimal, "-1", Decimal(-1)),
]

NO_DECIMALS: list[object] = ["NaN", "Infinity", "-inf", "1,5", "", "1 0 ", True, None, [], float("nan")]

REFUSED: list[tuple[object, object]] = [
    *((date, one) for one in ("20200630", "2020-W27-2", "2020-06-31", "2020-06-30T00:00", "", 20200630, None, True)),
    *((datetime, one) for one in ("2020-06-30", "2020-06-30T09:00", "2020", "0001-01-01T00:00+08:00", 5, None)),
    *((Decimal, one) for one in NO_DECIMALS),
]


@pytest.mark.parametrize(("kind", "written", "value"), READ)
def test_values_are_read(kind: object, written: object, value: object) -> None:
    assert SCALARS[kind].parse_value(written) == value


@pytest.mark.parametrize(("kind", "written"), REFUSED, ids=repr)
def test_other_values_are_refused_with_a_form_to_follow(kind: object, written: object) -> None:
    with pytest.raises(GraphQLError, match=r"as 2020-06-30|such as \"1234\.50\""):
        SCALARS[kind].parse_value(written)


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        (date, date(2020, 6, 30), "2020-06-30"),
        (datetime, datetime(2020, 6, 30, 1, tzinfo=UTC), "2020-06-30T01:00:00+00:00"),
        (Decimal, Decimal("1234.50"), "1234.50"),
    ],
)
def test_values_are_written(kind: object, value: Any, written: str) -> None:
    assert SCALARS[kind].serialize(value) == written


def test_yuan_have_two_decimals() -> None:
    assert yuan(None) is None
    assert [str(made.value) for made in map(yuan, (Decimal(5), Decimal("0.1"))) if made] == ["5.00", "0.10"]
