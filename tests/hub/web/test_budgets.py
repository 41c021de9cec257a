"""Budgets over HTTP: what passes, what a caller is told, and who guesses keys."""

import time
from collections import Counter

import httpx
import pytest

from hub.access import failures
from hub.query.declaring.load import load_schema
from hub.query.documents import read_document
from hub.query.limits import limits_of
from hub.settings import Settings
from hub.web import paying
from tests.hub.web.serving import Serve

WHOLE = "schema:schema"
QUESTION = {"query": "{ hello }"}


@pytest.fixture(autouse=True)
def ages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes so long that none ends during a test."""
    monkeypatch.setattr(paying, "SECONDS", 10**6)
    monkeypatch.setattr(failures, "SECONDS", 10**6)


def asked(caller: httpx.Client, times: int, **headers: str) -> list[httpx.Response]:
    return [caller.post("/graphql", json=QUESTION, headers=headers) for _ in range(times)]


def statuses(answers: list[httpx.Response]) -> dict[int, int]:
    return Counter(one.status_code for one in answers)


def test_one_request_more_than_the_budget_is_told_when_it_may_come_again(serve: Serve, database_url: str) -> None:
    served = serve(database_url, requests_per_minute=25)

    with served.client() as caller:
        answers = asked(caller, 26)

    [error] = answers[-1].json()["errors"]
    assert [one.status_code for one in answers] == [200] * 25 + [429]
    assert error["extensions"]["code"] == "BUDGET_SPENT"
    assert error["message"].startswith("All 25 requests that this key has in a minute (HUB_REQUESTS_PER_MINUTE)")
    assert 0 < int(answers[-1].headers["retry-after"]) <= 10**6


@pytest.mark.parametrize("body", [b"no json", b'{"query": "{"}', b'{"query": "{ nothing }"}'])
def test_a_request_that_is_refused_is_counted_too(serve: Serve, database_url: str, body: bytes) -> None:
    served = serve(database_url, cost_per_minute=20)

    with served.client() as caller:
        refused = [
            caller.post("/graphql", content=body, headers={"Content-Type": "application/json"}) for _ in range(20)
        ]
        last = asked(caller, 1)[0]

    assert 429 not in statuses(refused)
    assert (last.status_code, last.json()["errors"][0]["extensions"]["code"]) == (429, "BUDGET_SPENT")
    assert "HUB_COST_PER_MINUTE" in last.json()["errors"][0]["message"]


def test_a_budget_is_the_keys_however_it_writes_its_header_and_whether_it_is_remembered(
    serve: Serve, database_url: str
) -> None:
    served = serve(database_url, requests_per_minute=9, key_cache_seconds=0)

    with served.client() as caller:
        first = asked(caller, 5)
        second = asked(caller, 5, Authorization=f"bearer  {served.key}")

    assert statuses(first + second) == {200: 9, 429: 1}


def test_after_too_many_wrong_keys_an_address_is_not_looked_at(serve: Serve, database_url: str) -> None:
    served = serve(database_url, failed_keys_per_minute=7)

    with served.client(Authorization="Bearer hub_1234.guess") as guesser:
        answers = asked(guesser, 9)

    told = answers[-1]
    assert [one.status_code for one in answers] == [401] * 7 + [429] * 2
    assert told.json()["errors"][0]["extensions"]["code"] == "FAILED_TOO_OFTEN"
    assert 0 < int(told.headers["retry-after"]) <= 10**6


def test_a_key_that_was_valid_lately_works_on_beside_a_guesser(serve: Serve, database_url: str) -> None:
    served = serve(database_url, failed_keys_per_minute=3, key_cache_seconds=1)
    with served.client() as caller:
        before = asked(caller, 1)
        guessed = asked(caller, 4, Authorization="Bearer hub_1234.guess")
        time.sleep(1.1)  # the key is looked up again
        after = asked(caller, 1)

    assert (statuses(before + after), statuses(guessed)) == ({200: 2}, {401: 3, 429: 1})


def test_a_key_that_nobody_knows_yet_waits_where_its_address_guessed(serve: Serve, database_url: str) -> None:
    served = serve(database_url, failed_keys_per_minute=3)

    with served.client() as caller:
        asked(caller, 3, Authorization="Bearer hub_1234.guess")

        assert statuses(asked(caller, 1)) == {429: 1}


def test_no_key_at_all_is_no_guess(serve: Serve, database_url: str) -> None:
    served = serve(database_url, failed_keys_per_minute=3)

    with served.client() as caller:
        without = asked(caller, 9, Authorization="")

        assert (statuses(without), statuses(asked(caller, 1))) == ({401: 9}, {200: 1})


LIST = "query($most: Int!) { organizations(first: $most) { nodes { name } } }"


@pytest.mark.parametrize("most", [1, 20])
def test_an_answer_costs_what_the_schema_says_and_is_counted_to_the_last(
    serve: Serve, database_url: str, most: int
) -> None:
    cost = cost_of(LIST, most=most)
    served = serve(database_url, graphql_schema=WHOLE, cost_per_minute=3 * cost + 1)

    with served.client() as caller:
        answers = [caller.post("/graphql", json={"query": LIST, "variables": {"most": most}}) for _ in range(4)]
        last = asked_one(caller, "{ viewer { role } }")

    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert answers[3].json()["errors"][0]["message"].startswith(f"This costs {cost}, and of the {3 * cost + 1} that")
    assert " 1 are left." in answers[3].json()["errors"][0]["message"]
    assert last.status_code == 429


def test_what_is_answered_at_once_costs_as_much(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, cost_per_minute=40 * cost_of(LIST, most=5))

    with served.client() as caller:
        answers = [caller.post("/graphql", json={"query": LIST, "variables": {"most": 5}}) for _ in range(45)]

    assert [one.status_code for one in answers] == [200] * 40 + [429] * 5


def cost_of(document: str, **variables: object) -> int:
    settings = Settings()
    operation = read_document(load_schema(settings), document, limits_of(settings)).named(None)
    assert operation is not None
    return operation.cost(variables)


def asked_one(caller: httpx.Client, document: str) -> httpx.Response:
    return caller.post("/graphql", json={"query": document})
