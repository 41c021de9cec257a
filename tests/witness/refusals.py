"""What of an operation is refused before any row is read: arguments for all, and places to this caller."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.domain.records.declare import Field
from hub.domain.records.field_types import CitizenNumberType, LinkType
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import (
    ByNode,
    Column,
    Concerned,
    DaysUntil,
    Declaration,
    Distinct,
    Entity,
    LookUp,
    One,
    Quoted,
    Statistics,
    Stats,
)
from hub.query.declaring.orders import ByColumn
from hub.query.declaring.targets import (
    hints_of,
    listed_entity,
    listed_statistics,
    main_entity,
    referred_entity,
    target_of,
)
from schema import schema
from schema.query import Query
from tests.witness import policy
from tests.witness.filters import Asked, every_asked
from tests.witness.inputs import Refused, families, read_id, refuse_filter, refuse_having, refuse_value
from tests.witness.orders import keys_of
from tests.witness.pages import refuse_page
from tests.witness.places import Place
from tests.witness.visible import World

Error = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a place stands: on which type, by which declaration it is answered, to which entity it leads."""

    place: Place
    kind: str
    declaration: object
    entity: Entity | None
    target: Entity | None


def standing(kind: str, place: Place) -> Standing:
    """Where a place stands; what no declaration speaks of (pages, amounts, the viewer) has none."""
    bindings = schema.bindings
    if kind == "Query" and place.name in bindings.roots:
        root = bindings.roots[place.name]
        return Standing(place, kind, root, None, root_entity(place.name))
    entity = bindings.entities.get(kind)
    name = bindings.fields.get((kind, place.name))
    if kind in bindings.statistics and name is not None:
        return Standing(place, kind, bindings.statistics[kind].fields[name], None, None)
    if entity is None or name is None:
        return Standing(place, kind, None, entity, None)
    declaration = entity.fields[name]
    target = None if isinstance(declaration, Column | Quoted | DaysUntil) else target_of(entity, name)
    return Standing(place, kind, declaration, entity, target)


def root_entity(name: str) -> Entity | None:
    """The entity whose rows a root shows or counts; None for what may be of any."""
    root = schema.bindings.roots[name]
    if isinstance(root, ByNode):
        return None
    if isinstance(root, Stats):
        return DECLARED.entities[root_statistics(name).of]
    return listed_entity(root_hint(name))


def root_statistics(name: str) -> Statistics:
    """The statistics that a root shows."""
    return listed_statistics(root_hint(name))


def root_hint(name: str) -> Any:
    """The annotation of a root."""
    snake = "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name)
    return hints_of(Query)[snake]


# --- arguments that nobody may give ------------------------------------------------------------


def refuse_arguments(places: Sequence[Place], most: int, kind: str = "Query") -> None:
    """Refuse the whole request for any argument in it that cannot be used."""
    for place in places:
        found = standing(kind, place)
        if isinstance(found.declaration, ByNode):
            read_id(place.arguments["id"], *families())
        if isinstance(found.declaration, LookUp):
            refuse_key(found.target, place.arguments["by"])
        if found.target is not None:
            refuse_filter(found.target, place.arguments.get("where"))
        refuse_having(place.arguments.get("having"))
        refuse_page(place.arguments, most)
        for name, below in place.below.items():
            refuse_arguments(below, most, name)


def refuse_key(entity: Entity | None, by: Mapping[str, Any]) -> None:
    """Refuse all but exactly one usable key."""
    if len(by) != 1 or None in by.values() or entity is None:
        raise Refused("BAD_INPUT")
    ((name, given),) = by.items()
    refuse_value(given)
    if name == "id":
        read_id(given, *(name for name, one in families().items() if issubclass(entity.cls, one.cls)))


# --- places that this caller may not see -------------------------------------------------------


def is_forbidden(world: World, found: Standing) -> bool:
    """Whether a place is refused to the caller, for what it shows or for what it asks by."""
    if found.target is not None and policy.is_denied(world.principal, found.target):
        counts = isinstance(found.declaration, Stats) and policy.is_only_counted(world.principal, found.target)
        return not counts or asks_for_more_than_groups(found, found.target)
    if isinstance(found.declaration, Column) and shows(world, found) is Sight.DENY:
        return True
    if isinstance(found.declaration, Concerned):
        return policy.is_denied(world.principal, main_entity(found.declaration.record))
    if isinstance(found.declaration, Distinct):
        return counts_what_is_kept(world, found.declaration, found.kind)
    return asks_by_what_is_kept(world, found)


def shows(world: World, found: Standing) -> Sight:
    """What the caller sees of the value at a place."""
    if found.entity is None:
        raise TypeError(found.kind)
    return policy.of_field(world.principal, found.entity, schema.bindings.fields[found.kind, found.place.name])


def asks_by_what_is_kept(world: World, found: Standing) -> bool:
    """Whether a place filters, sorts or groups by what the caller does not see as it is."""
    entity, given = found.target, found.place.arguments
    if entity is None:
        return False
    by = [(one.entity, one.name, one.declaration) for one in every_asked(entity, given.get("where") or {})]
    for key in () if isinstance(found.declaration, Stats) else keys_of(entity, given.get("orderBy")):
        by.append((entity, key.by.name, entity.fields[key.by.name]))
        if not isinstance(key.by, ByColumn) and key.by.column:
            target = target_of(entity, key.by.name)
            by.append((target, key.by.column, target.fields[key.by.column]))
    return not all(may_ask(world, *one) for one in by) or asks_about_what_is_kept(world, found)


def asks_for_more_than_groups(found: Standing, entity: Entity) -> bool:
    """Whether what is counted is chosen by anything but the values by which it can be grouped."""
    counted = root_statistics(found.place.name)
    dimensions = counted.dimensions.values()
    by = [one.field for one in dimensions if one.span is None and one.level is None]
    where = found.place.arguments.get("where") or {}
    return any(one.entity is not entity or not is_value(by, one) for one in every_asked(entity, where))


def is_value(by: Container[Field[Any]], one: Asked) -> bool:
    """Whether a filter asks for the value of one of these fields, and not for what a reference leads to."""
    return isinstance(one.declaration, Column | One) and one.declaration.field in by and one.given.get("is") is None


def asks_about_what_is_kept(world: World, found: Standing) -> bool:
    """Whether groups are chosen by a measure that the caller does not see."""
    counted = root_statistics(found.place.name) if isinstance(found.declaration, Stats) else None
    asked = [name for name, given in (found.place.arguments.get("having") or {}).items() if given is not None]
    measures = [counted.fields[schema.bindings.fields[counted.cls.__name__, name]] for name in asked if counted]
    kept = [one for one in measures if isinstance(one, Concerned)]
    refers = [one for one in measures if isinstance(one, Distinct)]
    kind = counted.cls.__name__ if counted else ""
    return any(policy.is_denied(world.principal, main_entity(one.record)) for one in kept) or any(
        counts_what_is_kept(world, one, kind) for one in refers
    )


def counts_what_is_kept(world: World, one: Distinct, kind: str) -> bool:
    """Whether a measure tells how many records rows refer to, of which the caller sees none, nor only counts both."""
    if not isinstance(one.field.type, LinkType):
        return False
    target, rows = referred_entity(one.field), DECLARED.entities[schema.bindings.statistics[kind].of]
    both = all(policy.is_only_counted(world.principal, of) for of in (target, rows))
    return policy.is_denied(world.principal, target) and not both


def may_ask(world: World, entity: Entity, name: str, declaration: Declaration) -> bool:
    """Whether the caller may ask by a field: it must see its value, and the rows to which it leads."""
    if isinstance(declaration, Column):
        return policy.may_ask_by(world.principal, declaration.label or entity.label) or looks_up(world, declaration)
    led = target_of(entity, name)
    return policy.may_ask_by(world.principal, entity.label) and not policy.is_denied(world.principal, led)


def looks_up(world: World, declaration: Column) -> bool:
    """Whether a filter looks somebody up by a citizen's number, by a caller who may for the purpose it declares."""
    numbered = isinstance(declaration.field.type, CitizenNumberType) and declaration.label is not None
    seen = policy.sight(world.principal, declaration.label or Access.SECRET, purpose=world.purpose)
    return numbered and world.purpose and seen is Sight.SHOW


def is_dead(world: World, kind: str, place: Place) -> bool:
    """Whether a place is null whatever the rows: it is refused, or something in it that cannot be null is."""
    if is_forbidden(world, standing(kind, place)):
        return True
    if is_node(kind, place):
        return False
    return any(is_hollow(world, name, place) for name in place.below)


def is_node(kind: str, place: Place) -> bool:
    """Whether a place may be of any type: what is asked of one type says nothing of another."""
    return kind == "Query" and place.name in schema.bindings.roots and root_entity(place.name) is None


def is_hollow(world: World, name: str, place: Place) -> bool:
    """Whether something that cannot be null is refused in a place that has a type."""
    return any(not below.nullable and is_dead(world, name, below) for below in place.below[name])


def refused_places(world: World, places: Sequence[Place], kind: str = "Query") -> Iterator[Error]:
    """An error for every place that is refused to the caller, whether or not there are rows."""
    for place in places:
        if is_forbidden(world, standing(kind, place)):
            yield error("FORBIDDEN", place)
            continue
        for name, below in place.below.items():
            entity = schema.bindings.entities.get(name)
            if not is_node(kind, place) or entity is None or not policy.is_denied(world.principal, entity):
                yield from refused_places(world, below, name)


def error(code: str, at: Place) -> Error:
    """An error at a place; inside a list, at the list, and then it tells the rest of the way."""
    if at.listed:
        return {"code": code, "path": list(at.path[: at.listed]), "selection": ".".join(at.path[at.listed :])}
    return {"code": code, "path": list(at.path)}


def distinct(errors: Iterable[Error]) -> list[Error]:
    """Errors, each once: what several types have in common is one place."""
    found: list[Error] = []
    for one in errors:
        if one not in found:
            found.append(one)
    return found
