"""Read a file of any form: text, workbook, or an archive of these, told apart by content."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from connectors.sources.files.asides import Aside
from connectors.sources.files.forms import beginning, is_packed, refuse_other_forms
from connectors.sources.files.header import Fingerprint, find_header, fingerprint, likeness
from connectors.sources.files.limits import USUAL, Limits
from connectors.sources.files.packed import Packed
from connectors.sources.files.records import Record
from connectors.sources.files.refusals import cannot_open, changed, refusal
from connectors.sources.files.tables import PROBED, Scan, TableRow, rows, scan
from connectors.sources.files.text import (
    DELIMITERS,
    ENCODINGS,
    Encoding,
    Open,
    Text,
    Undecodable,
    encodings_to_try,
)
from hub.domain.vocabulary import Label
from hub.errors import SourceUnreadable

WITHIN: Final = " › "
"""Stands between a member of an archive and a sheet in the name of a part."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read to its end once: `total` rows will come, once, from `rows`.

    `header` names the columns legibly and each differently: a name that comes again is 'name#2', a column
    without one is '#7', its place; a column without name and without values is left out. `original` is the
    header as it was written, two lines joined. `places` are the columns' places in the file, 1 for the first.
    `part` is where in the file the table stands: '' for a text, else the sheet, the member of an archive, or
    'member › sheet'; its rows carry it too. `encoding` and `delimiter` are those of a text, None in a workbook.
    `rejected` says why encodings tried before did not fit. `asides` are rows that are no data (banners, repeated
    headers, totals, notes), at most 1,000 of `asides_total`.
    """

    header: tuple[str, ...]
    original: tuple[str, ...]
    encoding: Encoding | None
    total: int
    rows: Iterator[TableRow]
    rejected: tuple[Label, ...] = ()
    part: str = ""
    places: tuple[int, ...] = ()
    delimiter: str | None = None
    hidden: bool = False
    asides: tuple[Aside, ...] = ()
    asides_total: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: the encodings that were declared, the headers that are known, the bounds."""

    encodings: Sequence[Encoding]
    known: Collection[Fingerprint]
    limits: Limits


def read_tables(
    path: Path,
    *,
    encodings: Sequence[Encoding] = ENCODINGS,
    known: Collection[Fingerprint] = (),
    limits: Limits = USUAL,
) -> tuple[Table, ...]:
    """Open every table of a file: the one of a text, one for each sheet, those of each member of an archive.

    `known` are the headers that are looked for below banners; without one, the header is what looks like one.
    A text is read in the first of the encodings in which all of it decodes. Raises `SourceUnreadable` for a
    file that is missing, empty, damaged, of another form, beyond the limits, or in none of the encodings. Blank
    rows are skipped and not counted. A row whose cells do not fit the header comes with a problem.
    """
    reading = Reading(encodings, known, limits)
    start = beginning(path)
    size = path.stat().st_size
    most = limits.packed_bytes if is_packed(start) else limits.text_bytes
    if size > most:
        raise refusal(path.name, "TOO_LARGE", found=size, limit=most)
    if not is_packed(start):
        return (read_text(path.name, partial(opened, path), reading),)
    packed = Packed(path, limits)
    form, members = packed.form()
    found = archived(packed, members, reading) if form == "zip" else sheets(packed, "", reading)
    if not found:
        raise refusal(path.name, "NO_TABLE")
    return found


def read_table(
    path: Path,
    *,
    encodings: Sequence[Encoding] = ENCODINGS,
    known: Collection[Fingerprint] = (),
    limits: Limits = USUAL,
) -> Table:
    """Open the one table of a file, or the fullest of those most like a known header; see `read_tables`."""
    tables = read_tables(path, encodings=encodings, known=known, limits=limits)
    return max(tables, key=lambda table: (likeness(fingerprint(table.header), known), not table.hidden, table.total))


def opened(path: Path) -> AbstractContextManager[IO[bytes]]:
    """A file; raises `SourceUnreadable`."""
    try:
        return path.open("rb")
    except OSError as error:
        raise cannot_open(path, error) from None


def archived(packed: Packed, members: Sequence[str], reading: Reading) -> tuple[Table, ...]:
    """The tables of the members of an archive, in their order."""
    found: list[Table] = []
    for member in members:
        with packed.text(member) as file:
            start = file.read(512)
        name = f"{packed.name}{WITHIN}{member}"
        if is_packed(start):
            found.extend(sheets(packed, member, reading))
        elif start.strip():
            found.append(read_text(name, partial(packed.text, member), reading, part=member))
    return tuple(found)


def sheets(packed: Packed, member: str, reading: Reading) -> tuple[Table, ...]:
    """The tables of a workbook: one for each sheet in which something is written."""
    found: list[Table] = []
    lines = packed.lines("sheets", member=member)
    told = next(lines, None)
    while told is not None:
        part = f"{member}{WITHIN}{told['sheet']}" if member else told["sheet"]
        stream = Sheet(lines)
        name = f"{packed.name}{WITHIN}{part}"
        known, limits, spans = reading.known, reading.limits, told["merged"]
        scanned = scan(name, stream.records(), known=known, limits=limits, spans=spans)
        if scanned is not None:
            again = SheetAgain(packed, member, told["sheet"])
            found.append(sheet_table(again, scanned, part, hidden=told["hidden"]))
        told = stream.following
    return tuple(found)


class Sheet:
    """The rows of one sheet out of the lines of all; `following` is what comes after them, None at the end."""

    def __init__(self, lines: Iterator[Any]) -> None:
        self.lines = lines
        self.following: Any = None

    def records(self) -> Iterator[Record]:
        """The rows of the sheet."""
        for line in self.lines:
            if type(line) is dict:
                self.following = line
                return
            yield Record(line[0], tuple(line[1]))


@dataclass(frozen=True, slots=True)
class SheetAgain:
    """A sheet whose rows can be read anew."""

    packed: Packed
    member: str
    sheet: str

    def records(self) -> Iterator[Record]:
        """The rows of the sheet, from the file."""
        lines = self.packed.lines("sheet", member=self.member, sheet=self.sheet)
        next(lines, None)
        return Sheet(lines).records()


def sheet_table(again: SheetAgain, scanned: Scan, part: str, *, hidden: bool) -> Table:
    """A sheet that was scanned, as a table."""
    return Table(
        header=scanned.names,
        original=original(scanned),
        encoding=None,
        total=scanned.total,
        rows=rows(again.packed.name, again.records, scanned, part=part, ragged_matters=False),
        part=part,
        places=scanned.places,
        hidden=hidden,
        asides=tuple(scanned.asides),
        asides_total=scanned.asides_total,
    )


def original(scanned: Scan) -> tuple[str, ...]:
    """The header as it was written, for the columns that are kept."""
    written = ["\n".join(filter(None, cells)) for cells in columns_of(scanned)]
    return tuple(written[place - 1] for place in scanned.places)


def columns_of(scanned: Scan) -> list[list[str]]:
    """The header's cells, column by column."""
    width = len(scanned.header.cells)
    lines = [[*line.cells, *[""] * (width - len(line.cells))] for line in scanned.header.lines]
    return [list(cells) for cells in zip(*lines, strict=True)]


def read_text(name: str, open_: Open, reading: Reading, *, part: str = "") -> Table:
    """The table of a text; raises `SourceUnreadable`."""
    with open_() as file:
        start = file.read(512)
    refuse_other_forms(name, start)
    tried, because = encodings_to_try(start, reading.encodings)
    rejected = list(because)
    for encoding in tried:
        try:
            text = with_delimiter(Text(name, open_, encoding, reading.limits), reading.known)
            scanned = scan(name, text.records(), known=reading.known, limits=reading.limits)
        except Undecodable as error:
            rejected.append(error.message)
            continue
        if scanned is None:
            raise SourceUnreadable(
                f"{name} is empty: not even a header. Export it again.",
                f"{name} 是空文件，连表头也没有。请重新导出。",
            )
        return text_table(text, scanned, part, tuple(rejected))
    raise SourceUnreadable(
        f"{name} is in none of the declared encodings: {'; '.join(why.en for why in rejected)}."
        " The file may be cut off or damaged; deliver it again.",
        f"{name} 不符合任何约定编码：{'；'.join(why.zh for why in rejected)}。文件可能不完整或已损坏，请重新报送。",
    )


def text_table(text: Text, scanned: Scan, part: str, rejected: tuple[Label, ...]) -> Table:
    """A text that was scanned, as a table; its rows are read anew."""

    def records() -> Iterator[Record]:
        try:
            yield from text.records()
        except Undecodable:
            raise changed(text.name) from None

    return Table(
        header=scanned.names,
        original=original(scanned),
        encoding=text.encoding,
        total=scanned.total,
        rows=rows(text.name, records, scanned, part=part, ragged_matters=True),
        rejected=rejected,
        part=part,
        places=scanned.places,
        delimiter=text.delimiter,
        asides=tuple(scanned.asides),
        asides_total=scanned.asides_total,
    )


def with_delimiter(text: Text, known: Collection[Fingerprint]) -> Text:
    """The text with the delimiter under which its header is most like a known one, else its rows most alike."""
    ways = [Text(text.name, text.open, text.encoding, text.limits, delimiter) for delimiter in DELIMITERS]
    return max(ways, key=lambda way: fit(way, known))


def fit(text: Text, known: Collection[Fingerprint]) -> tuple[float, float]:
    """How well a delimiter fits: likeness to a known header, then the part of rows as wide as most are."""
    probe: list[Record] = []
    with suppress(SourceUnreadable):
        probe.extend(islice(text.records(), PROBED))
    header = find_header(probe, known)
    alike = likeness(header.fingerprint, known) if header else 0.0
    widths = [len(record.cells) for record in probe if not record.blank and record.broken is None]
    several = [width for width in widths if width > 1]
    most = max(map(several.count, several), default=0)
    return alike, most / len(widths) if widths else 0.0
