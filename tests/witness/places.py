"""An operation as a tree of places: which fields it asks for, by the type on which they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
    parse,
    validate,
)
from graphql.execution.values import VariableValues, get_argument_values, get_directive_values, get_variable_values
from graphql.type import GraphQLIncludeDirective, GraphQLSkipDirective

from schema import schema
from tests.witness.inputs import Refused


@dataclass(frozen=True, slots=True)
class Place:
    """One field that is asked for: where, with which arguments, and what is asked of it, type by type.

    `path` are the keys in the answer down to its own; the first `listed` of them lead to the outermost list above.
    """

    path: tuple[str, ...]
    listed: int
    name: str
    arguments: Mapping[str, Any]
    nullable: bool
    below: "Mapping[str, Sequence[Place]]"

    @property
    def key(self) -> str:
        """Its key in the answer."""
        return self.path[-1]


@cache
def built() -> GraphQLSchema:
    """The schema as graphql-core knows it."""
    return schema._schema  # noqa: SLF001 - Strawberry shows it nowhere else


@dataclass(frozen=True, slots=True)
class Reading:
    """A document while it is read."""

    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues


def places(document: str, variables: Mapping[str, Any] | None, operation_name: str | None) -> Sequence[Place]:
    """The places of an operation on the query type; raises `Refused` where it is none."""
    parsed = parsed_document(document)
    operation = the_operation(parsed, operation_name)
    coerced = get_variable_values(built(), operation.variable_definitions or (), dict(variables or {}))
    if not isinstance(coerced, VariableValues):
        raise Refused("BAD_INPUT")
    fragments = {one.name.value: one for one in parsed.definitions if isinstance(one, FragmentDefinitionNode)}
    query = built().query_type
    if query is None or operation.operation is not OperationType.QUERY:
        raise TypeError(operation.operation)
    try:
        return list(placed(Reading(fragments, coerced), query, [operation.selection_set], (), 0))
    except GraphQLError:
        raise Refused("BAD_INPUT") from None


def parsed_document(document: str) -> DocumentNode:
    """A document that fits the schema."""
    try:
        parsed = parse(document)
    except GraphQLError:
        raise Refused("GRAPHQL_PARSE_FAILED") from None
    if validate(built(), parsed):
        raise Refused("GRAPHQL_VALIDATION_FAILED")
    return parsed


def the_operation(parsed: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """The operation that is meant."""
    operations = [one for one in parsed.definitions if isinstance(one, OperationDefinitionNode)]
    named = [one for one in operations if name is None or (one.name is not None and one.name.value == name)]
    if len(named) != 1:
        raise Refused("GRAPHQL_VALIDATION_FAILED")
    return named[0]


def placed(
    reading: Reading, on: GraphQLObjectType, asked: Sequence[SelectionSetNode], path: tuple[str, ...], listed: int
) -> Iterator[Place]:
    """The fields asked for on a type, each once, in the order in which they are first asked for."""
    by_key: dict[str, list[FieldNode]] = {}
    for one in asked:
        for node in fields_on(reading, on, one):
            by_key.setdefault(node.alias.value if node.alias else node.name.value, []).append(node)
    for key, nodes in by_key.items():
        name = nodes[0].name.value
        if name == "__typename":
            yield Place((*path, key), listed, name, {}, nullable=False, below={})
        else:
            yield field_place(reading, on.fields[name], nodes, (*path, key), listed)


def field_place(
    reading: Reading, field: GraphQLField, nodes: Sequence[FieldNode], path: tuple[str, ...], listed: int
) -> Place:
    """The place of a field with all that is asked of it."""
    inner = [node.selection_set for node in nodes if node.selection_set]
    kinds = concrete_types(get_named_type(field.type)) if inner else ()
    inside = listed or (len(path) if is_list_type(get_nullable_type(field.type)) else 0)
    below = {one.name: list(placed(reading, one, inner, path, inside)) for one in kinds}
    arguments = get_argument_values(field, nodes[0], reading.variables)
    nullable = not isinstance(field.type, GraphQLNonNull)
    return Place(path, listed, nodes[0].name.value, arguments, nullable, below)


def concrete_types(target: object) -> Sequence[GraphQLObjectType]:
    """The types that something of a type may have."""
    if isinstance(target, GraphQLInterfaceType):
        return built().get_possible_types(target)
    return [target] if isinstance(target, GraphQLObjectType) else []


def fields_on(reading: Reading, on: GraphQLObjectType, asked: SelectionSetNode) -> Iterator[FieldNode]:
    """The fields that a selection asks for on a type, fragments opened."""
    for node in asked.selections:
        if not is_asked(reading, node):
            continue
        if isinstance(node, FieldNode):
            yield node
            continue
        opened = reading.fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
        if isinstance(opened, FragmentDefinitionNode | InlineFragmentNode) and fits(opened, on):
            yield from fields_on(reading, on, opened.selection_set)


def is_asked(reading: Reading, node: SelectionNode) -> bool:
    """Whether a selection is neither skipped nor left out."""
    skip = get_directive_values(GraphQLSkipDirective, node, reading.variables)
    include = get_directive_values(GraphQLIncludeDirective, node, reading.variables)
    return not (skip and skip["if"]) and not (include and not include["if"])


def fits(fragment: FragmentDefinitionNode | InlineFragmentNode, on: GraphQLObjectType) -> bool:
    """Whether a fragment speaks of a type."""
    if fragment.type_condition is None:
        return True
    named = built().type_map[fragment.type_condition.name.value]
    return named is on or (isinstance(named, GraphQLInterfaceType) and built().is_sub_type(named, on))
