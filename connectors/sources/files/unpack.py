"""Read what is packed, in a process of its own: what is hostile in a workbook or archive ends this process alone.

Run by `packed.py` as `python -I unpack.py TASK FILE MEMBER SHEET LIMITS`, with the standard library and calamine
only, so that it starts in a few hundredths of a second: all of it stands in this one file. TASK is one of

- `open`: of an archive `{"members": [name, …]}`; of a workbook every sheet as `{"sheet": …}` and its rows
  `[number, [cell, …]]`, those in which something is written;
- `text`: the bytes of MEMBER of an archive;
- `sheets`: the sheets and rows of the workbook MEMBER of an archive;
- `sheet`: those of SHEET alone, of FILE or of its MEMBER.

All but `text` answer in lines of JSON, the last of them `{"end": true}` or `{"refused": CODE, …}`. Memory and
computing time are bounded by the system: a process that goes beyond ends without a last line.
"""

import io
import json
import re
import resource
import struct
import sys
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import IO, Any, Final

CHUNK: Final = 2**18
OVERLAP: Final = 2**14
"""Longer than any cell with its formula."""

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FIFTEEN_DIGITS: Final = 10**15
"""A spreadsheet keeps fifteen digits of a number; what is longer was damaged when it was typed."""

NOT_DELIVERED: Final = re.compile(r"(^|/)(__MACOSX/|\._|\.DS_Store$|Thumbs\.db$)|/$")
DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
MANIFEST: Final = "META-INF/manifest.xml"
SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
FAR_COLUMN: Final = re.compile(rb"\br=[\"']([A-Z]{2,3})[0-9]")
ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^<>]*?\br=[\"']([0-9]+)")
ERROR_MARK: Final = re.compile(rb"\bt=[\"']e[\"']")
ERROR: Final = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*\bt=[\"']e[\"'][^<>]*)>"
    rb"(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>([^<]{1,20})<"
)
ODS_TAG: Final = re.compile(
    rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])"
    rb"((?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
)
ODS_REPEATED: Final = re.compile(rb"\bnumber-(?:rows|columns)-repeated=[\"']([0-9]{1,18})[\"']")
ODS_WRITTEN: Final = re.compile(rb"\b(?:value-type|formula)=")
PLACE: Final = re.compile(rb"\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")

ENCRYPTED: Final = 0x2F
BOUND_SHEET: Final = 0x85
BEGINNING: Final = 0x809
BOOLEAN_OR_ERROR: Final = 0x205
FORMULA: Final = 0x06
SHEET_NAME: Final = 8
"""Where the name begins in the record of a sheet."""

ERROR_CODES: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}

Errors = dict[tuple[int, int], str]
"""Cells that show an error, by row and column from 0: calamine gives nothing for them."""


class Refused(Exception):
    """This file is refused; `told` says why, in the words of `refusals.py`."""

    def __init__(self, code: str, **told: object) -> None:
        super().__init__(code)
        self.told = {"refused": code, **told}


def main(task: str, file: str, member: str, sheet: str, limits: str) -> None:
    """Do one task and say how it ended."""
    bounds = json.loads(limits)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (bounds["seconds"], bounds["seconds"] + 1))
    resource.setrlimit(resource.RLIMIT_AS, (bounds["memory_bytes"], bounds["memory_bytes"]))
    if task == "text":
        copy_member(file, member, bounds)
        return
    try:
        for line in rows(file, member, sheet, bounds, archive_too=task == "open"):
            tell(line)
        tell({"end": True})
    except Refused as error:
        tell(error.told)
    except MemoryError:
        tell({"refused": "TOO_MUCH_MEMORY"})
    except BaseException as error:  # noqa: BLE001 - calamine's panics are no Exception, and a damaged file may raise anything
        tell({"refused": "DAMAGED", "why": f"{type(error).__name__}: {error}"[:200]})


def tell(line: object) -> None:
    """Write one line of JSON."""
    sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def form_of(opened: IO[bytes]) -> str:
    """Which of the packed forms it is; raises `Refused` where it is another."""
    start = opened.read(len(OLE))
    opened.seek(0)
    if start == OLE:
        return "xls"
    names = set(zipfile.ZipFile(opened).namelist())
    opened.seek(0)
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    if names & {"word/document.xml", "ppt/presentation.xml"}:
        raise Refused("NOT_A_TABLE")
    return "zip"


def opened_archive(opened: IO[bytes], bounds: Mapping[str, int]) -> zipfile.ZipFile:
    """An archive whose directory keeps the bounds; raises `Refused`."""
    archive = zipfile.ZipFile(opened)
    infos = archive.infolist()
    if len(infos) > bounds["members"]:
        raise Refused("TOO_MANY_MEMBERS", found=len(infos), limit=bounds["members"])
    total = sum(info.file_size for info in infos)
    if total > bounds["unpacked_bytes"]:
        raise Refused("UNPACKS_TOO_LARGE", found=total, limit=bounds["unpacked_bytes"])
    packed = sum(info.compress_size for info in infos)
    if total > max(bounds["ratio_from"], packed * bounds["ratio"]):
        raise Refused("RATIO", found=total // max(1, packed), limit=bounds["ratio"])
    for info in infos:
        if info.flag_bits & 1:
            raise Refused("PASSWORD", which=name_of(info))
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Refused("PACKED_OTHERWISE", which=name_of(info))
    return archive


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name: UTF-8 where the archive or the bytes say so, else GB18030."""
    if info.flag_bits & 0x800:
        return info.filename
    written = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def delivered(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that somebody put there, without folders and what operating systems add."""
    return [info for info in archive.infolist() if not NOT_DELIVERED.search(name_of(info))]


def member_of(archive: zipfile.ZipFile, member: str) -> zipfile.ZipInfo:
    """The member of that name."""
    return next(info for info in delivered(archive) if name_of(info) == member)


def copy_member(file: str, member: str, bounds: Mapping[str, int]) -> None:
    """Give the bytes of a member; an exit code other than 0 says that not all of them came."""
    with open(file, "rb") as opened:  # noqa: PTH123 - as above
        archive = opened_archive(opened, bounds)
        with archive.open(member_of(archive, member)) as source:
            while chunk := source.read(CHUNK):
                sys.stdout.buffer.write(chunk)


def rows(file: str, member: str, sheet: str, bounds: Mapping[str, int], *, archive_too: bool) -> Iterator[object]:
    """The sheets of a workbook, or of one within an archive, each with its rows; or the members of an archive."""
    content = content_of(file, member, bounds)
    kind = form_of(content)
    if kind == "zip":
        if not archive_too:
            raise Refused("NESTED", which=member)
        yield {"members": [name_of(info) for info in delivered(opened_archive(content, bounds))]}
        return
    errors = old_errors(content) if kind == "xls" else inspected(opened_archive(content, bounds), bounds)
    content.seek(0)
    yield from workbook_rows(content, sheet, errors, bounds)


def content_of(file: str, member: str, bounds: Mapping[str, int]) -> io.BytesIO:
    """All of a workbook, which is never large as it is packed."""
    with open(file, "rb") as opened:  # noqa: PTH123 - as above
        if not member:
            return io.BytesIO(opened.read(bounds["packed_bytes"]))
        archive = opened_archive(opened, bounds)
        info = member_of(archive, member)
        if info.file_size > bounds["packed_bytes"]:
            raise Refused("TOO_LARGE", which=member, found=info.file_size, limit=bounds["packed_bytes"])
        return io.BytesIO(archive.read(info))


def inspected(archive: zipfile.ZipFile, bounds: Mapping[str, int]) -> dict[str, Errors]:
    """Unpack every member once, piece by piece, and look for what a reader must not meet; the cells with errors."""
    found: dict[str, Errors] = {}
    refuse_encrypted(archive)
    for info in archive.infolist():
        if not info.filename.endswith((".xml", ".rels")):
            continue
        of_sheet = SHEET.fullmatch(info.filename) is not None
        errors: Errors = {}
        area = OdsArea(bounds)
        depth, width, height, before, rest = 0, 1, 0, b"", b""
        with archive.open(info) as source:
            while chunk := source.read(CHUNK):
                piece = before + chunk
                if DECLARATION.search(piece):
                    raise Refused("DECLARES_ENTITIES", which=info.filename)
                deeper, rest = descent(rest + chunk)
                depth += deeper
                if depth > bounds["depth"]:
                    raise Refused("TOO_DEEP", which=info.filename, limit=bounds["depth"])
                if info.filename == "content.xml":
                    area.read(chunk)
                if of_sheet:
                    width = max(width, *map(column_number, set(FAR_COLUMN.findall(piece))), 1)
                    height = max(height, *map(int, ROW.findall(piece)), 0)
                    if width * height > bounds["cells"]:
                        raise too_many_cells(height, width, bounds)
                    errors |= shown_errors(piece)
                before = piece[-OVERLAP:]
        if errors:
            found[info.filename] = errors
    return sheet_names(archive, found) if found else {}


def refuse_encrypted(archive: zipfile.ZipFile) -> None:
    """Refuse an ODS document whose manifest says that its content is encrypted."""
    if MANIFEST in archive.namelist() and b"encryption-data" in archive.read(MANIFEST):
        raise Refused("PASSWORD", which="")


class OdsArea:
    """The cells that the tables of an ODS document span, repeated ones counted: calamine holds all of them at once."""

    def __init__(self, bounds: Mapping[str, int]) -> None:
        self.bounds, self.rest = bounds, b""
        self.before = self.row = self.rows = self.column = self.height = self.width = 0

    def read(self, chunk: bytes) -> None:
        """Take the next piece of the markup; raises `Refused`. Cells behind the last written one don't count."""
        markup = self.rest + chunk
        end = max(markup.rfind(b"<"), len(markup) - OVERLAP)
        self.rest = markup[end:]
        for tag, attributes in ODS_TAG.findall(markup[:end]):
            found = ODS_REPEATED.search(attributes)
            times = int(found[1]) if found else 1
            if tag == b"table":
                self.before += self.height * self.width
                self.row = self.rows = self.height = self.width = 0
            elif tag == b"table-row":
                self.row, self.rows, self.column = self.row + self.rows, times, 0
            else:
                self.column += times
                if ODS_WRITTEN.search(attributes):
                    self.width, self.height = max(self.width, self.column), self.row + self.rows
        if self.before + self.height * self.width > self.bounds["cells"]:
            raise too_many_cells(self.height, self.width, self.bounds)


def descent(markup: bytes) -> tuple[int, bytes]:
    """How many elements more are opened than closed, and what of the end may be half a sign."""
    whole = markup.rstrip(b"</")
    opened = whole.count(b"<") - whole.count(b"</") - whole.count(b"<!") - whole.count(b"<?")
    return opened - whole.count(b"</") - whole.count(b"/>"), markup[len(whole) :]


def too_many_cells(height: int, width: int, bounds: Mapping[str, int]) -> Refused:
    """The refusal of a sheet that spans too much."""
    return Refused("TOO_MANY_CELLS", rows=height, columns=width, limit=bounds["cells"])


def column_number(letters: bytes) -> int:
    """A column's number, 1 for A."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def shown_errors(piece: bytes) -> Errors:
    """The cells of a piece of a sheet that show an error."""
    if not ERROR_MARK.search(piece):
        return {}
    places = ((PLACE.search(tag), text) for tag, text in ERROR.findall(piece))
    return {
        (int(place[2]) - 1, column_number(place[1]) - 1): text.decode("utf-8", "replace")
        for place, text in places
        if place is not None
    }


def sheet_names(archive: zipfile.ZipFile, found: Mapping[str, Errors]) -> dict[str, Errors]:
    """The same under the names of the sheets, by way of the workbook's relations."""
    from xml.etree import ElementTree as Xml  # noqa: PLC0415 - seldom needed; declarations were refused

    targets = {
        one.get("Id"): one.get("Target", "").removeprefix("/xl/").removeprefix("/")
        for one in Xml.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - as above
    }
    names = {}
    for one in Xml.fromstring(archive.read("xl/workbook.xml")).iter():  # noqa: S314 - as above
        identity = next((value for key, value in one.attrib.items() if key.endswith("}id")), None)
        if one.tag.endswith("}sheet") and identity in targets:
            names["xl/" + targets[identity]] = one.get("name", "")
    return {names[path]: errors for path, errors in found.items() if path in names}


def old_errors(content: io.BytesIO) -> dict[str, Errors]:
    """The cells with errors of an XLS workbook, by sheet: two kinds of record ([MS-XLS] 2.4.24 and 2.4.127).

    Raises `Refused` where it is encrypted, or holds an encrypted XLSX ([MS-XLS] 2.4.117, [MS-OFFCRYPTO] 2.3.4.4):
    calamine tells either from a damaged one only where it knows the form before.
    """
    import olefile  # noqa: PLC0415 - the other forms do without

    with olefile.OleFileIO(content) as container:
        if container.exists("EncryptedPackage"):
            raise Refused("PASSWORD", which="")
        name = next((one for one in ("Workbook", "Book") if container.exists(one)), None)
        stream = container.openstream(name).read() if name else b""
    begins: dict[int, str] = {}
    found: dict[str, Errors] = {}
    sheet, place = "", 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        body = stream[place + 4 : place + 4 + length]
        if kind == ENCRYPTED:
            raise Refused("PASSWORD", which="")
        if kind == BOUND_SHEET and length > SHEET_NAME:
            begins[int.from_bytes(body[:4], "little")] = sheet_name(body)
        elif kind == BEGINNING:
            sheet = begins.get(place, "")
        elif kind in {BOOLEAN_OR_ERROR, FORMULA} and (code := error_code(kind, body)) is not None:
            row, column = struct.unpack_from("<HH", body)
            found.setdefault(sheet, {})[row, column] = ERROR_CODES.get(code, "#N/A")
        place += 4 + length
    return found


def sheet_name(body: bytes) -> str:
    """The name in the record of a sheet: two bytes a character where the flag says so, else one."""
    wide = body[7] & 1
    return body[SHEET_NAME : SHEET_NAME + body[6] * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")


def error_code(kind: int, body: bytes) -> int | None:
    """The error of a cell, or None for a cell without."""
    if kind == BOOLEAN_OR_ERROR:
        return body[6] if len(body) == 8 and body[7] else None  # noqa: PLR2004 - the length of the record
    is_error = len(body) >= 14 and body[6] == 2 and body[12:14] == b"\xff\xff"  # noqa: PLR2004 - the same
    return body[8] if is_error else None


def workbook_rows(
    content: io.BytesIO, only: str, errors: Mapping[str, Errors], bounds: Mapping[str, int]
) -> Iterator[object]:
    """The sheets and rows of a workbook as calamine reads them."""
    import python_calamine as calamine  # noqa: PLC0415 - the other tasks do without

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(content)
    except calamine.PasswordError:
        raise Refused("PASSWORD", which="") from None
    for one in workbook.sheets_metadata:
        if one.typ is not calamine.SheetTypeEnum.WorkSheet or (only and one.name != only):
            continue
        sheet = workbook.get_sheet_by_name(one.name)
        height, width = (place + 1 for place in sheet.end or (0, 0))
        if height * width > bounds["cells"]:
            raise too_many_cells(height, width, bounds)
        hidden = one.visible is not calamine.SheetVisibleEnum.Visible
        yield {"sheet": one.name, "hidden": hidden, "merged": sheet.merged_cell_ranges}
        yield from sheet_rows(sheet, errors.get(one.name, {}))


def sheet_rows(sheet: Any, errors: Errors) -> Iterator[object]:
    """The rows of a sheet in which something is written; places count from the sheet's first cell."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    wrong: dict[int, dict[int, str]] = {}
    for (row, column), text in errors.items():
        wrong.setdefault(row, {})[column] = text
    for place, values in enumerate(sheet.iter_rows()):
        cells = before + [value if type(value) is str else written(value) for value in values]
        for column, text in wrong.get(place, {}).items():
            if column < len(cells):
                cells[column] = text
        if any(cells):
            yield [place + 1, cells]


def written(value: object) -> str:
    """A value as somebody would write it: days in ISO 8601, whole numbers without a point."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, datetime):
        return to_millisecond(value).isoformat(" ").removesuffix("000")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def to_millisecond(value: datetime) -> datetime:
    """A moment without what the arithmetic of spreadsheets adds to it."""
    return value + timedelta(microseconds=round(value.microsecond, -3) - value.microsecond)


def number(value: float) -> str:
    """A number in the fifteen digits that a spreadsheet keeps; a longer one shows that it was damaged, as 9.11E+17."""
    if abs(value) >= FIFTEEN_DIGITS:
        return f"{Decimal(repr(float(value))).normalize():E}"
    if value == int(value):
        return str(int(value))
    return format(Decimal(f"{value:.15g}"), "f")


if __name__ == "__main__":
    main(*sys.argv[1:])
