"""Amounts of money and counts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources.amounts import count, wan_yuan, yuan
from connectors.sources.values import ValueRefused


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("0.02", "200.00"),
        ("1", "10000.00"),
        ("２．５", "25000.00"),
        ("1.234567", "12345.67"),
        ("0.000001", "0.01"),
        (".5", "5000.00"),
        ("0", "0.00"),
        ("1,234.5", "12345000.00"),
        ("999999999.999999", "9999999999999.99"),
    ],
)
def test_ten_thousands_of_yuan_become_yuan_exactly(cell: str, expected: str) -> None:
    assert wan_yuan(cell) == expected


def test_an_amount_of_yuan_has_two_places() -> None:
    assert [yuan("200"), yuan("1,000.5"), yuan("0.05")] == ["200.00", "1000.50", "0.05"]


@pytest.mark.parametrize(
    "cell", ["0.0000001", "-1", "2亿元", "叁佰元", "2人民币", "1e3", "1,23", "NaN", "1.", "1000000000", "0." + "0" * 30]
)
def test_an_amount_that_is_none_or_finer_than_a_fen_is_refused_by_its_value(cell: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        wan_yuan(cell)

    assert refused.value.code == "INVALID_MONEY"
    assert cell in refused.value.message.en


@given(st.decimals(0, 999_999_999, places=6))
def test_no_fen_is_lost_or_made(amount: Decimal) -> None:
    assert Decimal(wan_yuan(f"{amount:f}")) == amount * 10_000


def test_a_unit_in_the_cell_counts_before_that_of_the_column() -> None:
    cells = ("2万元", "5,000元", "107.48万人民币", "200(万元人民币)", "50（万元）")

    assert [yuan(cell) for cell in cells] == ["20000.00", "5000.00", "1074800.00", "2000000.00", "500000.00"]
    assert [wan_yuan(cell) for cell in cells[:2]] == ["20000.00", "5000.00"]


def test_a_count_may_have_a_counting_word() -> None:
    assert [count(cell) for cell in ("12", "１２人", "0", "3 家")] == [12, 12, 0, 3]


@pytest.mark.parametrize("cell", ["-1", "1.5", "十二", "12人次", "99999999999", "3000000000"])
def test_a_count_that_is_none_is_refused_by_its_value(cell: str) -> None:
    with pytest.raises(ValueRefused, match=cell) as refused:
        count(cell)

    assert refused.value.code == "INVALID_NUMBER"
