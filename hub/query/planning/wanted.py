"""A declared field that was asked for, with all that is needed to plan it."""

from dataclasses import dataclass
from typing import Any

from graphql import GraphQLField, get_named_type

from hub.query.declaring.declared import Entity
from hub.query.declaring.targets import target_of
from hub.query.planning.context import Planning, Scope
from hub.query.planning.selection import Chosen, Composite


@dataclass(frozen=True, slots=True)
class Wanted:
    """A declared field of some rows that was asked for."""

    plan: Planning
    scope: Scope
    name: str
    chosen: Chosen
    definition: GraphQLField

    @property
    def declaration(self) -> Any:
        """What the field stands for."""
        return self.scope.entity.fields[self.name]

    @property
    def target(self) -> Entity:
        """The entity to which it leads."""
        return target_of(self.scope.entity, self.name)

    @property
    def kind(self) -> Composite:
        """The GraphQL type to which it leads."""
        kind: Composite = get_named_type(self.definition.type)  # type: ignore[assignment]
        return kind
