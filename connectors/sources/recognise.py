"""Find which tables of a file have a header that a layout knows, and say how the others differ.

A file is recognised by its headers alone, the set of the column names, whatever their order and width.
"""

from collections.abc import Sequence
from typing import Final

from connectors.sources.drift import DRIFTED, column_changes, told_renamings
from connectors.sources.files import WITHIN, Aside, Table, fingerprint, likeness
from connectors.sources.layouts import Layout
from connectors.sources.values import folded
from hub.domain.records.problems import shown
from hub.domain.vocabulary import Label
from hub.errors import LayoutDrifted, LayoutUnknown, SourceUnreadable

NONE: Final = Label("无", "none")

MEND: Final = Label(
    "请按约定的栏目报送，或在连接器中声明新栏目。",
    "Deliver the agreed columns, or declare the new ones in the connector.",
)
FOREIGN: Final = Label(
    "没有任何版式含有其中的栏目：请核对文件是否正确、首行是否为表头。"
    "hub layout list 列出各版式，hub template 生成空白模板，hub layout suggest 为新表起草版式。",
    "No layout has any of these columns. Is it the right file, with its header? `hub layout list` names the layouts, "
    "`hub template` makes an empty file of one, `hub layout suggest` drafts one for a new file.",
)
"""What next where a header has nothing in common with any layout."""

NEAREST: Final = 3
"""How many layouts are told of an unknown header."""


def refuse_undeclared_encoding(file: str, table: Table, layout: Layout) -> None:
    """Refuse a text in an encoding that its layout does not declare; raises `SourceUnreadable`."""
    if table.encoding is not None and table.encoding not in layout.encodings:
        raise SourceUnreadable(
            f"{file} is in {table.encoding}; the layout {layout.name} declares {', '.join(layout.encodings)}.",
            f"{file} 的编码是 {table.encoding}，而版式 {layout.name} 约定 {'、'.join(layout.encodings)}。",
        )


def recognise(file: str, tables: Sequence[Table], layouts: Sequence[Layout]) -> list[tuple[Table, Layout]]:
    """Find the tables with a known header, and their layouts.

    Raises `LayoutUnknown` where there is none, `LayoutDrifted` where a table nearly has one, since its rows would
    be lost, and `SourceUnreadable` for a text in an encoding that its layout does not declare.
    """
    by_header = {layout.fingerprint: layout for layout in layouts}
    known = [layout.fingerprint for layout in layouts]
    found = [(table, by_header[header]) for table in tables if (header := fingerprint(table.header)) in by_header]
    others = [table for table in tables if fingerprint(table.header) not in by_header]
    near = [table for table in others if likeness(fingerprint(table.header), known) >= DRIFTED]
    if near or not found:
        table = max(near or others, key=lambda table: likeness(fingerprint(table.header), known))
        raise unknown(file, table, layouts)
    for table, layout in found:
        refuse_undeclared_encoding(file, table, layout)
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
    seen = quoted(table.header)
    where = f"{file}{WITHIN}{table.part}" if table.part else file
    read_as = Label(
        "".join(f"已按 {table.encoding} 读取，因为{why.zh}。" for why in table.rejected),
        "".join(f" It was read as {table.encoding}, since {why.en}." for why in table.rejected),
    )
    en = f"No layout knows the header of {where}: {seen.en}."
    zh = f"没有版式认识 {where} 的表头：{seen.zh}。"
    nearest = sorted(layouts, key=lambda layout: -likeness(header, [layout.fingerprint]))[:NEAREST]
    alike = likeness(header, [nearest[0].fingerprint])
    if not alike:
        return LayoutUnknown(f"{en} {FOREIGN.en}{read_as.en}", f"{zh}{FOREIGN.zh}{read_as.zh}")
    near, others = difference(table, nearest[0]), further(table, nearest[1:])
    changes = column_changes([column.column for column in nearest[0].columns], table.header)
    renamed = told_renamings(changes)
    en = f"{en} Nearest is {near.en}.{others.en}{renamed.en} {MEND.en}{read_as.en}"
    zh = f"{zh}最接近的是 {near.zh}。{others.zh}{renamed.zh}{MEND.zh}{read_as.zh}"
    return LayoutDrifted(en, zh, changes, alike=alike) if alike >= DRIFTED else LayoutUnknown(en, zh, alike=alike)


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
