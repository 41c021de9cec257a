"""Look into ODS documents before they are parsed, and make all that shows in their cells readable."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Final

from .markup import OVERLAP
from .refused import Refused, too_many_cells

CONTENT: Final = "content.xml"
MANIFEST: Final = "META-INF/manifest.xml"
ATTRIBUTES: Final = rb"((?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
TAG: Final = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])" + ATTRIBUTES)
CELL: Final = re.compile(rb"<table:((?:covered-)?table-cell)(?=[\s/>])" + ATTRIBUTES)
BLANK: Final = re.compile(rb"\s*(?:<text:p\s*(?:/>|></text:p>)\s*)*</")
"""What stands in a cell that is not closed at once, and in which nothing shows."""

REPEATED: Final = re.compile(rb"\bnumber-(?:rows|columns)-repeated=[\"']([0-9]{1,18})[\"']")
TYPE: Final = re.compile(rb"\bvalue-type=")
FORMULA: Final = re.compile(rb"\bformula=")
ERROR: Final = re.compile(rb"\bcalcext:value-type=[\"']error[\"']")
VALUE: Final = re.compile(rb"\s(?:office:(?:string-)?value|(?:office|calcext):value-type)=(?:\"[^\"]*\"|'[^']*')")
AS_TEXT: Final = b' office:value-type="string"'


def refuse_encrypted(archive: zipfile.ZipFile) -> None:
    """Refuse a document whose manifest says that its content is encrypted."""
    if MANIFEST in archive.namelist() and b"encryption-data" in archive.read(MANIFEST):
        raise Refused("PASSWORD", which="")


class Content:
    """The content while it is unpacked: the cells that its tables span, and whether calamine would lose any.

    Repeated cells are counted, as calamine holds all of them at once; those behind the last written one are not.
    """

    def __init__(self, bounds: Mapping[str, int]) -> None:
        self.bounds, self.rest, self.loses = bounds, b"", False
        self.before = self.row = self.rows = self.column = self.height = self.width = 0

    def read(self, chunk: bytes) -> None:
        """Take the next piece of the markup; raises `Refused`."""
        markup = self.rest + chunk
        end = max(markup.rfind(b"<table:"), len(markup) - OVERLAP, 0)
        self.take(markup, end)
        self.rest = markup[end:]

    def end(self) -> None:
        """Take what is left behind the last piece; raises `Refused`."""
        self.take(self.rest, len(self.rest))

    def take(self, markup: bytes, end: int) -> None:
        """Take the tags that begin before the end; what follows shows what stands in the last of them."""
        for tag in TAG.finditer(markup):
            if tag.start() >= end:
                break
            found = REPEATED.search(tag[2])
            times = int(found[1]) if found else 1
            if tag[1] == b"table":
                self.before += self.height * self.width
                self.row = self.rows = self.height = self.width = 0
            elif tag[1] == b"table-row":
                self.row, self.rows, self.column = self.row + self.rows, times, 0
            else:
                self.column += times
                lost = loses(tag)
                self.loses |= lost
                if lost or TYPE.search(tag[2]) or FORMULA.search(tag[2]):
                    self.width, self.height = max(self.width, self.column), self.row + self.rows
        if self.before + self.height * self.width > self.bounds["cells"]:
            raise too_many_cells(self.height, self.width, self.bounds)


def loses(cell: re.Match[bytes]) -> bool:
    """Whether calamine gives nothing for a cell in which something shows: one without a type, or with an error.

    The type is optional (OpenDocument 1.3 part 3, 19.389); LibreOffice states an error as an empty string.
    """
    attributes = cell[2]
    if attributes.endswith(b"/") or (TYPE.search(attributes) and not ERROR.search(attributes)):
        return False
    return BLANK.match(cell.string, cell.end()) is None


def readable(content: io.BytesIO) -> io.BytesIO:
    """The same document, in which the cells that calamine would lose are of the type text."""

    def typed(cell: re.Match[bytes]) -> bytes:
        if not loses(cell):
            return cell[0]
        return b"<table:" + cell[1] + VALUE.sub(b"", cell[2]) + AS_TEXT + b">"

    rewritten = io.BytesIO()
    with zipfile.ZipFile(content) as before, zipfile.ZipFile(rewritten, "w") as after:
        for name in before.namelist():
            if name in {"mimetype", MANIFEST}:
                after.writestr(name, before.read(name))
        after.writestr(CONTENT, CELL.sub(typed, before.read(CONTENT)))
    return rewritten
