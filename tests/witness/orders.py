"""In which order rows stand: by the keys asked for, what is not stated last, then by id."""

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any, Final
from uuid import UUID

from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.orders import ByColumn, Gather, OrderKey, order_keys
from hub.query.declaring.targets import target_of
from tests.witness.relations import listed
from tests.witness.rows import Row, column_of
from tests.witness.visible import World

GATHER: Final[Mapping[Gather, Callable[[Sequence[Any]], Any]]] = {Gather.SUM: sum, Gather.MAX: max, Gather.MIN: min}


@dataclass(frozen=True, slots=True)
class Key:
    """One thing to sort by, and whether downward."""

    by: OrderKey
    descending: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its place in an order: its values, and its id."""

    values: tuple[Any, ...]
    key: str
    row: Row


def keys_of(entity: Entity, order_by: Sequence[Mapping[str, Any]] | None) -> list[Key]:
    """What an argument asks to sort by."""
    keys = order_keys(entity.cls) if order_by else {}
    return [Key(keys[one["field"].name][0], one["direction"].name == "DESC") for one in order_by or ()]


def ordered(world: World, entity: Entity, keys: Sequence[Key], rows: Sequence[Row]) -> list[Placed]:
    """Rows in their order."""
    placed = [Placed(tuple(value_of(world, entity, row, one) for one in keys), row["id"].hex, row) for row in rows]

    def compared(one: Placed, other: Placed) -> int:
        return comparison(keys, place(one), place(other))

    return sorted(placed, key=cmp_to_key(compared))


def place(one: Placed) -> tuple[tuple[Any, ...], str]:
    """The place of a row, without the row."""
    return one.values, one.key


def value_of(world: World, entity: Entity, row: Row, key: Key) -> Any:
    """The value by which a row is sorted."""
    if isinstance(key.by, ByColumn):
        return sortable(row[column_of(key.by.column.field)])
    rows = listed(world, entity, key.by.name, row)
    if key.by.gather is Gather.COUNT:
        return len(rows)
    column = target_of(entity, key.by.name).fields[key.by.column or ""]
    if not isinstance(column, Column):
        raise TypeError(column)
    stated = [one[column_of(column.field)] for one in rows if one[column_of(column.field)] is not None]
    return GATHER[key.by.gather](stated) if stated else None


def sortable(value: object) -> Any:
    """A value as it is sorted: members of code lists by their names."""
    if isinstance(value, enum.Enum):
        return value.name
    return value.hex if isinstance(value, UUID) else value


def comparison(keys: Sequence[Key], one: tuple[tuple[Any, ...], str], other: tuple[tuple[Any, ...], str]) -> int:
    """Less than 0 where one place comes before another."""
    for key, left, right in zip(keys, one[0], other[0], strict=True):
        if left != right:
            return unequal(left, right, descending=key.descending)
    upward = (one[1] > other[1]) - (one[1] < other[1])
    return -upward if keys and keys[-1].descending else upward


def unequal(left: Any, right: Any, *, descending: bool) -> int:
    """Which of two different values comes first; what is not stated comes last."""
    if left is None or right is None:
        return 1 if left is None else -1
    return -1 if (left < right) is not descending else 1
