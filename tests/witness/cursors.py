"""Read the hub's cursors, which the witness takes as they are: a name of the order, its values, and an id."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from hub.domain.records.declare import FieldType
from hub.domain.records.field_types import DayType, MomentType, MoneyType
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.orders import ByColumn, Gather, order_keys
from hub.query.declaring.targets import target_of
from tests.witness.orders import Key
from tests.witness.pages import Position

READERS: Final[Mapping[type[FieldType], Callable[[Any], Any]]] = {
    DayType: date.fromisoformat,
    MomentType: datetime.fromisoformat,
    MoneyType: lambda fen: Decimal(fen) / 100,
}


def position_of(cursor: str, keys: Sequence[Key]) -> Position | None:
    """The place for which a cursor stands; None for one of another order, and for what is none."""
    try:
        named, *values, identity = json.loads(bytes.fromhex(cursor))
    except ValueError:
        return None
    kind, _, names = named.partition(":")
    entity = next((one for one in DECLARED.entities.values() if one.name == kind), None)
    if entity is None or names.split(",") != [*(called(entity, key) for key in keys), "id"]:
        return None
    read = (None if value is None else reader(entity, key)(value) for key, value in zip(keys, values, strict=True))
    return tuple(read), UUID(identity).hex


def called(entity: Entity, key: Key) -> str:
    """What a key is called in a cursor."""
    name = next(name for name, (by, _) in order_keys(entity.cls).items() if by == key.by)
    return f"{name}.{'desc' if key.descending else 'asc'}"


def reader(entity: Entity, key: Key) -> Callable[[Any], Any]:
    """How a value in a cursor is read."""
    if isinstance(key.by, ByColumn):
        column: object = key.by.column
    elif key.by.gather is Gather.COUNT:
        return int
    else:
        column = target_of(entity, key.by.name).fields[key.by.column or ""]
    if not isinstance(column, Column):
        raise TypeError(column)
    return READERS.get(type(column.field.type), lambda value: value)
