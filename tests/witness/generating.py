"""Make up operations over the whole schema, with values that the store holds; the same ones for the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from graphql import GraphQLInterfaceType, GraphQLObjectType, get_named_type, is_leaf_type

from hub.access.principals import Principal, Role
from hub.domain.records.declare import camel
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import ByNode, Entity, Every, LiveLookUp, LookUp, Many, Stats, Whole
from hub.query.declaring.targets import target_of
from hub.store.engine import Store
from schema import schema
from tests.asking import ADMIN, DASHBOARD, INSIDER, OFFICER, PUBLIC, REVIEWER, machine
from tests.witness.arguments import Arguments, CursorsOf
from tests.witness.facts import Facts
from tests.witness.inputs import families
from tests.witness.places import built
from tests.witness.refusals import root_entity, root_statistics
from tests.witness.rows import snapshot_of
from tests.witness.variables import Variables, literal

MOST_LEVELS: Final = 5
MOST_FIELDS: Final = 60
PAGES: Final = frozenset({"nodes", "edges", "node"})
"""Steps that lead to the same rows: they are no level of their own."""


WHO: Final = """__typename role agency name today may expiresAt purpose { __typename code case }
  agreements { kind agencies } sights { label sight } limits { maxPage } budget { costLeft }"""
"""What is asked of whoever asks."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation, its variables, who asks it, and whether for a purpose."""

    document: str
    variables: dict[str, Any]
    who: Principal
    purpose: bool = False


def no_cursors(_entity: Entity, _order: str) -> Sequence[str]:
    """Where nobody hands out cursors, none are used."""
    return ()


def operations(seed: int, count: int, store: Store, cursors_of: CursorsOf = no_cursors) -> Iterator[Operation]:
    """So many operations; each hangs on the seed, its number and the store alone."""
    facts = Facts(snapshot_of(store))
    stating = agencies(facts)
    others = [INSIDER, REVIEWER, ADMIN, *(Principal(Role.OFFICER, one, "somebody") for one in stating)]
    callers = [OFFICER, OFFICER, DASHBOARD, PUBLIC, *others, *map(machine, stating)]
    for number in range(count):
        yield operation(Random(f"{seed}-{number}"), facts, callers, cursors_of)  # noqa: S311 - repeatable, not secret


def agencies(facts: Facts) -> Sequence[str]:
    """The agencies that state anything."""
    return sorted({row["agency"] for row in facts.snapshot.tables["record_version"]})


def operation(random: Random, facts: Facts, callers: Sequence[Principal], cursors_of: CursorsOf) -> Operation:
    """One operation."""
    variables = Variables(random)
    writer = Writer(random, facts, variables, Arguments(random, facts, variables, cursors_of))
    roots = " ".join(writer.root() for _ in range(random.choice((1, 1, 2, 3))))
    document = f"query Asked{variables.head} {{ {roots} }}"
    who = random.choice(callers)
    for_a_purpose = who is OFFICER and random.random() < 0.5
    return Operation(" ".join([document, *writer.fragments]), variables.values, who, for_a_purpose)


@dataclass(slots=True)
class Writer:
    """An operation while it is written."""

    random: Random
    facts: Facts
    variables: Variables
    arguments: Arguments
    fields: int = 0
    fragments: list[str] = field(default_factory=list)

    def alias(self) -> str:
        """A key that no other field has: fields of one key would have to agree."""
        self.fields += 1
        return f"f{self.fields}: "

    def directive(self) -> str:
        """Now and then a field is skipped or included."""
        if self.random.random() > 0.06:
            return ""
        name = self.random.choice(("skip", "include"))
        return f" @{name}(if: {literal(self.variables.maybe('Boolean!', self.random.random() < 0.5))})"

    # --- roots ---

    def root(self) -> str:
        """A field of the query type."""
        if self.random.random() < 0.03:
            return f"{self.alias()}viewer {{ {WHO} }}"
        name = self.random.choice(sorted(schema.bindings.roots))
        given, selection = self.root_parts(name)
        if self.random.random() < 0.3 and "validOn" in built().query_type.fields[name].args:  # type: ignore[union-attr]
            given["validOn"] = self.variables.maybe("Date", self.random.choice(self.facts.days()))
        return f"{self.alias()}{name}{written_arguments(given)}{self.directive()} {{ {selection} }}"

    def root_parts(self, name: str) -> tuple[dict[str, Any], str]:
        """The arguments of a root beside the day, and what is asked of it."""
        declaration = schema.bindings.roots[name]
        if isinstance(declaration, ByNode):
            return self.node()
        if isinstance(declaration, LookUp):
            return {"by": self.variables.maybe("OrganizationBy!", self.key(declaration))}, self.of_type("Organization")
        entity = root_entity(name)
        if entity is None:
            raise TypeError(name)
        if isinstance(declaration, Stats):
            counted = root_statistics(name)
            given = self.arguments.statistics_arguments(counted, entity)
            return given, self.of_type(counted.cls.__name__)
        if isinstance(declaration, Whole):
            return {}, self.of_type(entity.name)
        if not isinstance(declaration, Every):
            raise TypeError(name)
        return self.arguments.list_arguments(entity), self.of_type(f"{entity.name}Connection")

    def key(self, declaration: LookUp) -> dict[str, Any]:
        """A key of a look-up that somebody has."""
        key = self.random.choice((None, *declaration.keys))
        numbers = self.facts.numbers(key.scheme) if key else ()
        if key is None or not numbers:
            ids = self.facts.ids(DECLARED.entities[schema_class("Organization")])
            return {"id": self.random.choice(ids)}
        return {camel(key.name): self.random.choice(numbers)}

    def node(self) -> tuple[dict[str, Any], str]:
        """Something by its id, and what is asked of it and of something else."""
        entity = self.random.choice([one for one in families().values() if self.facts.ids(one)])
        other = self.random.choice(list(families().values()))
        identity = self.variables.maybe("ID!", self.random.choice(self.facts.ids(entity)))
        kinds = dict.fromkeys((entity.name, other.name))
        asked = " ".join(f"... on {name} {{ {self.of_type(name)} }}" for name in kinds)
        return {"id": identity}, f"__typename id {asked}"

    # --- selections ---

    def of_type(self, name: str, level: int = 1) -> str:
        """What is asked of a type."""
        kind = built().type_map[name]
        if not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            raise TypeError(name)
        known = [one for one in kind.fields if self.may_ask(name, one, level) and not is_live(name, one)]
        chosen = self.random.sample(known, k=min(len(known), self.random.choice((1, 2, 3, 4))))
        asked = [self.of_field(name, one, level) for one in chosen]
        if name == "Party" and self.random.random() < 0.6:
            asked.append(self.fragment(self.random.choice(("Organization", "OtherParty", "Party")), level))
        if self.random.random() < 0.15 or not asked:
            asked.append(f"{self.alias()}__typename")
        return " ".join(asked)

    def may_ask(self, name: str, asked: str, level: int) -> bool:
        """Whether there is room for a field."""
        kind: Any = built().type_map[name]
        if is_leaf_type(get_named_type(kind.fields[asked].type)):
            return True
        return self.fields < MOST_FIELDS and (level < MOST_LEVELS or asked in PAGES or asked == "pageInfo")

    def of_field(self, owner: str, name: str, level: int) -> str:
        """A field with its arguments and what is asked of it."""
        kind: Any = built().type_map[owner]
        target = get_named_type(kind.fields[name].type)
        alias = self.alias()
        if is_leaf_type(target):
            return f"{alias}{name}{self.directive()}"
        entity = schema.bindings.entities.get(owner)
        declared = schema.bindings.fields.get((owner, name))
        given: dict[str, Any] = {}
        if entity is not None and declared is not None and isinstance(entity.fields[declared], Many):
            given = self.arguments.list_arguments(target_of(entity, declared))
        inner = self.of_type(target.name, level + (name not in PAGES))
        return f"{alias}{name}{written_arguments(given)}{self.directive()} {{ {inner} }}"

    def fragment(self, on: str, level: int) -> str:
        """A fragment on a type, inline or by name."""
        asked = self.of_type(on, level)
        if self.random.random() < 0.5:
            return f"... on {on}{self.directive()} {{ {asked} }}"
        name = f"Of{on}{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {on} {{ {asked} }}")
        return f"...{name}{self.directive()}"


def is_live(owner: str, name: str) -> bool:
    """Whether an agency is asked for a field: of that the rows tell nothing."""
    entity, declared = schema.bindings.entities.get(owner), schema.bindings.fields.get((owner, name))
    return entity is not None and declared is not None and isinstance(entity.fields[declared], LiveLookUp)


def written_arguments(given: dict[str, Any]) -> str:
    """Arguments as a document writes them."""
    return f"({', '.join(f'{name}: {literal(value)}' for name, value in given.items())})" if given else ""


def schema_class(name: str) -> type:
    """The class of an entity."""
    return schema.bindings.entities[name].cls
