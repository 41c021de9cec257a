"""Share the scan of statistics: a dashboard that counts the same rows in several ways reads them once.

Rows are counted by all dimensions that any of the statistics needs, and each of them groups these counts again. That
is right for what can be added up (counts and sums), under filters that ask for nothing but dimensions.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import get_named_type
from sqlalchemy import BigInteger, Date, cast, func, select, type_coerce

from hub.access.policy import Sight, sight
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Counted, One, Statistics, Stats, Total
from hub.query.given import Given, Today
from hub.query.planning.context import Planning, Scan
from hub.query.planning.dimensions import dimension_value, only, value_of
from hub.query.planning.relations import scope_of, shown
from hub.query.planning.selection import Chosen, arguments_of, chosen_fields
from hub.query.planning.sight import label_of
from hub.store.tables.metadata import Fen
from hub.store.tables.projected import column_name

MANY: Final = "many"
"""The column that says for how many rows one of a scan stands."""


@dataclass(slots=True)
class Wish:
    """What several statistics need of one scan."""

    counted: Statistics
    given: Mapping[str, Given]
    members: int = 0
    dimensions: dict[str, None] = field(default_factory=dict)
    totals: dict[str, None] = field(default_factory=dict)


def scan_key(counted: Statistics, given: Mapping[str, Given]) -> tuple[str, str]:
    """Which scan statistics would share: of the same rows, on the same day."""
    return counted.cls.__name__, repr(given.get("validOn"))


def share_scans(plan: Planning, roots: Sequence[Chosen]) -> None:
    """Plan one scan for all statistics that can share it."""
    wishes: dict[tuple[str, str], Wish] = {}
    for root in roots:
        if isinstance(plan.bindings.roots[root.name], Stats):
            wish_for(plan, root, wishes)
    for key, wish in wishes.items():
        if wish.members > 1:
            plan.scans[key] = scan(plan, wish)


def wish_for(plan: Planning, root: Chosen, wishes: dict[tuple[str, str], Wish]) -> None:
    """Note what one of the statistics needs; one that cannot be added up keeps its whole kind from sharing."""
    definition = plan.schema.query_type.fields[root.name]  # type: ignore[union-attr]
    given = arguments_of(plan, definition, root)
    kind: Any = get_named_type(definition.type)
    counted = plan.bindings.statistics[kind.name]
    fields = {one.name for one in chosen_fields(plan, kind, root.inner, root.place)} | set(given.get("having") or {})
    measures = [name for name in counted.measures if external(plan, counted, name) in fields]
    wish = wishes.setdefault(scan_key(counted, given), Wish(counted, given))
    asked = [*(one.name.lower() for one in given.get("groupBy") or ()), *filtered_by(plan, counted, given.get("where"))]
    if not adds_up(counted, measures) or not all(is_open(plan, counted, name) for name in asked):
        wish.members = -len(plan.bindings.roots) * 1_000
    wish.members += 1
    wish.dimensions |= dict.fromkeys(asked)
    wish.totals |= dict.fromkeys(name for name in measures if isinstance(counted.measures[name], Total))


def external(plan: Planning, counted: Statistics, name: str) -> str:
    """The GraphQL name of a measure."""
    kind = counted.cls.__name__
    return next(field for (of, field), python in plan.bindings.fields.items() if of == kind and python == name)


def adds_up(counted: Statistics, measures: Sequence[str]) -> bool:
    """Whether groups of groups have the same measures."""
    return all(isinstance(counted.measures[name], Counted | Total) for name in measures)


def filtered_by(plan: Planning, counted: Statistics, where: Given) -> Iterator[str]:
    """The dimensions that a filter asks for; the empty name for anything else."""
    for name, given in (where or {}).items():
        if given is None:
            continue
        if name in {"and", "or", "not"}:
            for inner in given if isinstance(given, list) else (given,):
                yield from filtered_by(plan, counted, inner)
        else:
            yield dimension_of(plan, counted, name, given)


def dimension_of(plan: Planning, counted: Statistics, name: str, given: Given) -> str:
    """The dimension that a field of the entity's filter asks for by its value, or nothing."""
    entity = DECLARED.entities[counted.of]
    declaration = entity.fields.get(plan.bindings.fields.get((entity.name, name), ""))
    if not isinstance(declaration, Column | One) or given.get("is") is not None:
        return ""
    stated = declaration.field
    named = (key for key, one in counted.dimensions.items() if one.field is stated and one.span is None)
    return next((key for key in named if key == column_name(stated)), "")


def is_open(plan: Planning, counted: Statistics, name: str) -> bool:
    """Whether a dimension is one, and the caller sees it whole."""
    if name not in counted.dimensions:
        return False
    entity = DECLARED.entities[counted.of]
    stated = counted.dimensions[name].field
    labels = [
        label_of(entity, one) for one in entity.fields.values() if isinstance(one, Column) and one.field is stated
    ]
    return all(sight(plan.role, label) is Sight.SHOW for label in labels)


def in_order(wish: Wish) -> list[str]:
    """The dimensions of a scan, divisions first and the others as declared, whoever asks in which order.

    An index that holds them in this order gives rows that need not be sorted or hashed.
    """
    dimensions = wish.counted.dimensions
    declared = sorted(dimensions, key=lambda name: not dimensions[name].is_division)
    return [name for name in declared if name in wish.dimensions]


def scan(plan: Planning, wish: Wish) -> Scan:
    """The scan: rows counted by every dimension needed."""
    entity = DECLARED.entities[wish.counted.of]
    day = plan.bind(wish.given.get("validOn") or Today(), Date())
    scope = scope_of(plan, entity, day)
    by = [dimension_value(plan, scope, wish.counted, name).label(name) for name in in_order(wish)]
    totals = []
    for name in wish.totals:
        value = type_coerce(value_of(plan, scope, wish.counted.measures[name].field), BigInteger())  # type: ignore[union-attr]
        totals.append(type_coerce(cast(func.sum(value), BigInteger()), Fen()).label(f"of_{name}"))
    rows = select(*by, func.count().label(MANY), *totals).select_from(scope.alias)
    rows = rows.where(*shown(plan, scope), *only(wish.counted, scope)).group_by(*by)
    return Scan(entity, rows.cte(f"{scope.alias.name}_scan"))
