"""Make up arguments: filters, orders, pages and groups, with values that the store holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from graphql import GraphQLInputObjectType, get_named_type

from hub.domain.records.declare import camel
from hub.query.declaring.declared import Column, Entity, Facet, One, Statistics
from hub.query.declaring.orders import order_keys
from hub.query.declaring.targets import referred_entity, target_of
from tests.witness.facts import Facts, Name
from tests.witness.filters import is_party
from tests.witness.places import built
from tests.witness.variables import Variables, literal

CursorsOf = Callable[[Entity, str], Sequence[str]]
"""The cursors of the list of an entity in an order, as a document writes it."""

MOST_DEPTH: Final = 3
MOST_OF_A_PAGE: Final = 6
COUNTS: Final = (0, 1, 1, 2, 5)
AMOUNTS: Final = ("0", "100.00", "1000", "12345.67")


@dataclass(frozen=True, slots=True)
class Arguments:
    """What arguments are made up from."""

    random: Random
    facts: Facts
    variables: Variables
    cursors_of: CursorsOf

    def chance(self, share: float) -> bool:
        """Whether something happens that happens so often."""
        return self.random.random() < share

    # --- filters ---

    def filter(self, entity: Entity, depth: int = 0) -> dict[str, Any]:
        """A filter of an entity."""
        input_type = built().type_map[f"{entity.name}Filter"]
        if not isinstance(input_type, GraphQLInputObjectType):
            raise TypeError(entity.name)
        if depth < MOST_DEPTH and self.chance(0.25):
            return self.combined(entity, depth)
        python = {camel(name): name for name in entity.fields}
        names = [name for name in input_type.fields if name in python or name == "search"]
        chosen = self.random.sample(names, k=min(len(names), self.random.choice((1, 1, 1, 2))))
        found = {name: self.condition(entity, python.get(name, name), depth) for name in chosen}
        return {name: given for name, given in found.items() if given is not None}

    def combined(self, entity: Entity, depth: int) -> dict[str, Any]:
        """Filters joined."""
        how = self.random.choice(("and", "or", "or", "not"))
        if how == "not":
            return {"not": self.filter(entity, depth + 1)}
        return {how: [self.filter(entity, depth + 1) for _ in range(self.random.choice((0, 1, 2, 2, 3)))]}

    def condition(self, entity: Entity, name: str, depth: int) -> Any:
        """What is asked of one field; None where nothing can be."""
        if name == "search":
            return self.variables.maybe("String", self.facts.search(self.random))
        declaration = entity.fields[name]
        if isinstance(declaration, Column):
            return self.operators(f"{entity.name}Filter", camel(name), self.facts.values(entity, name))
        if depth >= MOST_DEPTH:
            return None
        if isinstance(declaration, Facet) or is_party(declaration):
            return self.filter(target_of(entity, name), depth + 1)
        if isinstance(declaration, One):
            return self.reference(entity, name, declaration, depth)
        words = dict.fromkeys(
            self.random.choices(("some", "some", "none", "every"), k=self.random.choice((1, 1, 1, 2)))
        )
        target = target_of(entity, name)
        return {word: {} if self.chance(0.2) else self.filter(target, depth + 1) for word in words}

    def reference(self, entity: Entity, name: str, declaration: One, depth: int) -> dict[str, Any]:
        """What is asked of a reference by a key."""
        if self.chance(0.5):
            return {"is": self.filter(referred_entity(declaration.field), depth + 1)}
        return self.operators(f"{entity.name}Filter", camel(name), self.facts.values(entity, name))

    def operators(self, owner: str, name: str, values: Sequence[Any]) -> dict[str, Any]:
        """Some operators on a value, with values that occur."""
        by = input_of(owner, name)
        usable = [one for one in by.fields if one != "is" and (values or one == "isNull")]
        chosen = self.random.sample(usable, k=min(len(usable), self.random.choice((1, 1, 1, 2))))
        return {one: self.operand(by, one, values) for one in chosen}

    def operand(self, by: GraphQLInputObjectType, operator: str, values: Sequence[Any]) -> Any:
        """A value for an operator, now and then as a variable."""
        kind = str(by.fields[operator].type)
        if operator == "isNull":
            return self.variables.maybe(kind, self.chance(0.3))
        if operator == "in":
            return self.variables.maybe(kind, self.random.choices(values, k=self.random.randint(0, 4)))
        value = self.random.choice(values)
        if operator == "startsWith":
            value = value[: self.random.randint(1, 4)]
        return self.variables.maybe(kind, value)

    # --- lists ---

    def list_arguments(self, entity: Entity) -> dict[str, Any]:
        """Which rows of a list, in which order, which page."""
        found: dict[str, Any] = {}
        is_filtered = f"{entity.name}Filter" in built().type_map
        if self.chance(0.4) and is_filtered:
            found["where"] = self.variables.maybe(f"{entity.name}Filter", self.filter(entity))
        elif self.chance(0.05) and is_filtered:
            found["where"] = self.variables.absent(f"{entity.name}Filter")
        order = self.order(entity) if self.chance(0.5) else []
        return {**found, **self.page(entity, order)}

    def order(self, entity: Entity) -> list[dict[str, Any]]:
        """An order, by one or two keys."""
        keys = sorted(order_keys(entity.cls))
        chosen = self.random.sample(keys, k=min(len(keys), self.random.choice((1, 1, 2))))
        return [{"field": Name(one), **self.direction()} for one in chosen]

    def direction(self) -> dict[str, Any]:
        """A direction, or none: then it is upward."""
        return {} if self.chance(0.3) else {"direction": Name(self.random.choice(("ASC", "DESC")))}

    def page(self, entity: Entity, order: list[dict[str, Any]]) -> dict[str, Any]:
        """A page of a list in an order."""
        by = {"orderBy": self.variables.maybe(f"[{entity.name}Order!]", order)} if order else {}
        size = self.random.choice(("first", "first", "last", "last", "", ""))
        sized = {size: self.variables.maybe("Int", self.random.randint(0, MOST_OF_A_PAGE))} if size else {}
        if not sized and self.chance(0.1):
            sized = {"first": self.variables.absent("Int")}
        cursors = self.cursors_of(entity, literal(order)) if self.chance(0.3) else ()
        if not cursors:
            return {**by, **sized}
        end = self.random.choice(("after", "before"))
        return {**by, **sized, end: self.variables.maybe("String", self.random.choice(cursors))}

    # --- statistics ---

    def statistics_arguments(self, counted: Statistics, entity: Entity) -> dict[str, Any]:
        """By what rows are grouped, which rows, and which groups."""
        dimensions = sorted(name.upper() for name in counted.dimensions)
        many = min(len(dimensions), self.random.choice((0, 1, 1, 2)))
        grouped = [Name(one) for one in self.random.sample(dimensions, k=many)]
        found: dict[str, Any] = {}
        if grouped or self.chance(0.5):
            kind = f"[{counted.cls.__name__.removesuffix('Stats')}Dimension!]"
            found["groupBy"] = self.variables.maybe(kind, grouped)
        if self.chance(0.3):
            found["where"] = self.variables.maybe(f"{entity.name}Filter", self.filter(entity))
        if self.chance(0.3):
            found["having"] = self.having(counted)
        if self.chance(0.5) and any(one.is_division for one in counted.dimensions.values()):
            found["divisionsOn"] = self.variables.maybe("Date", self.random.choice(self.facts.days()))
        return found

    def having(self, counted: Statistics) -> dict[str, Any]:
        """A condition on what is measured."""
        owner = f"{counted.cls.__name__}Having"
        name = self.random.choice([camel(one) for one in counted.measures])
        amounts = input_of(owner, name).name == "MoneyFilter"
        return {name: self.operators(owner, name, AMOUNTS if amounts else COUNTS)}


def input_of(owner: str, name: str) -> GraphQLInputObjectType:
    """The input type that a field of another one takes."""
    found = built().type_map[owner]
    inner = get_named_type(found.fields[name].type) if isinstance(found, GraphQLInputObjectType) else None
    if not isinstance(inner, GraphQLInputObjectType):
        raise TypeError(name)
    return inner
