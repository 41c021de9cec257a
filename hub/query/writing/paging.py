"""Write a page of rows: its entries, and what it tells of itself."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, exists, false, func, or_, select

from hub.query.elements import number, sorted_by
from hub.query.plan import Edges, Fixed, Info, Kind, Nodes, Paged, PagePart
from hub.query.plan_rows import Order, Rows
from hub.query.planning.conditions import negated
from hub.query.writing.dialects.writer import Cell, Writer
from hub.query.writing.objects import Around, Writing, list_of_objects, object_cell
from hub.query.writing.sources import hung, page_name, select_rows


def paged_cell(writing: Writing, paged: Paged, outer: FromClause | None) -> Cell:
    """A page as one cell: in the shortest way where it is one list, else with its entries numbered."""
    lists = [part for _, part in paged.fields if isinstance(part, Nodes | Edges)]
    if len(lists) <= 1 and not any(isinstance(part, Info) for _, part in paged.fields):
        return writing.writer.build([(key, short_cell(writing, paged, part, outer)) for key, part in paged.fields])
    return writing.writer.inner(numbered(writing, paged, outer))


# --- one list ---------------------------------------------------------------------------------


def short_cell(
    writing: Writing, paged: Paged, part: Nodes | Edges | Info | PagePart | Fixed, outer: FromClause | None
) -> Cell:
    """One field of a page that does not tell where it stands."""
    writer = writing.writer
    if isinstance(part, Nodes):
        return writer.inner(list_of_objects(writing, part.object, entries(paged, outer, keyed=False)))
    if isinstance(part, Edges):
        source = entries(paged, outer, keyed=True)
        return writer.inner(writer.rows(edge_pairs(Around(writing, source), paged, part), source))
    return writer.fixed(part.text) if isinstance(part, Fixed) else total(writer, paged, outer)


def entries(paged: Paged, outer: FromClause | None, *, keyed: bool) -> FromClause:
    """The rows of a page, in the order of the list; with the keys of the order where cursors are made of them."""
    page = paged.page
    rows = paged.rows if keyed or page.backward else without_keys(paged)
    query = cut(select_rows(rows, outer, *between(paged), order=direction(paged)), paged, beyond=0)
    name = page_name(rows.name)
    if not page.backward:
        return query.subquery(name)
    turned = query.subquery(f"{name}_turned")
    return select(turned).order_by(*(sorted_by(one) for one in named_order(paged, turned))).subquery(name)


def without_keys(paged: Paged) -> Rows:
    """The rows without the values that only cursors and new orders need."""
    keys = {name for name, _ in paged.keys}
    return replace(paged.rows, columns=tuple(one for one in paged.rows.columns if one[0] not in keys))


def between(paged: Paged) -> list[ColumnElement[bool]]:
    """The conditions of the cursors."""
    return [one for one in (paged.page.after, paged.page.before) if one is not None]


def direction(paged: Paged) -> tuple[Order, ...]:
    """The order in which rows are taken: a page from the end begins there."""
    return tuple(turned(one) for one in paged.rows.order) if paged.page.backward else paged.rows.order


def turned(order: Order) -> Order:
    """The opposite order, in which nulls come first."""
    return replace(order, descending=not order.descending, nulls_first=not order.nulls_first)


def named_order(paged: Paged, source: FromClause) -> list[Order]:
    """The order of the list, by the values that rows brought along."""
    names = (name for name, _ in paged.keys)
    return [replace(one, key=source.c[name]) for one, name in zip(paged.rows.order, names, strict=True)]


def cut(query: Select[Any], paged: Paged, *, beyond: int) -> Select[Any]:
    """As many rows as the page has, and so many beyond it; a size that is only known later is bounded beforehand."""
    page = paged.page
    if isinstance(page.size, int):
        # A sum, because SQLite takes a small number for a sign that sorting all rows costs little.
        return query.limit(number(page.size) + number(beyond))
    bounded = query.limit(number(page.most + beyond)).subquery(f"{page_name(paged.rows.name)}_most")
    return select(bounded).limit(page.size + number(beyond))


def total(writer: Writer, paged: Paged, outer: FromClause | None) -> Cell:
    """How many rows there are on all pages."""
    return writer.value(all_rows(paged, outer, func.count()).scalar_subquery(), Kind.NUMBER)


def all_rows(paged: Paged, outer: FromClause | None, value: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Something of all rows of the list, whatever the page."""
    rows = paged.rows
    query = select(value).select_from(rows.table).where(*hung(rows, outer), *rows.where, *conditions)
    return query.correlate(outer) if outer is not None else query.correlate(None)


def edge_pairs(around: Around, paged: Paged, edges: Edges) -> list[tuple[str, Cell]]:
    """The fields of an entry."""
    return [(key, edge_cell(around, paged, part)) for key, part in edges.fields]


def edge_cell(around: Around, paged: Paged, part: PagePart | Nodes | Fixed) -> Cell:
    """One field of an entry."""
    if isinstance(part, Nodes):
        return object_cell(around, part.object)
    return around.writer.fixed(part.text) if isinstance(part, Fixed) else cursor_cell(around, paged)


def cursor_cell(around: Around, paged: Paged) -> Cell:
    """The place of a row in its list."""
    return around.writer.cursor(paged.signature, [(around.value(name), kind) for name, kind in paged.keys])


# --- numbered entries -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Numbered:
    """The entries of a page, and the one beyond it, with their numbers `n`, all `many` of them; `size` fit."""

    source: FromClause
    size: ColumnElement[int]

    @property
    def fits(self) -> ColumnElement[bool]:
        """Whether an entry is on the page."""
        return self.source.c.n <= self.size

    @property
    def last(self) -> ColumnElement[int]:
        """The number of the last entry on the page."""
        many = self.source.c.many
        return case((many < self.size, many), else_=self.size)


def numbered(writing: Writing, paged: Paged, outer: FromClause | None) -> Select[Any]:
    """The page as one object: entries are made once, then gathered into every list that was asked for."""
    name = page_name(paged.rows.name)
    rows = cut(select_rows(paged.rows, outer, *between(paged), order=direction(paged)), paged, beyond=1)
    taken = rows.subquery(f"{name}_taken")
    order = named_order(paged, taken)
    if paged.page.backward:
        order = [turned(one) for one in order]
    place = func.row_number().over(order_by=[sorted_by(one) for one in order]).label("n")
    source = select(taken, place, func.count().over().label("many")).subquery(name)
    around = Around(writing, source)
    cells = [cell.label(f"i{at}") for at, cell in enumerate(list_cells(around, paged))]
    cursor = cursor_cell(around, paged).label("cursor")
    made = select(source.c.n, source.c.many, *cells, cursor).select_from(source)
    made = made.order_by(source.c.n.desc() if paged.page.backward else source.c.n)
    size = number(paged.page.size) if isinstance(paged.page.size, int) else paged.page.size
    entry = Numbered(made.subquery(f"{name}_made"), size)
    gathered = gather(writing.writer, paged, entry, outer)
    # However little is asked, all entries together give one row.
    cells = [cell.label(f"g{at}") for at, (_, cell) in enumerate(gathered)]
    values = select(func.count().label("entries"), *cells).select_from(entry.source)
    page = values.subquery(f"{name}_page")
    return writing.writer.row([(key, page.c[f"g{at}"]) for at, (key, _) in enumerate(gathered)], page)


def list_cells(around: Around, paged: Paged) -> list[Cell]:
    """What an entry is in each of the lists."""
    writer = around.writer
    return [
        object_cell(around, part.object) if isinstance(part, Nodes) else writer.build(edge_pairs(around, paged, part))
        for _, part in paged.fields
        if isinstance(part, Nodes | Edges)
    ]


def gather(writer: Writer, paged: Paged, entry: Numbered, outer: FromClause | None) -> list[tuple[str, Cell]]:
    """The fields of the page."""
    found: list[tuple[str, Cell]] = []
    lists = 0
    for key, part in paged.fields:
        if isinstance(part, Nodes | Edges):
            item = entry.source.c[f"i{lists}"]
            lists += 1
            cell = writer.collected(item, entry.source.c.n, entry.fits, descending=paged.page.backward)
        elif isinstance(part, Info):
            told = [(name, info_cell(writer, paged, entry, one, outer)) for name, one in part.fields]
            cell = writer.build(told)
        else:
            cell = writer.fixed(part.text) if isinstance(part, Fixed) else total(writer, paged, outer)
        found.append((key, cell))
    return found


def info_cell(writer: Writer, paged: Paged, entry: Numbered, part: PagePart | Fixed, outer: FromClause | None) -> Cell:
    """One thing that a page tells of where it stands."""
    if isinstance(part, Fixed):
        return writer.fixed(part.text)
    if part in {PagePart.START, PagePart.END}:
        at_start = (part is PagePart.START) is not paged.page.backward
        wanted = (entry.source.c.n == number(1) if at_start else entry.source.c.n == entry.last) & entry.fits
        return writer.or_null(func.max(entry.source.c.cursor).filter(wanted))
    onward = (part is PagePart.HAS_NEXT) is not paged.page.backward
    return writer.flag(has_more(paged, entry, outer) if onward else has_others(paged, part, outer))


def has_more(paged: Paged, entry: Numbered, outer: FromClause | None) -> ColumnElement[bool]:
    """Whether rows follow the page in the direction in which it was taken."""
    overflow = func.coalesce(func.max(entry.source.c.n) > entry.size, false())
    bound = paged.page.after if paged.page.backward else paged.page.before
    return or_(overflow, stands_beyond(paged, bound, outer))


def has_others(paged: Paged, part: PagePart, outer: FromClause | None) -> ColumnElement[bool]:
    """Whether rows stand on the side from which the page was taken: only a cursor can have left them out."""
    bound = paged.page.before if part is PagePart.HAS_NEXT else paged.page.after
    return stands_beyond(paged, bound, outer)


def stands_beyond(paged: Paged, bound: ColumnElement[bool] | None, outer: FromClause | None) -> ColumnElement[bool]:
    """Whether some row of the list is left out by a cursor."""
    if bound is None:
        return false()
    return exists(all_rows(paged, outer, number(1), negated(bound)))
