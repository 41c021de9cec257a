"""Write a plan as one SQL statement."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import FromClause, Select, select

from hub.query.elements import MaskedForm, quoted
from hub.query.given import Today, Values
from hub.query.plan import (
    Amount,
    Asked,
    ByFamily,
    Fixed,
    Guarded,
    Here,
    Identity,
    Kind,
    Listed,
    Named,
    Node,
    Paged,
    Parameter,
    Plan,
    Recorded,
    Shown,
    Single,
    Sole,
)
from hub.query.planning.context import as_given
from hub.query.planning.masks import ends_kept
from hub.query.sites import Subject
from hub.query.writing.dialects.writer import Cell, Writer
from hub.query.writing.objects import Around, Writing, list_of_objects, object_cell, one_object
from hub.query.writing.paging import paged_cell
from hub.query.writing.sources import page_name, source_of

# --- nodes ------------------------------------------------------------------------------------


def node_cell(around: Around, node: Node) -> Cell:
    """What stands at a place of an object."""
    return CELLS[type(node)](around, node)


def guarded_cell(around: Around, node: Guarded) -> Cell:
    """A value that is quoted for a field: shown, masked, or kept back as a hole."""
    writer, value, field = around.writer, around.value(node.column), around.value(node.field)
    cases = []
    if node.seen.denied:
        kept_back = writer.hole(node.site, quoted("FORBIDDEN"))
        cases.append((field.in_([quoted(name) for name in node.seen.denied]), kept_back))
    if node.seen.masked:
        masked = writer.value(ends_kept(value), Kind.TEXT)
        cases.append((field.in_([quoted(name) for name in node.seen.masked]), masked))
    if node.seen.sealed:
        form = writer.value(MaskedForm(value), Kind.TEXT)
        cases.append((field.in_([quoted(name) for name in node.seen.sealed]), form))
    if node.subject is not None:
        shown = recorded(around, node.recorded_site, value, writer.value(value, Kind.TEXT), field, node.subject)
        cases.append((field.in_([quoted(name) for name in node.seen.recorded]), shown))
    return writer.choice(cases, writer.value(value, Kind.TEXT))


def recorded_cell(around: Around, node: Recorded) -> Cell:
    """A value that is shown once it is written down who reads it."""
    shown, column = node_cell(around, node.value), around.value(node.column)
    return recorded(around, node.site, column, shown, quoted(node.field), node.subject)


def recorded(  # noqa: PLR0913, PLR0917 - a value, how it is shown, and of whom it tells
    around: Around, site: int, value: Cell, shown: Cell, field: Cell, subject: Subject
) -> Cell:
    """A hole that holds a field, its value, and of whom it tells; none where the value is null."""
    writer = around.writer
    kind, owner = (writer.value(around.value(name), Kind.TEXT) for name in (subject.kind, subject.owner))
    key = writer.value(around.value(subject.key), Kind.KEY)
    return writer.holding(site, value, (writer.value(field, Kind.TEXT), shown, kind, key, owner))


def single(writing: Writing, node: Single, outer: FromClause | None) -> Select[Any]:
    """The first of some rows as an object."""
    return one_object(writing, node.object, source_of(writing.writer, node.rows, outer))


def sole(writing: Writing, node: Sole) -> Select[Any]:
    """The only one of some rows as an object."""
    source = source_of(writing.writer, node.rows, None)
    made = object_cell(Around(writing, source), node.object)
    named = select(made.label("made"), source.c.name).select_from(source).subquery(f"{page_name(node.rows.name)}_named")
    return writing.writer.sole(named.c.made, named.c.name, node.site, named)


CELLS: Final[Mapping[type, Callable[[Around, Any], Cell]]] = {
    Shown: lambda around, node: around.writer.value(around.value(node.column), node.kind),
    Fixed: lambda around, node: around.writer.fixed(node.text),
    Named: lambda around, node: around.writer.named(around.value(node.column), node.names),
    Identity: lambda around, node: around.writer.identity(around.value(node.column), node.family),
    Amount: lambda around, node: around.writer.amount(around.value(node.column), node.members),
    Asked: lambda around, node: around.writer.hole(node.site, around.value(node.column)),
    Recorded: recorded_cell,
    Guarded: guarded_cell,
    Here: lambda around, node: object_cell(around, node.object),
    Single: lambda around, node: around.writer.inner(single(around.writing, node, around.row)),
    Listed: lambda around, node: around.writer.inner(
        list_of_objects(around.writing, node.object, source_of(around.writer, node.rows, around.row))
    ),
    Paged: lambda around, node: paged_cell(around.writing, node, around.row),
}


def root_cell(writing: Writing, node: Node) -> Cell:
    """What stands at a root: nothing is around it."""
    writer = writing.writer
    if isinstance(node, Fixed):
        return writer.fixed(node.text)
    if isinstance(node, Single):
        return writer.inner(single(writing, node, None))
    if isinstance(node, Sole):
        return writer.inner(sole(writing, node))
    if isinstance(node, Listed):
        return writer.inner(list_of_objects(writing, node.object, source_of(writer, node.rows, None)))
    if isinstance(node, Paged):
        return paged_cell(writing, node, None)
    if isinstance(node, ByFamily):
        cases = [(node.family == quoted(name), root_cell(writing, one)) for name, one in node.cases]
        return writer.choice(cases, writer.fixed("null"))
    raise TypeError(node)


# --- the whole --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Statement:
    """A plan as SQL: its text, how each value of the driver is found, and which of them each placeholder takes.

    `names` are what the values stand for: parameters of the plan, or what is always the same. Where it is `steady`,
    how it is best run hangs on none of them.
    """

    text: str
    values: tuple[Callable[[Values], Any], ...]
    places: tuple[int, ...]
    names: tuple[str, ...] = ()
    steady: bool = False

    def bind(self, values: Values) -> Sequence[Any]:
        """The driver's values for this run; raises `BadInput` before anything is asked of the database."""
        found = [value(values) for value in self.values]
        return found if len(found) == len(self.places) else [found[place] for place in self.places]


def write(plan: Plan, writer: Writer) -> Statement:
    """Write a plan as the one statement that answers it."""
    writing = Writing(writer, node_cell)
    compiled: Any = writer.answer([root_cell(writing, node) for _, node in plan.roots]).compile(dialect=writer.dialect)
    names: list[str] = list(compiled.positiontup or ())
    once = list(dict.fromkeys(names))
    # What SQLAlchemy itself does with each value.
    processors: Mapping[str, Callable[[Any], Any]] = compiled._bind_processors  # noqa: SLF001
    values = (bound(plan, name, compiled.params.get(name), processors.get(name), writer) for name in once)
    places, steady = tuple(once.index(name) for name in names), not any(one.ranges for one in plan.parameters.values())
    return Statement(str(compiled), tuple(values), places, tuple(once), steady)


def bound(
    plan: Plan, name: str, constant: Any, process: Callable[[Any], Any] | None, writer: Writer
) -> Callable[[Values], Any]:
    """How the value of a placeholder is found: by its parameter, or it is always the same."""
    if name not in plan.parameters:
        value = process(constant) if process else constant
        return lambda _values: value
    parameter = plan.parameters[name]
    if parameter.several:
        return several_of(parameter, writer)
    read, convert = parameter.leaf.read, parameter.convert
    if process and isinstance(parameter.leaf, Today):
        process = lru_cache(maxsize=1)(process)
    if convert is as_given:
        return (lambda values: process(read(values))) if process else read
    return (lambda values: process(convert(read(values)))) if process else lambda values: convert(read(values))


def several_of(parameter: Parameter, writer: Writer) -> Callable[[Values], Any]:
    """How the value of a list parameter is found: each item as the driver takes it, all of them as one value."""
    each = parameter.type.dialect_impl(writer.dialect).bind_processor(writer.dialect)
    if each is None:
        return lambda values: writer.packed(parameter.value(values))
    return lambda values: writer.packed([each(item) for item in parameter.value(values)])
