"""What comes back: the clerk's own file with the places marked, in which no formula runs; it can be delivered again."""

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from connectors.enforcement import ENFORCEMENT
from hub.clerk.annotate import annotated
from hub.clerk.annotate_text import annotate_text
from hub.clerk.folder import take_file
from hub.clerk.marks import Mark, unmarked
from hub.domain.connector import TablePlace
from hub.domain.vocabulary import Label
from hub.ingest.receipts import Receipt
from hub.store.engine import Store
from tests.hub.clerk.desks import desk

HEADER = ["序号", "任务名称", "主体名称", "抽查机关", "抽查时间", "抽查结果"]
GOOD = ["1", "示例抽查", "示例甲中心", "示例执法局", "2020-05-06", "未发现问题"]
BAD = ["2", "+1+1", "示例乙中心", "示例执法局", "五月六日", "很好"]
FUTURE = ["3", "示例抽查", "示例丙中心", "示例执法局", "2020-07-06", "未发现问题"]
ROWS = [GOOD, BAD, FUTURE]


def text(folder: Path, encoding: str, *, mark: bytes = b"", end: str = "\r\n", delimiter: str = ",") -> Path:
    """A delivery as text."""
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=delimiter, lineterminator=end).writerows([["示例街道抽查结果"], HEADER, *ROWS])
    file = folder / "抽查.csv"
    file.write_bytes(mark + content.getvalue().encode(encoding))
    return file


def workbook(folder: Path) -> Path:
    """A delivery as a workbook, with a formula, a comment and a merged banner."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "结果"
    for row in (["示例街道抽查结果"], HEADER, *ROWS):
        sheet.append(row)
    sheet.merge_cells("A1:F1")
    sheet["A3"] = "=1+0"
    sheet["F4"].comment = Comment("已核对", "办事员")
    sheet["A5"] = 3
    file = folder / "抽查.xlsx"
    book.save(file)
    return file


def delivered(store: Store, file: Path) -> tuple[Receipt, Path]:
    """Take a file of enforcement, and give its receipt and its annotated copy."""
    report = take_file(desk(store, choose=lambda _file: ENFORCEMENT), file)
    assert report["error"] is None
    assert report["receipt"]["outcomes"] == {"CREATED": 2, "QUARANTINED": 1}
    return report["receipt"], file.parent / "done" / report["annotated"]


@pytest.mark.parametrize(
    "form",
    [
        ("utf-8", b"", "\n", ","),
        ("utf-8", b"\xef\xbb\xbf", "\r\n", ","),
        ("gb18030", b"", "\r\n", ","),
        ("utf-16-le", b"\xff\xfe", "\r\n", "\t"),
        ("utf-16-be", b"\xfe\xff", "\n", ";"),
    ],
    ids=lambda form: f"{form[0]}, {len(form[1])} bytes of mark",
)
def test_a_text_comes_back_in_its_encoding_with_two_columns(
    store: Store, tmp_path: Path, form: tuple[str, bytes, str, str]
) -> None:
    encoding, mark, end, delimiter = form
    _receipt, copy = delivered(store, text(tmp_path, encoding, mark=mark, end=end, delimiter=delimiter))

    content = copy.read_bytes()
    assert content.startswith(mark)
    written = content.removeprefix(mark).decode(encoding)
    assert ("\r\n" in written) == (end == "\r\n")
    banner, header, good, bad, future = list(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter))
    assert banner == ["示例街道抽查结果"]
    assert header == [*HEADER, "问题/Problem", "建议/Suggestion"]
    assert good == [*GOOD, "", ""]
    assert bad[:6] == ["2", "'+1+1", *BAD[2:]]
    assert "抽查时间：'五月六日' 不是有效日期" in bad[6]
    assert "抽查结果: Unknown value '很好'." in bad[6]
    assert "请写作 2020-06-30 Write it as 2020-06-30" in bad[7]
    assert future == [
        *FUTURE,
        "日期晚于今日：'2020-07-06' Dated in the future: '2020-07-06'",
        "请核对日期 Check the date",
    ]


def test_a_workbook_comes_back_with_cells_marked_and_formulas_as_text(store: Store, tmp_path: Path) -> None:
    file = workbook(tmp_path)

    _receipt, copy = delivered(store, file)

    sheet = load_workbook(copy).worksheets[0]
    assert copy.name == "抽查.xlsx.annotated.xlsx"
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        HEADER,
        ["'=1+0", *GOOD[1:]],
        ["2", "'+1+1", *BAD[2:]],
        [3, *FUTURE[1:]],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    marked = {cell.coordinate: cell for row in sheet.iter_rows() for cell in row if cell.comment}
    assert sorted(marked) == ["E4", "E5", "F4"]
    assert [marked[one].fill.start_color.rgb for one in sorted(marked)] == ["FFFFC7CE", "FFFFEB9C", "FFFFC7CE"]
    assert "请写作 2020-06-30 Write it as 2020-06-30" in comment(marked["E4"])
    assert comment(marked["F4"]).startswith("已核对\n抽查结果：未知取值 '很好'。")
    assert sheet.merged_cells.ranges


def comment(cell: Any) -> str:
    """The comment of a cell."""
    return str(cell.comment.text)


def test_an_archive_comes_back_as_a_workbook_with_each_row_in_its_place(store: Store, tmp_path: Path) -> None:
    inner = text(tmp_path, "gb18030")
    file = tmp_path / "抽查.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(inner, "一/抽查.csv")
    inner.unlink()

    _receipt, copy = delivered(store, file)

    book = load_workbook(copy)
    [sheet] = book.worksheets
    assert sheet.title == "一 抽查.csv"
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        HEADER, GOOD, ["2", "'+1+1", *BAD[2:]], FUTURE
    ]  # fmt: skip
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment] == ["E4", "F4", "E5"]


def test_a_copy_that_was_mended_is_taken_as_it_is(store: Store, tmp_path: Path) -> None:
    _receipt, copy = delivered(store, text(tmp_path, "gb18030"))
    mended = copy.read_bytes().decode("gb18030").replace("五月六日", "2020-05-06").replace("很好", "发现问题")
    again = tmp_path / "抽查-改.csv"
    again.write_bytes(mended.encode("gb18030"))

    report = take_file(desk(store, choose=lambda _file: ENFORCEMENT), again)

    assert report["receipt"]["outcomes"] == {"UNCHANGED": 2, "CREATED": 1}
    [bad] = [row for row in ENFORCEMENT.read(tmp_path / "done" / "抽查-改.csv").rows if row.number == 4]
    assert bad.statement is not None
    assert bad.statement.payload["taskName"] == "+1+1"


def test_where_nothing_is_wrong_there_is_no_copy(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "好.csv"
    file.write_text("\n".join(",".join(row) for row in (HEADER, GOOD)), encoding="utf-8")

    report = take_file(desk(store, choose=lambda _file: ENFORCEMENT), file)

    assert (report["state"], report["annotated"]) == ("TAKEN", None)
    assert annotated(ENFORCEMENT, tmp_path / "done" / "好.csv", report["receipt"], tmp_path / "x") is None


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@'\t"), max_size=6)
STARTS = ("=", "+", "-", "@", "\t", "\r")


@given(
    rows=st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6),
    encoding=st.sampled_from(["utf-8", "gb18030"]),
)
def test_no_cell_of_a_copy_begins_like_a_formula_and_all_content_stays(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], encoding: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    file, copy = folder / "any.csv", folder / "any.annotated.csv"
    content = io.StringIO(newline="")
    csv.writer(content, quoting=csv.QUOTE_ALL).writerows(rows)
    file.write_bytes(content.getvalue().encode(encoding))
    mark = Mark(len(rows), None, "", Label("=原因", "=reason"), Label("建议", "suggestion"), refused=True)

    annotate_text(file, copy, TablePlace("", 1, {}, {}, encoding, ","), {len(rows): [mark]})

    with copy.open(encoding=encoding, newline="") as opened:
        found = list(csv.reader(opened))
    assert [cell for row in found for cell in row if cell.startswith(STARTS)] == []
    back = [
        [cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(STARTS) else cell for cell in row] for row in found
    ]
    assert [row[: len(cells)] for row, cells in zip(back, rows, strict=True)] == rows


def test_a_workbook_that_openpyxl_cannot_read_comes_back_anew(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(*_args: object, **_options: object) -> Workbook:
        raise KeyError("xl/styles.xml")

    monkeypatch.setattr("hub.clerk.annotate_workbook.load_workbook", odd)
    _receipt, copy = delivered(store, workbook(tmp_path))

    marked = [
        cell.coordinate for sheet in load_workbook(copy) for row in sheet.iter_rows() for cell in row if cell.comment
    ]
    assert marked == ["E4", "F4", "E5"]


def test_what_is_wrong_with_the_marking_itself_is_no_reason_to_make_a_copy_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_args: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr("hub.clerk.annotate_workbook.guard_cells", wrong)
    file = workbook(tmp_path)
    receipt = {"quarantined": [{"row": 4, "problems": []}], "flagged": []}

    with pytest.raises(KeyError, match="ours"):
        annotated(ENFORCEMENT, file, receipt, file)


def test_rows_that_are_not_marked_are_counted() -> None:
    assert unmarked({}) is None
    assert unmarked({"untold": {"quarantined": 0, "flagged": 0}}) is None
    more = unmarked({"untold": {"quarantined": 3, "flagged": 2}})
    assert more is not None
    assert more.en.startswith("3 refused rows and 2 rows to check more are neither told")
    assert more.zh.startswith("另有 3 行退回、2 行待核对未逐行列出")
