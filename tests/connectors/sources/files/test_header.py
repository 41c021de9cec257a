"""Headers where they stand: below banners, of two lines, repeated; totals and notes are no data."""

from pathlib import Path

import pytest

from connectors.sources.files import Reason, Table, fingerprint, read_table
from tests.containers import Cell, Rows, as_ods, as_text, as_xlsx

HEADER = ["序号", "名称", "处罚", "", "日期"]
LOWER = ["", "", "类别", "金额（万元）", ""]
NAMES = ("序号", "名称", "处罚 类别", "处罚 金额（万元）", "日期")
ROW = ["1", "示例甲", "罚款", "0.5", "2020-03-02"]
KNOWN = [fingerprint(NAMES)]
FLAT = ["序号", "名称", "类别", "金额", "日期"]


def table(tmp_path: Path, content: bytes, *, known: bool = True) -> Table:
    """A file's table."""
    path = tmp_path / "delivery"
    path.write_bytes(content)
    return read_table(path, known=[*KNOWN, fingerprint(FLAT)] if known else ())


def cells(found: Table) -> list[tuple[int, list[str]]]:
    """Rows as their number and cells."""
    return [(row.number, list(row.cells.values())) for row in found.rows]


@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
@pytest.mark.parametrize("form", ["text", "xlsx", "ods"])
def test_a_second_line_refines_the_first(tmp_path: Path, form: str, *, known: bool) -> None:
    rows: Rows = [HEADER, LOWER, ROW]
    merged = ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]
    content = {"text": as_text(rows), "xlsx": as_xlsx({"表": rows}, {"表": merged}), "ods": as_ods({"表": rows})}

    found = table(tmp_path, content[form], known=known)

    assert found.header == NAMES
    assert found.original[3] == "金额（万元）"
    assert cells(found) == [(3, ROW)]


def test_merged_cells_say_how_far_a_name_reaches(tmp_path: Path) -> None:
    rows: Rows = [["名称", "处罚", "", ""], ["", "类别", "金额", "日期"], ["甲", "罚款", "1", "2"]]

    found = table(tmp_path, as_xlsx({"表": rows}, {"表": ["B1:C1"]}), known=False)

    assert found.header == ("名称", "处罚 类别", "处罚 金额", "日期")


@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
@pytest.mark.parametrize("header", [[FLAT], [HEADER, LOWER]], ids=["one line", "two lines"])
def test_banners_above_the_header_are_told_and_not_read(
    tmp_path: Path, header: list[list[Cell]], *, known: bool
) -> None:
    banner = [["示例区行政处罚公示"], ["填报单位：示例局", "", "", "", "2020年6月"], []]

    found = table(tmp_path, as_text([*banner, *header, ROW]), known=known)

    assert found.header == (tuple(FLAT) if len(header) == 1 else NAMES)
    assert [(one.number, one.reason, one.text) for one in found.asides] == [
        (1, Reason.BANNER, "示例区行政处罚公示"),
        (2, Reason.BANNER, "填报单位：示例局 | 2020年6月"),
    ]
    assert cells(found) == [(4 + len(header), ROW)]


def test_a_repeated_header_a_total_and_a_note_are_told_and_not_read(tmp_path: Path) -> None:
    rows: Rows = [
        FLAT,
        ROW,
        ["小计", "", "1家", "0.5", ""],
        FLAT,
        ["2", "合计划咨询中心", "罚款", "", "2020-03-02"],
        ["", "合 计：", "2", "0.50", "/"],
        ["注：金额单位为万元", "", "", "", ""],
        ["制表人：示例", "", "", "", ""],
        ["总计", "示例乙", "", "", ""],
    ]

    found = table(tmp_path, as_text(rows))

    assert [(one.number, one.reason) for one in found.asides] == [
        (3, Reason.TOTAL),
        (4, Reason.REPEATED_HEADER),
        (6, Reason.TOTAL),
        (7, Reason.NOTE),
        (8, Reason.NOTE),
    ]
    assert found.total == 3
    assert [number for number, _ in cells(found)] == [2, 5, 9]


def test_both_lines_of_a_header_may_come_again(tmp_path: Path) -> None:
    found = table(tmp_path, as_text([HEADER, LOWER, ROW, HEADER, LOWER, ROW]))

    assert [one.number for one in found.asides] == [4, 5]
    assert [number for number, _ in cells(found)] == [3, 6]


def test_a_known_header_is_found_whatever_its_width_and_invisible_signs(tmp_path: Path) -> None:
    written = ["序\u200b号", "名 称", "类别\n", "\ufeff金额", "日期\u3000"]

    found = table(tmp_path, as_text([["一", "二", "三", "四", "五"], written, ROW]))

    assert fingerprint(found.header) == fingerprint(FLAT)
    assert cells(found) == [(3, ROW)]


def test_a_changed_header_is_taken_for_the_one_that_it_is_most_like(tmp_path: Path) -> None:
    found = table(tmp_path, as_text([["a", "b", "c", "d", "e"], ["序号", "名称", "类别", "罚金", "日期"], ROW]))

    assert found.header == ("序号", "名称", "类别", "罚金", "日期")


def test_two_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    found = table(tmp_path, as_text([["名称", "代码", "代码"], ["甲", "1", "2"]]))

    assert found.header == ("名称", "代码", "代码#2")
    assert cells(found) == [(2, ["甲", "1", "2"])]


def test_columns_without_name_and_without_values_are_no_columns(tmp_path: Path) -> None:
    found = table(tmp_path, as_text([["名称", "", "代码", "", ""], ["甲", "", "1", "", ""], ["乙", " ", "2"]]))

    assert (found.header, found.places) == (("名称", "代码"), (1, 3))
    assert cells(found) == [(2, ["甲", "1"]), (3, ["乙", "2"])]


def test_a_column_of_values_without_a_name_is_kept_under_its_place(tmp_path: Path) -> None:
    found = table(tmp_path, as_text([["名称", "", "代码"], ["甲", "x", "1"]]))

    assert found.header == ("名称", "#2", "代码")


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_delimiter_is_the_one_under_which_the_header_is_known(tmp_path: Path, delimiter: str) -> None:
    row = ["1", "甲;乙,丙\t丁", "警告;罚款", "1,000", "2020-03-02"]

    found = table(tmp_path, as_text([["示例;一,二\t三"], FLAT, row], delimiter=delimiter))

    assert found.delimiter == delimiter
    assert cells(found) == [(3, row)]


def test_semicolons_within_cells_are_no_delimiter(tmp_path: Path) -> None:
    found = table(tmp_path, as_text([["名称", "类别"], ["甲", "警告;罚款"], ["乙", "警告;没收"]]), known=False)

    assert found.header == ("名称", "类别")
