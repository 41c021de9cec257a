"""Single cells: days, moments, amounts, code words, and words for nothing."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources.values import (
    Reader,
    ValueRefused,
    code,
    codes,
    day,
    day_of_moment,
    folded,
    is_null,
    moment,
    text,
    visible,
    wan_yuan,
    yuan,
)
from hub.domain.vocabulary import PenaltyKind

WORDS = {
    "警告": PenaltyKind.WARNING,
    "罚款": PenaltyKind.FINE,
    "没收违法所得、没收非法财物": PenaltyKind.CONFISCATION,
    "没收违法所得": PenaltyKind.CONFISCATION,
    "没收非法财物": PenaltyKind.CONFISCATION,
    "暂扣许可证（副本）": PenaltyKind.SUSPEND_LICENCE,
}
every_reader = pytest.mark.parametrize(
    "read", [text, day, moment, day_of_moment, yuan, wan_yuan, code(WORDS), codes(WORDS)], ids=range(8)
)


@pytest.mark.parametrize(
    "cell", ["", " ", "\u3000", "\ufeff", "/", "／", " / ", "无", "不详", "—", "——", "-", "null", "NULL", "Null"]
)
def test_words_for_nothing_are_null(cell: str) -> None:
    assert is_null(cell)


@pytest.mark.parametrize("cell", ["0", "无锡", "无法联系", "/A", "nullo", "?"])
def test_other_words_are_not_null(cell: str) -> None:
    assert not is_null(cell)


def test_text_keeps_what_was_written_inside_and_loses_what_nobody_sees_outside() -> None:
    assert text("\ufeff 示例（甲） 有限公司?\u200b ") == "示例（甲） 有限公司?"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2020-08-21", "2020-08-21"),
        ("2020/8/21", "2020-08-21"),
        ("2020.8.1", "2020-08-01"),
        ("2020年8月21日", "2020-08-21"),
        ("２０２０－０８－２１", "2020-08-21"),
        (" 2020-8-21\u200b", "2020-08-21"),
        ("2020-08-21 00:00:00.0", "2020-08-21"),
        ("2020-02-29", "2020-02-29"),
        ("2099-12-31", "2099-12-31"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_a_day_is_read_in_every_common_writing(cell: str, expected: str) -> None:
    assert day(cell) == expected


@pytest.mark.parametrize(
    "cell",
    [
        "2021-02-29",
        "2020-13-01",
        "1900/1/0",
        "0000-01-01",
        "2014年3月",
        "20/3/2021",
        "2020-8/21",
        "2020年8-21",
        "44064",
        "109年8月21日",
        "2020-08-21 15:53:45",
        "2020-08-21前",
        "长期",
    ],
)
def test_a_day_that_is_none_is_refused_by_its_value(cell: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        day(cell)

    assert refused.value.code == "INVALID_DATE"
    assert cell in refused.value.message.en
    assert cell in refused.value.message.zh


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2025-04-16 15:53:45", "2025-04-16T15:53:45+08:00"),
        ("2025/4/6 9:05", "2025-04-06T09:05:00+08:00"),
        ("2025-04-16T15:53:45", "2025-04-16T15:53:45+08:00"),
        ("2025-04-16 15:53:45.120", "2025-04-16T15:53:45.120000+08:00"),
        ("２０２５年４月１６日　１５：５３", "2025-04-16T15:53:00+08:00"),
        ("2025-04-16 00:00:00", "2025-04-16T00:00:00+08:00"),
        ("2025-04-16", None),
    ],
)
def test_a_moment_is_one_of_shanghai(cell: str, expected: str | None) -> None:
    assert moment(cell) == expected


def test_the_day_of_a_moment_is_its_day_in_shanghai_however_early() -> None:
    assert day_of_moment("2025-04-16 00:00:01") == "2025-04-16"


def test_a_day_alone_is_a_day_of_a_moment_too() -> None:
    assert day_of_moment("2025/4/16") == "2025-04-16"


@pytest.mark.parametrize("cell", ["2025-04-16 24:00:00", "2025-04-16 12:60", "2025-04-31 12:00", "2025-04-16 noon"])
def test_a_moment_that_no_clock_shows_is_refused(cell: str) -> None:
    with pytest.raises(ValueRefused, match=cell):
        moment(cell)


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
    "cell", ["0.0000001", "-1", "2万元", "叁佰元", "1e3", "1,23", "NaN", "1.", "1000000000", "0." + "0" * 30]
)
def test_an_amount_that_is_none_or_finer_than_a_fen_is_refused_by_its_value(cell: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        wan_yuan(cell)

    assert refused.value.code == "INVALID_MONEY"
    assert cell in refused.value.message.en


@given(st.decimals(0, 999_999_999, places=6))
def test_no_fen_is_lost_or_made(amount: Decimal) -> None:
    assert Decimal(wan_yuan(f"{amount:f}")) == amount * 10_000


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("罚款", ["FINE"]),
        ("警告;罚款", ["WARNING", "FINE"]),
        ("罚款；警告", ["FINE", "WARNING"]),
        ("罚款;没收违法所得、没收非法财物", ["FINE", "CONFISCATION"]),
        ("罚款、没收违法所得、没收非法财物", ["FINE", "CONFISCATION"]),
        ("警告，罚款,警告", ["WARNING", "FINE"]),
        (" 罚 款 ;", ["FINE"]),
        ("暂扣许可证(副本)", ["SUSPEND_LICENCE"]),
    ],
)
def test_code_words_are_split_without_breaking_a_word_that_holds_a_comma(cell: str, expected: list[str]) -> None:
    assert codes(WORDS)(cell) == expected


def test_an_unknown_word_among_known_ones_is_refused_by_its_value() -> None:
    with pytest.raises(ValueRefused) as refused:
        codes(WORDS)("罚款;训诫")

    assert refused.value.code == "UNKNOWN_VALUE"
    assert refused.value.message.en.startswith("Unknown value '训诫'. Known: 警告、罚款、")
    assert refused.value.message.zh.startswith("未知取值 '训诫'。可用：警告、罚款、")


def test_a_single_code_word_is_never_split() -> None:
    read = code(WORDS)

    assert read("没收违法所得、没收非法财物") == "CONFISCATION"
    with pytest.raises(ValueRefused, match="警告;罚款"):
        read("警告;罚款")


def test_a_refusal_names_its_column_in_both_languages() -> None:
    problem = ValueRefused("INVALID_DATE", "'x' is not a date.", "'x' 不是日期。").at("处罚决定日期")

    assert (problem.field, problem.code) == ("处罚决定日期", "INVALID_DATE")
    assert problem.en == "处罚决定日期: 'x' is not a date."
    assert problem.zh == "处罚决定日期：'x' 不是日期。"


def test_names_are_compared_without_width_spaces_and_what_nobody_sees() -> None:
    assert folded("\ufeff罚款金额\n（万元） ") == folded("罚款\u200b金额(万元)")
    assert visible("\ufeff 罚款金额\n（万元） ") == "罚款金额（万元）"


@every_reader
@given(cell=st.text())
def test_a_reader_gives_a_value_or_refuses_whatever_the_cell(read: Reader, cell: str) -> None:
    with suppress(ValueRefused):
        assert isinstance(read(cell), str | list | None)
