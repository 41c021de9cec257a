"""Look into XLSX workbooks before they are parsed: how far a sheet reaches, and which cells show an error."""

import re
import zipfile
from collections.abc import Mapping
from typing import Final

from .markup import OVERLAP
from .old_workbooks import Errors
from .refused import too_many_cells

SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
FAR_COLUMN: Final = re.compile(rb"\br=[\"']([A-Z]{2,3})[0-9]")
ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^<>]*?\br=[\"']([0-9]+)")
ERROR_MARK: Final = re.compile(rb"\bt=[\"']e[\"']")
ERROR: Final = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*\bt=[\"']e[\"'][^<>]*)>"
    rb"(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>([^<]{1,20})<"
)
PLACE: Final = re.compile(rb"\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")


class Sheet:
    """One sheet while it is unpacked: the area of its cells, and those that show an error."""

    def __init__(self, bounds: Mapping[str, int]) -> None:
        self.bounds, self.before = bounds, b""
        self.width, self.height = 1, 0
        self.errors: Errors = {}

    def read(self, chunk: bytes) -> None:
        """Take the next piece of the markup; raises `Refused`."""
        piece = self.before + chunk
        self.width = max(self.width, *map(column_number, set(FAR_COLUMN.findall(piece))), 1)
        self.height = max(self.height, *map(int, ROW.findall(piece)), 0)
        if self.width * self.height > self.bounds["cells"]:
            raise too_many_cells(self.height, self.width, self.bounds)
        self.errors |= shown_errors(piece)
        self.before = piece[-OVERLAP:]


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
