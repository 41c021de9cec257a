"""Write the annotated copy of a workbook: cells are filled and commented; of other forms a workbook is made anew."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from hub.clerk.marks import Mark, Marks, reasons, suggestions
from hub.domain.connector import SourceRow, TablePlace
from hub.domain.formulas import guarded

AUTHOR: Final = "Concord"
REFUSED_FILL: Final = PatternFill("solid", start_color="FFFFC7CE")
FLAGGED_FILL: Final = PatternFill("solid", start_color="FFFFEB9C")
COMMENT_WIDTH: Final = 360
COMMENT_LINE: Final = 24
TITLE_LONGEST: Final = 31
NOT_IN_TITLES: Final = re.compile(r"[\[\]:*?/\\']")

OVER_ODD_ONES: Final = (LookupError, ValueError, TypeError, AttributeError, OverflowError)
"""What openpyxl raises where a part is missing, or a style or a cell is not as it expects."""

CHANGED_AT_MOST: Final = 50_000
"""Rows up to which the clerk's own workbook is changed, which has to be held in memory for it."""


def is_workbook(file: Path) -> bool:
    """Whether a file is a workbook in Office Open XML, whatever it is called."""
    if not zipfile.is_zipfile(file):
        return False
    with zipfile.ZipFile(file) as archive:
        return "xl/workbook.xml" in archive.namelist()


class OddWorkbook(Exception):
    """openpyxl cannot read this workbook, or not write what it read; it can be made anew."""


@contextmanager
def by_openpyxl() -> Iterator[None]:
    """Let openpyxl work on a workbook; raises `OddWorkbook` for all that it is known to raise over odd ones."""
    try:
        yield
    except (*OVER_ODD_ONES, ParseError, zipfile.BadZipFile, zlib.error, InvalidFileException) as error:
        raise OddWorkbook(type(error).__name__) from error


def annotate_workbook(file: Path, copy: Path, found: Mapping[str, Marks]) -> None:
    """Mark the cells of a workbook, and make text of its formulas; raises `OddWorkbook`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl cannot keep: pictures, conditional formats of newer kinds
        with by_openpyxl():
            book = load_workbook(file, keep_links=False)
        for sheet in book.worksheets:
            guard_cells(sheet)
            for row, marks_of_row in found.get(sheet.title, {}).items():
                for place, marks in by_place(marks_of_row):
                    mark_cell(written_cell(sheet, row, place), marks)
        with by_openpyxl():
            book.save(copy)


def guard_cells(sheet: Worksheet) -> None:
    """Make text of every formula, and quote text that begins like one."""
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, MergedCell) or cell.data_type not in {"f", "s"}:
                continue
            text = str(getattr(cell.value, "text", cell.value))
            if cell.data_type == "f" and not text.startswith("="):
                text = f"={text}"
            set_text(cell, guarded(text))


def set_text(cell: Cell | Any, text: str) -> None:
    """Write text that no spreadsheet takes for a formula."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"


def written_cell(sheet: Worksheet, row: int, place: int) -> Any:
    """A cell, or the one into which it was merged."""
    cell = sheet.cell(row, place)
    if not isinstance(cell, MergedCell):
        return cell
    area = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
    first: Any = sheet.cell(area.min_row, area.min_col)
    return first


def by_place(found: Sequence[Mark]) -> Iterator[tuple[int, list[Mark]]]:
    """The marks of a row, cell by cell; what is said of the row as a whole stands in its first cell."""
    ordered = sorted(found, key=lambda mark: mark.place or 1)
    return ((place, list(marks)) for place, marks in groupby(ordered, key=lambda mark: mark.place or 1))


def mark_cell(cell: Cell | Any, found: Sequence[Mark]) -> None:
    """Fill a cell, and comment it beside what was said there before."""
    cell.fill = REFUSED_FILL if any(mark.refused for mark in found) else FLAGGED_FILL
    before = [cell.comment.text] if cell.comment else []
    text = "\n".join([*before, reasons(found), suggestions(found)]).rstrip()
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    height = COMMENT_LINE * (2 + sum(1 + len(line) // 30 for line in text.splitlines()))
    cell.comment = Comment(text, AUTHOR, height=height, width=COMMENT_WIDTH)


def rebuild_workbook(
    copy: Path, tables: Sequence[TablePlace], rows: Iterable[SourceRow], found: Mapping[str, Marks]
) -> None:
    """Write a workbook with a sheet for each table of a file, each row in its place; it is never held in memory."""
    book = Workbook(write_only=True)
    titles: set[str] = set()
    parts = groupby(rows, key=lambda row: row.part)
    by_part = {table.part: table for table in tables}
    for part, rows_of_part in parts:
        table = by_part[part]
        sheet = book.create_sheet(title(part, titles))
        names = {place: name for name, place in table.places.items()}
        width = max(names, default=0)
        append_blank(sheet, table.header_row - 1)
        sheet.append([text_cell(sheet, names.get(place, "")) for place in range(1, width + 1)])
        last = table.header_row
        for row in rows_of_part:
            append_blank(sheet, row.number - last - 1)
            sheet.append(cells_of(sheet, row, table, found.get(part, {}).get(row.number, ())))
            last = row.number
    if not book.worksheets:
        book.create_sheet("1")
    book.save(copy)


def append_blank(sheet: Any, count: int) -> None:
    """Append rows in which nothing stands."""
    for _ in range(count):
        sheet.append([])


def cells_of(sheet: Any, row: SourceRow, table: TablePlace, found: Sequence[Mark]) -> list[Any]:
    """The cells of a row in their places, with its marks."""
    beyond = {name: int(name[1:]) for name in row.raw if name not in table.places and name[1:].isdecimal()}
    texts = {place: row.raw.get(name, "") for name, place in {**table.places, **beyond}.items()}
    if not any(name in table.places for name in row.raw):
        texts[1] = "".join(row.raw.values())  # a row that could not be split into cells
    cells = [text_cell(sheet, texts.get(place, "")) for place in range(1, max(texts, default=1) + 1)]
    for place, marks in by_place(found):
        mark_cell(cells[place - 1], marks)
    return cells


def text_cell(sheet: Any, text: str) -> Any:
    """A cell with text in it."""
    cell = WriteOnlyCell(sheet)
    set_text(cell, guarded(text))
    return cell


def title(part: str, taken: set[str]) -> str:
    """A name for a sheet: short, without signs that are not allowed, and no one's else."""
    plain = NOT_IN_TITLES.sub(" ", part).strip() or "1"
    candidates = [plain[:TITLE_LONGEST], *(f"{plain[: TITLE_LONGEST - 4]} {number}" for number in range(2, 1_000))]
    chosen = next(one for one in candidates if one.casefold() not in taken)
    taken.add(chosen.casefold())
    return chosen
