"""Read files as tables: each row with its number and its cells as text, with its defects named.

A table is read twice: once to find its form, encoding, delimiter and header, to count the rows and refuse what
cannot be read at all, and once to give the rows as they are asked for. It is never held in memory.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final

from connectors.sources.files.asides import Aside, Reason, aside, reason_of
from connectors.sources.files.header import Fingerprint, Header, column_names, find_header
from connectors.sources.files.limits import Limits
from connectors.sources.files.records import Record, Records, Span
from connectors.sources.files.refusals import changed, refusal
from connectors.sources.values import visible
from hub.domain.identifiers import trimmed
from hub.domain.records.problems import Problem
from hub.errors import SourceUnreadable

PROBED: Final = 100
"""How many records are looked at for a header."""

ASIDES_MOST: Final = 1_000
"""How many rows that are no data are told one by one."""

BROKEN: Final = "#"
"""Under this name a row keeps its text where it could not be split into cells."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number as a spreadsheet shows it, its cells as written, and what is wrong with its form.

    `part` is that of its table: with it, the number, and `Table.places` a cell can be found in the file again.
    """

    number: int
    cells: Mapping[str, str]
    problem: Problem | None = None
    part: str = ""


@dataclass(slots=True)
class Scan:
    """What a first reading of a table found: its header, its columns, how many rows it has, what else stands there."""

    header: Header
    names: tuple[str, ...]
    places: tuple[int, ...]
    total: int = 0
    asides: list[Aside] = field(default_factory=list)
    asides_total: int = 0

    def note(self, record: Record, reason: Reason) -> None:
        """Remember a row that is no data."""
        self.asides_total += 1
        if len(self.asides) < ASIDES_MOST:
            self.asides.append(aside(record, reason))


def scan(
    name: str,
    records: Iterator[Record],
    *,
    known: Collection[Fingerprint],
    limits: Limits,
    spans: Sequence[Span] | None = None,
) -> Scan | None:
    """Read a table to its end, once; None where nothing is written in it. Raises `SourceUnreadable`."""
    probe = list(islice(records, PROBED))
    first = next((record for record in probe if not record.blank), None)
    header = find_header(probe, known, spans)
    if first is None:
        return None
    if header is None and first.broken is None:
        raise refusal(name, "TOO_MANY_COLUMNS", found=len(first.cells), limit=limits.columns)
    if header is None or (first.broken is not None and header.fingerprint not in known):
        raise broken_header(name, first.number)
    if len(header.cells) > limits.columns:
        raise refusal(name, "TOO_MANY_COLUMNS", found=len(header.cells), limit=limits.columns)
    found = Scan(header, (), ())
    blank = counted(name, chain(probe, records), found, limits)
    named = column_names(header.cells)
    kept = [place for place in range(len(named)) if place not in blank]
    found.names = tuple(named[place] for place in kept)
    found.places = tuple(place + 1 for place in kept)
    return found


def counted(name: str, records: Iterable[Record], found: Scan, limits: Limits) -> set[int]:
    """Count the rows, note what is none, and give the places of the columns that have neither name nor value."""
    header = found.header
    blank = {place for place, cell in enumerate(header.cells) if not visible(cell)}
    for record in records:
        if record.blank:
            continue
        reason = set_aside(record, header)
        if reason is not None:
            found.note(record, reason)
        elif record not in header.lines:
            found.total += 1
            if found.total > limits.rows:
                raise refusal(name, "TOO_MANY_ROWS", limit=limits.rows)
            if blank:
                blank -= {place for place in blank if place < len(record.cells) and trimmed(record.cells[place])}
    return blank


def set_aside(record: Record, header: Header) -> Reason | None:
    """Why a written record is no data, or None for a row and for the header itself."""
    if record.number < header.lines[0].number:
        return Reason.BANNER
    if record.number <= header.lines[-1].number or record.broken is not None:
        return None
    return reason_of(record, header)


def rows(name: str, records: Records, found: Scan, *, part: str, ragged_matters: bool) -> Iterator[TableRow]:
    """Give the rows one by one; raises `SourceUnreadable` where the file is no longer the one that was counted."""
    given = 0
    last = found.header.lines[-1].number
    for record in records():
        if record.number <= last or record.blank or set_aside(record, found.header) is not None:
            continue
        given += 1
        yield make_row(record, found, part=part, ragged_matters=ragged_matters)
    if given != found.total:
        raise changed(name)


def make_row(record: Record, found: Scan, *, part: str, ragged_matters: bool) -> TableRow:
    """A record under the names of the columns; written cells beyond them are named by their place."""
    if record.broken is not None:
        return TableRow(record.number, {BROKEN: record.broken}, broken_quotes(record), part)
    cells = record.cells
    width = len(cells)
    if width == len(found.names) == len(found.header.cells):
        return TableRow(record.number, dict(zip(found.names, cells, strict=True)), None, part)
    row = {name: cells[place - 1] for name, place in zip(found.names, found.places, strict=True) if place <= width}
    columns = len(found.header.cells)
    beyond = {f"#{place}": cells[place - 1] for place in range(columns + 1, width + 1) if trimmed(cells[place - 1])}
    missing = ragged_matters and len(row) < len(found.names)
    if not ragged_matters:
        row |= {name: "" for name in found.names if name not in row}
    problem = ragged(record.number, width, columns) if beyond or missing else None
    return TableRow(record.number, {**row, **beyond}, problem, part)


def ragged(number: int, found: int, columns: int) -> Problem:
    """The problem of a row with too many or too few cells."""
    return Problem(
        "",
        "RAGGED_ROW",
        f"Row {number} has {found} cells under {columns} columns. Put a cell that holds a comma in quotation marks.",
        f"第 {number} 行有 {found} 个单元格，而表头为 {columns} 列。含逗号的单元格请加引号。",
    )


def broken_quotes(record: Record) -> Problem:
    """The problem of a row in which text follows a closing quotation mark."""
    lines = len((record.broken or "").splitlines())
    return Problem(
        "",
        "BROKEN_QUOTES",
        f"Row {record.number} (lines of text: {lines}) has quotation marks that do not pair."
        " Double those inside a cell.",
        f"第 {record.number} 行（文本 {lines} 行）引号不配对。单元格内的引号请写两次。",
    )


def broken_header(name: str, number: int) -> SourceUnreadable:
    """The refusal of a file whose header cannot be split into cells."""
    return SourceUnreadable(
        f"The header of {name} (row {number}) has quotation marks that do not pair. Export it again.",
        f"{name} 的表头（第 {number} 行）引号不配对。请重新导出。",
    )
