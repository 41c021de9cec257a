"""Files as they arrive: encodings, other forms under the name of CSV, ragged rows, quotation marks."""

import csv
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources.files import BROKEN, USUAL, Encoding, Limits, Table, TableRow, column_names, read_table
from hub.errors import SourceUnreadable

File = Callable[[str | bytes], Path]


@pytest.fixture
def file(tmp_path: Path) -> File:
    """Write a file as it may arrive; text is written in UTF-8."""

    def write(content: str | bytes) -> Path:
        path = tmp_path / "delivery.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refusal(path: Path) -> SourceUnreadable:
    """What is said of a file that cannot be read."""
    with pytest.raises(SourceUnreadable) as refused:
        read_table(path)
    assert refused.value.zh
    return refused.value


def cells(table: Table) -> list[tuple[int, list[str]]]:
    """Rows as their number and cells."""
    return [(row.number, list(row.cells.values())) for row in table.rows]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("名称,结果\n示例甲,好\n".encode(), "utf-8-sig"),
        ("名称,结果\n示例甲,好\n".encode("utf-8-sig"), "utf-8-sig"),
        ("名称,结果\n示例甲,好\n".encode("gb18030"), "gb18030"),
        ("名称,结果\r\n示例甲,好\r\n".encode("gb18030"), "gb18030"),
        ("名称,结果\r示例甲,好\r".encode(), "utf-8-sig"),
        ("名称,结果\n示例甲,好".encode(), "utf-8-sig"),
        (b"\xff\xfe" + "名称,结果\n示例甲,好\n".encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + "名称,结果\r\n示例甲,好\r\n".encode("utf-16-be"), "utf-16"),
        ("名称\t结果\n示例甲\t好\n".encode(), "utf-8-sig"),
        ("名称;结果\n示例甲;好\n".encode("gb18030"), "gb18030"),
    ],
    ids=[
        "utf-8",
        "utf-8 with mark",
        "gb18030",
        "CRLF",
        "CR",
        "no last line end",
        "utf-16 le",
        "utf-16 be",
        "tabs",
        "semicolons",
    ],
)
def test_a_table_reads_alike_in_every_encoding_and_line_end(file: File, content: bytes, encoding: Encoding) -> None:
    table = read_table(file(content))

    assert (table.header, table.encoding, table.total) == (("名称", "结果"), encoding, 1)
    assert list(table.rows) == [TableRow(2, {"名称": "示例甲", "结果": "好"})]


def test_an_encoding_that_was_not_declared_is_not_tried(file: File) -> None:
    with pytest.raises(SourceUnreadable, match=r"as UTF-8, the byte at offset 0 \(line 1\) is not valid"):
        read_table(file("名称,结果\n".encode("gb18030")), encodings=("utf-8-sig",))


def test_a_byte_order_mark_of_utf_8_is_not_read_as_anything_else(file: File) -> None:
    with pytest.raises(SourceUnreadable, match="mark of UTF-8"):
        read_table(file("名称\n".encode("utf-8-sig")), encodings=("gb18030",))


def test_bytes_that_are_no_text_are_named_by_offset_and_line(file: File) -> None:
    refused = refusal(file("\ufeff名称,结果\n示例".encode() + b"\xff\xff,1\n"))

    assert "as UTF-8, the byte at offset 23 (line 2) is not valid" in refused.en
    assert "第 23 字节（第 2 行）" in refused.zh


def test_a_file_cut_off_within_a_character_is_refused_in_every_encoding(file: File) -> None:
    refused = refusal(file("名称,结果\n示例甲,好\n".encode() + "示".encode()[:1]))

    assert "as UTF-8, the byte at offset 28 (line 3) is not valid" in refused.en
    assert "as GB18030, the byte at offset" in refused.en


@pytest.mark.parametrize(
    ("content", "really"),
    [
        (b"\x1f\x8b\x08", "a GZIP archive. Unpack it"),
        (b"Rar!\x1a\x07", "a RAR archive. Unpack it"),
        (b"%PDF-1.7", "a PDF document."),
        (b"\xef\xbb\xbf \n<HTML><body>", "an HTML page. Open it and save it"),
        (b'<?xml version="1.0"?>', "an XML document."),
    ],
    ids=["gzip", "rar", "pdf", "html", "xml"],
)
def test_another_form_under_the_name_of_csv_is_named_with_the_remedy(file: File, content: bytes, really: str) -> None:
    assert f"delivery.csv is neither a CSV file nor a workbook but {really}" in refusal(file(content)).en


def test_a_nul_is_named_by_its_line(file: File) -> None:
    assert "holds a NUL on line 2" in refusal(file(b"a,b\n1\0,2\n")).en


@pytest.mark.parametrize("content", ["", "\ufeff", "\n\n", " , ,\n"], ids=["nothing", "a mark", "line ends", "blanks"])
def test_an_empty_file_is_refused(file: File, content: str) -> None:
    assert "is empty" in refusal(file(content)).en


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "nowhere.csv cannot be opened: No such file" in refusal(tmp_path / "nowhere.csv").en
    assert "cannot be opened" in refusal(tmp_path).en


def test_a_header_alone_is_a_delivery_of_nothing(file: File) -> None:
    table = read_table(file("名称,结果\n"))

    assert (table.header, table.total, list(table.rows)) == (("名称", "结果"), 0, [])


def test_a_header_is_legible_and_its_writing_is_kept(file: File) -> None:
    table = read_table(file('\u200b名称 ,"罚款金额\n（万元）",,名 称,名称\n,,x,,\n'))

    assert table.header == ("名称", "罚款金额（万元）", "#3", "名 称#2", "名称#3")
    assert table.original == ("\u200b名称 ", "罚款金额\n（万元）", "", "名 称", "名称")


def test_rows_are_numbered_as_a_spreadsheet_shows_them(file: File) -> None:
    table = read_table(file('a,b\n1,"x\ny"\n\n,\n2,z\n'))

    assert table.total == 2
    assert cells(table) == [(2, ["1", "x\ny"]), (5, ["2", "z"])]


def test_ragged_rows_have_a_problem_and_the_others_go_on(file: File) -> None:
    rows = list(read_table(file("a,b\n1,2,3\n4\n5,6\n")).rows)

    assert [dict(row.cells) for row in rows] == [{"a": "1", "b": "2", "#3": "3"}, {"a": "4"}, {"a": "5", "b": "6"}]
    assert [row.problem.code if row.problem else None for row in rows] == ["RAGGED_ROW", "RAGGED_ROW", None]
    assert rows[0].problem is not None
    assert rows[0].problem.en.startswith("Row 2 has 3 cells under 2 columns.")
    assert rows[0].problem.zh.startswith("第 2 行有 3 个单元格")


def test_a_row_with_broken_quotation_marks_is_kept_as_text_and_the_others_go_on(file: File) -> None:
    table = read_table(file('a,b\n1,"甲"公司\n2,"x\n"y"\n3,乙"公司\n'))
    rows = list(table.rows)

    assert table.total == 3
    assert rows[0].cells == {BROKEN: '1,"甲"公司\n'}
    assert rows[1].cells == {BROKEN: '2,"x\n"y"\n'}
    assert [row.problem.code if row.problem else None for row in rows] == ["BROKEN_QUOTES", "BROKEN_QUOTES", None]
    assert rows[2] == TableRow(4, {"a": "3", "b": '乙"公司'})


def test_a_quotation_mark_that_is_never_closed_refuses_the_file(file: File) -> None:
    refused = refusal(file('a,b\n1,2\n3,"x\n4,5\n6,7\n'))

    assert "row beginning on line 3 does not end" in refused.en


def test_a_cell_beyond_the_limit_refuses_the_file(file: File) -> None:
    refused = refusal(file('a,b\n1,"' + "x\n" * csv.field_size_limit() + '"\n'))

    assert "row beginning on line 2 does not end" in refused.en


def test_a_header_with_broken_quotation_marks_refuses_the_file(file: File) -> None:
    assert "header of delivery.csv (row 1)" in refusal(file('"a"b,c\n1,2\n')).en


def test_a_file_with_too_many_columns_is_refused(file: File) -> None:
    assert f"at most {USUAL.columns} are read" in refusal(file("a," * USUAL.columns + "a\n")).en


def test_a_line_without_end_is_refused(file: File) -> None:
    with pytest.raises(SourceUnreadable, match=r"Line 1 of delivery\.csv has 64 characters or more"):
        read_table(file("a" * 64), limits=Limits(line_longest=64))


@pytest.mark.parametrize("later", [b"a,b\n1,2\n", b"a,b\n\xff,2\n3,4\n", b""], ids=["fewer", "damaged", "emptied"])
def test_a_file_that_changes_while_it_is_read_is_refused(file: File, later: bytes) -> None:
    table = read_table(file("a,b\n1,2\n3,4\n"))
    file(later)

    with pytest.raises(SourceUnreadable, match="changed while it was read"):
        list(table.rows)


@given(st.lists(st.sampled_from(["名称", "名 称", "名称#2", "", "#1", "(x)", "（x）"]), max_size=12))
def test_no_two_columns_have_one_name(header: list[str]) -> None:
    names = column_names(header)

    assert len(set(names)) == len(header)


@given(content=st.binary(max_size=200) | st.text('a,"\n\r名\ufeff ', max_size=60).map(str.encode))
def test_any_file_is_a_table_of_as_many_rows_as_it_counts_or_refused(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "anything.csv"
    path.write_bytes(content)

    with suppress(SourceUnreadable):
        table = read_table(path)
        assert len(list(table.rows)) == table.total
