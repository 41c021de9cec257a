"""Days and moments in every writing that offices use."""

import pytest

from connectors.sources.days import (
    day,
    day_first,
    day_of_moment,
    moment,
    republic_day,
    year,
    year_within,
)
from connectors.sources.values import ValueRefused


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
        ("20200821", "2020-08-21"),
        ("2014.3.5", "2014-03-05"),
        ("民國103年5月6日", "2014-05-06"),
        ("民国103年5月6日", "2014-05-06"),
        ("民國103/5/6", "2014-05-06"),
        ("44064", "2020-08-21"),
        ("44064.0", "2020-08-21"),
        ("36526", "2000-01-01"),
    ],
)
def test_a_day_is_read_in_every_common_writing(cell: str, expected: str) -> None:
    assert day(cell) == expected


@pytest.mark.parametrize(
    "cell",
    [
        "2021-02-29",
        "2020-13-01",
        "0000-01-01",
        "2014年13月",
        "2014年0月",
        "2014年3月0日",
        "20/3/2021",
        "103/5/6",
        "2020-8/21",
        "2020年8-21",
        "44064.5",
        "440640",
        "109年8月21日",
        "20201301",
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
        ("2014年3月", "2014-03"),
        ("2014-03", "2014-03"),
        ("2014/3", "2014-03"),
        ("2014.10", "2014-10"),
        ("2014年", "2014"),
        ("2014", "2014"),
        ("民國103年", "2014"),
        ("民國103年5月", "2014-05"),
    ],
)
def test_a_partial_date_stays_as_partial_as_it_was_written(cell: str, expected: str) -> None:
    assert day(cell) == expected
    assert day_of_moment(cell) == expected
    assert moment(cell) is None


def test_what_a_spreadsheet_may_have_made_of_october_is_no_month() -> None:
    assert [day("2014.1"), day("2014.01"), day("2014年1月"), day("2014.2")] == ["2014", "2014-01", "2014-01", "2014-02"]


def test_the_day_0_of_a_spreadsheet_is_no_day() -> None:
    assert [day("0"), day_of_moment("0"), moment("0")] == [None, None, None]


def test_a_number_of_a_spreadsheet_may_carry_a_time() -> None:
    assert moment("44064.75") == "2020-08-21T18:00:00+08:00"
    assert day_of_moment("44064.75") == "2020-08-21"


def test_a_layout_may_write_the_day_first() -> None:
    assert [day_first(cell) for cell in ("20/3/2021", "26/9/2024 00:00:00", "1.2.2020", "2020-02-01")] == [
        "2021-03-20",
        "2024-09-26",
        "2020-02-01",
        "2020-02-01",
    ]
    with pytest.raises(ValueRefused, match="3/20/2021"):
        day_first("3/20/2021")


def test_a_layout_may_count_years_from_1912() -> None:
    assert [republic_day(cell) for cell in ("103/5/6", "103年5月", "99.1.2", "民國1年1月1日", "2014-05-06")] == [
        "2014-05-06",
        "2014-05",
        "2010-01-02",
        "1912-01-01",
        "2014-05-06",
    ]


def test_a_year_stands_alone_and_a_title_may_name_one() -> None:
    assert [year(cell) for cell in ("2019", "2019年", "２０１９年度", "民國108年")] == [2019, 2019, 2019, 2019]
    assert year_within("2021年“示例杯”\n先进集体") == 2021
    assert [year_within(cell) for cell in ("第十五届示例杯", "2019年至2020年示例", "12021年")] == [None, None, None]
    with pytest.raises(ValueRefused, match="去年"):
        year("去年")


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
