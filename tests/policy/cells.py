"""Who asks of which type: every role, and under odd policies of as many types as have all ways and all kinds of values.

A plan depends on a role by its sights alone. So of those who see all labels alike that a type's questions meet, one
asks in full; everybody asks for every type's first list.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.domain.records.party import Party
from hub.domain.records.told import Cited, Disagreement, Source
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.targets import target_of
from schema import schema
from tests.policy.canaries import INSIDER
from tests.policy.routes import LEADING, leading_to, routes
from tests.policy.worlds import ASKING, World, odd_worlds

ENTITIES: Final = tuple(sorted(schema.bindings.entities))
"""The names of all types on stored rows."""
OF_ALL: Final = (Party, Cited, Disagreement, Source)
"""What is made of the statements of every kind."""


def labels_met(entity: Entity) -> set[Access]:
    """The labels that the questions for a type meet: its own, and those of what leads to it and where it leads."""
    if entity.declared in OF_ALL:
        return set(Access)
    around = [parent for parent, _ in leading_to(entity)]
    around += [target_of(entity, name) for name, one in entity.fields.items() if isinstance(one, LEADING)]
    columns = {one.label for one in entity.fields.values() if isinstance(one, Column) and one.label}
    return {entity.label, *(one.label for one in around), *columns}


def askers(entity: Entity) -> Iterator[World]:
    """Of those who see alike what a type's questions meet, the first; and whom seals name, where there may be some."""
    labels = labels_met(entity)
    met: set[tuple[object, ...]] = set()
    for world in ASKING:
        sights = [world.sight(label) for label in sorted(labels, key=lambda one: one.value)]
        line = (*sights, world.who.role if Sight.SHARED in sights else None)
        if line not in met or (world.who.name == INSIDER and Access.CASE in labels):
            met.add(line)
            yield world


def worlds_of(entity: Entity) -> Iterator[World]:
    """Everybody who asks of a type in full."""
    yield from askers(entity)
    if entity.name in odd_entities():
        yield from odd_worlds(entity)


# --- of which types odd policies are tried ----------------------------------------------------


def features(entity: Entity) -> set[object]:
    """By which ways a type is reached, what kinds of values it has, and how it is guarded."""
    ways = {one.path for one in routes(entity)}
    kinds = {type(one.field.type) for one in entity.fields.values() if isinstance(one, Column)}
    return {*ways, *kinds, *map(type, entity.fields.values())}


@cache
def odd_entities() -> frozenset[str]:
    """As few types as have all features between them, and those of which rows are seen in part, sealed or counted."""
    every = {name: features(schema.bindings.entities[name]) for name in ENTITIES}
    found = {"AccessEntry", "SocialWorker", "SupervisionCase"}
    missing = set().union(*every.values()) - set().union(*(every[name] for name in found))
    while missing:
        best = max(ENTITIES, key=lambda name: len(every[name] & missing))
        found.add(best)
        missing -= every[best]
    return frozenset(found)
