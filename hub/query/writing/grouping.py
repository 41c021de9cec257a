"""Write groups of rows: counted, summed, and spans of time between the first and the last filled."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    cast,
    func,
    select,
    true,
    type_coerce,
    union_all,
)

from hub.query.elements import ByCodePoint, number, sorted_by
from hub.query.plan_rows import Grouped, How, Measured, Order
from hub.query.writing.standing import restated

NUMBER: Final = "n"
"""How many rows a group has: by this the largest comes first."""


def grouped_rows(groups: Grouped, rows: Select[Any]) -> Select[Any]:
    """The groups, as rows with their dimensions and measures."""
    base = ranked(groups, rows.order_by(None)).cte(groups.name)
    found = measured(groups, base)
    if groups.filled is not None:
        found = filled(groups, base, found, *groups.filled)
    made = found.subquery(f"{groups.name}_made")
    return select(made).where(*groups.having).order_by(*in_order(groups, made))


def ranked(groups: Grouped, rows: Select[Any]) -> Select[Any]:
    """The rows, each with its place and the number of stated values in its group, for every median."""
    base = restated(f"{groups.name}_rows", rows, groups.standing)
    within = [base.c[name] for name, _ in groups.by] or None
    places = []
    for one in groups.measures:
        if one.how is How.MEDIAN:
            value = base.c[one.of]
            order = sorted_by(Order(value, nullable=True))
            places.append(func.row_number().over(partition_by=within, order_by=order).label(f"{one.of}_place"))
            places.append(func.count(value).over(partition_by=within).label(f"{one.of}_number"))
    return select(base, *places)


def measured(groups: Grouped, base: FromClause) -> Select[Any]:
    """One row a group; by nothing, one row."""
    by = [base.c[name] for name, _ in groups.by]
    many = how_many(groups, base)
    measures = [
        told(groups, many, one, many if one.how is How.COUNT else MEASURES[one.how](base, one)).label(one.name)
        for one in groups.measures
    ]
    found = select(*by, ranked_by(groups, many).label(NUMBER), *measures).select_from(base).group_by(*by)
    return found if groups.fewest is None or not by else found.having(many >= number(groups.fewest))


def told(groups: Grouped, many: ColumnElement[Any], one: Measured, value: ColumnElement[Any]) -> ColumnElement[Any]:
    """A measure as it is told: of a group of too few rows nothing, and of how many there are no more than about."""
    if groups.fewest is None:
        return value
    fewest = number(groups.fewest)
    if one.how not in ZERO:
        return case((many >= fewest, value))
    return case((value >= fewest, about(value, groups.fewest)))


def ranked_by(groups: Grouped, many: ColumnElement[Any]) -> ColumnElement[Any]:
    """How many rows a group has, by which the largest comes first: no more than is told of it."""
    return many if groups.fewest is None else about(many, groups.fewest)


def about(value: ColumnElement[Any], step: int) -> ColumnElement[Any]:
    """A number rounded to a multiple of a step, half up."""
    return (value + number(step // 2)) // number(step) * number(step)


def how_many(groups: Grouped, base: FromClause) -> ColumnElement[Any]:
    """How many rows, where each may stand for several."""
    if groups.many is None:
        return func.count()
    return func.coalesce(cast(func.sum(base.c[groups.many]), BigInteger()), number(0))


def distinct(base: FromClause, one: Measured) -> ColumnElement[Any]:
    """How many different values."""
    return func.count(base.c[one.of].distinct())


def total(base: FromClause, one: Measured) -> ColumnElement[Any]:
    """The sum of what is stated."""
    return cast(func.sum(type_coerce(base.c[one.of], BigInteger())), BigInteger())


def average(base: FromClause, one: Measured) -> ColumnElement[Any]:
    """The mean of what is stated, rounded half up; amounts are never negative."""
    return mean(total(base, one), func.count(base.c[one.of]))


def median(base: FromClause, one: Measured) -> ColumnElement[Any]:
    """The mean of the middle one or two of what is stated."""
    place, many = base.c[f"{one.of}_place"], base.c[f"{one.of}_number"]
    middle = place.in_([(many + number(1)) // number(2), (many + number(2)) // number(2)])
    value = type_coerce(base.c[one.of], BigInteger())
    return mean(cast(func.sum(value).filter(middle), BigInteger()), func.count(value).filter(middle))


def mean(total: ColumnElement[Any], many: ColumnElement[Any]) -> ColumnElement[Any]:
    """A sum shared out, rounded half up, exact on every database."""
    return (number(2) * total + many) // func.nullif(number(2) * many, number(0), type_=BigInteger())


MEASURES: Final[Mapping[How, Callable[[FromClause, Measured], ColumnElement[Any]]]] = {
    How.DISTINCT: distinct,
    How.SUM: total,
    How.AVERAGE: average,
    How.MEDIAN: median,
}
ZERO: Final = frozenset({How.COUNT, How.DISTINCT})


# --- spans of time ----------------------------------------------------------------------------


def filled(groups: Grouped, base: FromClause, found: Select[Any], span: str, length: int) -> Select[Any]:
    """The groups with those of no rows: every span from the first to the last, for whatever else occurs."""
    grouped = found.subquery(f"{groups.name}_found")
    # Between which spans, and for what else, must not be told by rows of which nothing is told.
    grid = every_span(groups, base if groups.fewest is None else grouped, span, length)
    same = and_(*(grid.c[name].is_not_distinct_from(grouped.c[name]) for name, _ in groups.by))
    joined = grid.outerjoin(grouped, same)
    dimensions = [grid.c[name] for name, _ in groups.by]
    measures = [or_zero(groups, grouped.c[one.name], one).label(one.name) for one in groups.measures]
    known = select(*dimensions, func.coalesce(grouped.c[NUMBER], number(0)).label(NUMBER), *measures).select_from(
        joined
    )
    again = found.subquery(f"{groups.name}_undated")
    names = [*(name for name, _ in groups.by), NUMBER, *(one.name for one in groups.measures)]
    undated = select(*(again.c[name] for name in names)).where(again.c[span].is_(None))
    return select(union_all(known, undated).subquery(f"{groups.name}_all"))


def or_zero(groups: Grouped, value: ColumnElement[Any], one: Measured) -> ColumnElement[Any]:
    """A measure of a group without rows: how many is 0, how much is not known; small ones are told as empty ones."""
    return func.coalesce(value, number(0)) if one.how in ZERO and groups.fewest is None else value


def every_span(groups: Grouped, base: FromClause, span: str, length: int) -> FromClause:
    """Every span of time beside every combination of the other dimensions that occurs."""
    day = base.c[span]
    first, last = func.min(day).label("at"), func.max(day).label("last")
    ends = select(first, last).select_from(base).subquery(f"{groups.name}_ends")
    steps = select(ends.c.at, ends.c.last).where(ends.c.at.is_not(None)).cte(f"{groups.name}_spans", recursive=True)
    following = select(steps.c.at + number(length), steps.c.last).where(steps.c.at < steps.c.last)
    steps = steps.union_all(following)
    others = [base.c[name] for name, _ in groups.by if name != span]
    if not others:
        return select(steps.c.at.label(span)).subquery(f"{groups.name}_grid")
    occurring = select(*others).distinct().subquery(f"{groups.name}_others")
    crossed = steps.join(occurring, true())
    return select(steps.c.at.label(span), *occurring.c).select_from(crossed).subquery(f"{groups.name}_grid")


# --- order ------------------------------------------------------------------------------------


def in_order(groups: Grouped, made: FromClause) -> list[ColumnElement[Any]]:
    """By the dimensions where one is a span of time; else the largest group first."""
    values = []
    for name, is_text in groups.by:
        value = ByCodePoint(made.c[name]) if is_text else made.c[name]
        values.append(sorted_by(Order(value, nullable=True)))
    return values if groups.chronological else [made.c[NUMBER].desc(), *values]
