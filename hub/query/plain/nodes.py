"""Rows as GraphQL sees them: an object of its entity's class, with its row and the day of the question."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from hub.errors import BadInput
from hub.query.declare import DECLARED, Entity


@dataclass(frozen=True, slots=True)
class Node:
    """A row with its entity and the day for which it was asked."""

    entity: Entity
    row: Mapping[str, Any]
    day: date


def shown(node: Node) -> object:
    """An object of the entity's class, as GraphQL tells types apart."""
    concrete = concrete_entity(node.entity, node.row)
    made: object = object.__new__(concrete.cls)
    made.__dict__["node"] = Node(concrete, node.row, node.day)
    return made


def node_of(made: object) -> Node:
    """The node behind an object."""
    node = made.__dict__["node"]
    if not isinstance(node, Node):
        raise TypeError(made)
    return node


def concrete_entity(entity: Entity, row: Mapping[str, Any]) -> Entity:
    """The entity itself, or of an interface the one whose rows these are."""
    if not entity.interface:
        return entity
    return next(
        one
        for one in DECLARED.entities.values()
        if not one.interface
        and issubclass(one.cls, entity.cls)
        and all(row[name] is value for name, value in one.only.items())
    )


def family(entity: Entity) -> str:
    """The type name in ids: that of the interface, since a party's class may change."""
    interfaces = [one for one in DECLARED.entities.values() if one.interface and issubclass(entity.cls, one.cls)]
    return interfaces[0].name if interfaces else entity.name


def opaque_id(entity: Entity, key: UUID) -> str:
    """The id that clients see."""
    return base64.urlsafe_b64encode(f"{family(entity)}:{key}".encode()).decode()


def key_of(entity: Entity, opaque: str) -> UUID:
    """Read an id back; raises `BadInput` for one of another type or of none."""
    try:
        name, _, key = base64.urlsafe_b64decode(opaque.encode()).decode().partition(":")
        if name == family(entity):
            return UUID(key)
    except (ValueError, binascii.Error):
        pass
    raise BadInput(
        f"'{opaque[:60]}' is not the id of a {family(entity)}. Take it from an answer's `id` field.",
        f"“{opaque[:60]}”不是{entity.title.zh}的标识，请使用查询结果中的 id。",
    )
