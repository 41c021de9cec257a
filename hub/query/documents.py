"""Documents: parsed, validated and looked through once, and remembered by their text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableDefinitionNode,
    parse,
    validate,
    visit,
)
from graphql.execution.values import get_variable_values
from graphql.language import ArgumentNode, VariableNode, Visitor
from graphql.utilities import type_from_ast

from hub.domain.bounded import Bounded
from hub.query.cursors import cursor_shape
from hub.query.given import Variables, shape
from hub.query.limits import Limits

MOST_PLANS: Final = 64
"""Of one operation."""

LEAST_INT: Final = -(2**31)
MOST_INT: Final = 2**31 - 1
CURSORS: Final = frozenset({"after", "before"})
PLAIN: Final = frozenset({"String", "ID", "Int"})
NOTHING: Final = ("", False)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a document, and the plans made for it so far.

    `plain` are the variables whose values usually need no coercion: the name of the type by the name of the
    variable. `cursors` are those that stand as cursors.
    """

    node: OperationDefinitionNode
    document: "Document"
    plain: Mapping[str, tuple[str, bool]]
    cursors: frozenset[str]
    plans: Bounded[Any, Any] = field(default_factory=lambda: Bounded(MOST_PLANS))

    @property
    def definitions(self) -> Sequence[VariableDefinitionNode]:
        """The variables that it takes."""
        return self.node.variable_definitions or ()

    @property
    def is_plain(self) -> bool:
        """Whether all its variables usually need no coercion and are no part of the plan."""
        return len(self.plain) == len(self.definitions) and not self.cursors

    def are_plain(self, given: Mapping[str, Any] | None) -> bool:
        """Whether all its variables are given, and coercion would give them back as they are."""
        if given is None or len(given) != len(self.plain):
            return not self.plain and not given
        plain = self.plain
        for name, value in given.items():
            kind, is_list = plain.get(name, NOTHING)
            if not (are_of(kind, value) if is_list else is_of(kind, value)):
                return False
        return True

    def coerced(self, schema: GraphQLSchema, given: Mapping[str, Any] | None) -> Variables | Sequence[GraphQLError]:
        """The values of its variables, or what is wrong with them."""
        if not self.definitions:
            return {}
        found = get_variable_values(schema, self.definitions, dict(given or {}))
        return found if isinstance(found, list) else found.coerced

    def key(self, variables: Variables) -> Any:
        """What of the variables is part of the plan."""
        if not variables:
            return ()
        shapes = tuple((name, shape(value)) for name, value in variables.items())
        return (shapes, *(cursor_shape(variables.get(name)) for name in self.cursors)) if self.cursors else shapes


def is_of(kind: str, value: Any) -> bool:
    """Whether a value is of a scalar type already."""
    if type(value) is str:
        return kind == "String" or kind == "ID"  # noqa: PLR1714 - asked for every value of every request
    return kind == "Int" and type(value) is int and LEAST_INT <= value <= MOST_INT


def are_of(kind: str, values: Any) -> bool:
    """Whether something is a list of nothing but values of a scalar type."""
    if type(values) is not list:
        return False
    if set(map(type, values)) <= {str}:
        return not values or is_of(kind, values[0])
    return all(is_of(kind, one) for one in values)


@dataclass(frozen=True, slots=True)
class Document:
    """A document, as it was read under its limits: what is wrong with it, or its operations and fragments by name."""

    limits: Limits
    node: DocumentNode | None
    errors: Sequence[GraphQLError]
    operations: dict[str | None, Operation]
    fragments: Mapping[str, FragmentDefinitionNode]

    def named(self, name: str | None) -> Operation | None:
        """The operation that is meant: the one of this name or, where no name is given, the only one."""
        if name:
            return self.operations.get(name)
        return next(iter(self.operations.values())) if len(self.operations) == 1 else None


def read_document(schema: GraphQLSchema, text: str, limits: Limits) -> Document:
    """Parse and validate a document."""
    try:
        node = parse(text, no_location=False)
    except GraphQLError as error:
        return Document(limits, None, [error], {}, {})
    errors = validate(schema, node)
    if errors:
        return Document(limits, node, errors, {}, {})
    fragments = {one.name.value: one for one in node.definitions if isinstance(one, FragmentDefinitionNode)}
    document = Document(limits, node, (), {}, fragments)
    cursors = frozenset(cursor_variables(node))
    for one in node.definitions:
        if isinstance(one, OperationDefinitionNode):
            plain = dict(plain_variables(schema, one))
            document.operations[one.name.value if one.name else None] = Operation(one, document, plain, cursors)
    return document


def plain_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode
) -> Iterator[tuple[str, tuple[str, bool]]]:
    """The variables that are texts or whole numbers, or lists of them, and cannot be null."""
    for one in operation.variable_definitions or ():
        kind: Any = type_from_ast(schema, one.type)
        if isinstance(kind, GraphQLNonNull):
            kind = kind.of_type
        is_list = isinstance(kind, GraphQLList)
        if isinstance(kind, GraphQLList):
            kind = kind.of_type.of_type if isinstance(kind.of_type, GraphQLNonNull) else kind.of_type
        if getattr(kind, "name", "") in PLAIN:
            yield one.variable.name.value, (kind.name, is_list)


def cursor_variables(document: DocumentNode) -> set[str]:
    """The variables that stand as cursors."""
    found: set[str] = set()

    class Arguments(Visitor):
        def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
            if node.name.value in CURSORS and isinstance(node.value, VariableNode):
                found.add(node.value.name.value)

    visit(document, Arguments())
    return found
