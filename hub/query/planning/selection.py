"""Read what an operation selects: fragments merged, aliases kept, what is skipped left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLBoolean,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    Undefined,
)

from hub.query.given import Given, given_argument, given_value
from hub.query.planning.context import Place, Planning

Composite = GraphQLObjectType | GraphQLInterfaceType


@dataclass(frozen=True, slots=True)
class Chosen:
    """A field that was asked for under one response key, however often it is written."""

    key: str
    name: str
    nodes: tuple[FieldNode, ...]
    place: Place

    @property
    def inner(self) -> tuple[SelectionSetNode, ...]:
        """What is asked of it."""
        return tuple(node.selection_set for node in self.nodes if node.selection_set is not None)


def chosen_fields(
    plan: Planning, kind: Composite, sets: Sequence[SelectionSetNode], place: Place
) -> tuple[Chosen, ...]:
    """The fields asked for of an object of a type, in order."""
    found: dict[str, list[FieldNode]] = {}
    for one in sets:
        for node in fields_in(plan, kind, one.selections):
            found.setdefault(node.alias.value if node.alias else node.name.value, []).append(node)
    return tuple(chosen(kind, key, nodes, place) for key, nodes in found.items())


def chosen(kind: Composite, key: str, nodes: Sequence[FieldNode], place: Place) -> Chosen:
    """A field of an object of a type, as it was asked for in so many nodes."""
    name = nodes[0].name.value
    return Chosen(key, name, tuple(nodes), place.into(key, f"{kind.name}.{name}"))


def fields_in(plan: Planning, kind: Composite, selections: Sequence[SelectionNode]) -> Iterator[FieldNode]:
    """Every field that a selection asks of an object of a type."""
    for node in selections:
        if not is_included(plan, node):
            continue
        if isinstance(node, FieldNode):
            yield node
        elif isinstance(node, InlineFragmentNode):
            if node.type_condition is None or applies(kind, node.type_condition.name.value):
                yield from fields_in(plan, kind, node.selection_set.selections)
        elif isinstance(node, FragmentSpreadNode):
            fragment = plan.fragments[node.name.value]
            if applies(kind, fragment.type_condition.name.value):
                yield from fields_in(plan, kind, fragment.selection_set.selections)


def applies(kind: Composite, condition: str) -> bool:
    """Whether every object of a type is of the type of a condition."""
    return kind.name == condition or any(one.name == condition for one in kind.interfaces)


def is_included(plan: Planning, node: SelectionNode) -> bool:
    """Whether neither `@skip` nor `@include` leaves it out."""
    for directive in node.directives or ():
        name = directive.name.value
        if name in {"skip", "include"}:
            (asked,) = (
                given_argument(one.value, GraphQLBoolean, plan.values.variables) for one in directive.arguments or ()
            )
            if asked is (name == GraphQLSkipDirective.name):
                return False
    return True


def arguments_of(plan: Planning, definition: GraphQLField, chosen: Chosen) -> Mapping[str, Given]:
    """What a field is given, argument by argument; what was left out is missing."""
    written: Mapping[str, Any] = {one.name.value: one.value for one in chosen.nodes[0].arguments or ()}
    found: dict[str, Given] = {}
    for name, argument in definition.args.items():
        given = given_argument(written[name], argument.type, plan.values.variables) if name in written else Undefined
        if given is Undefined and argument.default_value is not Undefined:
            given = given_value(argument.default_value, argument.type, None)
        if given is not Undefined:
            found[name] = given
    return found
