"""Read what the schema declares of costs, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)

from hub.query.declaring.costs import OBJECT, VALUE, Cost, ListSize

DECLARED: Final = "strawberry-definition"
"""Where Strawberry keeps the field from which it made one of graphql-core's."""


@dataclass(frozen=True, slots=True)
class Price:
    """What a field costs: `weight` by itself, `each` for every entry, of which it usually has `size`.

    Where there are `sized` fields, the size is that of these fields inside, and the arguments `slicing` choose it.
    """

    weight: int
    each: int
    size: int
    slicing: tuple[str, ...] = ()
    sized: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prices:
    """What every field of a schema costs by (type, field), and what it weighs to be given an input field.

    `weighty` are the input types in which something weighs, however deep.
    """

    fields: Mapping[tuple[str, str], Price]
    inputs: Mapping[tuple[str, str], int]
    weighty: frozenset[str]

    def weight_of(self, kind: GraphQLInputObjectType, value: Any) -> int:
        """What a coerced value of an input type weighs."""
        if isinstance(value, list):
            return sum(self.weight_of(kind, one) for one in value)
        if not isinstance(value, dict) or kind.name not in self.weighty:
            return 0
        return sum(self.inputs.get((kind.name, name), 0) + self.inside(kind, name, one) for name, one in value.items())

    def inside(self, kind: GraphQLInputObjectType, name: str, value: Any) -> int:
        """What the value of a field of an input type weighs."""
        named = get_named_type(kind.fields[name].type)
        return self.weight_of(named, value) if isinstance(named, GraphQLInputObjectType) else 0


def declared_prices(schema: GraphQLSchema) -> Prices:
    """The prices of a schema."""
    fields: dict[tuple[str, str], Price] = {}
    inputs: dict[tuple[str, str], int] = {}
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not kind.name.startswith("__"):
            fields.update({(kind.name, name): price_of(one) for name, one in kind.fields.items()})
        elif isinstance(kind, GraphQLInputObjectType):
            weighed = ((name, declared(one, Cost)) for name, one in kind.fields.items())
            inputs.update({(kind.name, name): int(cost.weight) for name, cost in weighed if cost is not None})
    return Prices(fields, inputs, frozenset(weighty_types(schema, {kind for kind, _ in inputs})))


def refuse_unsized_lists(schema: GraphQLSchema, prices: Prices) -> None:
    """Raise `TypeError` for lists of objects of which nothing tells how long they are."""
    unsized = sorted(set(lists_in(schema)) - set(sizes_told(schema, prices.fields)))
    if unsized:
        message = f"declare how long these lists are: {', '.join(map('.'.join, unsized))}"
        raise TypeError(message)


def weighty_types(schema: GraphQLSchema, found: set[str]) -> set[str]:
    """The input types that hold one of some input types, or are one."""
    kinds = [one for one in schema.type_map.values() if isinstance(one, GraphQLInputObjectType)]
    more = {one.name for one in kinds for field in one.fields.values() if get_named_type(field.type).name in found}
    return found if more <= found else weighty_types(schema, found | more)


def price_of(field: Any) -> Price:
    """What is declared of a field."""
    cost, size = declared(field, Cost), declared(field, ListSize)
    if is_leaf_type(get_named_type(field.type)):
        # A list of values is one column of its row.
        return Price(int(cost.weight) if cost else VALUE, 0, 1)
    weight = int(cost.weight) if cost else 0
    if size is None:
        return Price(weight, OBJECT, 1)
    return Price(weight, OBJECT, size.assumed_size or 1, stated(size.slicing_arguments), stated(size.sized_fields))


def declared(field: Any, directive: type[Any]) -> Any:
    """A directive of a field; None where it has none of the kind."""
    stated = getattr(field.extensions.get(DECLARED), "directives", ())
    return next((one for one in stated if isinstance(one, directive)), None)


def stated(names: Any) -> tuple[str, ...]:
    """Names that a directive may leave out."""
    return tuple(names) if isinstance(names, list) else ()


def lists_in(schema: GraphQLSchema) -> Iterator[tuple[str, str]]:
    """Every field that is a list of objects."""
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not kind.name.startswith("__"):
            for name, field in kind.fields.items():
                if is_list_type(get_nullable_type(field.type)) and not is_leaf_type(get_named_type(field.type)):
                    yield kind.name, name


def sizes_told(schema: GraphQLSchema, prices: Mapping[tuple[str, str], Price]) -> Iterator[tuple[str, str]]:
    """Every field of which it is told how long it is, by itself or by the field around it."""
    for (kind, name), price in prices.items():
        field: Any = schema.type_map[kind]
        if declared(field.fields[name], ListSize) is not None:
            yield kind, name
        inside = get_named_type(field.fields[name].type)
        yield from ((inside.name, one) for one in price.sized)
