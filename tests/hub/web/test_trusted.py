"""Trusted documents over HTTP: by their ids, by whom they name, under limits of their own, until they are retired."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from hub.access.documents import document_id
from hub.access.principals import Role
from hub.query.engine import Engine
from tests.databases import Databases, Kind
from tests.hub.web.serving import Serve, Served, serving_all
from tests.trusting import distrust, trust

GRAPHQL = "application/graphql-response+json"
GREET = "query Greet($name: String) { hello(name: $name) }\nquery Who { viewer }"
NOTE = 'mutation { note(text: "a") }'


def by_post(caller: httpx.Client, one: str, **more: Any) -> httpx.Response:
    return caller.post("/graphql", json={"documentId": one, **more})


def by_get(caller: httpx.Client, one: str, **more: Any) -> httpx.Response:
    given = {name: value if isinstance(value, str) else json.dumps(value) for name, value in more.items()}
    return caller.get("/graphql", params={"documentId": one, **given})


ASK = pytest.mark.parametrize("ask", [by_post, by_get])
Ask = Callable[..., httpx.Response]


def codes(response: httpx.Response) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]


@ASK
def test_it_answers_as_its_text_does(served: Served, ask: Ask) -> None:
    one = trust(served.settings, GREET)
    with served.client(Accept=GRAPHQL) as caller:
        by_text = caller.post("/graphql", json={"query": GREET, "operationName": "Greet", "variables": {"name": "甲"}})
        answers = [ask(caller, one, operationName="Greet", variables={"name": name}) for name in ("甲", "乙", "甲")]

    assert [answer.json()["data"]["hello"] for answer in answers] == ["你好，甲", "你好，乙", "你好，甲"]
    assert (answers[0].status_code, answers[0].content) == (200, by_text.content)
    assert answers[0].headers["content-type"] == by_text.headers["content-type"]


@ASK
def test_the_name_chooses_among_its_operations(shared: Served, ask: Ask) -> None:
    one = trust(shared.settings, GREET)

    with shared.client(Accept=GRAPHQL) as caller:
        who = ask(caller, one, operationName="Who")
        none = ask(caller, one)

    assert who.json()["data"]["viewer"].startswith("OFFICER HUB ")
    assert (none.status_code, codes(none)) == (400, ["GRAPHQL_VALIDATION_FAILED"])


@ASK
@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL, 400), ("application/json", 200)])
def test_what_is_unknown_retired_or_for_others_is_one_error(shared: Served, ask: Ask, accept: str, status: int) -> None:
    theirs = trust(shared.settings, f"{{ theirs: hello }} # {accept}", Role.DASHBOARD, Role.PUBLIC)
    retired = trust(shared.settings, f"{{ retired: hello }} # {accept}")
    distrust(shared.settings, retired)

    with shared.client(Accept=accept) as caller:
        answers = [ask(caller, one) for one in (document_id("{ hello }"), retired, theirs, "register", "sha256:0")]

    assert {(answer.status_code, answer.content) for answer in answers} == {(status, answers[0].content)}
    assert codes(answers[0]) == ["DOCUMENT_UNKNOWN"]
    assert "data" not in answers[0].json()


@ASK
def test_those_who_are_named_may_run_it(shared: Served, ask: Ask) -> None:
    one = trust(shared.settings, "{ viewer }", Role.DASHBOARD)
    key = shared.key_for(Role.DASHBOARD, None)

    with shared.client() as officer, shared.client(Authorization=f"Bearer {key}") as dashboard:
        answers = [ask(dashboard, one), ask(officer, one), ask(dashboard, one), ask(officer, one)]

    assert answers[0].json()["data"]["viewer"].startswith("DASHBOARD None ")
    assert ["data" in answer.json() for answer in answers] == [True, False, True, False]


def test_the_same_body_is_answered_to_whom_it_is_for_alone(shared: Served) -> None:
    one = trust(shared.settings, "{ a: viewer }", Role.DASHBOARD)
    key = shared.key_for(Role.DASHBOARD, None)
    body = json.dumps({"documentId": one, "variables": {}})

    with shared.client() as caller:
        told = [
            caller.post("/graphql", content=body, headers={"Content-Type": "application/json", **sent}).json()
            for _ in range(3)
            for sent in ({"Authorization": f"Bearer {key}"}, {})
        ]

    assert ["data" in one for one in told] == [True, False] * 3


@pytest.mark.parametrize(
    "body",
    [
        {"documentId": f"sha256:{'a' * 64}", "query": "{ hello }"},
        {"documentId": f"sha256:{'a' * 64}", "query": ""},
        {"documentId": 5},
        {"documentId": ["sha256:"]},
        {"documentId": f"sha256:{'a' * 64}", "variables": []},
        {"documentId": f"sha256:{'a' * 64}", "operationName": 1},
    ],
    ids=str,
)
def test_what_names_no_document_soundly_is_400(caller: httpx.Client, body: dict[str, Any]) -> None:
    response = caller.post("/graphql", json=body)

    assert (response.status_code, codes(response)) == (400, ["BAD_INPUT"])


@pytest.mark.parametrize(
    "query_string",
    [
        "documentId=a&query={hello}",
        "documentId=a&documentId=b",
        "documentId=",
        "documentId=a&variables=[]",
        "documentId=a&variables={",
        "documentId=%FF",
    ],
)
def test_a_url_that_names_no_document_soundly_is_400(caller: httpx.Client, query_string: str) -> None:
    response = caller.get(f"/graphql?{query_string}")

    assert (response.status_code, codes(response)) == (400, ["BAD_INPUT"])


@pytest.mark.parametrize(
    "query_string", ["", "query={hello}", "query={hello}&x=documentId=", "query=query($documentId:ID){hello}"]
)
def test_by_get_nothing_else_is_run(caller: httpx.Client, query_string: str) -> None:
    response = caller.get(f"/graphql?{query_string}")

    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert codes(response) == ["METHOD_NOT_ALLOWED"]


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE"])
def test_a_document_is_asked_for_by_get_and_post(caller: httpx.Client, method: str) -> None:
    response = caller.request(method, "/graphql", params={"documentId": "a"})

    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")


def test_a_mutation_is_trusted_by_post_alone(shared: Served) -> None:
    one = trust(shared.settings, NOTE)

    with shared.client() as caller:
        done, refused = by_post(caller, one), by_get(caller, one)

    assert done.json() == {"data": {"note": "a"}}
    assert (refused.status_code, refused.headers["allow"], codes(refused)) == (405, "POST", ["MUTATION_REFUSED"])


def test_what_is_retired_stops_within_the_time_set(serve: Serve, database_url: str) -> None:
    served = serve(database_url, document_cache_seconds=1)
    one = trust(served.settings, "{ hello }")
    with served.client() as caller:
        told = [by_post(caller, one).json()]
        distrust(served.settings, one)
        told.append(by_post(caller, one).json())
        time.sleep(1.1)
        told.append(by_post(caller, one).json())

    assert ["data" in each for each in told] == [True, True, False]


def test_without_a_memory_it_stops_at_once_and_comes_back(serve: Serve, database_url: str) -> None:
    served = serve(database_url, document_cache_seconds=0)
    one = trust(served.settings, "{ hello }")
    with served.client() as caller:
        told = [by_get(caller, one).json()]
        distrust(served.settings, one)
        told.append(by_get(caller, one).json())
        trust(served.settings, "{ hello }")
        told.append(by_get(caller, one).json())

    assert ["data" in each for each in told] == [True, False, True]


# --- on stored data ---------------------------------------------------------------------------


PAGE = "query ($n: Int) { agencies(first: $n) { nodes { code } } }"


@pytest.fixture(scope="module")
def whole(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub with the whole schema."""
    with serving_all(tmp_path_factory.mktemp("whole"), schema="schema:schema") as start:
        yield start(databases.fresh("sqlite"))


def test_its_limits_take_the_place_of_the_hubs(whole: Served) -> None:
    wide, usual = trust(whole.settings, PAGE, page=1_000), trust(whole.settings, f"{PAGE} ")

    with whole.client(Accept=GRAPHQL) as caller:
        first = [by_get(caller, one, variables={"n": n}) for one in (wide, usual) for n in (200, 201, 1_000, 1_001)]
        by_text = caller.post("/graphql", json={"query": PAGE, "variables": {"n": 1_000}})
        again = by_get(caller, wide, variables={"n": 1_000})

    assert ["data" in one.json() for one in first] == [True, True, True, False, True, False, False, False]
    assert codes(by_text) == ["BAD_INPUT"]
    assert again.json() == {"data": {"agencies": {"nodes": []}}}


def test_a_limit_may_be_lower_than_the_hubs(whole: Served) -> None:
    narrow = trust(whole.settings, f" {PAGE}", page=10)

    with whole.client(Accept=GRAPHQL) as caller:
        answers = [by_post(caller, narrow, variables={"n": n}) for n in (10, 11)]

    assert ["data" in one.json() for one in answers] == [True, False]


def test_it_is_answered_at_once_like_its_text(whole: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    one = trust(whole.settings, PAGE, page=1_000)
    asked: list[str] = []
    with whole.client() as caller:
        waited_for = [by_post(caller, one, variables={"n": n}).content for n in (1, 900)]
        monkeypatch.setattr(Engine, "answer", lambda *_given, **_named: asked.append("waited"))
        at_once = [by_post(caller, one, variables={"n": n}).content for n in (1, 900)]

    assert at_once == waited_for == [b'{"data":{"agencies":{"nodes":[]}}}'] * 2
    assert asked == []


def test_with_get_for_all_a_document_is_trusted_too(serve: Serve, fresh_database: Callable[[Kind], str]) -> None:
    served = serve(fresh_database("sqlite"), graphql_get=True)
    one = trust(served.settings, "{ hello }")

    with served.client() as caller:
        by_id, by_text = by_get(caller, one), caller.get("/graphql", params={"query": "{ hello }"})

    assert by_id.json() == by_text.json() == {"data": {"hello": "你好，世界"}}
    assert (by_id.headers["cache-control"], by_text.headers["cache-control"]) == ("private, no-cache", "no-store")
