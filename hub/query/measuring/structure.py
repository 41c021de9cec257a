"""Tell what the operations of a document hold, with fragments in place, before the schema is asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

from hub.query.declaring.costs import INTROSPECTION
from hub.query.limits import Limits
from hub.query.measuring.checks import too_deep
from hub.query.measuring.held import Held


@dataclass(frozen=True, slots=True)
class Holding:
    """A document that is measured; each fragment once, however often it stands somewhere."""

    fragments: Mapping[str, FragmentDefinitionNode]
    known: dict[str, Held]

    def operation(self, node: OperationDefinitionNode) -> Held:
        """What an operation holds."""
        variables = sum(len(one.directives or ()) for one in node.variable_definitions or ())
        return self.within(node.selection_set).beside(Held(directives=variables + len(node.directives or ())))

    def within(self, node: SelectionSetNode) -> Held:
        """What a selection holds."""
        held = Held()
        for one in node.selections:
            held = held.beside(self.selected(one)).beside(Held(directives=len(one.directives or ())))
        return held

    def selected(self, node: SelectionNode) -> Held:
        """What one entry of a selection holds; the levels of the schema itself are not counted."""
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value)
        inner: SelectionSetNode | None = getattr(node, "selection_set", None)
        held = self.within(inner) if inner else Held()
        if not isinstance(node, FieldNode):
            return held
        introspects = node.name.value in INTROSPECTION
        depth = 0 if introspects else held.depth + 1
        alias = 0 if node.alias is None else 1
        return Held(depth, held.aliases + alias, held.directives, held.introspects or introspects)

    def fragment(self, name: str) -> Held:
        """What a fragment holds: nothing where it is missing or within itself, which validation refuses."""
        if name not in self.known and name in self.fragments:
            self.known[name] = Held()
            fragment = self.fragments[name]
            self.known[name] = self.within(fragment.selection_set).beside(
                Held(directives=len(fragment.directives or ()))
            )
        return self.known.get(name, Held())


def held_by(document: DocumentNode, limits: Limits) -> tuple[Held, ...]:
    """What each operation of a document holds; raises `TooDeep` where nobody could tell."""
    holding = Holding(fragments_of(document), {})
    try:
        return tuple(map(holding.operation, operations_of(document)))
    except RecursionError:
        raise too_deep("very many", "极多", limits) from None


def operations_of(document: DocumentNode) -> list[OperationDefinitionNode]:
    """The operations of a document, in order."""
    return [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]


def fragments_of(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    """The fragments of a document, by name."""
    return {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
