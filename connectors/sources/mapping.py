"""Read files by declared layouts.

A file is recognised by its header alone, the set of its column names, whatever their order and width. A header
that no layout declares to the last column is refused with what differs: an agency that renames a column is
heard of on that day, and nothing is dropped unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from connectors.sources.error_cells import error_cell, is_error
from connectors.sources.files import Table, TableRow, read_tables
from connectors.sources.layouts import Layout
from connectors.sources.recognise import recognise, told
from connectors.sources.values import Reader, Value, ValueRefused, folded, is_null
from hub.domain.connector import Delivery, SourceRow, Statement

if TYPE_CHECKING:
    from hub.domain.records.read import Problem


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
        columns={one.into: names[folded(one.column)] for names, layout in written for one in layout.takes},
        notes=told(tables, [table for table, _layout in found]),
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
    payload: dict[str, Any] = {field: value.name for field, value in layout.states.items()}
    problems: list[Problem] = []
    for step in steps:
        try:
            put(payload, step.into, read_cell(row.cells[step.column], step))
        except ValueRefused as error:
            problems.append(error.at(step.column))
    if problems:
        return SourceRow(row.number, row.cells, None, tuple(dict.fromkeys(problems)), row.part)
    return SourceRow(row.number, row.cells, Statement(layout.kind, payload), part=row.part)


def read_cell(cell: str, step: Step) -> Value:
    """The value of a cell, None for a word for nothing; raises `ValueRefused`."""
    if cell.startswith("#") and is_error(cell):
        raise error_cell(cell)
    if not is_null(cell):
        return step.read(cell)
    if step.required:
        raise ValueRefused("REQUIRED", "must be stated.", "必须填写。")
    return None


def put(payload: dict[str, Any], into: str, value: Value) -> None:
    """Set a field of a payload, or a name within a field; what is null is left out."""
    if value is None:
        return
    field, _, within = into.partition(".")
    if within:
        payload.setdefault(field, {})[within] = value
    else:
        payload[field] = value
