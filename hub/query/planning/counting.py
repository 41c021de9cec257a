"""Plan statistics: by what rows are grouped, and what is measured of each group."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from graphql import GraphQLField, get_named_type
from sqlalchemy import BigInteger, ColumnElement, Date, case, column, exists, select

from hub.access.policy import HIDING, SMALL, Sight, sight
from hub.domain.records.field_types import CodeType, LinkType, MoneyType, PartyType
from hub.errors import Forbidden
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import (
    Average,
    Concerned,
    Counted,
    Dimension,
    Distinct,
    Entity,
    Many,
    Measuring,
    Median,
    MedianDays,
    Statistics,
    Stats,
    Total,
)
from hub.query.declaring.measures import measure_family
from hub.query.declaring.targets import hints_of, listed_entity, main_entity, referred_entity
from hub.query.elements import DaysBetween, number
from hub.query.given import Given
from hub.query.plan import Fixed, Kind, Listed, Members, Node, Shown
from hub.query.plan_rows import Grouped, How, Measured, Rows, Standing
from hub.query.planning.conditions import asked_for, compared, key_seen
from hub.query.planning.context import Planning, Scan, Scope
from hub.query.planning.dimensions import dimension_value, only, value_of
from hub.query.planning.planner import NULL, all_made, allowed, reference
from hub.query.planning.relations import hanging_values, listed, outer_values, scope_of, shown
from hub.query.planning.scans import MANY, filtered_by, scan_key
from hub.query.planning.selection import Chosen, chosen_fields
from hub.query.planning.sight import forbidden
from hub.query.planning.sorting import KIND_OF
from hub.query.planning.values import amount
from hub.store.tables.metadata import Fen

HOW: Final[Mapping[type, How]] = {
    Counted: How.COUNT,
    Concerned: How.SUM,
    Distinct: How.DISTINCT,
    Total: How.SUM,
    Average: How.AVERAGE,
    Median: How.MEDIAN,
    MedianDays: How.MEDIAN,
}


def statistics_node(
    plan: Planning,
    _declaration: Stats,
    definition: GraphQLField,
    chosen: Chosen,
    given: Mapping[str, Given],
    day: ColumnElement[Any],
) -> Node:
    """The groups of an entity's rows."""
    counted = plan.bindings.statistics[get_named_type(definition.type).name]
    by = dimensions_asked(given)
    fewest = fewest_told(plan, counted, given.get("where"))
    shared = plan.scans.get(scan_key(counted, given))
    scope, base = counted_rows(plan, counted, by, shared, day)
    where = (*base, *asked_for(plan, scope, given.get("where")))
    having = given.get("having") or {}
    fields = chosen_fields(plan, get_named_type(definition.type), chosen.inner, chosen.place.each())  # type: ignore[arg-type]
    measures = tuple(needed(plan, scope, counted, fields, having))
    rows = Rows(scope.alias.name, scope.alias, where=where, columns=tuple(scope.columns.items()))
    spans = [(name, span.value) for name in by if (span := counted.dimensions[name].span)]
    standing = tuple(restated(plan, counted, by, given, day))
    groups = Grouped(
        plan.name("g"),
        rows,
        tuple((name, is_code(counted.dimensions[name])) for name in by),
        measures,
        tuple(conditions(plan, counted, having)),
        filled=spans[0] if len(spans) == 1 else None,
        chronological=bool(spans),
        many=None if shared is None else MANY,
        standing=standing,
        fewest=fewest,
    )
    days = dict.fromkeys(by, day) | {one.column: one.day if one.on is None else one.on for one in standing}
    found = all_made((one.key, partial(field_node, plan, counted, scope, one, days)) for one in fields)
    return Listed(groups, Members(tuple(found)))


def fewest_told(plan: Planning, counted: Statistics, where: Given) -> int | None:
    """How many rows a group has at least of which the caller is told; None where it is told of all.

    Raises `Forbidden` where it may only count, and asks for more than the values by which rows are grouped.
    """
    entity = DECLARED.entities[counted.of]
    if sight(plan.role, entity.label) is not Sight.COUNT:
        return None
    if "" in filtered_by(plan, counted, where):
        raise only_by_dimensions(plan, entity)
    return SMALL


def only_by_dimensions(plan: Planning, entity: Entity) -> Forbidden:
    """Say that somebody who only counts cannot choose what is counted by whatever it likes."""
    role, title = plan.role.name, entity.title
    return Forbidden(
        f"The role {role} may only filter by what it can group by: {title.en}.",
        f"角色 {role} 仅可按分组维度筛选：{title.zh}。",
    )


def counted_rows(
    plan: Planning, counted: Statistics, by: Sequence[str], shared: Scan | None, day: ColumnElement[Any]
) -> tuple[Scope, tuple[ColumnElement[bool], ...]]:
    """The rows that are counted, with the values by which they are grouped, and which of them count at all."""
    if shared is None:
        scope = tallied(plan, scope_of(plan, DECLARED.entities[counted.of], day))
        for name in by:
            scope.need(name, dimension_value(plan, scope, counted, name))
        return scope, (*shown(plan, scope), *only(counted, scope))
    scope = Scope(shared.entity, shared.alias, day)
    for name in (*by, MANY):
        scope.need(name)
    return scope, ()


def tallied(plan: Planning, scope: Scope) -> Scope:
    """Rows that are counted: where the caller may only count them, nothing else is told of them."""
    return replace(scope, tallied=sight(plan.role, scope.entity.label) is Sight.COUNT)


def dimensions_asked(given: Mapping[str, Given]) -> list[str]:
    """The names of the dimensions to group by."""
    return list(dict.fromkeys(one.name.lower() for one in given.get("groupBy") or ()))


def restated(
    plan: Planning, counted: Statistics, by: Sequence[str], given: Mapping[str, Given], day: ColumnElement[Any]
) -> Iterator[Standing]:
    """The dimensions in which other divisions stand than the rows name: those of another day, or of a level above."""
    divisions = [name for name in by if counted.dimensions[name].is_division]
    asked = given.get("divisionsOn")
    on = plan.bind(asked, Date()) if divisions and asked is not None else None
    for name in divisions:
        level = counted.dimensions[name].level
        if on is not None or level is not None:
            yield Standing(name, day, on, level)


def is_code(dimension: Dimension) -> bool:
    """Whether the values of a dimension are codes, which are sorted by their names."""
    return isinstance(dimension.field.type, CodeType)


# --- measures ---------------------------------------------------------------------------------


def needed(
    plan: Planning, scope: Scope, counted: Statistics, fields: Sequence[Chosen], having: Mapping[str, Given]
) -> Iterator[Measured]:
    """The measures that are shown, or asked about in `having`."""
    asked = {name for name, given in having.items() if given is not None}
    for name, measure in counted.measures.items():
        names = asked if kept_back(plan, counted, measure) else asked | {one.name for one in fields}
        if any(plan.bindings.fields.get((counted.cls.__name__, one)) == name for one in names):
            of = (
                ""
                if isinstance(measure, Counted)
                else scope.need(f"of_{name}", measure_value(plan, scope, name, measure))
            )
            yield Measured(called(name), HOW[type(measure)], of)


def kept_back(plan: Planning, counted: Statistics, measure: Measuring) -> Entity | None:
    """Of which rows a measure tells of which the caller sees none; who only counts rows counts what they refer to."""
    target = told_of(measure)
    if target is None or sight(plan.role, target.label) not in HIDING:
        return None
    seen = {sight(plan.role, one.label) for one in (target, DECLARED.entities[counted.of])}
    return None if isinstance(measure, Distinct) and seen == {Sight.COUNT} else target


def told_of(measure: Measuring) -> Entity | None:
    """Of which other records a measure tells: whether they refer to a row, or how many a row refers to."""
    if isinstance(measure, Concerned):
        return main_entity(measure.record)
    if isinstance(measure, Distinct) and isinstance(measure.field.type, LinkType | PartyType):
        return referred_entity(measure.field)
    return None


def measure_value(plan: Planning, scope: Scope, name: str, measure: Measuring) -> ColumnElement[Any]:
    """What is measured of a row: a stated field, or of a shared scan its sum; whether it is concerned, as 1 or 0."""
    if isinstance(measure, Concerned):
        return is_concerned(plan, scope, measure)
    if isinstance(measure, MedianDays):
        return days_passed(value_of(plan, scope, measure.start), value_of(plan, scope, measure.end))
    if isinstance(measure, Distinct):
        return referred(plan, scope, measure)
    shared = scope.alias.c.get(f"of_{name}")
    return value_of(plan, scope, measure.field) if shared is None else shared  # type: ignore[union-attr]


def referred(plan: Planning, scope: Scope, measure: Distinct) -> ColumnElement[Any]:
    """To what a row refers, as far as the caller sees that, or may count it with the row; raises `Forbidden`."""
    value, target = value_of(plan, scope, measure.field), told_of(measure)
    return value if target is None or scope.tallied else key_seen(plan, target, measure.field, value, scope)


def is_concerned(plan: Planning, scope: Scope, measure: Concerned) -> ColumnElement[Any]:
    """1 where some record refers to a row, else 0; nothing where no such record stands at all; raises `Forbidden`."""
    target = main_entity(measure.record)
    inner, links = listed(plan, scope, Many(measure.path), target)
    values = hanging_values(links, inner, list(shown(plan, inner)))
    same = [key == outer for key, outer in zip(values.selected_columns, outer_values(links, scope), strict=True)]
    every = scope_of(plan, target, scope.day)
    stands = exists(select(every.alias.c.id).where(*shown(plan, every)))
    return case((exists(values.where(*same).correlate(scope.alias)), number(1)), (stands, number(0)))


def days_passed(start: ColumnElement[Any], end: ColumnElement[Any]) -> ColumnElement[Any]:
    """The days from one day to another that is not before it."""
    return case((end >= start, DaysBetween(start, end)))


def called(name: str) -> str:
    """The column of a measure."""
    return f"m_{name}"


def conditions(plan: Planning, counted: Statistics, having: Mapping[str, Given]) -> Iterator[ColumnElement[bool]]:
    """Which groups are shown."""
    for external, given in having.items():
        if given is not None:
            name = plan.bindings.fields[counted.cls.__name__, external]
            measure = counted.measures[name]
            kind = Fen() if is_money(measure) else BigInteger()
            yield compared(plan, column(called(name), kind), measure_family(measure), given)


def is_money(measure: Measuring) -> bool:
    """Whether a measure is an amount."""
    return not isinstance(measure, Counted | Concerned | Distinct | MedianDays) and isinstance(
        measure.field.type, MoneyType
    )


# --- what is shown of a group -----------------------------------------------------------------


def field_node(
    plan: Planning, counted: Statistics, scope: Scope, chosen: Chosen, days: Mapping[str, ColumnElement[Any]]
) -> Node:
    """One field of a group; null, with an entry among the errors, where the caller may not see it.

    `days` are the dimensions, each with the day on which what it refers to is shown.
    """
    kind = counted.cls.__name__
    if chosen.name == "__typename":
        return Fixed(f'"{kind}"')
    definition: GraphQLField = plan.schema.type_map[kind].fields[chosen.name]  # type: ignore[attr-defined]
    return allowed(plan, definition, chosen.place, partial(field_made, plan, counted, scope, chosen, days, definition))


def field_made(  # noqa: PLR0913, PLR0917 - what is at hand for a field
    plan: Planning,
    counted: Statistics,
    scope: Scope,
    chosen: Chosen,
    days: Mapping[str, ColumnElement[Any]],
    definition: GraphQLField,
) -> Node:
    """One field of a group; raises `Forbidden` and `Withheld`."""
    name = plan.bindings.fields[counted.cls.__name__, chosen.name]
    one = counted.fields[name]
    if isinstance(one, Dimension):
        shown = dimension_node(plan, counted, chosen, name, days.get(name, scope.day))
        return shown if name in days else NULL
    hidden = kept_back(plan, counted, one)
    if hidden is not None:
        raise forbidden(plan, hidden.title)
    if is_money(one):
        money: Any = get_named_type(definition.type)
        return amount(plan, called(name), chosen, money)
    return Shown(called(name), Kind.NUMBER)


def dimension_node(plan: Planning, counted: Statistics, chosen: Chosen, name: str, day: ColumnElement[Any]) -> Node:
    """A value by which rows were grouped; what it refers to, where it is a reference."""
    dimension = counted.dimensions[name]
    if dimension.span is not None:
        return Shown(name, Kind.MONTHS)
    if isinstance(dimension.field.type, LinkType):
        target: Entity = listed_entity(hints_of(counted.cls)[name])
        return reference(plan, day, dimension.field, target, name, chosen)
    return Shown(name, KIND_OF[type(dimension.field.type)])
