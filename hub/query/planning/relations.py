"""How rows hang together: which hold on a day, what a row refers to, and what refers to it."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, not_, select

from hub.domain.records.declare import Field, ItemsType
from hub.domain.records.field_types import LinkType, PartyType
from hub.query.declaring.declared import Beside, Entity, Many, Parts
from hub.query.declaring.rows import ROWS
from hub.query.elements import code
from hub.query.plan_rows import Link, Order, Through
from hub.query.planning.context import Planning, Scope
from hub.query.planning.sight import rows_seen
from hub.store.tables.projected import PARTS_TABLES, again_name, column_name, in_force


def scope_of(plan: Planning, entity: Entity, day: ColumnElement[Any]) -> Scope:
    """The rows of an entity under an alias of their own."""
    return Scope(entity, plan.alias(ROWS[entity.declared].table), day)


def shown(plan: Planning, scope: Scope, *, ended: bool = False) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that hold on the day, are of the entity, and may be seen by the caller.

    With `ended`, rows that have ended by that day count too. Raises `Forbidden` where no row may be seen.
    """
    yield from rows_seen(plan, scope)
    yield from there(scope, ended=ended)


def there(scope: Scope, *, ended: bool = False) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that hold on the day and are of the entity, whoever may see them."""
    if ROWS[scope.entity.declared].dated:
        yield from holding(scope.alias, scope.day, ended=ended)
    for name, value in scope.entity.only.items():
        yield scope.alias.c[name] == code(value)


def holding(alias: FromClause, day: ColumnElement[Any], *, ended: bool) -> Iterator[ColumnElement[bool]]:
    """The rows that have begun by a day and, unless `ended` ones count too, not ended."""
    begun, lasting = in_force(alias, day)
    yield begun
    if not ended:
        yield lasting


# --- what a row refers to ---------------------------------------------------------------------


def referred_name(field: Field[Any]) -> str:
    """The column of the rows referred to that holds what the referring field holds."""
    if isinstance(field.type, PartyType):
        return "id"
    if isinstance(field.type, LinkType):
        return field.type.field
    raise TypeError(field)


def last_begun(scope: Scope) -> tuple[Order, ...]:
    """The order in which the row comes first that stands, or last stood, on the day."""
    keys = tuple(Order(scope.alias.c[column.name]) for column in scope.alias.primary_key)
    return (Order(scope.alias.c.valid_from, descending=True, nullable=True), *keys)


# --- what refers to a row ---------------------------------------------------------------------


def listed(
    plan: Planning, scope: Scope, declaration: Many | Parts | Beside, target: Entity
) -> tuple[Scope, tuple[Link | Through, ...]]:
    """The rows of a list, and how they hang on the row around them."""
    inner = scope_of(plan, target, scope.day)
    if isinstance(declaration, Parts):
        return inner, (Link(inner.alias.c.id, "id"), Link(inner.alias.c.version, "version"))
    if isinstance(declaration, Beside):
        return inner, (Link(inner.alias.c.party_id, "id"),)
    *through, field = declaration.path
    outer = referred_name(field)
    if not through:
        return inner, (Link(inner.alias.c[column_name(field)], outer),)
    kept = plan.alias(PARTS_TABLES[item_of(through[0])])
    own, of_parts = (inner.alias.c.id, inner.alias.c.version), (kept.c.id, kept.c.version)
    return inner, (Through(kept, kept.c[again_name(field)], own, of_parts, kept.c[column_name(field)], outer),)


def item_of(field: Field[Any]) -> Any:
    """What the parts in a field declare."""
    if not isinstance(field.type, ItemsType):
        raise TypeError(field)
    return field.type.item


def hanging(link: Link | Through, outer: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that rows hang on the outer row that has this value; by several parts, they hang on it once."""
    if isinstance(link, Link):
        return link.own == outer
    same = (own == part for own, part in zip(link.own, link.parts, strict=True))
    return and_(link.key == outer, not_(link.again), *same)


def outer_values(links: Sequence[Link | Through], scope: Scope) -> list[ColumnElement[Any]]:
    """The values of a row on which the rows of a list hang."""
    return [scope.alias.c[link.outer] for link in links]


def hanging_values(
    links: Sequence[Link | Through], inner: Scope, conditions: Sequence[ColumnElement[bool]]
) -> Select[Any]:
    """The values on which those rows of a list hang that fulfil the conditions."""
    first = links[0]
    if isinstance(first, Link):
        return select(*(link.own for link in links if isinstance(link, Link))).where(*conditions)
    same = and_(*(own == part for own, part in zip(first.own, first.parts, strict=True)))
    return select(first.key).select_from(first.table, inner.alias).where(same, *conditions)
