"""What a caller is told in a world: the rows of every list and relation, as they are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hub.domain.records.declare import camel
from hub.query.declaring.declared import Entity
from hub.query.declaring.targets import target_of
from hub.store.engine import Store
from tests.asking import INVESTIGATING, WIDE, Answer, ask
from tests.policy.expected import Expected
from tests.policy.routes import around, identity_of, led, lists, whole
from tests.policy.store import Ledger, key_in, ledger_of
from tests.policy.worlds import World, under, unguarded
from tests.witness.places import Place, places

Shown = Mapping[str, Any]


@dataclass(slots=True)
class Held:
    """A store, whose its rows are, and what it holds of each question, whoever may see it."""

    store: Store
    ledger: Ledger
    known: dict[str, tuple[Sequence[Place], Any]] = field(default_factory=dict)

    def truth(self, question: str, **variables: Any) -> tuple[Sequence[Place], Any]:
        """The places of a question, and all that stands there."""
        key = f"{question} {variables}"
        if key not in self.known:
            with unguarded() as who:
                found = ask(self.store, f"query {question}", who=who, settings=WIDE, **variables)
            assert found.errors == [], question
            self.known[key] = places(f"query {question}", variables, None), found.data
        return self.known[key]

    def rows(self, entity: Entity) -> Sequence[Shown]:
        """All rows of a type that has a list, whoever may see them."""
        name, question = next(lists(entity, asked_of(entity)))
        return entries(self.truth(f"{{ {question} }}")[1][name])

    def hanging(self, parent: Entity, name: str) -> Sequence[Shown]:
        """All rows that hang on those of a list by a field, whoever may see them."""
        root, question = next(lists(parent, hung(parent, name)))
        found = entries(self.truth(f"{{ {question} }}")[1][root])
        return [row for one in found for row in entries(one[camel(name)])]

    def agency_of(self, row: Shown) -> str:
        """The agency that stated a row; of a party, of which no single one did, its own name for none."""
        record = self.ledger.records.get(key_in(row["id"])) if "id" in row else None
        return "" if record is None else record.agency


def asked_of(entity: Entity) -> str:
    """What is asked of the rows of a list: their values, and what they refer to."""
    return f"{whole(entity)} {around(entity)}"


def hung(parent: Entity, name: str) -> str:
    """What is asked of the rows of a list: those that hang on them by a field."""
    return f"{identity_of(parent)} {led(parent, name, whole(target_of(parent, name)))}"


def held(store: Store) -> Held:
    """What is known of a store so far: nothing but whose its rows are."""
    return Held(store, ledger_of(store))


def asked(store: Store, world: World, question: str, **variables: Any) -> Answer:
    """What the hub answers in a world."""
    purpose = INVESTIGATING if world.purpose else None
    with under(world):
        named = f"query {world.called} {question}"
        return ask(store, named, who=world.who, settings=WIDE, purpose=purpose, **variables)


@dataclass(slots=True)
class Told:
    """What a caller is told in a world."""

    world: World
    held: Held
    known: dict[str, Sequence[Shown] | None] = field(default_factory=dict)

    def expected(self, question: str, **variables: Any) -> tuple[Any, Expected]:
        """What is told of a question, and what is kept back of it."""
        asked_for, truth = self.held.truth(question, **variables)
        expected = Expected(self.world, self.held.ledger)
        return expected.answer(asked_for, truth), expected

    def rows(self, entity: Entity) -> Sequence[Shown] | None:
        """The rows of a type that its list shows, with what they refer to; None where that is kept back."""
        return self.listed(entity, asked_of(entity))

    def hanging(self, parent: Entity, name: str) -> Sequence[tuple[str, Sequence[Shown]]] | None:
        """The ids of a list's rows, each with the rows that hang on it by a field; None where either is kept back."""
        found = self.listed(parent, hung(parent, name))
        if found is None or any(one[camel(name)] is None for one in found):
            return None
        return [(one["id"], entries(one[camel(name)])) for one in found]

    def listed(self, entity: Entity, inner: str) -> Sequence[Shown] | None:
        """The rows of a type that its list shows, with what is asked of them."""
        name, question = next(lists(entity, inner))
        if question not in self.known:
            found = self.expected(f"{{ {question} }}")[0][name]
            self.known[question] = None if found is None else entries(found)
        return self.known[question]


def entries(found: Any) -> Sequence[Shown]:
    """The rows of a page, or of a list."""
    rows: Sequence[Shown] = found["nodes"] if isinstance(found, dict) else found
    return rows
