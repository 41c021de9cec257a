"""Single cells: text, words for nothing, the nature that a code tells; and no reader fails whatever the cell."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources.amounts import count, wan_yuan, yuan
from connectors.sources.days import day, day_first, day_of_moment, moment, republic_day, year, year_within
from connectors.sources.values import Reader, ValueRefused, folded, is_null, nature, text, visible
from connectors.sources.words import code, codes
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
    "read",
    [
        *(text, nature, year, year_within, count, yuan, wan_yuan),
        *(day, day_first, republic_day, moment, day_of_moment),
        *(code(WORDS), codes(WORDS)),
    ],
    ids=range(14),
)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        " ",
        "\u3000",
        "\ufeff",
        "/",
        "／",
        " / ",
        "无",
        "不详",
        "暂无",
        "—",
        "——",
        "-",
        "null",
        "N/A",
        "1900/1/0 0:00:00",
        "1900-01-00",
        "0000-00-00",
    ],
)
def test_words_for_nothing_are_null(cell: str) -> None:
    assert is_null(cell)


@pytest.mark.parametrize("cell", ["0", "无锡", "无法联系", "/A", "nullo", "?", "1900/1/1", "1900/1/0 8:00"])
def test_other_words_are_not_null(cell: str) -> None:
    assert not is_null(cell)


def test_text_keeps_what_was_written_inside_and_loses_what_nobody_sees_outside() -> None:
    assert text("\ufeff 示例（甲） 有限公司?\u200b ") == "示例（甲） 有限公司?"


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
        assert isinstance(read(cell), str | int | list | None)


def test_a_code_tells_what_kind_of_party_it_was_given_to() -> None:
    cells = ("52330104MJX0000185", " 92330104ma00000000", "9.11E+17", "")

    assert [nature(cell) for cell in cells] == ["SOCIAL_ORGANIZATION_ELSEWHERE", "SOLE_TRADER", "ENTERPRISE", "UNKNOWN"]
