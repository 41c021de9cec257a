"""Build the GraphQL schema from everything that was declared."""

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, get_type_hints

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext
from strawberry.types.field import StrawberryField
from strawberry.types.graphql import OperationType

from hub.domain.records.declare import camel
from hub.domain.vocabulary import Label
from hub.query.codes import described, enums
from hub.query.contradictions import refuse_contradictions
from hub.query.declare import DECLARED, Entity, Every, LookUp, Stats, declarations
from hub.query.plain.fields import field_for
from hub.query.plain.nodes import node_of, opaque_id
from hub.query.plain.roots import dimension_field, root_field
from hub.query.plain.select import SNAPSHOT
from hub.query.rows import ROWS
from hub.query.scalars import SCALARS

if TYPE_CHECKING:
    from hub.query.request import Request


ID: Final = Label("标识", "The id given by the hub")


class OneSnapshot(SchemaExtension):
    """Answer a whole query from one snapshot of the store."""

    def on_execute(self) -> Iterator[None]:
        """Hold one transaction open while a query is answered; who writes opens its own, and waits for no second."""
        if self.execution_context.operation_type is not OperationType.QUERY:
            yield
            return
        request: Request = self.execution_context.context
        with request.store.read() as tx:
            token = SNAPSHOT.set(tx)
            try:
                yield
            finally:
                SNAPSHOT.reset(token)


class HubSchema(strawberry.Schema):
    """A schema that leaves telling and logging errors to whoever serves it."""

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Log nothing here: an error may quote what was asked."""


def build_schema(query: type, mutation: type) -> HubSchema:
    """Build the schema; raises `TypeError` where a declaration contradicts itself."""
    enums()
    names = {cls.__name__: cls for cls in (*DECLARED.entities, *DECLARED.statistics)}
    for entity in sorted(DECLARED.entities.values(), key=lambda one: not one.interface):
        make_entity(entity, names)
    for counted in DECLARED.statistics.values():
        fields = {name: dimension_field(one) for name, one in counted.fields.items()}
        make_type(counted.cls, fields, hints_of(counted.cls, names), counted.title)
    make_query(query, names)
    concrete = [one.cls for one in DECLARED.entities.values() if not one.interface]
    config = StrawberryConfig(scalar_map=SCALARS)
    return HubSchema(query=query, mutation=mutation, types=concrete, extensions=[OneSnapshot], config=config)


def make_entity(entity: Entity, names: Mapping[str, type]) -> None:
    """Turn the class of an entity into a GraphQL type."""
    hints = hints_of(entity.cls, names)
    refuse_contradictions(entity, hints)
    fields = {name: field_for(entity, one, hints[name]) for name, one in entity.fields.items()}
    if ROWS[entity.declared].dated:
        fields = {"id": id_field(), **fields}
        hints = {"id": strawberry.ID, **hints}
    make_type(entity.cls, fields, hints, entity.title, is_interface=entity.interface)


def make_query(query: type, names: Mapping[str, type]) -> None:
    """Turn the class of the roots into the query type."""
    hints = hints_of(query, names)
    roots = declarations(query, Every, LookUp, Stats, StrawberryField)
    fields = {
        name: one if isinstance(one, StrawberryField) else root_field(one, hints[name], camel(name))
        for name, one in roots.items()
    }
    make_type(query, fields, hints, Label("查询", "What can be asked"))


def hints_of(cls: type, names: Mapping[str, type]) -> dict[str, Any]:
    """The evaluated annotations of a class: entities of other modules are known by name."""
    module = vars(sys.modules[cls.__module__])
    return get_type_hints(cls, globalns={**names, **module}, localns=dict(names), include_extras=True)


def make_type(
    cls: type, fields: Mapping[str, object], hints: Mapping[str, Any], title: Label, *, is_interface: bool = False
) -> None:
    """Make a GraphQL type of a class: its annotations evaluated, its declarations replaced by fields."""
    cls.__annotations__ = {name: hints[name] for name in fields}
    for name, made in fields.items():
        setattr(cls, name, made)
    make = strawberry.interface if is_interface else strawberry.type
    make(cls, description=described(title))


def id_field() -> object:
    """The id of a dated row."""

    def resolve(self: object) -> str:
        node = node_of(self)
        return opaque_id(node.entity, node.row["id"])

    return strawberry.field(resolver=resolve, description=described(ID))
