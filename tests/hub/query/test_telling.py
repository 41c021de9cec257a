"""Who is not shown the schema is told nothing of it; one caller's answer never depends on another's question."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from hub.access.principals import Principal, Role
from hub.query.engine import Engine
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.readers import open_reader
from hub.store.workers import Workers
from schema import schema
from tests.asking import DASHBOARD, DEPARTURE, OFFICER, request

MISSPELT = "{ organisation { name } }"
SHOWN = "{ __schema { queryType { name } } }"
VALUES = "query ($where: AgencyFilter) { agencies(where: $where) { totalCount } }"


@pytest.fixture
async def engine(district: Store) -> AsyncIterator[Engine]:
    """An engine that shows the schema to officers alone."""
    reader = open_reader(district.engine.url.render_as_string(hide_password=False), connections=2, seconds=10)
    yield Engine(schema, Workers(), reader, {}, DEPARTURE, introspecting=frozenset({Role.OFFICER}))
    await reader.close()


async def errors(engine: Engine, store: Store, who: Principal, text: str, **values: Any) -> list[tuple[str, str]]:
    """The codes and messages of an answer; those answered at once are the same."""
    asked, of = Asked(text, values, None), request(store, who)
    answered = await engine.answer(asked, of)
    again = engine.answer_at_once(asked, of)
    assert again is None or again.body == answered.body
    return [(one["extensions"]["code"], one["message"]) for one in json.loads(answered.body).get("errors", ())]


async def test_the_memory_of_documents_hands_no_detail_to_another_role(engine: Engine, district: Store) -> None:
    officer = [await errors(engine, district, OFFICER, MISSPELT) for _ in range(2)]
    dashboard = [await errors(engine, district, DASHBOARD, MISSPELT) for _ in range(2)]
    officer.append(await errors(engine, district, OFFICER, MISSPELT))

    assert all(len(one) == 1 and "Did you mean" in one[0][1] for one in officer)
    ((code, message),) = dashboard[0]
    assert dashboard[1] == dashboard[0]
    assert code == "GRAPHQL_VALIDATION_FAILED"
    assert "organi" not in message


async def test_the_schema_is_shown_by_role(engine: Engine, district: Store) -> None:
    assert await errors(engine, district, OFFICER, SHOWN) == []
    assert [code for code, _ in await errors(engine, district, DASHBOARD, SHOWN)] == ["INTROSPECTION_REFUSED"]
    assert await errors(engine, district, DASHBOARD, "{ __typename viewer { __typename } }") == []


async def test_values_of_variables_are_told_by_role(engine: Engine, district: Store) -> None:
    wrong = {"where": {"nmae": 1}}

    ((_, known),) = await errors(engine, district, OFFICER, VALUES, **wrong)
    ((code, unknown),) = await errors(engine, district, DASHBOARD, VALUES, **wrong)

    assert "`name`" in known
    assert code == "BAD_INPUT"
    assert "name" not in unknown
    assert await errors(engine, district, DASHBOARD, VALUES, where={"name": {"eq": "x"}}) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("{", "GRAPHQL_PARSE_FAILED"), ("{ a " + "b " * 1_000 + "}", "TOO_MANY_TOKENS"), ("{ a: b " * 9, "GRAPHQL_PARSE")],
)
async def test_what_is_of_the_text_alone_is_told_to_everybody(
    engine: Engine, district: Store, text: str, code: str
) -> None:
    told = [await errors(engine, district, who, text) for who in (OFFICER, DASHBOARD)]

    assert told[0] == told[1]
    assert told[0][0][0].startswith(code)


async def test_values_inside_a_mutation_are_told_by_role(engine: Engine, district: Store) -> None:
    push = "mutation ($input: RecordsPushInput!) { recordsPush(input: $input) { userErrors { code } } }"

    ((_, known),) = await errors(engine, district, OFFICER, push, input={"requestKey": "a", "records": [], "x": 1})
    ((code, unknown),) = await errors(
        engine, district, DASHBOARD, push, input={"requestKey": "a", "records": []} | {"x": 1}
    )

    assert "RecordsPushInput" in known
    assert (code, "RecordsPushInput" in unknown) == ("BAD_INPUT", False)
