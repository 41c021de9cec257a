"""What a credential must have been made for, so that an operation may run."""

from collections.abc import Iterable, Mapping
from typing import Final

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
)

from hub.access.principals import Scope

Fragments = Mapping[str, FragmentDefinitionNode]

NOTHING: Final = frozenset[Scope]()
TO_READ: Final = frozenset({Scope.READ})
OF_KIND: Final = {
    OperationType.MUTATION: frozenset({Scope.PUSH}),
    OperationType.SUBSCRIPTION: frozenset({Scope.FOLLOW}),
}


def needed_by(operation: OperationDefinitionNode, fragments: Fragments, stored: Iterable[str]) -> frozenset[Scope]:
    """What a valid operation needs; a query that asks for no root on stored data needs nothing.

    A root that is skipped counts as well: what a document needs does not hang on its variables.
    """
    if operation.operation is not OperationType.QUERY:
        return OF_KIND[operation.operation]
    return NOTHING if roots_of(operation.selection_set, fragments).isdisjoint(stored) else TO_READ


def roots_of(selected: SelectionSetNode, fragments: Fragments) -> set[str]:
    """The names of the roots that an operation asks for; each fragment is looked into once, however often it stands."""
    found: set[str] = set()
    met: set[str] = set()
    waiting = list(selected.selections)
    while waiting:
        match waiting.pop():
            case FieldNode() as field:
                found.add(field.name.value)
            case InlineFragmentNode() as inner:
                waiting += inner.selection_set.selections
            case FragmentSpreadNode() as spread if spread.name.value not in met:
                met.add(spread.name.value)
                waiting += fragments[spread.name.value].selection_set.selections
    return found
