"""Views of rows: one for every entity with rows of its own that the reader may see, guarded as in every answer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Text, and_, case, cast, exists, select

from hub.domain.records import RECORDS
from hub.domain.records.field_types import LinkType, PartyType
from hub.domain.records.party import Party
from hub.domain.records.told import Disagreement, Identified
from hub.domain.vocabulary import Label
from hub.errors import Forbidden
from hub.query.declaring import declared
from hub.query.declaring.declare import Node
from hub.query.declaring.declared import Declaration, Entity
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import concrete_entities, family, main_entity, referred_entity, target_of
from hub.query.elements import DaysBetween, code, quoted
from hub.query.planning.context import Scope
from hub.query.planning.dimensions import value_of
from hub.query.planning.relations import referred_name, scope_of
from hub.query.planning.sight import permit, reference_asked, rows_seen, value_seen
from hub.query.reporting.planned import ViewPlanning, written
from hub.query.reporting.shown import Value, id_of, value_of_field
from hub.query.reporting.view import Column, View
from hub.store.tables.metadata import snake
from hub.store.tables.projected import column_name, parts_fields

BESIDE: Final = frozenset({Identified, Disagreement})
"""What the hub keeps about parties in rows of their own."""

ID: Final = Label("标识", "The id given by the hub")
VERSION: Final = Label("版本", "Which of the versions of this id, each for a period")
POSITION: Final = Label("次序", "The place in the order in which it was stated")
VALID_FROM: Final = Label("生效日期（空为不详）", "From this day on; null where no start is known")
VALID_TO: Final = Label("失效日期（空为至今）", "Up to, not including, this day; null where it still holds")
TYPE: Final = Label("类型", "Of which type the row is in the graph")


@dataclass(slots=True)
class Drawing:
    """A view being drawn: where its rows come from, its columns so far, and which rows it has."""

    plan: ViewPlanning
    rows: FromClause
    values: list[Value] = field(default_factory=list)
    where: list[ColumnElement[bool]] = field(default_factory=list)

    def view(self, entity: Entity) -> View:
        """The view."""
        names = [one.column.name for one in self.values]
        if len(set(names)) != len(names):
            message = f"{view_name(entity)} has two columns of one name: {names}"
            raise TypeError(message)
        query = select(*(one.made.label(one.column.name) for one in self.values))
        query = query.select_from(self.rows).where(*self.where)
        return View(view_name(entity), entity.title, tuple(one.column for one in self.values), written(query))


def view_name(entity: Entity) -> str:
    """What the view of an entity is called."""
    return f"v_{snake(entity.name)}"


def row_view(plan: ViewPlanning, entity: Entity) -> View | None:
    """The view of an entity; None where it has no rows of its own, or none that the reader may see."""
    try:
        drawn = drawing_of(plan, entity)
    except Forbidden:
        return None
    return None if drawn is None else drawn.view(entity)


def drawing_of(plan: ViewPlanning, entity: Entity) -> Drawing | None:
    """What a view of an entity shows; None where it has no rows of its own. Raises `Forbidden`."""
    scope = scope_of(plan, entity, plan.today)
    if ROWS[entity.declared].dated and issubclass(entity.cls, Node):
        return of_dated(plan, scope)
    if entity.declared in BESIDE:
        return beside_party(plan, scope)
    parent = next((one for one in RECORDS for _, item in parts_fields(one) if item is entity.declared), None)
    return None if parent is None else of_parts(plan, scope, main_entity(parent))


def of_dated(plan: ViewPlanning, scope: Scope) -> Drawing:
    """Rows with an id, each for a period."""
    drawn = Drawing(plan, scope.alias, where=list(rows_of_entity(plan, scope)))
    drawn.values += [key_value("id", family(scope.entity), scope.alias.c.id, ID), *period(scope.alias)]
    if scope.entity.interface:
        drawn.values.append(type_value(scope))
    drawn.values += values_of(drawn, scope, "")
    return drawn


def of_parts(plan: ViewPlanning, scope: Scope, parent: Entity) -> Drawing:
    """Parts of rows, each beside the id and the period of its row."""
    outer = scope_of(plan, parent, plan.today)
    same = and_(outer.alias.c.id == scope.alias.c.id, outer.alias.c.version == scope.alias.c.version)
    drawn = Drawing(plan, scope.alias.join(outer.alias, same))
    drawn.where += [*rows_of_entity(plan, outer), *rows_of_entity(plan, scope)]
    named = key_value(f"{family(parent)}_id", family(parent), scope.alias.c.id, parent.title)
    place = Value(Column("position", "integer", POSITION), scope.alias.c.position)
    drawn.values += [named, *period(outer.alias), place, *values_of(drawn, scope, "")]
    return drawn


def beside_party(plan: ViewPlanning, scope: Scope) -> Drawing:
    """What the hub keeps about parties that the reader may see."""
    party = main_entity(Party)
    outer = scope_of(plan, party, plan.today)
    seen = exists().where(outer.alias.c.id == scope.alias.c.party_id, *rows_of_entity(plan, outer))
    drawn = Drawing(plan, scope.alias, where=[*rows_of_entity(plan, scope), seen])
    named = key_value(f"{family(party)}_id", family(party), scope.alias.c.party_id, party.title)
    drawn.values += [named, *values_of(drawn, scope, "")]
    return drawn


def rows_of_entity(plan: ViewPlanning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that are of the entity and may be seen; raises `Forbidden` where none may."""
    yield from rows_seen(plan, scope)
    for name, value in scope.entity.only.items():
        yield scope.alias.c[name] == code(value)


# --- columns ----------------------------------------------------------------------------------


def key_value(name: str, of: str, key: ColumnElement[Any], title: Label) -> Value:
    """An id."""
    return Value(Column(name, "text", title), id_of(of, key))


def period(rows: FromClause) -> Iterator[Value]:
    """For which period a row holds, and which version of its id it is."""
    yield Value(Column("version", "integer", VERSION), rows.c.version)
    yield Value(Column("valid_from", "date", VALID_FROM), rows.c.valid_from)
    yield Value(Column("valid_to", "date", VALID_TO), rows.c.valid_to)


def type_value(scope: Scope) -> Value:
    """Of which type a row is."""
    cases = (
        (and_(*(scope.alias.c[name] == code(value) for name, value in one.only.items())), quoted(one.name))
        for one in concrete_entities(scope.entity)
    )
    return Value(Column("type_name", "text", TYPE), case(*cases))


def values_of(drawn: Drawing, scope: Scope, prefix: str) -> Iterator[Value]:
    """The columns of an entity's fields, but for those that the reader may not see."""
    for name, declaration in scope.entity.fields.items():
        make = MADE.get(type(declaration))
        if make is not None:
            try:
                yield from list(make(drawn, scope, name, f"{prefix}{name}", declaration))
            except Forbidden:
                continue


def column_values(
    drawn: Drawing, scope: Scope, _name: str, called: str, declaration: declared.Column
) -> Iterator[Value]:
    """A stated value."""
    seen = value_seen(drawn.plan, scope, declaration)
    return value_of_field(called, declaration.field, seen, declaration.field.described)


def one_values(drawn: Drawing, scope: Scope, _name: str, called: str, declaration: declared.One) -> Iterator[Value]:
    """The id of the party, or the key of the record, to which a row refers, where the reader may see that."""
    stated, plan = declaration.field, drawn.plan
    target = referred_entity(stated)
    inner = scope_of(plan, target, plan.today)
    conditions = tuple(rows_of_entity(plan, inner))
    reference_asked(plan, scope, stated)
    value: ColumnElement[Any] = scope.alias.c[column_name(stated)]
    if conditions:
        found = exists().where(inner.alias.c[referred_name(stated)] == value, *conditions)
        value = case((found, value))
    if isinstance(stated.type, PartyType):
        yield key_value(f"{called}_id", family(target), value, stated.described)
    elif isinstance(stated.type, LinkType):
        name = f"{called}_{stated.type.field}"
        yield Value(Column(name, "text", stated.described), cast(value, Text()))


def source_values(
    drawn: Drawing, scope: Scope, name: str, called: str, _declaration: declared.SourceOf
) -> Iterator[Value]:
    """The statement from which a row comes; the database leaves it aside where nobody asks for it."""
    target = target_of(scope.entity, name)
    permit(drawn.plan, target.label, target.title)
    inner = scope_of(drawn.plan, target, scope.day)
    same = and_(inner.alias.c.record_key == scope.alias.c.id, inner.alias.c.seq == scope.alias.c.seq)
    drawn.rows = drawn.rows.outerjoin(inner.alias, same)
    return values_of(drawn, inner, f"{called}_")


def facet_values(drawn: Drawing, scope: Scope, name: str, called: str, _declaration: declared.Facet) -> Iterator[Value]:
    """Another view of the same row."""
    target = target_of(scope.entity, name)
    permit(drawn.plan, target.label, target.title)
    return values_of(drawn, scope.facet(target), f"{called}_")


def days_values(
    drawn: Drawing, scope: Scope, _name: str, called: str, declaration: declared.DaysUntil
) -> Iterator[Value]:
    """How many days it is from today to a day."""
    day = value_of(drawn.plan, scope, declaration.field)
    yield Value(Column(called, "integer", declaration.label), DaysBetween(scope.day, day))


MADE: Final[Mapping[type[Declaration], Callable[..., Iterator[Value]]]] = MappingProxyType(
    {
        declared.Column: column_values,
        declared.One: one_values,
        declared.SourceOf: source_values,
        declared.Facet: facet_values,
        declared.DaysUntil: days_values,
    }
)
"""What a field becomes in a view; relations to many stand in the views of what refers, the rest in the graph alone."""
