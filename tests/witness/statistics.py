"""Count, add up and average rows by groups."""

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from hub.domain.records.field_types import LinkType
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import (
    Average,
    Concerned,
    Counted,
    Dimension,
    Distinct,
    Many,
    Measuring,
    Median,
    MedianDays,
    One,
    Span,
    Statistics,
    Total,
)
from hub.query.declaring.targets import main_entity, referred_entity
from tests.witness import policy
from tests.witness.divisions import stands_for
from tests.witness.filters import compares, fulfils, may_see_one
from tests.witness.relations import referring
from tests.witness.rows import Row, column_of
from tests.witness.visible import World, rows_of

FEW: Final = 5
FEN: Final = Decimal("0.01")
MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Group:
    """A group: the values by which it is one, by the name of the dimension, and what is measured of it."""

    dimensions: Mapping[str, Any]
    measures: Mapping[str, Any]


def groups(world: World, counted: Statistics, given: Mapping[str, Any]) -> list[Group]:
    """The groups that the arguments ask for, in their order."""
    names = grouped_by(given)
    rows = list(counted_rows(world, counted, given))
    few = policy.is_only_counted(world.principal, DECLARED.entities[counted.of])
    together = by_key(world, counted, given, rows).items()
    found = {key: measured(world, counted, some, few=few) for key, some in together if told(some, names, few=few)}
    for key in filled(counted, names, list(found)):
        found.setdefault(key, measured(world, counted, [], few=few))
    every = [Group(dict(zip(names, key, strict=True)), measures) for key, measures in found.items()]
    return in_order(counted, names, [one for one in every if has(one, given.get("having"))])


def grouped_by(given: Mapping[str, Any]) -> list[str]:
    """The names of the dimensions by which rows are grouped."""
    return list(dict.fromkeys(one.name.lower() for one in given.get("groupBy") or ()))


def counted_rows(world: World, counted: Statistics, given: Mapping[str, Any]) -> Iterator[Row]:
    """The rows that are counted."""
    entity = DECLARED.entities[counted.of]
    for row in rows_of(world, entity):
        only = all(row[name] is value for name, value in counted.only.items())
        if only and fulfils(world, entity, row, given.get("where")):
            yield row


def by_key(
    world: World, counted: Statistics, given: Mapping[str, Any], rows: Sequence[Row]
) -> dict[tuple[Any, ...], list[Row]]:
    """Rows by the values of some dimensions; by none they are one group, even where there are none."""
    names = grouped_by(given)
    found: dict[tuple[Any, ...], list[Row]] = {} if names else {(): []}
    for row in rows:
        key = tuple(dimension_value(world, counted.dimensions[name], row, given.get("divisionsOn")) for name in names)
        found.setdefault(key, []).append(row)
    return found


def dimension_value(world: World, dimension: Dimension, row: Row, divisions_on: date | None) -> Any:
    """The value of a dimension: of a span, its first day; of divisions those of a day, where one is asked for."""
    value = row[column_of(dimension.field)]
    if dimension.is_division and (divisions_on is not None or dimension.level is not None):
        return stands_for(world, value, divisions_on, dimension.level)
    return first_day(value, dimension.span) if dimension.span and value is not None else value


def first_day(day: date, span: Span) -> date:
    """The first day of the year, quarter or month in which a day is."""
    return date(day.year, (day.month - 1) // span.value * span.value + 1, 1)


def next_day(first: date, span: Span) -> date:
    """The first day of the span that follows."""
    months = first.year * MONTHS + first.month - 1 + span.value
    return date(months // MONTHS, months % MONTHS + 1, 1)


def filled(counted: Statistics, names: Sequence[str], keys: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The groups of every span between the first and the last, where exactly one dimension is a span."""
    spans = [place for place, name in enumerate(names) if counted.dimensions[name].span]
    days = [key[spans[0]] for key in keys if key[spans[0]] is not None] if len(spans) == 1 else []
    if not days:
        return
    at, span = spans[0], counted.dimensions[names[spans[0]]].span or Span.YEAR
    others = {(*key[:at], None, *key[at + 1 :]) for key in keys}
    day = min(days)
    while day <= max(days):
        yield from ((*key[:at], day, *key[at + 1 :]) for key in others)
        day = next_day(day, span)


def told(rows: Sequence[Row], names: Sequence[str], *, few: bool) -> bool:
    """Whether a group is there: where the caller may only count, one of fewer than five is not."""
    return not few or not names or len(rows) >= FEW


def measured(world: World, counted: Statistics, rows: Sequence[Row], *, few: bool) -> dict[str, Any]:
    """Everything that is measured of some rows; of `few` that may only be counted, nothing but about how many."""
    found = {name: measure(world, one, rows) for name, one in counted.measures.items()}
    if not few:
        return found
    return {name: about(counted.measures[name], value, len(rows)) for name, value in found.items()}


def about(one: Measuring, value: Any, number: int) -> Any:
    """A measure as somebody is told it who may only count: a number to the nearest five, and none below that."""
    if not isinstance(one, Counted | Distinct):
        return value if number >= FEW else None
    return None if value < FEW else (value + 2) // FEW * FEW


def measure(world: World, one: Measuring, rows: Sequence[Row]) -> Any:
    """One measure of some rows."""
    if isinstance(one, Counted):
        return len(rows)
    if isinstance(one, Concerned):
        return how_many_concerned(world, one, rows)
    if isinstance(one, MedianDays):
        return median_days(one, rows)
    stated = sorted(row[column_of(one.field)] for row in rows if row[column_of(one.field)] is not None)
    if isinstance(one, Distinct):
        return len({key for key in stated if may_count(world, one, key)})
    return amounts(one, stated) if stated else None


def may_count(world: World, one: Distinct, key: object) -> bool:
    """Whether the caller may see what a key refers to; of what nobody is shown, whoever may count it counts all."""
    if not isinstance(one.field.type, LinkType):
        return True
    target = referred_entity(one.field)
    return policy.is_only_counted(world.principal, target) or may_see_one(world, One(one.field), target, key)


def how_many_concerned(world: World, one: Concerned, rows: Sequence[Row]) -> int | None:
    """How many of some rows a record refers to; of no rows, and without any such record, nobody can say."""
    target = main_entity(one.record)
    if not rows or not any(rows_of(world, target)):
        return None
    return sum(bool(referring(world, target, Many(one.path), row)) for row in rows)


def median_days(one: MedianDays, rows: Sequence[Row]) -> int | None:
    """The middle of the days from one field to a later one, of two middle ones their mean, rounded half up."""
    both = [(row[one.start.name], row[one.end.name]) for row in rows]
    passed = sorted((end - start).days for start, end in both if start and end and end >= start)
    if not passed:
        return None
    middle = passed[(len(passed) - 1) // 2 : len(passed) // 2 + 1]
    return int((Decimal(sum(middle)) / len(middle)).quantize(Decimal(1), ROUND_HALF_UP))


def amounts(one: Total | Average | Median, stated: Sequence[Decimal]) -> Decimal:
    """The sum, the mean or the middle of some amounts, from least to greatest."""
    if isinstance(one, Total):
        return sum(stated, Decimal(0))
    middle = stated if isinstance(one, Average) else stated[(len(stated) - 1) // 2 : len(stated) // 2 + 1]
    return (sum(middle, Decimal(0)) / len(middle)).quantize(FEN, ROUND_HALF_UP)


def has(group: Group, having: Mapping[str, Any] | None) -> bool:
    """Whether all conditions on what is measured hold of a group."""
    by_name = {external(name): value for name, value in group.measures.items()}
    return all(compares(by_name[name], given) for name, given in (having or {}).items() if given is not None)


def external(name: str) -> str:
    """The name of a measure in GraphQL."""
    first, *rest = name.split("_")
    return first + "".join(one.capitalize() for one in rest)


def in_order(counted: Statistics, names: Sequence[str], found: Sequence[Group]) -> list[Group]:
    """Groups by their dimensions where one is a span, else the largest first."""
    by_dimensions = sorted(found, key=lambda one: [nulls_last(one.dimensions[name]) for name in names])
    if any(counted.dimensions[name].span for name in names):
        return by_dimensions
    how_many = next(name for name, measure in counted.measures.items() if isinstance(measure, Counted))
    return sorted(by_dimensions, key=lambda one: -(one.measures[how_many] or 0))


def nulls_last(value: object) -> Any:
    """A value as groups are sorted by it."""
    comparable = value.name if isinstance(value, enum.Enum) else value
    return (comparable is None, () if comparable is None else (comparable,))
