"""Hostile files are refused within a second, in bounded memory, before anything is parsed."""

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from connectors.sources.files import USUAL, Limits, read_tables
from hub.errors import SourceUnreadable
from tests.containers import MAIN, as_ods, as_text, as_xls, as_xlsx, as_zip

MEASURE = """
import json, resource, sys, time
from pathlib import Path
from connectors.sources.files import read_tables
from hub.errors import SourceUnreadable

def peak(who): return resource.getrusage(who).ru_maxrss
before, started, told = peak(resource.RUSAGE_SELF), time.monotonic(), ""
try:
    read_tables(Path(sys.argv[1]))
except SourceUnreadable as error:
    told = error.en
grown = peak(resource.RUSAGE_SELF) - before + peak(resource.RUSAGE_CHILDREN)
print(json.dumps({"told": told, "seconds": time.monotonic() - started, "megabytes": grown / 1024}))
"""
SHEET = "xl/worksheets/sheet1.xml"
SMALL = as_xlsx({"表": [["a", "b"], ["1", "2"]]})


def with_member(content: bytes, name: str, data: bytes) -> bytes:
    """A workbook with one member put in the place of another, or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    return as_zip({**members, name: data})


def sheet(inside: str) -> bytes:
    """The XML of a sheet."""
    return f"<worksheet {MAIN}>{inside}</worksheet>".encode()


def lying(content: bytes, name: str, data: bytes, *, size: int) -> bytes:
    """A workbook in which a member says that it unpacks to less than it does."""
    packed = bytearray(with_member(content, name, data))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = packed.find(mark)
        while place >= 0:
            length = 46 if mark == b"PK\x01\x02" else 30
            if packed[place + length : place + length + len(name)] == name.encode():
                packed[place + offset : place + offset + 4] = size.to_bytes(4, "little")
            place = packed.find(mark, place + 4)
    return bytes(packed)


def ods(tables: str) -> bytes:
    """A workbook of OpenDocument with these tables in it."""
    with zipfile.ZipFile(io.BytesIO(as_ods({"表": []}))) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    name = "content.xml"
    end = b"</office:spreadsheet>"
    return as_zip({**members, name: members[name].replace(end, tables.encode() + end)})


WRITTEN = 'office:value-type="string"><text:p>x</text:p></table:table-cell>'
WIDE = f'<table:table-row><table:table-cell table:number-columns-repeated="{10**9}" {WRITTEN}</table:table-row>'
HIGH = f'<table:table-row table:number-rows-repeated="{10**9}"><table:table-cell {WRITTEN}</table:table-row>'
SQUARE = '<table:table-row table:number-rows-repeated="4000"><table:table-cell table:number-columns-repeated="900" '
ROW = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>'
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BOMBS: dict[str, tuple[bytes, str]] = {
    "ratio": (with_member(SMALL, SHEET, sheet(ROW * (132 * 2**20 // len(ROW)))), "times its size; at most 100 times"),
    "padding": (with_member(SMALL, "xl/media/x.bin", bytes(132 * 2**20)), "times its size; at most 100 times"),
    "lying size": (lying(SMALL, SHEET, sheet(ROW * (132 * 2**20 // len(ROW))), size=1000), "is damaged or cut off"),
    "far cell": (
        with_member(SMALL, SHEET, sheet(f'<dimension ref="A1:XFD1048576"/><sheetData>{FAR}</sheetData>')),
        "spans 1048576 rows and 16384 columns; at most 10000000 cells",
    ),
    "deep": (with_member(SMALL, SHEET, sheet("<a>" * 40_000 + "</a>" * 40_000)), "nested deeper than 200 levels"),
    "entities": (
        with_member(SMALL, "xl/sharedStrings.xml", f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><x>&l9;</x>'.encode()),
        "declares a document type",
    ),
    "members": (as_zip({f"{i}.csv": b"a" for i in range(2_000)}), "packs 2000 members; at most 1000"),
    "zip of zeros": (as_zip({"a.csv": bytes(200 * 2**20)}), "times its size; at most 100 times"),
    "ODS, wide": (ods(f"<table:table>{WIDE}</table:table>"), "spans 1 rows and 1000000000 columns; at most 10000000"),
    "ODS, high": (ods(f"<table:table>{HIGH}</table:table>"), "spans 1000000000 rows and 1 columns; at most 10000000"),
    "ODS, wide without a type": (
        ods(f"<table:table>{WIDE}</table:table>".replace(' office:value-type="string"', "")),
        "spans 1 rows and 1000000000 columns; at most 10000000",
    ),
    "ODS, several": (
        ods(f"<table:table>{SQUARE}{WRITTEN}</table:table-row></table:table>" * 3),
        "spans 4000 rows and 900 columns; at most 10000000",
    ),
    "huge OLE directory": (
        (old := as_xls({"表": [["a", "b"], ["1", "2"]]}))[:44]
        + b"\xff\xff\xff\x7f"
        + old[48:72]
        + b"\xff\xff\xff\x7f"
        + old[76:],
        "",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_a_second_and_fifty_megabytes(tmp_path: Path, name: str) -> None:
    content, told = BOMBS[name]
    path = tmp_path / "bomb.csv"
    path.write_bytes(content)

    run = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True)

    found = json.loads(run.stdout)
    assert found["told"].startswith("bomb.csv")
    assert told in found["told"]
    assert found["seconds"] < 1
    assert found["megabytes"] < 50


@pytest.mark.parametrize(
    ("content", "limits", "told"),
    [
        (as_text([["a"], ["1"]]), Limits(text_bytes=3), "has 6 bytes; at most 3 are read"),
        (SMALL, Limits(packed_bytes=100), "bytes; at most 100 are read"),
        (SMALL, Limits(unpacked_bytes=100), "bytes; at most 100 are read"),
        (as_text([["a"], ["1"], ["2"]]), Limits(rows=1), "has more than 1 rows"),
        (as_xlsx({"表": [["a"], ["1"], ["2"]]}), Limits(rows=1), "has more than 1 rows"),
        (as_ods({"表": [["a", "b"], ["1", "2"]]}), Limits(cells=3), "spans 2 rows and 2 columns; at most 3 cells"),
        (as_xls({"表": [["a", "b"], ["1", "2"]]}), Limits(cells=3), "spans 2 rows and 2 columns; at most 3 cells"),
        (as_xlsx({"表": [["a", "b"]]}), Limits(columns=1), "has 2 columns; at most 1 are read"),
        (as_zip({"a.xlsx": SMALL}), Limits(packed_bytes=len(SMALL) - 1), "bytes; at most"),
    ],
)
def test_a_file_beyond_a_limit_is_told_which_and_what_next(
    tmp_path: Path, content: bytes, limits: Limits, told: str
) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(content)

    with pytest.raises(SourceUnreadable) as refused:
        read_tables(path, limits=limits)

    assert told in refused.value.en
    assert refused.value.zh.startswith("large.csv")


def protected_xlsx() -> bytes:
    """What a spreadsheet makes of an XLSX with a password: an OLE file with that stream in it."""
    content = bytearray(as_xls({"表": [["a", "b"], ["1", "2"]]}))
    name = "EncryptedPackage".encode("utf-16-le")
    place = content.find("Workbook".encode("utf-16-le"))
    content[place : place + len(name)] = name
    content[place + 64 : place + 66] = (len(name) + 2).to_bytes(2, "little")
    return bytes(content)


def protected_xls() -> bytes:
    """An XLS workbook whose second record says that it is encrypted."""
    content = bytearray(as_xls({"表": [["a", "b"], ["1", "2"]]}))
    begins = content.find(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    content[begins + 20 : begins + 22] = b"\x2f\x00"
    return bytes(content)


def protected_ods() -> bytes:
    """An ODS document whose manifest says how its content is encrypted."""
    content = as_ods({"表": [["a", "b"], ["1", "2"]]})
    with_word = with_member(content, "META-INF/manifest.xml", b"<m><manifest:encryption-data/></m>")
    return with_member(with_word, "content.xml", bytes(range(256)))


@pytest.mark.parametrize("content", [protected_xlsx(), protected_xls(), protected_ods()], ids=["xlsx", "xls", "ods"])
def test_a_workbook_with_a_password_is_told_as_such(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "protected.xlsx"
    path.write_bytes(content)

    with pytest.raises(SourceUnreadable) as refused:
        read_tables(path)

    assert refused.value.en == "protected.xlsx is protected by a password. Remove the password and deliver it again."
    assert refused.value.zh == "protected.xlsx 有密码保护。请去除密码后再送。"


def test_what_an_ods_document_repeats_behind_its_last_written_cell_does_not_count(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    lines = [[f"<table:table-cell {WRITTEN.replace('x', one)}" for one in line] for line in ("ab", "12")]
    rows = "".join(f"<table:table-row>{''.join(line)}{blank}</table:table-row>" for line in lines)
    rest = f'<table:table-row table:number-rows-repeated="1048574">{blank}</table:table-row>'
    path = tmp_path / "usual.ods"
    path.write_bytes(ods(f"<table:table table:name='t'>{rows}{rest}</table:table>"))

    (table,) = read_tables(path, limits=replace(USUAL, cells=4))

    assert (table.header, [dict(row.cells) for row in table.rows]) == (("a", "b"), [{"a": "1", "b": "2"}])


def test_cells_without_a_type_and_without_text_do_not_count(tmp_path: Path) -> None:
    cells = "".join(f"<table:table-cell {WRITTEN.replace('x', one)}" for one in "ab")
    blank = '<table:table-cell table:number-columns-repeated="16384">{}</table:table-cell>'
    filler = "".join(
        f"<table:table-row>{cells}{blank.format(inside)}</table:table-row>" for inside in ("", " ", "<text:p/>") * 3_000
    )
    path = tmp_path / "usual.ods"
    path.write_bytes(ods(f"<table:table table:name='t'>{filler}</table:table>"))

    (table,) = read_tables(path, limits=replace(USUAL, cells=18_000, ratio=1_000))

    assert (table.header, table.total) == (("a", "b"), 0)


def test_a_workbook_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "slow.xlsx"
    path.write_bytes(with_member(SMALL, SHEET, sheet(f"<sheetData>{ROW * (100 * 2**20 // len(ROW))}</sheetData>")))

    with pytest.raises(SourceUnreadable, match="could not be read within 1 seconds"):
        read_tables(path, limits=replace(USUAL, seconds=1, ratio=10_000))


def test_a_workbook_that_needs_too_much_memory_is_given_up(tmp_path: Path) -> None:
    rows = [[f"{row}-{column}" for column in range(20)] for row in range(10_000)]
    path = tmp_path / "large.xlsx"
    path.write_bytes(as_xlsx({"表": rows}))

    with pytest.raises(SourceUnreadable, match="needs more memory than a file may"):
        read_tables(path, limits=replace(USUAL, memory_bytes=64 * 2**20))
