"""To which entity a declared field leads, told from its type."""

import sys
from functools import cache
from typing import Any, get_args, get_type_hints

from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, ItemsType
from hub.domain.records.field_types import LinkType, PartyType
from hub.domain.records.party import Party
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Entity, Many, One, Only, Parts, Quoted, SourceOf, Statistics


def known_names() -> dict[str, type]:
    """Everything declared, by the name of its class: types of other modules are referred to by it."""
    return {cls.__name__: cls for cls in (*DECLARED.entities, *DECLARED.statistics)}


@cache
def hints_of(cls: type) -> dict[str, Any]:
    """The evaluated annotations of a class; asked for when every name in them is declared."""
    known = known_names()
    module = vars(sys.modules[cls.__module__])
    return get_type_hints(cls, globalns={**known, **module}, localns=known, include_extras=True)


def target_of(entity: Entity, name: str) -> Entity:
    """The entity to which a field of another one leads; raises `TypeError` where its type names none."""
    return listed_entity(hints_of(entity.cls)[name])


def listed_entity(annotation: Any) -> Entity:
    """The entity in `Connection[Entity] | None`, `list[Entity]` or `Entity`."""
    if annotation in DECLARED.entities:
        return DECLARED.entities[annotation]
    for inside in get_args(annotation):
        if inside is not type(None):
            return listed_entity(inside)
    message = f"{annotation} names no entity"
    raise TypeError(message)


def listed_statistics(annotation: Any) -> Statistics:
    """The statistics in `list[Statistics] | None`."""
    if annotation in DECLARED.statistics:
        return DECLARED.statistics[annotation]
    return listed_statistics(next(one for one in get_args(annotation) if one is not type(None)))


def main_entity(declared: type[Declared]) -> Entity:
    """The entity that shows the rows of a declared type; of several the interface, else the first."""
    found = [one for one in DECLARED.entities.values() if one.declared is declared]
    return next((one for one in found if one.interface), found[0])


def referred_entity(field: Field[Any]) -> Entity:
    """The entity to which a stated field refers: a party, another record, or the parts of this one."""
    if isinstance(field.type, PartyType):
        return main_entity(Party)
    if isinstance(field.type, LinkType):
        return main_entity(KINDS[field.type.kind])
    if isinstance(field.type, ItemsType):
        return main_entity(field.type.item)
    raise TypeError(field)


def concrete_entities(entity: Entity) -> tuple[Entity, ...]:
    """The entities that rows of an entity may be: itself, or of an interface those that implement it."""
    if not entity.interface:
        return (entity,)
    found = DECLARED.entities.values()
    return tuple(one for one in found if not one.interface and issubclass(one.cls, entity.cls))


def family(entity: Entity) -> str:
    """The type name in ids, in lower case: that of the interface, since a party's class may change."""
    interfaces = [one for one in DECLARED.entities.values() if one.interface and issubclass(entity.cls, one.cls)]
    name = interfaces[0].name if interfaces else entity.name
    return "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("_")


def title_of(entity: Entity, name: str) -> Label:
    """What a declared field is called in both languages."""
    declaration = entity.fields[name]
    if isinstance(declaration, Many | Only):
        return target_of(entity, name).title
    if isinstance(declaration, Column | One | Parts | Quoted):
        return declaration.field.described
    if isinstance(declaration, SourceOf):
        return Label("来源", "The statement from which this comes")
    return declaration.label
