"""Read files by declared layouts.

A file is recognised by its header alone, the set of its column names, whatever their order and width. A header
that no layout declares to the last column is refused with what differs: an agency that renames a column is
heard of on that day, and nothing is dropped unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from connectors.sources.drift import DRIFTED, column_changes, told_renamings
from connectors.sources.files import Table, TableRow, read_table
from connectors.sources.layouts import Layout
from connectors.sources.values import Reader, Value, ValueRefused, folded, is_null
from hub.domain.connector import Delivery, SourceRow, Statement
from hub.domain.records.read import Problem, shown
from hub.domain.vocabulary import Label
from hub.errors import LayoutDrifted, LayoutUnknown, SourceUnreadable

NONE: Final = Label("无", "none")


def deliver(path: Path, *, layouts: Sequence[Layout]) -> Delivery:
    """Read a file by the layout that its header names.

    Raises `SourceUnreadable`, `LayoutUnknown` or `LayoutDrifted`; `left_over` are the columns that the layout
    ignores, as the file names them, with the reasons. Rows that cannot be read come with their problems.
    """
    encodings = tuple(dict.fromkeys(encoding for layout in layouts for encoding in layout.encodings))
    table = read_table(path, encodings=encodings)
    layout = recognise(path.name, table, layouts)
    if table.encoding not in layout.encodings:
        raise SourceUnreadable(
            f"{path.name} is in {table.encoding}; the layout {layout.name} declares {', '.join(layout.encodings)}.",
            f"{path.name} 的编码是 {table.encoding}，而版式 {layout.name} 约定 {'、'.join(layout.encodings)}。",
        )
    written = {folded(name): name for name in table.header}
    left_over = {written[folded(column.column)]: column.because for column in layout.ignored}
    columns = {column.into: written[folded(column.column)] for column in layout.takes}
    return Delivery(layout.name, table.total, left_over, read_rows(table, layout), columns)


def recognise(file: str, table: Table, layouts: Sequence[Layout]) -> Layout:
    """Find the layout of a header; raises `LayoutUnknown` with the header and what differs from the nearest."""
    fingerprint = frozenset(map(folded, table.header))
    for layout in layouts:
        if layout.fingerprint == fingerprint:
            return layout
    raise unknown(file, table, max(layouts, key=lambda layout: likeness(layout.fingerprint, fingerprint)))


def unknown(file: str, table: Table, near: Layout) -> LayoutUnknown:
    """The refusal of a header, with what tells it from the nearest layout and why it may be illegible."""
    fingerprint = frozenset(map(folded, table.header))
    seen = quoted(table.header)
    missing = quoted([column.column for column in near.columns if folded(column.column) not in fingerprint])
    extra = quoted([name for name in table.header if folded(name) not in near.fingerprint])
    read_as = Label(
        "".join(f"已按 {table.encoding} 读取，因为{why.zh}。" for why in table.rejected),
        "".join(f" It was read as {table.encoding}, since {why.en}." for why in table.rejected),
    )
    changes = column_changes([column.column for column in near.columns], table.header)
    renamed = told_renamings(changes)
    en = (
        f"No layout knows the header of {file}: {seen.en}. Nearest is {near.name}; missing: {missing.en};"
        f" extra: {extra.en}.{renamed.en} Deliver the agreed columns, or declare the new ones in the"
        f" connector.{read_as.en}"
    )
    zh = (
        f"没有版式认识 {file} 的表头：{seen.zh}。最接近的是 {near.name}；缺少：{missing.zh}；多出：{extra.zh}。"
        f"{renamed.zh}请按约定的栏目报送，或在连接器中声明新栏目。{read_as.zh}"
    )
    drifted = likeness(near.fingerprint, fingerprint) >= DRIFTED
    return LayoutDrifted(en, zh, changes) if drifted else LayoutUnknown(en, zh)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two headers is common to both, from 0 to 1."""
    return len(one & other) / len(one | other)


def quoted(names: Sequence[str]) -> Label:
    """Column names as they stand in a message."""
    distinct = list(dict.fromkeys(names))
    return Label("、".join(map(shown, distinct)), ", ".join(map(shown, distinct))) if distinct else NONE


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
        return SourceRow(row.number, row.cells, None, (row.problem,))
    payload: dict[str, Any] = {field: value.name for field, value in layout.states.items()}
    problems: list[Problem] = []
    for step in steps:
        try:
            put(payload, step.into, read_cell(row.cells[step.column], step))
        except ValueRefused as error:
            problems.append(error.at(step.column))
    if problems:
        return SourceRow(row.number, row.cells, None, tuple(dict.fromkeys(problems)))
    return SourceRow(row.number, row.cells, Statement(layout.kind, payload))


def read_cell(cell: str, step: Step) -> Value:
    """The value of a cell, None for a word for nothing; raises `ValueRefused`."""
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
