"""GET /graphql where HUB_GRAPHQL_GET allows it: queries only, strictly read."""

import json
from collections.abc import Iterator

import httpx
import pytest

from tests.databases import Databases
from tests.hub.web.serving import serving_all

GRAPHQL = "application/graphql-response+json"


@pytest.fixture(scope="module")
def by_get(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A caller of a hub that answers GET."""
    with serving_all(tmp_path_factory.mktemp("by_get")) as start:
        served = start(databases.fresh("sqlite"), graphql_get=True)
        with served.client(Accept=GRAPHQL) as caller:
            yield caller


def codes(response: httpx.Response) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]


def test_a_query_with_variables_is_answered(by_get: httpx.Client) -> None:
    asked = {
        "query": "query A { viewer } query B($name: String!) { hello(name: $name) }",
        "variables": json.dumps({"name": "民政 + 100%"}, ensure_ascii=False),
        "operationName": "B",
        "extensions": "{}",
        "unknown": "x",
    }

    response = by_get.get("/graphql", params=asked)

    assert (response.status_code, response.json()) == (200, {"data": {"hello": "你好，民政 + 100%"}})
    assert response.headers["content-type"] == f"{GRAPHQL}; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"


def test_what_is_left_empty_is_left_out(by_get: httpx.Client) -> None:
    response = by_get.get("/graphql", params={"query": "{ hello }", "variables": "", "operationName": ""})

    assert response.json() == {"data": {"hello": "你好，世界"}}


def test_post_goes_on(by_get: httpx.Client) -> None:
    assert by_get.post("/graphql", json={"query": 'mutation { note(text: "a") }'}).json() == {"data": {"note": "a"}}


@pytest.mark.parametrize("query", ['mutation { note(text: "a") }', "query A { hello } mutation B { __typename }"])
def test_a_mutation_is_refused_and_post_is_named(by_get: httpx.Client, query: str) -> None:
    response = by_get.get("/graphql", params={"query": query, "operationName": "B" if "A" in query else ""})

    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert codes(response) == ["MUTATION_REFUSED"]


def test_a_subscription_is_refused(by_get: httpx.Client) -> None:
    response = by_get.get("/graphql", params={"query": "subscription { ticks }"})

    assert (response.status_code, codes(response)) == (400, ["GRAPHQL_VALIDATION_FAILED"])


@pytest.mark.parametrize(
    "query_string",
    [
        "",
        "query=",
        "query=%20",
        "query=%FF",
        "query={hello}&query={viewer}",
        "query={hello}&variables=x",
        "query={hello}&variables=[]",
        'query={hello}&variables={"a":1,"a":2}',
        'query={hello}&variables={"a":"\\u0000"}',
        "query={hello}&extensions=5",
        "query={hello}%00",
        "query={hello}" + "&a=1" * 100,
        "query={hello}&a=" + "x" * 2**14,
    ],
    ids=lambda text: f"{text[:40]}…{len(text)}",
)
def test_what_is_no_graphql_request_is_400(by_get: httpx.Client, query_string: str) -> None:
    response = by_get.get(f"/graphql?{query_string}")

    assert (response.status_code, codes(response)) == (400, ["BAD_INPUT"])


def test_without_a_key_nothing_is_answered(by_get: httpx.Client) -> None:
    response = by_get.get("/graphql", params={"query": "{ hello }"}, headers={"Authorization": ""})

    assert (response.status_code, codes(response)) == (401, ["UNAUTHENTICATED"])


@pytest.mark.parametrize("method", ["HEAD", "PUT", "OPTIONS"])
def test_other_methods_are_told_both(by_get: httpx.Client, method: str) -> None:
    response = by_get.request(method, "/graphql", params={"query": "{ hello }"})

    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")
