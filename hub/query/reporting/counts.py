"""Views of numbers: of what the reader may only count, groups that are not small, as statistics tell them."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Date, Select, Text, cast, func, null, select, union_all

from hub.access.policy import SMALL, Sight, sight
from hub.domain.records.field_types import LinkType, PartyType
from hub.domain.vocabulary import Label
from hub.errors import Forbidden
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Counted, Dimension, Statistics
from hub.query.declaring.measures import measured
from hub.query.declaring.targets import referred_entity
from hub.query.elements import number, quoted
from hub.query.plan_rows import Grouped, How, Measured, Rows
from hub.query.planning.counting import called, counted_rows, is_code, restated
from hub.query.planning.dimensions import dimension_value
from hub.query.planning.relations import scope_of
from hub.query.planning.sight import rows_seen
from hub.query.reporting.planned import ViewPlanning, written
from hub.query.reporting.shown import Value, value_of_field
from hub.query.reporting.view import READER, Column, View
from hub.query.writing.grouping import grouped_rows
from hub.query.writing.sources import select_rows
from hub.store.tables.metadata import snake
from hub.store.tables.projected import COLUMN_TYPES

GROUPED_BY: Final = Label("分组（以逗号分隔；空为合计）", "By which of the columns; nothing for all together")
MONTHS: Final = 12
TOGETHER: Final = 2
"""By so many dimensions at once at the most: of more, groups are small."""


def count_view(plan: ViewPlanning, counted: Statistics) -> View | None:
    """The numbers of what the reader may only count; None of all else."""
    entity = DECLARED.entities[counted.of]
    if sight(READER, entity.label) is not Sight.COUNT:
        return None
    names = [name for name in counted.dimensions if may_group(plan, counted, name)]
    values = [one for name in names for one in dimension_values(counted.dimensions[name], name, None)]
    measure = next(name for name, one in counted.fields.items() if isinstance(one, Counted))
    columns = (
        Column("grouped_by", "text", GROUPED_BY),
        *(one.column for one in values),
        Column(measure, "bigint", measured(counted.fields[measure])),
    )
    groups = (one_grouping(plan, counted, names, by, measure) for by in groupings(counted, names))
    query = written(select(union_all(*groups).subquery("counted")))
    return View(f"v_{snake(entity.name)}_{measure}", counted.title, columns, query)


def may_group(plan: ViewPlanning, counted: Statistics, name: str) -> bool:
    """Whether the reader may group by a dimension."""
    scope, _ = counted_rows(plan, counted, (), None, plan.today)
    stated = counted.dimensions[name].field
    try:
        dimension_value(plan, scope, counted, name)
        if isinstance(stated.type, PartyType | LinkType):
            tuple(rows_seen(plan, scope_of(plan, referred_entity(stated), plan.today)))
    except Forbidden:
        return False
    return True


def groupings(counted: Statistics, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """By nothing, by each dimension, and by each two that are not the same in two sizes."""
    for many in range(TOGETHER + 1):
        for by in combinations(names, many):
            if len({counted.dimensions[name].field for name in by}) == many:
                yield by


def one_grouping(
    plan: ViewPlanning, counted: Statistics, names: Sequence[str], by: tuple[str, ...], measure: str
) -> Select[Any]:
    """The groups by some dimensions; the columns of the others are null."""
    scope, where = counted_rows(plan, counted, by, None, plan.today)
    rows = Rows(scope.alias.name, scope.alias, where=where, columns=tuple(scope.columns.items()))
    groups = Grouped(
        plan.name("g"),
        rows,
        tuple((name, is_code(counted.dimensions[name])) for name in by),
        (Measured(called(measure), How.COUNT),),
        standing=tuple(restated(plan, counted, by, {}, plan.today)),
        fewest=SMALL,
    )
    found = grouped_rows(groups, select_rows(rows, None)).order_by(None).subquery(plan.name("f"))
    shown = [
        one.made.label(one.column.name)
        for name in names
        for one in dimension_values(counted.dimensions[name], name, found.c[name] if name in by else None)
    ]
    many = cast(found.c[called(measure)], BigInteger()).label(measure)
    return select(cast(quoted(",".join(by)), Text()).label("grouped_by"), *shown, many)


def dimension_values(dimension: Dimension, name: str, value: ColumnElement[Any] | None) -> Iterator[Value]:
    """A value by which rows are grouped, as a view shows it; null where they are not."""
    kind, title = dimension.field.type, measured(dimension)
    if dimension.span is not None:
        yield Value(Column(name, "date", title), cast(null(), Date()) if value is None else first_day(value))
        return
    found = cast(null(), COLUMN_TYPES[type(kind)](kind)) if value is None else value
    if isinstance(kind, LinkType):
        yield Value(Column(f"{name}_{kind.field}", "text", title), cast(found, Text()))
    else:
        yield from value_of_field(name, dimension.field, found, title)


def first_day(months: ColumnElement[Any]) -> ColumnElement[Any]:
    """The day on which a span of time begins, from the months since the year 0."""
    return func.make_date(months // number(MONTHS), months % number(MONTHS) + number(1), number(1))
