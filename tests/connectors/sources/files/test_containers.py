"""Workbooks and archives: the same table in each, cells as somebody would write them, parts told apart."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from connectors.sources.files import Table, read_table, read_tables
from hub.errors import SourceUnreadable
from tests.containers import ENCODINGS, Cell, Rows, as_ods, as_text, as_xls, as_xlsx, as_zip

HEADER = ["名称", "代码", "金额"]
ROWS = [HEADER, ["示例甲", "52330104MJX0000185", "1.5"], ["示例乙，“二”", "", "=1+1"], ["@丙\n分部", "-3", "+4"]]
NAMES = frozenset(HEADER)

CONTAINERS: dict[str, Callable[[Rows], bytes]] = {
    **{name: lambda rows, name=name: as_text(rows, name) for name in ENCODINGS},  # type: ignore[misc]
    "tabs": lambda rows: as_text(rows, delimiter="\t"),
    "semicolons": lambda rows: as_text(rows, delimiter=";"),
    "xlsx": lambda rows: as_xlsx({"表": rows}),
    "xls": lambda rows: as_xls({"表": rows}),
    "ods": lambda rows: as_ods({"表": rows}),
    "zip of text": lambda rows: as_zip({"a.csv": as_text(rows, "gb18030")}),
    "zip of xlsx": lambda rows: as_zip({"a.xlsx": as_xlsx({"表": rows})}),
    "zip of xls": lambda rows: as_zip({"a.xls": as_xls({"表": rows})}),
    "zip of ods": lambda rows: as_zip({"a.ods": as_ods({"表": rows})}),
}
WORKBOOKS = {"xlsx": as_xlsx, "xls": as_xls, "ods": as_ods}
every_workbook = pytest.mark.parametrize("make", WORKBOOKS.values(), ids=WORKBOOKS)


def given(tmp_path: Path, content: bytes, name: str = "delivery.csv") -> Path:
    """A file as it arrived; its name says nothing of its form."""
    path = tmp_path / name
    path.write_bytes(content)
    return path


def cells(table: Table) -> list[list[str]]:
    """The rows' cells."""
    return [list(row.cells.values()) for row in table.rows]


@pytest.mark.parametrize("make", CONTAINERS.values(), ids=CONTAINERS)
def test_a_table_reads_alike_in_every_container_under_any_name(tmp_path: Path, make: Callable[[Rows], bytes]) -> None:
    table = read_table(given(tmp_path, make(ROWS)), known=[NAMES])

    assert (table.header, table.total) == (tuple(HEADER), 3)
    rows = list(table.rows)
    assert [(row.number, list(row.cells.values())) for row in rows] == [
        (number, row) for number, row in enumerate(ROWS[1:], start=2)
    ]
    assert {row.part for row in rows} == {table.part}


@every_workbook
def test_values_are_text_as_somebody_would_write_them(tmp_path: Path, make: Callable[[dict[str, Rows]], bytes]) -> None:
    values: list[Cell] = [2020, 1.5, 0.1 + 0.2, 911234567890123456.0, True, "007", " 甲 ", 1234567.891]

    table = read_table(given(tmp_path, make({"表": [list("abcdefgh"), values]})))

    assert cells(table) == [
        ["2020", "1.5", "0.3", "9.112345678901235E+17", "TRUE", "007", " 甲 ", "1234567.891"],
    ]


@pytest.mark.parametrize("make", [as_xlsx, as_xls], ids=["xlsx", "xls"])
@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!"])
def test_a_cell_that_shows_an_error_is_not_read_as_blank(
    tmp_path: Path, make: Callable[[dict[str, Rows]], bytes], error: str
) -> None:
    sheets: dict[str, Rows] = {"空": [["x"]], "表 & 2": [["a", "b"], ["1", error], ["2", "3"]]}

    table = read_tables(given(tmp_path, make(sheets)))[1]

    assert cells(table) == [["1", error], ["2", "3"]]


@every_workbook
def test_every_sheet_with_something_in_it_is_a_table_of_its_own(
    tmp_path: Path, make: Callable[[dict[str, Rows]], bytes]
) -> None:
    path = given(
        tmp_path, make({"说明": [["请于月底前报送"]], "空": [], "一街": ROWS[:2], "二街": [HEADER, ["丁", "", ""]]})
    )

    tables = read_tables(path, known=[NAMES])

    assert [(table.part, table.total) for table in tables] == [("说明", 0), ("一街", 1), ("二街", 1)]
    assert [row.part for row in tables[2].rows] == ["二街"]


@every_workbook
def test_a_table_that_begins_off_the_corner_keeps_its_places(
    tmp_path: Path, make: Callable[[dict[str, Rows]], bytes]
) -> None:
    off: Rows = [[None] * 3, [None] * 3, [None, None, *HEADER], [None, None, "甲", "1", "2"]]

    table = read_table(given(tmp_path, make({"表": off})))

    assert (table.header, table.places) == (tuple(HEADER), (3, 4, 5))
    assert [(row.number, dict(row.cells)) for row in table.rows] == [(4, {"名称": "甲", "代码": "1", "金额": "2"})]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_members_of_an_archive_are_named_in_utf_8_and_gbk(tmp_path: Path, encoding: str) -> None:
    name = "2020年/名单.csv".encode(encoding)
    content = as_zip({"x" * len(name): as_text(ROWS), "__MACOSX/._x": b"\0\1", "2020/": b""})

    tables = read_tables(given(tmp_path, content.replace(b"x" * len(name), name)))

    assert [table.part for table in tables] == ["2020年/名单.csv"]


def test_names_that_say_that_they_are_utf_8_are_read_so(tmp_path: Path) -> None:
    assert [table.part for table in read_tables(given(tmp_path, as_zip({"名单.csv": as_text(ROWS)})))] == ["名单.csv"]


def test_an_archive_gives_the_tables_of_all_its_members(tmp_path: Path) -> None:
    content = as_zip({"a.csv": as_text(ROWS), "b.xlsx": as_xlsx({"一": ROWS, "二": ROWS[:2]}), "空.txt": b" \r\n"})

    tables = read_tables(given(tmp_path, content))

    assert [(table.part, table.total) for table in tables] == [("a.csv", 3), ("b.xlsx › 一", 3), ("b.xlsx › 二", 1)]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (as_zip({"word/document.xml": b"<x/>"}), "is a document or a presentation, no table"),
        (as_zip({"a.zip": as_zip({"b.csv": b"a,b\n"})}), r"holds a\.zip, which is an archive itself"),
        (as_zip({}), "holds no table"),
        (as_xlsx({"空": []}), "holds no table"),
        (as_zip({"a.csv": b""}), "holds no table"),
        (as_xlsx({"表": ROWS})[:-40], "is damaged or cut off"),
        (as_xls({"表": ROWS})[:1500], "is damaged or cut off"),
        (b"PK\x03\x04" + bytes(100), "is damaged or cut off"),
        (as_zip({"a.csv": b"\xff\xff,1\n"}), "a.csv is in none of the declared encodings"),
    ],
    ids=["docx", "nested", "empty zip", "empty xlsx", "blank", "cut xlsx", "cut xls", "no zip", "illegible member"],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(SourceUnreadable, match=told) as refused:
        read_tables(given(tmp_path, content))

    assert "delivery.csv" in refused.value.zh


def test_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    content = bytearray(as_zip({"a.csv": as_text(ROWS)}))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start = archive.start_dir
    content[6] |= 1
    content[start + 8] |= 1

    with pytest.raises(SourceUnreadable, match="is protected by a password"):
        read_tables(given(tmp_path, bytes(content)))


UNTYPED = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
OF_LIBREOFFICE = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""'
    ' calcext:value-type="error"><text:p>{}</text:p></table:table-cell>'
)
ODS_CELLS = {
    "text without a type": (UNTYPED, "甲", "甲"),
    "a formula without a type": (UNTYPED.replace("cell>", 'cell table:formula="of:=[.A1]">', 1), "7", "7"),
    "several paragraphs without a type": (UNTYPED, "甲</text:p><text:p>乙", "甲\n乙"),
    "text without a type beside a remark": (
        UNTYPED.replace("<text:p>", "<office:annotation><text:p>remark</text:p></office:annotation><text:p>", 1),
        "甲",
        "甲",
    ),
    "an error": (OF_LIBREOFFICE, "#DIV/0!", "#DIV/0!"),
    "an error that has a number": (OF_LIBREOFFICE, "Err:502", "Err:502"),
}


@pytest.mark.parametrize(("shape", "inside", "read"), ODS_CELLS.values(), ids=ODS_CELLS)
def test_no_cell_of_an_ods_document_in_which_something_shows_is_read_as_blank(
    tmp_path: Path, shape: str, inside: str, read: str
) -> None:
    content = as_ods({"表": [["a", "b"], ["1", "2"]]})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    row = f"<table:table-row>{shape.format(inside)}{shape.format(inside)}</table:table-row>"
    end = b"</table:table>"
    members["content.xml"] = members["content.xml"].replace(end, row.encode() + end)

    table = read_table(given(tmp_path, as_zip(members)))

    assert cells(table) == [["1", "2"], [read, read]]
