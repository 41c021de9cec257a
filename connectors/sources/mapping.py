"""Read files by declared layouts.

A file is recognised by its header alone, the set of its column names, whatever their order and width. A header
that no layout declares to the last column is refused with what differs: an agency that renames a column is
heard of on that day, and nothing is dropped unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from connectors.sources.days import not_a_date
from connectors.sources.error_cells import BEGINNINGS, error_cell, is_error
from connectors.sources.files import Table, TableRow, read_tables
from connectors.sources.layouts import ONE_PART, Layout
from connectors.sources.recognise import recognise, told
from connectors.sources.values import Reader, Value, ValueRefused, folded, is_null
from hub.domain.connector import Delivery, SourceRow, Statement, TablePlace
from hub.domain.formulas import unguarded

if TYPE_CHECKING:
    from hub.domain.records.problems import Problem

EFFECTIVE_ON: Final = "statement.effectiveOn"
"""Where a column goes that tells from which day the record holds, whatever day its payload states."""

UNUSUAL: Final = (*BEGINNINGS, "'")
"""How cells begin that show an error or are guarded: a quick test, since every cell is asked."""


def deliver(path: Path, *, layouts: Sequence[Layout]) -> Delivery:
    """Read a file by the layout that its header names.

    Raises `SourceUnreadable`, `LayoutUnknown` or `LayoutDrifted`; `left_over` are the columns that the layout
    ignores, as the file names them, with the reasons. Rows that cannot be read come with their problems.
    """
    encodings = tuple(dict.fromkeys(encoding for layout in layouts for encoding in layout.encodings))
    tables = read_tables(path, encodings=encodings, known=[layout.fingerprint for layout in layouts])
    found = recognise(path.name, tables, layouts)
    written = [({folded(name): name for name in table.header}, layout) for table, layout in found]
    return Delivery(
        layout="+".join(dict.fromkeys(layout.name for _table, layout in found)),
        total=sum(table.total for table, _layout in found),
        left_over={names[folded(one.column)]: one.because for names, layout in written for one in layout.ignored},
        rows=chain.from_iterable(read_rows(table, layout) for table, layout in found),
        notes=told(tables, [table for table, _layout in found]),
        tables=tuple(table_place(table, layout) for table, layout in found),
    )


def table_place(table: Table, layout: Layout) -> TablePlace:
    """Where a table stands in its file, and which of its columns state which fields."""
    names = {folded(name): name for name in table.header}
    return TablePlace(
        part=table.part,
        header_row=table.header_row,
        places=dict(zip(table.header, table.places, strict=True)),
        fields={one.into: names[folded(one.column)] for one in layout.takes},
        encoding=table.encoding,
        delimiter=table.delimiter,
    )


@dataclass(frozen=True, slots=True)
class Step:
    """What to do with one cell: the column as the file names it, where its value goes, whether it must be stated."""

    column: str
    into: str
    read: Reader
    required: bool


def read_rows(table: Table, layout: Layout) -> Iterator[SourceRow]:
    """Map the rows of a table one by one."""
    written = {folded(name): name for name in table.header}
    required = set(map(folded, layout.required))
    steps = tuple(
        Step(written[folded(column.column)], column.into, column.read, folded(column.column) in required)
        for column in layout.takes
    )
    return (read_row(row, steps, layout) for row in table.rows)


def read_row(row: TableRow, steps: Sequence[Step], layout: Layout) -> SourceRow:
    """Make the statement of a row, or name everything that is wrong with it; never raises for what a row can hold."""
    if row.problem is not None:
        return SourceRow(row.number, row.cells, None, (row.problem,), row.part)
    payload: dict[str, Any] = dict(layout.stated)
    effective_on: date | None = None
    problems: list[Problem] = []
    for step in steps:
        try:
            value = read_cell(row.cells[step.column], step)
            if step.into == EFFECTIVE_ON:
                effective_on = whole_day(value)
            else:
                put(payload, step.into, value)
        except ValueRefused as error:
            problems.append(error.at(step.column))
    if problems:
        return SourceRow(row.number, row.cells, None, tuple(dict.fromkeys(problems)), row.part)
    statement = Statement(layout.kind, payload, effective_on=effective_on)
    return SourceRow(row.number, row.cells, statement, part=row.part)


def read_cell(cell: str, step: Step) -> Value:
    """The value of a cell, None for a word for nothing; raises `ValueRefused`."""
    if cell.startswith(UNUSUAL):
        if is_error(cell):
            raise error_cell(cell)
        cell = unguarded(cell)
    if not is_null(cell):
        return step.read(cell)
    if step.required:
        raise ValueRefused("REQUIRED", "must be stated.", "必须填写。")
    return None


def whole_day(value: Value) -> date | None:
    """The day that a column states, refused where it states no more than a month or a year."""
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise not_a_date(str(value)) from None


def put(payload: dict[str, Any], into: str, value: Value) -> None:
    """Set a field of a payload, a name within a field, or within the one part of a list; what is null is left out."""
    if value is None:
        return
    *way, last = into.split(".")
    place = payload
    for name in way:
        listed = name.removesuffix(ONE_PART)
        place = place.setdefault(name, {}) if listed == name else place.setdefault(listed, [{}])[0]
    place[last] = value
