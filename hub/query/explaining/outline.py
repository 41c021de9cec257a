"""Outline a plan for people: its places as a tree, each with what stands there and where that comes from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import CTE, literal_column

from hub.domain.vocabulary import Label
from hub.query.elements import sorted_by
from hub.query.explaining.plain import expression_text, table_text, written
from hub.query.plan import (
    Amount,
    Asked,
    Branches,
    ByFamily,
    Edges,
    Fixed,
    Guarded,
    Here,
    Identity,
    Info,
    Listed,
    Members,
    Named,
    Nodes,
    Object,
    Paged,
    PagePart,
    Recorded,
    Shown,
    Single,
    Sole,
)
from hub.query.plan_rows import Cited, Grouped, Rows, Through
from hub.query.planning.relations import hanging
from hub.query.writing.sources import page_name

WORDS: Final[Mapping[str, Label]] = {
    "single": Label("首行，作为对象", "the first row, as an object"),
    "sole": Label("唯一一行，作为对象", "the only row, as an object"),
    "several": Label("多行则为待填", "several are hole"),
    "here": Label("同一行，另一对象", "the same row, as another object"),
    "list": Label("全部行，作为列表", "all rows, as a list"),
    "page": Label("一页", "a page"),
    "nodes": Label("本页各条", "the entries of the page"),
    "edges": Label("本页各条及游标", "the entries of the page with their cursors"),
    "info": Label("本页位置", "where the page stands"),
    "family": Label("由标识的类别选定其一", "one of these, by the family in the id"),
    "branch": Label("此类行", "rows of this kind"),
    "branches": Label("按行的类别而异", "differs by row"),
    "money": Label("金额", "an amount of money"),
    "hole": Label("待填", "a hole"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the answer: its response key, what stands there, where that comes from, and the places in it.

    A note is a word (a clause of SQL, mostly) and a text beside it.
    """

    key: str
    what: str
    notes: tuple[tuple[str, str], ...] = ()
    inside: tuple["Entry", ...] = ()


def word(name: str) -> str:
    """What a place is called, in both languages."""
    return f"{WORDS[name].en} {WORDS[name].zh}"


def entry_of(key: str, node: Any, around: str = "") -> Entry:
    """The place of a node under its response key; `around` is what the row around it is called."""
    return ENTRIES[type(node)](key, node, around)


# --- values -----------------------------------------------------------------------------------


def guarded(key: str, node: Guarded, around: str) -> Entry:
    """A value that is quoted for a field."""
    sights = (
        ("masked", node.seen.masked),
        ("masked as kept", node.seen.sealed),
        (f"recorded in {word('hole')} {node.recorded_site}", node.seen.recorded),
        (f"kept back in {word('hole')} {node.site}", node.seen.denied),
    )
    notes = ((name, f"{around}.{node.field}: {', '.join(fields)}") for name, fields in sights if fields)
    return Entry(key, f"{node.column} TEXT", tuple(notes))


def recorded(key: str, node: Recorded, around: str) -> Entry:
    """A value that is shown once it is written down who reads it."""
    shown = entry_of(key, node.value, around)
    of = f"{node.subject.kind}, {node.subject.key}, {node.subject.owner}"
    return Entry(key, f"{shown.what}, {word('hole')} {node.site}", (("recorded", f"{node.field}: {of}"),))


def amount(key: str, node: Amount, _around: str) -> Entry:
    """An amount of money."""
    members = (name if name == member else f"{name}: {member}" for name, member in node.members)
    return Entry(key, f"{node.column}, {word('money')} ({', '.join(members)})")


def named(key: str, node: Named, _around: str) -> Entry:
    """The name of the type that a row is of."""
    return Entry(key, f"{node.column}: {', '.join(f'{code} = {name}' for code, name in node.names)}")


# --- objects ----------------------------------------------------------------------------------


def members(made: Object, around: str) -> tuple[Entry, ...]:
    """The fields of an object; where it differs by row, one entry a kind."""
    if isinstance(made, Members):
        return tuple(entry_of(key, node, around) for key, node in made.fields)
    return tuple(Entry(code, word("branch"), (), members(one, around)) for code, one in made.cases)


def by_row(made: Object, around: str) -> Iterator[tuple[str, str]]:
    """From what the kind of a row is told."""
    if isinstance(made, Branches):
        yield word("branches"), f"{around}.{made.column}"


def here(key: str, node: Here, around: str) -> Entry:
    """Another object of the same row."""
    return Entry(key, word("here"), tuple(by_row(node.object, around)), members(node.object, around))


def of_rows(key: str, what: str, node: Single | Sole | Listed, around: str) -> Entry:
    """An object, or a list of them, made of rows."""
    name = page_name(node.rows.name)
    notes = (*SOURCES[type(node.rows)](node.rows, around), *by_row(node.object, name))
    return Entry(key, what, notes, members(node.object, name))


def sole(key: str, node: Sole, around: str) -> Entry:
    """The only row; several are told by their names."""
    return of_rows(key, f"{word('sole')} ({word('several')} {node.site})", node, around)


# --- pages ------------------------------------------------------------------------------------


def paged(key: str, node: Paged, around: str) -> Entry:
    """A page, and what it tells of itself."""
    name = page_name(node.rows.name)
    keys = {key for key, _ in node.keys}
    shown = replace(node.rows, columns=tuple(one for one in node.rows.columns if one[0] not in keys))
    notes = (*rows_notes(shown, around), *page_notes(node))
    return Entry(key, word("page"), notes, tuple(page_field(part, one, name) for part, one in node.fields))


def page_notes(node: Paged) -> Iterator[tuple[str, str]]:
    """Which page it is."""
    page, table = node.page, node.rows.table
    size = str(page.size) if isinstance(page.size, int) else f"{expression_text(page.size)}, <= {page.most}"
    yield ("last" if page.backward else "first"), size
    for name, bound in (("after", page.after), ("before", page.before)):
        if bound is not None:
            yield name, expression_text(bound, table)
    yield "cursor", f"{node.signature} ({', '.join(kind.name for _, kind in node.keys)})"


def page_field(key: str, part: Nodes | Edges | Info | PagePart | Fixed, around: str) -> Entry:
    """A field of a page, or of an entry of it."""
    if isinstance(part, Nodes):
        return Entry(key, word("nodes"), tuple(by_row(part.object, around)), members(part.object, around))
    if isinstance(part, Edges | Info):
        what = word("edges" if isinstance(part, Edges) else "info")
        return Entry(key, what, (), tuple(page_field(name, one, around) for name, one in part.fields))
    return Entry(key, part.name) if isinstance(part, PagePart) else entry_of(key, part, around)


# --- rows -------------------------------------------------------------------------------------


def rows_notes(rows: Rows, around: str) -> Iterator[tuple[str, str]]:
    """Where rows come from, as the clauses of their statement."""
    table = rows.table
    parts = [link.table for link in rows.links if isinstance(link, Through)]
    yield "from", ", ".join(table_text(one) for one in (table, *parts))
    if isinstance(table, CTE):
        yield "shared", written(table.element)
    for link in rows.links:
        yield "link", expression_text(hanging(link, literal_column(f"{around}.{link.outer}")), table, *parts)
    for condition in rows.where:
        yield "where", expression_text(condition, table)
    for condition in rows.asked:
        yield "asked", expression_text(condition, table)
    if rows.order:
        yield "order", ", ".join(expression_text(sorted_by(one), table) for one in rows.order)
    if rows.limit is not None:
        yield "limit", str(rows.limit)
    for name, value in rows.columns:
        text = expression_text(value, table)
        if text != f"{rows.name}.{name}":
            yield "value", f"{name} = {text}"


def cited_notes(cited: Cited, around: str) -> Iterator[tuple[str, str]]:
    """From which document of the row around them statements are cited."""
    yield "from", table_text(cited.table)
    yield "cited in", f"{around}.{cited.document}"
    for condition in cited.where:
        yield "where", expression_text(condition, cited.table)
    for name, value in cited.columns:
        text = expression_text(value, cited.table)
        if text != f"{cited.name}.{name}":
            yield "value", f"{name} = {text}"


def grouped_notes(groups: Grouped, around: str) -> Iterator[tuple[str, str]]:
    """By what rows are grouped, and what is measured of each group."""
    yield from rows_notes(groups.rows, around)
    for one in groups.standing:
        on = one.day if one.on is None else one.on
        level = "" if one.level is None else f", {one.level.name} above 所属{one.level.zh}"
        yield "standing", f"{one.column} on {expression_text(on)}{level}"
    if groups.by:
        yield "group", ", ".join(name for name, _ in groups.by)
    for measure in groups.measures:
        yield "measure", f"{measure.name} = {measure.how.name}({measure.of or '*'})"
    for condition in groups.having:
        yield "having", expression_text(condition)
    if groups.filled is not None:
        span, months = groups.filled
        yield "filled", f"{span}, {months} months 个月"


SOURCES: Final[Mapping[type, Callable[[Any, str], Iterator[tuple[str, str]]]]] = {
    Rows: rows_notes,
    Cited: cited_notes,
    Grouped: grouped_notes,
}


# --- every kind of node -----------------------------------------------------------------------


def by_family(key: str, node: ByFamily, _around: str) -> Entry:
    """One of several nodes."""
    inside = tuple(entry_of(name, one) for name, one in node.cases)
    return Entry(key, word("family"), (("family", expression_text(node.family)),), inside)


ENTRIES: Final[Mapping[type, Callable[[str, Any, str], Entry]]] = {
    Shown: lambda key, node, _: Entry(key, f"{node.column} {node.kind.name}"),
    Fixed: lambda key, node, _: Entry(key, f"= {node.text}"),
    Named: named,
    Identity: lambda key, node, _: Entry(key, f"{node.family}_{{{node.column}}}"),
    Amount: amount,
    Asked: lambda key, node, _: Entry(key, f"{word('hole')} {node.site}: {node.column}"),
    Recorded: recorded,
    Guarded: guarded,
    Here: here,
    Single: lambda key, node, around: of_rows(key, word("single"), node, around),
    Sole: sole,
    Listed: lambda key, node, around: of_rows(key, word("list"), node, around),
    Paged: paged,
    ByFamily: by_family,
}
