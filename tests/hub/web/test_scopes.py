"""What a key was not made for is refused over HTTP and WebSocket, before anything runs."""

import json
from collections.abc import Iterator

import httpx
import pytest

from hub.access.keys import Terms
from hub.access.principals import Role, Scope
from tests.attacks.attacking import watched
from tests.hub.web.serving import Serve, Served, serving_all
from tests.hub.web.socketing import FOLLOW, known_caller

STORED = "{ viewer { role } organizations(first: 1) { nodes { name } } }"
THROUGH_FRAGMENTS = (
    "{ ...a ... { ...a } } fragment a on Query { ...b } fragment b on Query { organizations { totalCount } }"
)
PUSH = "mutation ($input: RecordsPushInput!) { recordsPush(input: $input) { receipt { rows } } }"
BATCH = {"input": {"requestKey": "one", "records": []}}
GRAPHQL = "application/graphql-response+json"


@pytest.fixture
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve the whole schema."""
    with serving_all(tmp_path_factory.mktemp("scoped"), schema="schema:schema") as start:
        yield start


@pytest.fixture
def served(serve: Serve, database_url: str) -> Served:
    return serve(database_url)


def answer(served: Served, scope: Scope, query: str, accept: str = GRAPHQL, **more: object) -> httpx.Response:
    """What the holder of a key of an agency for one scope is answered."""
    key = served.key_for(Role.AGENCY, "HUB", Terms(may=frozenset({scope})))
    with served.client(Authorization=f"Bearer {key}", Accept=accept) as caller:
        return caller.post("/graphql", json={"query": query, **more})


def code(response: httpx.Response) -> object:
    return response.json()["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("query", [STORED, THROUGH_FRAGMENTS])
@pytest.mark.parametrize("accept", [GRAPHQL, "application/json"])
def test_a_key_that_may_not_read_is_refused_what_is_stored(served: Served, query: str, accept: str) -> None:
    with watched() as seen:
        refused = answer(served, Scope.PUSH, query, accept)

    assert (refused.status_code, code(refused), refused.json().get("data")) == (403, "FORBIDDEN", None)
    assert seen.nothing


def test_a_known_question_at_once_is_refused_as_well(served: Served) -> None:
    with served.client() as officer:
        assert officer.post("/graphql", json={"query": STORED}).status_code == 200

    assert code(answer(served, Scope.PUSH, STORED)) == "FORBIDDEN"


def test_every_key_may_ask_who_it_is_and_what_the_schema_is(served: Served) -> None:
    answered = answer(served, Scope.FOLLOW, "{ viewer { role } __schema { queryType { name } } }")

    assert answered.json()["data"]["viewer"] == {"role": "AGENCY"}


def test_a_key_that_may_not_push_is_refused_before_anything_runs(served: Served) -> None:
    with watched() as seen:
        refused = answer(served, Scope.READ, PUSH, variables=BATCH)

    assert (refused.status_code, code(refused)) == (403, "FORBIDDEN")
    assert seen.nothing
    assert answer(served, Scope.PUSH, PUSH, variables=BATCH).json()["data"]["recordsPush"]["receipt"] == {"rows": 0}


def test_a_key_that_may_not_follow_is_refused_a_subscription(served: Served) -> None:
    key = served.key_for(Role.AGENCY, "HUB", Terms(may=frozenset({Scope.READ})))
    with known_caller(served, key=key) as caller:
        caller.subscribe("1")
        told = caller.hear()
    streamed = answer(served, Scope.READ, FOLLOW, "text/event-stream")

    assert (told["type"], told["payload"][0]["extensions"]["code"]) == ("error", "FORBIDDEN")
    assert (streamed.status_code, json.loads(streamed.text)["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")


def test_a_key_that_may_follow_does(served: Served) -> None:
    key = served.key_for(Role.AGENCY, "HUB", Terms(may=frozenset({Scope.FOLLOW})))
    with known_caller(served, key=key) as caller:
        caller.subscribe("1")

        assert caller.hear()["type"] == "next"
