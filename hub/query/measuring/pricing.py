"""Add up what an operation costs, as the schema declares it: an upper bound, told before anything runs.

A field that is selected several times counts each time, one that may be left out counts as if it were not, and of
fragments on several types all count.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
)
from graphql.language import IntValueNode, ListValueNode, ObjectValueNode

from hub.query.declaring.costs import INTROSPECTION
from hub.query.declaring.prices import Price, Prices
from hub.query.measuring.bills import Amount, Bill, PageSize, Weighed, together

NOTHING: Final = Bill(0)
ONE: Final = Bill(1)


@dataclass(frozen=True, slots=True)
class Sized:
    """How many entries some fields of a connection have."""

    amount: Amount
    fields: tuple[str, ...]


UNSIZED: Final = Sized(1, ())


@dataclass(frozen=True, slots=True)
class Pricing:
    """A valid document whose operations are priced; each fragment once for every size of the list it stands in."""

    schema: GraphQLSchema
    prices: Prices
    fragments: Mapping[str, FragmentDefinitionNode]
    most: int
    known: dict[tuple[str, Sized], Bill] = field(default_factory=dict)

    def operation(self, node: OperationDefinitionNode) -> Bill:
        """What an operation costs; `most` entries a page has at the most."""
        return self.within(node.selection_set, self.schema.get_root_type(node.operation), UNSIZED)

    def within(self, node: SelectionSetNode, kind: Any, sized: Sized) -> Bill:
        """What a selection on a type costs."""
        return together(*(self.selected(one, kind, sized) for one in node.selections))

    def selected(self, node: SelectionNode, kind: Any, sized: Sized) -> Bill:
        """What one entry of a selection costs."""
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value, sized)
        if isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            on = kind if condition is None else self.schema.type_map[condition.name.value]
            return self.within(node.selection_set, on, sized)
        if isinstance(node, FieldNode) and node.name.value in INTROSPECTION:
            return Bill(INTROSPECTION[node.name.value])
        return self.field(node, kind, sized) if isinstance(node, FieldNode) else NOTHING

    def fragment(self, name: str, sized: Sized) -> Bill:
        """What a fragment costs."""
        key = name, sized
        if key not in self.known:
            fragment = self.fragments[name]
            on = self.schema.type_map[fragment.type_condition.name.value]
            self.known[key] = self.within(fragment.selection_set, on, sized)
        return self.known[key]

    def field(self, node: FieldNode, kind: Any, sized: Sized) -> Bill:
        """What a field costs: itself, what it is given, and what is asked of each entry."""
        name = node.name.value
        if name == "__typename":
            return NOTHING
        definition: GraphQLField = kind.fields[name]
        price = self.prices.fields[kind.name, name]
        itself = together(Bill(price.weight), *self.given(node, definition))
        if node.selection_set is None:
            return itself
        size: Amount = sized.amount if name in sized.fields else price.size
        around = UNSIZED
        if price.sized:
            size, around = 1, Sized(self.page(node, price), price.sized)
        inner = self.within(node.selection_set, get_named_type(definition.type), around)
        return together(itself, together(Bill(price.each), inner).times(size))

    def page(self, node: FieldNode, price: Price) -> Amount:
        """How many entries a page has: as written, or as variables say."""
        asked = [one.value for one in node.arguments or () if one.name.value in price.slicing]
        written = [int(one.value) for one in asked if isinstance(one, IntValueNode)]
        variables = tuple(one.name.value for one in asked if isinstance(one, VariableNode))
        usual = min(max(0, *written), self.most) if written else min(price.size, self.most)
        return PageSize(variables, usual, self.most) if variables else usual

    def given(self, node: FieldNode, definition: GraphQLField) -> Iterator[Bill]:
        """What the arguments of a field cost."""
        for one in node.arguments or ():
            yield self.value(one.value, definition.args[one.name.value].type)

    def value(self, node: ValueNode, kind: Any) -> Bill:
        """What it costs to be given a value as it is written."""
        named = get_named_type(kind)
        if not isinstance(named, GraphQLInputObjectType):
            return NOTHING
        if isinstance(node, VariableNode):
            if named.name not in self.prices.weighty:
                return NOTHING
            return ONE.times(Weighed(node.name.value, partial(self.prices.weight_of, named)))
        if isinstance(node, ListValueNode):
            return together(*(self.value(one, named) for one in node.values))
        return together(*self.members(node, named)) if isinstance(node, ObjectValueNode) else NOTHING

    def members(self, node: ObjectValueNode, kind: GraphQLInputObjectType) -> Iterator[Bill]:
        """What the fields of a written input cost."""
        for one in node.fields:
            name = one.name.value
            yield Bill(self.prices.inputs.get((kind.name, name), 0))
            yield self.value(one.value, kind.fields[name].type)
