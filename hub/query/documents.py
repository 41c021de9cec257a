"""Documents: measured, validated and looked through once, and remembered by their text."""

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
    OperationType,
    VariableDefinitionNode,
    visit,
)
from graphql.execution.values import get_variable_values
from graphql.language import ArgumentNode, VariableNode, Visitor
from graphql.utilities import type_from_ast

from hub.access.principals import Scope
from hub.domain.bounded import Bounded
from hub.query.cursors import cursor_shape
from hub.query.declaring.build import HubSchema
from hub.query.errors import OverLimit
from hub.query.given import Variables, shape
from hub.query.limits import Limits
from hub.query.measuring.bills import Bill
from hub.query.measuring.checks import check_cost, check_held, check_length
from hub.query.measuring.held import Held
from hub.query.measuring.pricing import Pricing
from hub.query.measuring.scopes import needed_by
from hub.query.measuring.structure import fragments_of, held_by, operations_of
from hub.query.measuring.validating import MOST_ERRORS, faults_of, parsed

MOST_PLANS: Final = 64
"""Of one operation."""

LEAST_INT: Final = -(2**31)
MOST_INT: Final = 2**31 - 1
CURSORS: Final = frozenset({"after", "before"})
PLAIN: Final = frozenset({"String", "ID", "Int"})
NOTHING: Final = ("", False)
NO_NODE: Final = DocumentNode()


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a document, what it holds and costs, and the plans made for it so far.

    `plain` are the variables whose values usually need no coercion: the name of the type by the name of the
    variable. `cursors` are those that stand as cursors. It `is_plain` where all its variables usually need no
    coercion and are no part of the plan; it `varies` where some values of them may cost more than the limit. What is
    `needed` a credential must have been made for.
    """

    node: OperationDefinitionNode
    document: "Document"
    held: Held
    bill: Bill
    plain: Mapping[str, tuple[str, bool]]
    cursors: frozenset[str]
    is_plain: bool
    varies: bool
    needed: frozenset[Scope]
    plans: Bounded[Any, Any] = field(default_factory=lambda: Bounded(MOST_PLANS))

    @property
    def name(self) -> str | None:
        """What it is called, if anything."""
        return self.node.name.value if self.node.name else None

    @property
    def definitions(self) -> Sequence[VariableDefinitionNode]:
        """The variables that it takes."""
        return self.node.variable_definitions or ()

    def cost(self, variables: Variables) -> int:
        """What an answer costs for these coerced values of variables."""
        return self.bill.of(variables)

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
        found = get_variable_values(schema, self.definitions, dict(given or {}), max_errors=MOST_ERRORS)
        return found[:MOST_ERRORS] if isinstance(found, list) else found.coerced

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
    """A document, as it was read under its limits: what is wrong with it, or its operations and fragments by name.

    It `introspects` where it asks for the schema itself.
    """

    limits: Limits
    errors: Sequence[GraphQLError] = ()
    introspects: bool = False
    node: DocumentNode = NO_NODE
    fragments: Mapping[str, FragmentDefinitionNode] = field(default_factory=dict)
    operations: dict[str | None, Operation] = field(default_factory=dict)

    @property
    def tokens(self) -> int:
        """How many tokens it has."""
        return self.node.token_count or 0

    def named(self, name: str | None) -> Operation | None:
        """The operation that is meant: the one of this name or, where no name is given, the only one."""
        if name:
            return self.operations.get(name)
        return next(iter(self.operations.values())) if len(self.operations) == 1 else None


def read_document(schema: HubSchema, text: str, limits: Limits) -> Document:
    """Parse a document, measure it, validate it, and add up what it costs: what is wrong with it is kept beside it.

    Raises `TooManyTokens` for a text that is too long to be looked into, and so to be remembered.
    """
    check_length(text, limits)
    introspects = False
    try:
        node = parsed(text, limits)
        held = held_by(node, limits)
        introspects = any(one.introspects for one in held)
        for one in held:
            check_held(one, limits)
        errors = faults_of(schema.core, node, limits)
        document = Document(limits, errors, introspects, node, fragments_of(node))
        if not errors:
            document.operations.update(priced(schema, document, held))
    except GraphQLError as error:
        return Document(limits, [error])
    except OverLimit as error:
        return Document(limits, [GraphQLError(error.en, original_error=error)], introspects)
    return document


def priced(schema: HubSchema, document: Document, held: Sequence[Held]) -> Iterator[tuple[str | None, Operation]]:
    """The operations of a valid document by name; raises `TooCostly` where one costs too much whatever it is given."""
    pricing = Pricing(schema.core, schema.prices, document.fragments, document.limits.page)
    cursors = frozenset(cursor_variables(document.node))
    for node, holds in zip(operations_of(document.node), held, strict=True):
        bill = pricing.operation(node)
        varies = bill.largest > document.limits.cost
        if varies and (not bill.parts or node.operation is not OperationType.QUERY):
            check_cost(bill.largest, document.limits)
        plain = dict(plain_variables(schema.core, node))
        is_plain = len(plain) == len(node.variable_definitions or ()) and not cursors
        needed = needed_by(node, document.fragments, schema.bindings.roots)
        operation = Operation(node, document, holds, bill, plain, cursors, is_plain, varies, needed)
        yield node.name.value if node.name else None, operation


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
