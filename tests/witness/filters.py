"""Whether a row fulfils a filter, and what a filter speaks of."""

import enum
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from hub.domain.names import bigrams, fold
from hub.domain.records.declare import camel
from hub.domain.records.field_types import LinkType, PartyType
from hub.domain.records.mentions import KEY_LONGEST
from hub.query.declaring.declared import Column, Declaration, Entity, Facet, One
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import referred_entity, target_of
from tests.witness import policy
from tests.witness.relations import listed, referred
from tests.witness.rows import Row, column_of
from tests.witness.visible import World, may_be_seen

Where = Mapping[str, Any]

LOGIC: Final = frozenset({"and", "or", "not", "search"})

OPERATORS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "eq": lambda value, given: bool(value == given),
    "in": lambda value, given: value in given,
    "gt": lambda value, given: height(value) > height(given),
    "gte": lambda value, given: height(value) >= height(given),
    "lt": lambda value, given: height(value) < height(given),
    "lte": lambda value, given: height(value) <= height(given),
    "startsWith": lambda value, given: value[: len(given)] == given,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of which a filter speaks, and what it asks of it."""

    entity: Entity
    name: str
    declaration: Declaration
    given: Any


def asked(entity: Entity, where: Where) -> Iterator[Asked]:
    """The fields of which a filter speaks directly; a null one is none."""
    for name, declaration in entity.fields.items():
        given = where.get(camel(name))
        if given is not None:
            yield Asked(entity, name, declaration, given)


def every_asked(entity: Entity, where: Where) -> Iterator[Asked]:
    """The fields of which a filter speaks anywhere."""
    for combined in (*(where.get("and") or ()), *(where.get("or") or ()), where.get("not")):
        if combined is not None:
            yield from every_asked(entity, combined)
    for one in asked(entity, where):
        yield one
        target = aim(one)
        for inner in conditions_on(one):
            if target is not None and inner is not None:
                yield from every_asked(target, inner)


def aim(one: Asked) -> Entity | None:
    """The entity whose filter a field takes; None for one that takes operators alone."""
    if isinstance(one.declaration, Column):
        return None
    if isinstance(one.declaration, One):
        return referred_entity(one.declaration.field)
    return target_of(one.entity, one.name)


def conditions_on(one: Asked) -> tuple[Where | None, ...]:
    """The filters that stand inside what is asked of a field."""
    if isinstance(one.declaration, Column):
        return ()
    if isinstance(one.declaration, Facet) or is_party(one.declaration):
        return (one.given,)
    words = ("is",) if isinstance(one.declaration, One) else ("some", "none", "every")
    return tuple(one.given.get(word) for word in words)


def is_party(declaration: Declaration) -> bool:
    """Whether a declaration refers to a party."""
    return isinstance(declaration, One) and isinstance(declaration.field.type, PartyType)


def fulfils(world: World, entity: Entity, row: Row, where: Where | None) -> bool:
    """Whether a row fulfils a filter: all that it says must hold."""
    if where is None:
        return True
    every, either, unwanted, text = (where.get(name) for name in ("and", "or", "not", "search"))
    return (
        all(holds(world, row, one) for one in asked(entity, where))
        and (every is None or all(fulfils(world, entity, row, one) for one in every))
        and (either is None or any(fulfils(world, entity, row, one) for one in either))
        and (unwanted is None or not fulfils(world, entity, row, unwanted))
        and (text is None or is_named(world, row, text))
    )


def holds(world: World, row: Row, one: Asked) -> bool:
    """Whether what is asked of one field holds."""
    if isinstance(one.declaration, Column):
        return compares(row[column_of(one.declaration.field)], one.given)
    if isinstance(one.declaration, One):
        return refers(world, row, one, one.declaration)
    if isinstance(one.declaration, Facet):
        return fulfils(world, target_of(one.entity, one.name), row, one.given)
    rows = listed(world, one.entity, one.name, row)
    target = target_of(one.entity, one.name)
    some, none, every = (one.given.get(word) for word in ("some", "none", "every"))
    return (
        (some is None or any(fulfils(world, target, inner, some) for inner in rows))
        and (none is None or not any(fulfils(world, target, inner, none) for inner in rows))
        and (every is None or all(fulfils(world, target, inner, every) for inner in rows))
    )


def refers(world: World, row: Row, one: Asked, declaration: One) -> bool:
    """Whether what is asked of a reference holds: of its key, and of that to which it refers."""
    target = referred_entity(declaration.field)
    operators = {} if is_party(declaration) else {name: given for name, given in one.given.items() if name != "is"}
    inner = one.given if is_party(declaration) else one.given.get("is")
    key = row[column_of(declaration.field)]
    if not compares(key if is_party(declaration) or may_see_one(world, declaration, target, key) else None, operators):
        return False
    if inner is None:
        return True
    found = referred(world, declaration.field, row)
    return found is not None and fulfils(world, target, found, inner)


def may_see_one(world: World, declaration: One, target: Entity, key: object) -> bool:
    """Whether the caller may see a row to which a key leads, whenever it held."""
    if not policy.sees_some_agencies(world.principal, target) or not isinstance(declaration.field.type, LinkType):
        return True
    rows = world.snapshot.where(ROWS[target.declared].table.name, declaration.field.type.field, key)
    return any(may_be_seen(world, target, one) for one in rows)


def compares(value: object, operators: Mapping[str, Any]) -> bool:
    """Whether all operators hold of a value; of nothing none holds but `isNull`."""
    return all(compare(value, name, given) for name, given in operators.items())


def compare(value: object, name: str, given: Any) -> bool:
    """Whether one operator holds of a value."""
    if name == "isNull":
        return (value is None) is given
    return value is not None and OPERATORS[name](value, given)


def height(value: Any) -> Any:
    """By what a value compares: a code by how many of its list come before it."""
    return list(type(value).__members__).index(value.name) if isinstance(value, enum.Enum) else value


def is_named(world: World, row: Row, text: str) -> bool:
    """Whether a party has a name in which all pairs of characters occur, or one that so begins when folded or spelt."""
    folded = fold(text)
    keys = world.snapshot.where("name_key", "party_id", row["id"])
    pairs = {one["key"] for one in keys if one["kind"] == "BIGRAM"}
    begins = [one["key"] for one in keys if one["kind"] in {"FOLDED", "PINYIN", "INITIALS"}]
    return set(bigrams(folded)) <= pairs or any(key.startswith(folded[:KEY_LONGEST]) for key in begins)
