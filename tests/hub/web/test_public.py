"""Callers without a key: nobody, unless HUB_PUBLIC lets them in, and then only to what names the public."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from hub.access.principals import Role
from hub.query.engine import Engine
from tests.databases import Databases, Kind
from tests.hub.web.serving import Serve, Served, serving_all
from tests.trusting import trust

GRAPHQL = "application/graphql-response+json"
WHO = "{ viewer { role agency name } }"


@pytest.fixture(scope="module")
def open_hub(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub that lets the public in."""
    with serving_all(tmp_path_factory.mktemp("public"), schema="schema:schema") as start:
        yield start(databases.fresh("sqlite"), public=True)


@pytest.fixture
def stranger(open_hub: Served) -> Iterator[httpx.Client]:
    with open_hub.stranger(Accept=GRAPHQL) as caller:
        yield caller


def codes(response: httpx.Response) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]


def test_the_public_is_a_role_of_its_own(open_hub: Served, stranger: httpx.Client) -> None:
    one = trust(open_hub.settings, WHO, Role.PUBLIC)

    answers = [stranger.post("/graphql", json={"documentId": one}), stranger.get(f"/graphql?documentId={one}")]

    viewer = {"viewer": {"role": "PUBLIC", "agency": None, "name": ""}}
    assert [answer.json() for answer in answers] == [{"data": viewer}] * 2


@pytest.mark.parametrize(
    "query",
    [
        WHO,
        "{ __typename }",
        "{ __schema { types { name } } }",
        "{ nope }",
        "{",
        "mutation { recordsPush(input: {}) { __typename } }",
        "{ a }" * 5_000,
    ],
    ids=lambda query: query[:20],
)
def test_of_anything_else_nothing_is_parsed_and_nothing_told(
    stranger: httpx.Client, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(Engine, "document", lambda *given: asked.append(given))

    answers = [stranger.post("/graphql", json={"query": query}) for _ in range(3)]

    assert {answer.content for answer in answers} == {answers[0].content}
    assert (answers[0].status_code, codes(answers[0])) == (400, ["TRUSTED_DOCUMENT_REQUIRED"])
    assert "data" not in answers[0].json()
    assert asked == []


def test_what_an_officer_asked_a_moment_ago_is_not_the_publics(open_hub: Served, stranger: httpx.Client) -> None:
    body = json.dumps({"query": "{ agencies { totalCount } }"}).encode()
    sent = {"Content-Type": "application/json"}
    with open_hub.client() as officer:
        told = [officer.post("/graphql", content=body, headers=sent).json() for _ in range(3)]

    refused = stranger.post("/graphql", content=body, headers=sent)

    assert told == [{"data": {"agencies": {"totalCount": 0}}}] * 3
    assert codes(refused) == ["TRUSTED_DOCUMENT_REQUIRED"]


def test_what_does_not_name_the_public_is_unknown_to_it(open_hub: Served, stranger: httpx.Client) -> None:
    all_with_a_key = trust(open_hub.settings, f"{WHO} # 1")
    dashboards = trust(open_hub.settings, f"{WHO} # 2", Role.DASHBOARD)
    with open_hub.client() as officer:
        assert "data" in officer.post("/graphql", json={"documentId": all_with_a_key}).json()

    answers = [
        stranger.post("/graphql", json={"documentId": one})
        for one in (all_with_a_key, dashboards, f"sha256:{'0' * 64}") * 2
    ]

    assert {answer.content for answer in answers} == {answers[0].content}
    assert codes(answers[0]) == ["DOCUMENT_UNKNOWN"]


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Bearer hub_1.secret", "Basic eA=="])
def test_a_wrong_credential_is_not_the_public(open_hub: Served, stranger: httpx.Client, header: str) -> None:
    one = trust(open_hub.settings, WHO, Role.PUBLIC)

    answers = [stranger.post("/graphql", json={"documentId": one}, headers={"Authorization": header}) for _ in range(2)]

    assert [(answer.status_code, codes(answer)) for answer in answers] == [(401, ["UNAUTHENTICATED"])] * 2
    assert answers[0].headers["www-authenticate"] == "Bearer"


def test_where_the_public_is_not_let_in_everybody_needs_a_key(
    serve: Serve, fresh_database: Callable[[Kind], str]
) -> None:
    served = serve(fresh_database("sqlite"))
    one = trust(served.settings, "{ hello }", Role.PUBLIC)

    with served.stranger(Accept=GRAPHQL) as caller:
        answers = [
            caller.post("/graphql", json={"documentId": one}),
            caller.get(f"/graphql?documentId={one}"),
            caller.post("/graphql", json={"query": "{ __typename }"}),
        ]

    assert [(answer.status_code, codes(answer)) for answer in answers] == [(401, ["UNAUTHENTICATED"])] * 3


def test_by_get_for_all_the_public_runs_trusted_documents_only(
    serve: Serve, fresh_database: Callable[[Kind], str]
) -> None:
    served = serve(fresh_database("sqlite"), public=True, graphql_get=True)

    with served.stranger(Accept=GRAPHQL) as caller:
        refused = caller.get("/graphql", params={"query": "{ hello }"})

    assert codes(refused) == ["TRUSTED_DOCUMENT_REQUIRED"]


def test_the_public_is_answered_at_once_too(open_hub: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    one = trust(open_hub.settings, "{ agencies { totalCount } }", Role.PUBLIC)
    asked: list[str] = []
    with open_hub.stranger() as caller:
        waited_for = [caller.post("/graphql", json={"documentId": one}).content for _ in range(2)]
        monkeypatch.setattr(Engine, "answer", lambda *_given, **_named: asked.append("waited"))
        at_once = caller.post("/graphql", json={"documentId": one}).content

    assert at_once == waited_for[0] == b'{"data":{"agencies":{"totalCount":0}}}'
    assert asked == []


def test_the_public_sees_what_is_public_alone(open_hub: Served, stranger: httpx.Client) -> None:
    document = """{
      organizations { totalCount nodes { name legalRepresentative cases { totalCount } partyUnits { totalCount } } }
      supervisionCases { totalCount }
      socialWorkers { totalCount }
      partyCoverage { organizations covered }
    }"""
    one = trust(open_hub.settings, document, Role.PUBLIC)

    answer = stranger.post("/graphql", json={"documentId": one}).json()

    refused = [(*error["path"], error["extensions"].get("selection")) for error in answer["errors"]]
    assert answer["data"] == {
        "organizations": {"totalCount": 0, "nodes": []},
        "supervisionCases": None,
        "socialWorkers": None,
        "partyCoverage": [{"organizations": 0, "covered": None}],
    }
    assert set(codes_of(answer)) == {"FORBIDDEN"}
    assert sorted(refused, key=str) == sorted(
        [
            ("organizations", "nodes", "legalRepresentative"),
            ("organizations", "nodes", "cases"),
            ("organizations", "nodes", "partyUnits"),
            ("supervisionCases", None),
            ("socialWorkers", None),
            ("partyCoverage", "covered"),
        ],
        key=str,
    )


def codes_of(answer: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in answer["errors"]]
