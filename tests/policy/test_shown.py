"""By every way to its rows, a type shows what the policy says, and nothing else: whole, masked, or not at all."""

from collections.abc import Sequence
from typing import Any

import pytest

from schema import schema
from tests.asking import refusals
from tests.policy.canaries import CLOSED, OWN
from tests.policy.cells import ENTITIES, worlds_of
from tests.policy.routes import Route, by_id, document, has_list_of_ids, ids_of, one_of_each, routes
from tests.policy.store import key_in
from tests.policy.told import Held, Told, asked
from tests.policy.worlds import ASKING, World, odd_worlds


def differing(matrix: Held, world: World, question: str, found: Sequence[Route], **variables: Any) -> list[str]:
    """The ways by which something else is answered than the policy says, each with what is kept back by mistake."""
    expected, told = Told(world, matrix).expected(question, **variables)
    result = asked(matrix.store, world, question, **variables)
    kept_back = {place for place, _ in refusals(result)}
    wrong = sorted(place.partition(".")[0] for place in kept_back ^ told.refused)
    wrong += [key for key in expected if result.data is None or result.data[key] != expected[key]]
    assert {code for _, code in refusals(result)} <= {"FORBIDDEN"}
    return [f"{world}: {found[int(key[1:])].question}" for key in dict.fromkeys(wrong)]


@pytest.mark.parametrize("name", ENTITIES)
def test_a_type_shows_by_every_way_what_the_policy_says(matrix: Held, name: str) -> None:
    every = list(routes(schema.bindings.entities[name]))
    for place, world in enumerate(worlds_of(schema.bindings.entities[name])):
        found = every if place == 0 else one_of_each(every)

        assert differing(matrix, world, document(found), found) == []


WITH_IDS = [one for name in ENTITIES if has_list_of_ids(one := schema.bindings.entities[name])]


@pytest.mark.parametrize("world", ASKING, ids=str)
def test_an_id_leads_to_a_row_where_the_policy_shows_it(matrix: Held, world: World) -> None:
    found = [Route("node", by_id(WITH_IDS))]
    for entity in WITH_IDS:
        for identity in some_of_each(matrix, ids_of(matrix.store, entity)):
            assert differing(matrix, world, found[0].question, found, id=identity) == []


@pytest.mark.parametrize("world", list(odd_worlds(schema.bindings.entities["Penalty"])), ids=str)
def test_an_id_leads_to_a_row_as_an_odd_policy_says(matrix: Held, world: World) -> None:
    penalty = schema.bindings.entities["Penalty"]
    found = [Route("node", by_id([penalty]))]
    for identity in some_of_each(matrix, ids_of(matrix.store, penalty)):
        assert differing(matrix, world, found[0].question, found, id=identity) == []


def some_of_each(matrix: Held, ids: Sequence[str]) -> list[str]:
    """An id of the own agency, one of an agency that shares nothing, and one of what is sealed."""
    records = {one: matrix.ledger.records.get(key_in(one)) for one in ids}
    by_agency = {record.agency if record else "": one for one, record in records.items()}
    sealed = [one for one, record in records.items() if record and record.is_sealed]
    return [*(by_agency[one] for one in (OWN, CLOSED, "HUB", "") if one in by_agency), *sealed[:1]]
