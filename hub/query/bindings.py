"""What each field of the built schema stands for: entities, statistics and roots, by their GraphQL names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLSchema

from hub.domain.records.declare import camel
from hub.query.declare import DECLARED
from hub.query.declared import ByNode, Entity, Every, LookUp, Statistics, Stats

Root = Every | LookUp | Stats | ByNode


@dataclass(frozen=True, slots=True)
class Bindings:
    """What the planner knows of a schema: by type name its entity or statistics, by root name the declaration.

    `fields` gives the Python name of every declared field by (type name, GraphQL name).
    """

    entities: Mapping[str, Entity]
    statistics: Mapping[str, Statistics]
    roots: Mapping[str, Root]
    fields: Mapping[tuple[str, str], str]


def bound(schema: GraphQLSchema, roots: Mapping[str, Root]) -> Bindings:
    """Bind a built schema; raises `TypeError` for a field on stored data that nothing declares."""
    types: dict[str, Any] = dict(schema.type_map)
    entities = {one.name: one for one in DECLARED.entities.values() if one.name in types}
    counted = {one.cls.__name__: one for one in DECLARED.statistics.values() if one.cls.__name__ in types}
    declared = {(kind, camel(name)): name for kind, one in {**entities, **counted}.items() for name in one.fields}
    for kind in (*entities, *counted):
        for field in types[kind].fields:
            if (kind, field) not in declared and field != "id":
                message = f"{kind}.{field} is declared by nothing"
                raise TypeError(message)
    return Bindings(entities, counted, roots, declared)
