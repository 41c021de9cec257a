"""Declare how a file's columns become the fields of a record, and read files by such declarations.

A layout names every column of its header: what takes it, or why it is ignored. A file is recognised by
its header alone, the set of its column names, whatever their order and width. A header that no layout
declares to the last column is refused with what differs: an agency that renames a column is heard of on
that day, and nothing is dropped unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

from connectors.sources.drift import DRIFTED, column_changes, told_renamings
from connectors.sources.error_cells import error_cell, is_error
from connectors.sources.files import (
    ENCODINGS,
    WITHIN,
    Aside,
    Encoding,
    Table,
    TableRow,
    fingerprint,
    likeness,
    read_tables,
)
from connectors.sources.values import Reader, ValueRefused, folded, is_null, text
from hub.domain.connector import Delivery, SourceRow, Statement
from hub.domain.records.read import Problem, shown
from hub.domain.vocabulary import Label
from hub.errors import LayoutDrifted, LayoutUnknown, SourceUnreadable

NONE: Final = Label("无", "none")

NEAREST: Final = 3
"""How many layouts are told of an unknown header."""


@dataclass(frozen=True, slots=True)
class Take:
    """A column that states a field of the record; `into` is its JSON name, `party.uscc` a name within it."""

    column: str
    into: str
    read: Reader


@dataclass(frozen=True, slots=True)
class Ignore:
    """A column that is left over on purpose."""

    column: str
    because: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The form of one file: what its rows state, where the form is published, and what becomes of each column.

    A row in which a `required` column is null states nothing.
    """

    name: str
    kind: str
    source: str
    columns: tuple[Take | Ignore, ...]
    required: tuple[str, ...]
    encodings: tuple[Encoding, ...] = ENCODINGS

    @property
    def fingerprint(self) -> frozenset[str]:
        """The column names by which a file is recognised."""
        return frozenset(folded(column.column) for column in self.columns)

    @property
    def takes(self) -> tuple[Take, ...]:
        """The columns that state something."""
        return tuple(column for column in self.columns if isinstance(column, Take))

    @property
    def ignored(self) -> tuple[Ignore, ...]:
        """The columns that are left over on purpose."""
        return tuple(column for column in self.columns if isinstance(column, Ignore))


def take(column: str, *, into: str, read: Reader = text) -> Take:
    """Take a column into a field; one column may state several fields."""
    return Take(column, into, read)


def ignore(column: str, *, because: str) -> Ignore:
    """Leave a column over, and say why."""
    return Ignore(column, because)


def party(
    *,
    name: str,
    uscc: str | None = None,
    organization_code: str | None = None,
    registration_number: str | None = None,
    business_registration_number: str | None = None,
) -> tuple[Take, ...]:
    """Take the columns that name the party: its name, and the numbers as they were written."""
    columns = {
        "party.name": name,
        "party.uscc": uscc,
        "party.organizationCode": organization_code,
        "party.registrationNumber": registration_number,
        "party.businessRegistrationNumber": business_registration_number,
    }
    return tuple(take(column, into=into) for into, column in columns.items() if column is not None)


def deliver(path: Path, *, layouts: Sequence[Layout]) -> Delivery:
    """Read a file by the layout that its header names.

    Raises `SourceUnreadable`, `LayoutUnknown` or `LayoutDrifted`; `left_over` are the columns that the layout
    ignores, as the file names them. Rows that cannot be read come with their problems.
    """
    encodings = tuple(dict.fromkeys(encoding for layout in layouts for encoding in layout.encodings))
    known = [layout.fingerprint for layout in layouts]
    tables = read_tables(path, encodings=encodings, known=known)
    found = recognise(path.name, tables, layouts)
    for table, layout in found:
        refuse_undeclared_encoding(path.name, table, layout)
    return Delivery(
        "+".join(dict.fromkeys(layout.name for _table, layout in found)),
        sum(table.total for table, _layout in found),
        tuple(dict.fromkeys(chain.from_iterable(left_over(table, layout) for table, layout in found))),
        chain.from_iterable(read_rows(table, layout) for table, layout in found),
        columns={
            column.into: written[folded(column.column)]
            for table, layout in found
            for written in [{folded(name): name for name in table.header}]
            for column in layout.takes
        },
        notes=told(tables, [table for table, _layout in found]),
    )


def left_over(table: Table, layout: Layout) -> tuple[str, ...]:
    """The columns that a layout ignores, as the file names them."""
    written = {folded(name): name for name in table.header}
    return tuple(written[folded(column.column)] for column in layout.ignored)


def refuse_undeclared_encoding(file: str, table: Table, layout: Layout) -> None:
    """Refuse a text in an encoding that its layout does not declare; raises `SourceUnreadable`."""
    if table.encoding is not None and table.encoding not in layout.encodings:
        raise SourceUnreadable(
            f"{file} is in {table.encoding}; the layout {layout.name} declares {', '.join(layout.encodings)}.",
            f"{file} 的编码是 {table.encoding}，而版式 {layout.name} 约定 {'、'.join(layout.encodings)}。",
        )


def recognise(file: str, tables: Sequence[Table], layouts: Sequence[Layout]) -> list[tuple[Table, Layout]]:
    """Find the tables with a known header, and their layouts.

    Raises `LayoutUnknown` where there is none, and `LayoutDrifted` where a table nearly has one: its rows would
    be lost.
    """
    by_header = {layout.fingerprint: layout for layout in layouts}
    known = [layout.fingerprint for layout in layouts]
    found = [(table, by_header[header]) for table in tables if (header := fingerprint(table.header)) in by_header]
    others = [table for table in tables if fingerprint(table.header) not in by_header]
    near = [table for table in others if likeness(fingerprint(table.header), known) >= DRIFTED]
    if near or not found:
        table = max(near or others, key=lambda table: likeness(fingerprint(table.header), known))
        raise unknown(file, table, layouts)
    return found


def told(tables: Sequence[Table], taken: Sequence[Table]) -> tuple[Label, ...]:
    """What there is to say of a file as a whole: which of its parts were read, and which rows are no data."""
    notes = [read_part(table) if table in taken else passed_over(table) for table in tables if len(tables) > 1]
    for table in taken:
        notes.extend(told_aside(table, one) for one in table.asides)
        if table.asides_total > len(table.asides):
            more = table.asides_total - len(table.asides)
            notes.append(Label(f"另有 {more} 行非数据行。", f"{more} rows more are no data."))
    return tuple(notes)


def read_part(table: Table) -> Label:
    """A part of a file that is read."""
    return Label(f"已读取“{table.part}”（{table.total} 行）。", f"Read from '{table.part}': {table.total} rows.")


def passed_over(table: Table) -> Label:
    """A part of a file that holds no table of a known layout."""
    seen = quoted(table.header)
    return Label(f"未读取“{table.part}”，表头不符：{seen.zh}。", f"Not read, '{table.part}' is headed {seen.en}.")


def told_aside(table: Table, one: Aside) -> Label:
    """A row that was not read as data."""
    where = Label(f"“{table.part}”", f"'{table.part}', ") if table.part else Label("", "")
    reason = one.reason.value
    return Label(
        f"{where.zh}第 {one.number} 行为{reason.zh}，未作为数据：{shown(one.text)}。",
        f"{where.en}row {one.number} is {reason.en}, not data: {shown(one.text)}.",
    )


def unknown(file: str, table: Table, layouts: Sequence[Layout]) -> LayoutUnknown:
    """The refusal of a header, with what tells it from the nearest layouts and why it may be illegible."""
    header = fingerprint(table.header)
    nearest = sorted(layouts, key=lambda layout: -likeness(header, [layout.fingerprint]))[:NEAREST]
    seen = quoted(table.header)
    where = f"{file}{WITHIN}{table.part}" if table.part else file
    near = difference(table, nearest[0])
    others = further(table, nearest[1:])
    changes = column_changes([column.column for column in nearest[0].columns], table.header)
    renamed = told_renamings(changes)
    read_as = Label(
        "".join(f"已按 {table.encoding} 读取，因为{why.zh}。" for why in table.rejected),
        "".join(f" It was read as {table.encoding}, since {why.en}." for why in table.rejected),
    )
    en = (
        f"No layout knows the header of {where}: {seen.en}. Nearest is {near.en}.{others.en}"
        f"{renamed.en} Deliver the agreed columns, or declare the new ones in the connector.{read_as.en}"
    )
    zh = (
        f"没有版式认识 {where} 的表头：{seen.zh}。最接近的是 {near.zh}。{others.zh}"
        f"{renamed.zh}请按约定的栏目报送，或在连接器中声明新栏目。{read_as.zh}"
    )
    drifted = likeness(header, [nearest[0].fingerprint]) >= DRIFTED
    return LayoutDrifted(en, zh, changes) if drifted else LayoutUnknown(en, zh)


def difference(table: Table, near: Layout) -> Label:
    """What tells a header from that of a layout."""
    header = fingerprint(table.header)
    missing = quoted([column.column for column in near.columns if folded(column.column) not in header])
    extra = quoted([name for name in table.header if folded(name) not in near.fingerprint])
    return Label(
        f"{near.name}；缺少：{missing.zh}；多出：{extra.zh}", f"{near.name}; missing: {missing.en}; extra: {extra.en}"
    )


def further(table: Table, layouts: Sequence[Layout]) -> Label:
    """The next nearest layouts, with how many columns each has in common with a header."""
    header = fingerprint(table.header)
    shared = [(layout.name, len(layout.fingerprint & header)) for layout in layouts if layout.fingerprint & header]
    if not shared:
        return Label("", "")
    return Label(
        f"其次：{'、'.join(f'{name}（相同 {count} 栏）' for name, count in shared)}。",
        f" Then: {', '.join(f'{name} ({count} columns in common)' for name, count in shared)}.",
    )


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
    return (read_row(row, steps, layout.kind) for row in table.rows)


def read_row(row: TableRow, steps: Sequence[Step], kind: str) -> SourceRow:
    """Make the statement of a row, or name everything that is wrong with it; never raises for what a row can hold."""
    if row.problem is not None:
        return SourceRow(row.number, row.cells, None, (row.problem,), row.part)
    payload: dict[str, Any] = {}
    problems: list[Problem] = []
    for step in steps:
        try:
            put(payload, step.into, read_cell(row.cells[step.column], step))
        except ValueRefused as error:
            problems.append(error.at(step.column))
    if problems:
        return SourceRow(row.number, row.cells, None, tuple(dict.fromkeys(problems)), row.part)
    return SourceRow(row.number, row.cells, Statement(kind, payload), part=row.part)


def read_cell(cell: str, step: Step) -> str | list[str] | None:
    """The value of a cell, None for a word for nothing; raises `ValueRefused`."""
    if cell.startswith("#") and is_error(cell):
        raise error_cell(cell)
    if not is_null(cell):
        return step.read(cell)
    if step.required:
        raise ValueRefused("REQUIRED", "must be stated.", "必须填写。")
    return None


def put(payload: dict[str, Any], into: str, value: str | list[str] | None) -> None:
    """Set a field of a payload, or a name within a field; what is null is left out."""
    if value is None:
        return
    field, _, within = into.partition(".")
    if within:
        payload.setdefault(field, {})[within] = value
    else:
        payload[field] = value
