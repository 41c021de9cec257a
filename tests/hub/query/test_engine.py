"""The engine's one method: bytes out, and what became of the operation."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from structlog.testing import capture_logs

from hub.query.engine import Answered, Engine
from hub.query.errors import MutationRefused
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.workers import Workers
from tests.asking import request
from tests.hub.web.small_schema import schema


@pytest.fixture
def engine() -> Iterator[Engine]:
    workers = Workers()
    yield Engine(schema, workers)
    workers.close()


def told(answered: Answered) -> Any:
    return msgspec.json.decode(answered.body)


async def test_an_operation_is_answered_in_bytes(engine: Engine, store: Store) -> None:
    asked = Asked("query A($name: String!) { hello(name: $name) } query B { viewer }", {"name": "民政"}, "A")

    answered = await engine.answer(asked, request(store))

    assert answered == Answered('{"data":{"hello":"你好，民政"}}'.encode(), ran=True, store_was_away=False)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { hello }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription Q { ticks }", "GRAPHQL_VALIDATION_FAILED"),
        ("query Q($day: Date!) { day(day: $day) }", "BAD_INPUT"),
    ],
)
async def test_what_cannot_run_has_no_data(engine: Engine, store: Store, query: str, code: str) -> None:
    answered = await engine.answer(Asked(query, None, "Q"), request(store))

    assert (answered.ran, answered.store_was_away, list(told(answered))) == (False, False, ["errors"])
    assert [error["extensions"]["code"] for error in told(answered)["errors"]] == [code]


@pytest.mark.parametrize(
    ("query", "away"), [("{ away }", True), ("{ requiredAway }", True), ("{ hello away }", False), ("{ hello }", False)]
)
async def test_only_where_nothing_could_be_told_the_store_was_away(
    engine: Engine, store: Store, query: str, away: bool
) -> None:
    answered = await engine.answer(Asked(query, None, None), request(store))

    assert (answered.ran, answered.store_was_away) == (True, away)


async def test_a_mutation_is_done_or_refused_as_whoever_asks_allows(engine: Engine, store: Store) -> None:
    asked = Asked('mutation { note(text: "a") }', None, None)

    answered = await engine.answer(asked, request(store))
    with pytest.raises(MutationRefused):
        await engine.answer(asked, request(store), mutations=False)

    assert told(answered) == {"data": {"note": "a"}}


async def test_a_fault_is_told_by_its_number(engine: Engine, store: Store) -> None:
    with capture_logs() as logged:
        answered = await engine.answer(Asked("{ boom }", None, None), request(store))

    assert told(answered)["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert b"secret" not in answered.body
    assert [(line["event"], line["request_id"]) for line in logged] == [("fault", "test")]
