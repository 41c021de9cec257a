"""Read what is packed, in a process of its own: what is hostile in a workbook or archive ends this process alone.

`packed.py` starts `main` as `python -I -c BEGIN FOLDER TASK FILE MEMBER SHEET LIMITS`, without the package around it
and with the standard library, calamine and olefile only, so that it starts in a few hundredths of a second: modules
import each other by their place. TASK is one of

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
import resource
import sys
import zipfile
from collections.abc import Iterator, Mapping
from typing import IO, Final

from . import ods, xlsx
from .archives import delivered, member_of, name_of, opened_archive
from .markup import CHUNK, pieces
from .old_workbooks import Errors, old_errors
from .refused import Refused
from .sheets import workbook_rows

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


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
    if kind == "xls":
        errors = old_errors(content)
    else:
        errors, loses = inspected(opened_archive(content, bounds), bounds)
        content = ods.readable(content) if loses else content
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


def inspected(archive: zipfile.ZipFile, bounds: Mapping[str, int]) -> tuple[dict[str, Errors], bool]:
    """Unpack every member once; the cells with errors by sheet, and whether calamine would lose cells of it."""
    found: dict[str, Errors] = {}
    content = ods.Content(bounds)
    ods.refuse_encrypted(archive)
    for info in archive.infolist():
        sheet = xlsx.Sheet(bounds)
        if not info.filename.endswith((".xml", ".rels")):
            continue
        for piece in pieces(archive, info, bounds):
            if info.filename == ods.CONTENT:
                content.read(piece)
            elif xlsx.SHEET.fullmatch(info.filename):
                sheet.read(piece)
        if sheet.errors:
            found[info.filename] = sheet.errors
    content.end()
    return xlsx.sheet_names(archive, found) if found else {}, content.loses
