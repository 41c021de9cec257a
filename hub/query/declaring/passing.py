"""What changes by itself from one question to the next: nobody keeps an answer that tells of it."""

from collections.abc import Mapping
from typing import Any, Final

from graphql import DocumentNode, FieldNode, GraphQLField, GraphQLSchema, TypeInfo, TypeInfoVisitor, Visitor, visit

from hub.query.declaring.prices import DECLARED

PASSING: Final[Mapping[str, bool]] = {"passing": True}
"""The metadata of such a field where it is declared."""


def asks_what_passes(schema: GraphQLSchema, document: DocumentNode) -> bool:
    """Whether a valid document asks for such a field somewhere; one that is skipped counts as well."""
    types = TypeInfo(schema)
    found: list[FieldNode] = []

    class Fields(Visitor):
        def enter_field(self, node: FieldNode, *_: Any) -> None:
            field = types.get_field_def()
            if field is not None and is_passing(field):
                found.append(node)

    visit(document, TypeInfoVisitor(types, Fields()))
    return bool(found)


def is_passing(field: GraphQLField) -> bool:
    """Whether a field was declared so."""
    declared = field.extensions.get(DECLARED)
    return declared is not None and PASSING.items() <= dict(declared.metadata).items()
