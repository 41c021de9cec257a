"""What each field of the built schema stands for: entities, statistics and roots, by their GraphQL names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLNamedType, GraphQLSchema

from hub.domain.records.declare import camel
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import ByNode, Entity, Every, LookUp, Statistics, Stats, Whole

Root = Every | Whole | LookUp | Stats | ByNode


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
    types: Mapping[str, GraphQLNamedType] = schema.type_map
    entities = {one.name: one for one in DECLARED.entities.values() if one.name in types}
    counted = {one.cls.__name__: one for one in DECLARED.statistics.values() if one.cls.__name__ in types}
    declared = {
        **{(kind, camel(name)): name for kind, entity in entities.items() for name in entity.fields},
        **{(kind, camel(name)): name for kind, statistics in counted.items() for name in statistics.fields},
    }
    unbound = [
        f"{kind}.{field}"
        for kind in (*entities, *counted)
        for field in fields_of(types[kind])
        if (kind, field) not in declared and field != "id"
    ]
    if unbound:
        message = f"declared by nothing: {', '.join(unbound)}"
        raise TypeError(message)
    return Bindings(entities, counted, roots, declared)


def fields_of(kind: Any) -> list[str]:
    """The names of the fields of a GraphQL type."""
    return list(kind.fields)
