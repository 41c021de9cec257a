"""Tokens over HTTP: whom they stand for, and what is said to whom the hub has no place for."""

import time
from typing import Any

import httpx
import pytest

from hub.access.tokens import LEEWAY_SECONDS
from tests.hub.web.people.providing import Provided
from tests.hub.web.serving import Serve, Served

WHO = {"query": "{ viewer }"}
WRONG = "This key is not valid. Ask the hub's operator for one (`hub key create`)."


def ask(served: Served, token: str) -> httpx.Response:
    """Ask who one is."""
    return httpx.post(f"{served.url}/graphql", json=WHO, headers={"Authorization": f"Bearer {token}"}, timeout=30)


def told(response: httpx.Response) -> tuple[int, str, str]:
    """The status, the code and the words of a refusal."""
    error = response.json()["errors"][0]
    return response.status_code, error["extensions"]["code"], error["message"]


def test_a_token_stands_for_its_person(served: Served, provider: Provided) -> None:
    answer = ask(served, provider.sign())

    assert answer.json() == {"data": {"viewer": "OFFICER HUB oidc:li.na 2020-06-30"}}


def test_keys_go_on_beside_tokens(served: Served, provider: Provided) -> None:
    before = provider.asked("/.well-known/openid-configuration")

    with served.client() as caller:
        answer = caller.post("/graphql", json=WHO)

    assert answer.json()["data"]["viewer"].startswith("OFFICER HUB hub_")
    assert provider.asked("/.well-known/openid-configuration") == before


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"roles": "board"}, "DASHBOARD None oidc:li.na 2020-06-30"),
        ({"roles": ["board", "case-worker"]}, "OFFICER HUB oidc:li.na 2020-06-30"),
        ({"roles": ["visitor", "clerk"], "agency": ["HUB"]}, "AGENCY HUB oidc:li.na 2020-06-30"),
    ],
)
def test_the_role_is_that_of_the_mapping(
    shared: Served, provider: Provided, claims: dict[str, Any], expected: str
) -> None:
    assert ask(shared, provider.sign(claims)).json() == {"data": {"viewer": expected}}


@pytest.mark.parametrize("claims", [{"roles": ["visitor"]}, {"roles": None}, {"roles": 7}, {"roles": {"board": True}}])
def test_whoever_has_no_role_is_told_for_what_to_ask(
    shared: Served, provider: Provided, claims: dict[str, Any]
) -> None:
    status, code, words = told(ask(shared, provider.sign(claims)))

    assert (status, code) == (403, "ROLE_MISSING")
    assert "`roles`: case-worker, board, clerk" in words


@pytest.mark.parametrize("agency", [None, "NOWHERE", ["HUB", "COURTS"], ""])
def test_whoever_needs_an_agency_and_has_none_that_is_known_is_told(
    served: Served, provider: Provided, agency: object
) -> None:
    assert told(ask(served, provider.sign({"agency": agency})))[:2] == (403, "AGENCY_UNKNOWN")


def test_a_path_leads_to_a_claim_inside_another(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url, **provider.settings(oidc_role_claim="realm_access.roles"))

    answer = ask(served, provider.sign({"roles": None, "realm_access": {"roles": ["offline", "board"]}}))

    assert answer.json()["data"]["viewer"].startswith("DASHBOARD")


def test_a_token_that_is_no_token_is_a_wrong_key(served: Served) -> None:
    for text in ("a.b.c", "a.b.c.d.e", "...", "eyJhbGciOiJub25lIn0.e30."):
        assert told(ask(served, text)) == (401, "UNAUTHENTICATED", WRONG)


def test_where_no_provider_is_set_a_token_is_a_wrong_key(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url)

    assert told(ask(served, provider.sign())) == (401, "UNAUTHENTICATED", WRONG)


def test_where_no_audience_is_set_no_token_is_taken(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url, **provider.settings(oidc_audience=""))

    answers = [ask(served, provider.sign({"aud": audience})) for audience in ("concord", "concord-web", "", None)]

    assert [told(answer) for answer in answers] == [(401, "UNAUTHENTICATED", WRONG)] * 4


def test_an_id_token_is_taken_where_the_client_is_the_audience(
    serve: Serve, database_url: str, provider: Provided
) -> None:
    served = serve(database_url, **provider.settings(oidc_audience="concord-web"))

    assert ask(served, provider.sign({"aud": ["concord-web"], "azp": "concord-web"}, typ="JWT")).status_code == 200


def test_a_token_that_is_asked_with_again_is_remembered_and_not_beyond_its_end(
    serve: Serve, database_url: str, provider: Provided
) -> None:
    served = serve(database_url, **provider.settings(key_cache_seconds=3_600))
    token = provider.sign({"exp": time.time() - LEEWAY_SECONDS + 2})

    before = [ask(served, token).status_code for _ in range(2)]
    time.sleep(2.1)

    assert before == [200, 200]
    assert told(ask(served, token)) == (401, "UNAUTHENTICATED", WRONG)


def test_wrong_tokens_count_as_wrong_keys(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url, **provider.settings(failed_keys_per_minute=3))
    wrong = provider.sign({"aud": "mail"})

    answers = [ask(served, wrong).status_code for _ in range(4)]

    assert answers == [401, 401, 401, 429]


def test_the_log_alone_says_why_a_token_is_not_taken(
    shared: Served, provider: Provided, capsys: pytest.CaptureFixture[str]
) -> None:
    token = provider.sign({"aud": "mail"})

    answer = ask(shared, token)

    logged = "".join(capsys.readouterr())
    assert "token refused" in logged
    assert "for another audience" in logged
    assert token not in logged
    assert "audience" not in answer.text


def test_a_page_of_another_host_may_ask_with_a_token(serve: Serve, database_url: str, provider: Provided) -> None:
    page = "https://dashboard.example"
    served = serve(database_url, **provider.settings(origins=page))

    answer = httpx.post(
        f"{served.url}/graphql", json=WHO, headers={"Authorization": f"Bearer {provider.sign()}", "Origin": page}
    )

    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, page)
