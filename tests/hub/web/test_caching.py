"""Answers that may be kept: by whom, for how long, and when they need not be sent again."""

import json
from collections.abc import Callable

import httpx
import pytest

from hub.access.principals import ANYBODY, Principal, Role
from hub.settings import read_settings
from hub.web.answers import GRAPHQL, JSON, Answer
from hub.web.caching import has, how_long, kept, tag_of
from tests.databases import Kind
from tests.hub.web.serving import Serve, Served
from tests.trusting import trust

OFFICER = Principal(Role.OFFICER, "HUB", "hub_1")
MINUTE = read_settings(public_max_age_seconds=60)
WHOLE, PART = b'{"data":{"a":1}}', b'{"data":{"a":null},"errors":[{}]}'


@pytest.mark.parametrize(
    ("sent", "is_known"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", "abc"', True),
        ('"x",W/"abc","y"', True),
        ("*", True),
        ("", False),
        ("abc", False),
        ('"ABC"', False),
        ('"abcd"', False),
        ('"ab', False),
    ],
)
def test_a_tag_is_known_as_rfc_9110_compares_them(sent: str, is_known: bool) -> None:
    assert has(sent, '"abc"') is is_known


def test_every_body_and_every_form_of_it_has_its_tag() -> None:
    answers = [Answer(body, 200, form) for body in (WHOLE, PART, b"") for form in (JSON, GRAPHQL)]

    assert len({tag_of(one) for one in answers}) == len(answers)
    assert tag_of(Answer(WHOLE)) == tag_of(Answer(WHOLE))


@pytest.mark.parametrize(
    ("principal", "seconds", "told"),
    [
        (OFFICER, 0, "private, no-cache"),
        (OFFICER, 60, "private, no-cache"),
        (ANYBODY, 0, "public, no-cache"),
        (ANYBODY, 60, "public, max-age=60"),
    ],
)
def test_only_the_publics_answers_are_anybodys(principal: Principal, seconds: int, told: str) -> None:
    assert how_long(principal, seconds) == told


def test_what_was_answered_in_part_is_asked_for_again() -> None:
    found = kept(Answer(PART), {}, ANYBODY, MINUTE)

    assert (found.headers or {})["Cache-Control"] == "public, no-cache"


def test_an_answer_varies_by_whatever_tells_who_asks() -> None:
    certified = MINUTE.model_copy(update={"certificate_header": "client-cert"})

    varied = [(kept(Answer(WHOLE), {}, ANYBODY, one).headers or {})["Vary"] for one in (MINUTE, certified)]

    assert varied == ["Origin, Accept, Authorization, Cookie", "Origin, Accept, Authorization, Cookie, client-cert"]


def test_what_was_not_answered_is_kept_by_nobody() -> None:
    refused = Answer(b'{"errors":[]}', 400)

    assert kept(refused, {b"if-none-match": b"*"}, ANYBODY, MINUTE) is refused


def get(served: Served, one: str, **headers: str) -> httpx.Response:
    with served.client(**headers) as caller:
        return caller.get("/graphql", params={"documentId": one})


@pytest.fixture
def document(shared: Served) -> str:
    return trust(shared.settings, "{ hello }")


def test_an_answer_that_the_caller_has_is_not_sent_again(shared: Served, document: str) -> None:
    first = get(shared, document)
    tag = first.headers["etag"]

    again = get(shared, document, **{"If-None-Match": tag})
    other = get(shared, document, **{"If-None-Match": '"other"'})
    form = get(shared, document, **{"If-None-Match": tag, "Accept": GRAPHQL})

    assert first.json() == {"data": {"hello": "你好，世界"}}
    assert (again.status_code, again.content) == (304, b"")
    assert [other.status_code, form.status_code] == [200, 200]
    for name in ("etag", "cache-control", "vary"):
        assert again.headers[name] == first.headers[name]
    assert (first.headers["cache-control"], first.headers["vary"]) == (
        "private, no-cache",
        "Origin, Accept, Authorization, Cookie",
    )
    assert "content-type" not in again.headers
    assert "content-length" not in again.headers
    assert first.headers["x-content-type-options"] == "nosniff"
    assert again.headers["x-request-id"] != first.headers["x-request-id"]


def test_a_connection_goes_on_after_what_is_not_sent(shared: Served, document: str) -> None:
    with shared.client() as caller:
        tag = caller.get("/graphql", params={"documentId": document}).headers["etag"]
        statuses = [
            caller.get("/graphql", params={"documentId": document}, headers=headers).status_code
            for headers in ({"If-None-Match": tag}, {}, {"If-None-Match": tag}, {"If-None-Match": "*"}, {})
        ]

    assert statuses == [304, 200, 304, 304, 200]


def test_other_variables_are_another_answer(shared: Served) -> None:
    one = trust(shared.settings, "query ($name: String) { hello(name: $name) }")

    with shared.client() as caller:
        tags = [
            caller.get("/graphql", params={"documentId": one, "variables": json.dumps({"name": name})}).headers["etag"]
            for name in ("甲", "乙", "甲")
        ]

    assert tags[0] == tags[2] != tags[1]


def test_by_post_nothing_is_kept(shared: Served, document: str) -> None:
    with shared.client(**{"If-None-Match": "*"}) as caller:
        response = caller.post("/graphql", json={"documentId": document})

    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert response.headers["vary"] == "Origin"
    assert "etag" not in response.headers


def test_a_refusal_by_get_is_kept_by_nobody(shared: Served) -> None:
    response = get(shared, f"sha256:{'0' * 64}", **{"If-None-Match": "*"})

    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert "etag" not in response.headers


def test_the_publics_answers_may_be_kept_by_anybody_for_a_while(
    serve: Serve, fresh_database: Callable[[Kind], str]
) -> None:
    served = serve(fresh_database("sqlite"), public=True, public_max_age_seconds=300)
    one = trust(served.settings, "{ hello }", Role.PUBLIC, Role.OFFICER)

    with served.stranger() as anybody, served.client() as officer:
        told = [caller.get("/graphql", params={"documentId": one}).headers for caller in (anybody, officer)]

    assert [headers["cache-control"] for headers in told] == ["public, max-age=300", "private, no-cache"]
    assert {headers["vary"] for headers in told} == {"Origin, Accept, Authorization, Cookie"}


def test_what_changes_by_itself_is_kept_by_nobody(serve: Serve, fresh_database: Callable[[Kind], str]) -> None:
    chosen = {"graphql_schema": "schema:schema", "public": True, "public_max_age_seconds": 300}
    served = serve(fresh_database("sqlite"), **chosen)
    asking = ("{ viewer { role } }", "{ viewer { ...V } } fragment V on Viewer { rest: budget { costLeft } }")
    lasting, passing = (trust(served.settings, one, Role.PUBLIC, Role.OFFICER) for one in asking)

    def headers(one: str) -> list[tuple[int, str, bool]]:
        with served.stranger(**{"If-None-Match": "*"}) as anybody, served.client() as officer:
            told = [caller.get("/graphql", params={"documentId": one}) for caller in (anybody, officer)]
        return [(each.status_code, each.headers["cache-control"], "etag" in each.headers) for each in told]

    assert headers(lasting) == [(304, "public, max-age=300", True), (200, "private, no-cache", True)]
    assert headers(passing) == [(200, "no-store", False)] * 2
