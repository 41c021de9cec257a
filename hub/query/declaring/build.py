"""Build the GraphQL schema from everything that was declared."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import strawberry
from graphql import GraphQLError, GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext
from strawberry.types.field import StrawberryField

from hub.domain.records.declare import camel
from hub.domain.vocabulary import Label
from hub.query.declaring.bindings import Bindings, bound
from hub.query.declaring.codes import described, enums
from hub.query.declaring.contradictions import refuse_contradictions, refuse_unseen_measures
from hub.query.declaring.declare import DECLARED, Node, declarations
from hub.query.declaring.declared import ByNode, Entity, Every, LookUp, Stats, Whole
from hub.query.declaring.fields import field_for, id_field, measure_field, root_field
from hub.query.declaring.prices import Prices, declared_prices, refuse_unsized_lists
from hub.query.declaring.rows import ROWS
from hub.query.declaring.scalars import SCALARS
from hub.query.declaring.targets import hints_of


class HubSchema(strawberry.Schema):
    """A schema with its bindings: what each of its fields stands for in the store."""

    bindings: Bindings

    @cached_property
    def prices(self) -> Prices:
        """What its answers cost, field by field."""
        return declared_prices(self.core)

    @property
    def core(self) -> GraphQLSchema:
        """The schema as graphql-core has it: Strawberry shows it nowhere else."""
        return self._schema

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Log nothing here: an error may quote what was asked."""


def build_schema(query: type, mutation: type, subscription: type | None = None) -> HubSchema:
    """Build the schema; raises `TypeError` where a declaration contradicts itself."""
    enums()
    make_type(Node, {"id": id_field()}, {"id": strawberry.ID}, Label("节点", "Anything with an id"), is_interface=True)
    for entity in sorted(DECLARED.entities.values(), key=lambda one: not one.interface):
        make_entity(entity)
    for counted in DECLARED.statistics.values():
        refuse_unseen_measures(counted, DECLARED.entities[counted.of])
        fields = {name: measure_field(counted, name) for name in counted.fields}
        make_type(counted.cls, fields, hints_of(counted.cls), counted.title)
    roots = make_query(query)
    concrete = [one.cls for one in DECLARED.entities.values() if not one.interface]
    schema = HubSchema(
        query=query,
        mutation=mutation,
        subscription=subscription,
        types=concrete,
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    schema.bindings = bound(schema.core, roots)
    refuse_unsized_lists(schema.core, schema.prices)
    return schema


def make_entity(entity: Entity) -> None:
    """Turn the class of an entity into a GraphQL type."""
    hints = hints_of(entity.cls)
    refuse_contradictions(entity, hints)
    fields = {name: field_for(entity, name, one) for name, one in entity.fields.items()}
    if ROWS[entity.declared].dated and issubclass(entity.cls, Node):
        fields = {"id": id_field(), **fields}
        hints = {"id": strawberry.ID, **hints}
    make_type(entity.cls, fields, hints, entity.title, is_interface=entity.interface)


def make_query(query: type) -> dict[str, Any]:
    """Turn the class of the roots into the query type; gives the declared roots by their GraphQL names."""
    hints = hints_of(query)
    roots = declarations(query, Every, Whole, LookUp, Stats, ByNode, StrawberryField)
    fields = {
        name: one if isinstance(one, StrawberryField) else root_field(one, hints[name], camel(name))
        for name, one in roots.items()
    }
    make_type(query, fields, hints, Label("查询", "What can be asked"))
    return {camel(name): one for name, one in roots.items() if not isinstance(one, StrawberryField)}


def make_type(
    cls: type, fields: Mapping[str, object], hints: Mapping[str, Any], title: Label, *, is_interface: bool = False
) -> None:
    """Make a GraphQL type of a class: its annotations evaluated, its declarations replaced by fields."""
    cls.__annotations__ = {name: hints[name] for name in fields}
    for name, made in fields.items():
        setattr(cls, name, made)
    make = strawberry.interface if is_interface else strawberry.type
    make(cls, description=described(title))
