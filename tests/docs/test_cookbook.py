"""Every page of the cookbook is one operation, and the hub and the witness answer it as the page shows, everywhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from graphql import FieldNode, OperationDefinitionNode, parse

from hub.query.explaining.explain import planned, statements_of
from hub.sample.district import deliver, sent
from hub.sample.extent import Extent
from hub.store.engine import Store
from schema import schema
from tests.asking import TODAY
from tests.databases import KINDS, Databases
from tests.docs.cookbook import COMMAND, INDEX, Recipe, answered, index, read_persons, recipes
from tests.samples import loading
from tests.stores import open_store, store_full
from tests.witness.comparing import different, witnessed

RECIPES: Final = recipes()
QUESTIONS: Final = {1, 4, 6, *range(11, 21), 29}
"""Those of the questions that the hub must answer which have a page so far."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample district, and a maker of the same district as it was known at an instant."""

    store: Store
    databases: Databases
    kind: Any

    def known(self, at: datetime) -> Store:
        """A store that was told what had come by an instant, and nothing more."""
        store = open_store(self.databases.fresh(self.kind))
        with TemporaryDirectory() as folder:
            for one in sent(Extent(), Path(folder)):
                if one.at <= at:
                    deliver(store, one, Extent(), progress=lambda _done: None)
        return store


@pytest.fixture(scope="module", params=KINDS)
def sample(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Sample]:
    """The sample district, on SQLite and on PostgreSQL in turn."""
    with store_full(databases, request.param, loading(Extent())) as store:
        read_persons(store)
        yield Sample(store, databases, request.param)


def roots_of(recipe: Recipe) -> list[FieldNode]:
    """The root fields of the one operation of a page."""
    (operation,) = [one for one in parse(recipe.document).definitions if isinstance(one, OperationDefinitionNode)]
    return [one for one in operation.selection_set.selections if isinstance(one, FieldNode)]


def known_keys(recipe: Recipe) -> dict[str, str]:
    """The roots that are asked as of an instant, each with the variable that holds it."""
    return {
        (root.alias or root.name).value: argument.value.name.value  # type: ignore[attr-defined]
        for root in roots_of(recipe)
        for argument in root.arguments or ()
        if argument.name.value == "knownAt"
    }


def said(sample: Sample, recipe: Recipe) -> Any:
    """What the witness says: of an instant, what it says of a store that knew no more."""
    whole = witnessed(sample.store, recipe.operation)
    assert (whole.errors, whole.refused) == ([], None)
    data = dict(whole.data or {})
    for key, variable in known_keys(recipe).items():
        then = sample.known(datetime.fromisoformat(recipe.variables[variable]))
        data[key] = (witnessed(then, recipe.operation).data or {})[key]
        then.close()
    return data


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_a_page_shows_the_answer_of_the_hub_and_of_the_witness(sample: Sample, recipe: Recipe) -> None:
    answer = answered(sample.store, recipe)

    assert answer == recipe.answer, f"run: {COMMAND}"
    assert list(different(answer, said(sample, recipe))) == []


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_a_page_is_at_most_one_statement_for_each_root(recipe: Recipe) -> None:
    who, given = recipe.who, recipe.variables

    told = planned(schema, recipe.document, given, asker=who, today=TODAY)

    most = 1 + len(known_keys(recipe))
    assert {len(list(statements_of(one))) for one in told.prepared.values()} <= set(range(1, most + 1))
    assert most <= max(1, len(roots_of(recipe)))


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_a_page_says_something_at_every_root(recipe: Recipe) -> None:
    silent = [key for key, value in recipe.answer.items() if value in (None, []) or value == {"nodes": []}]

    assert silent == [], "the sample has nothing for these: choose other variables"


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_a_page_is_explained_in_both_languages(recipe: Recipe) -> None:
    title, chinese, english = recipe.file.read_text(encoding="utf-8").split("\n\n")[:3]

    assert " · " in title
    assert sum("一" <= sign <= "鿿" for sign in chinese) > len(chinese) / 3
    assert english.isascii() or sum(sign.isascii() for sign in english) > len(english) * 9 // 10


def test_every_question_has_its_page() -> None:
    assert sorted(one.question for one in RECIPES if one.question is not None) == sorted(QUESTIONS)


def test_the_index_lists_every_page() -> None:
    assert INDEX.read_text(encoding="utf-8") == index(), f"run: {COMMAND}"
