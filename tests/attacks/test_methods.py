"""Rows 6 and 32 to 35, and pages of other hosts and origins: requests that a browser was led to make."""

import json

import httpx
import pytest

from tests.attacks.attacking import (
    GRAPHQL,
    JSON,
    Reply,
    connected,
    credential,
    named,
    raw,
    read_reply,
    reply_of,
    watched,
)
from tests.databases import Databases
from tests.hub.web.serving import Serve, Served

QUESTION = {"query": "{ viewer { role } }"}
MUTATION = {"query": 'mutation { recordsPush(input: {requestKey: "a", records: []}) { __typename } }'}
FROM_A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
DASHBOARD = "https://dashboard.example"


def request(target: Served, method: str, path: str = "/graphql", *, params: object = None, **headers: str) -> Reply:
    """Ask in any way."""
    sent = {"Accept": GRAPHQL, **credential(target, None), **named(headers)}
    body = json.dumps(QUESTION) if method == "POST" else None
    response = httpx.request(method, f"{target.url}{path}", params=params, content=body, headers=sent)  # type: ignore[arg-type] # any parameters
    return reply_of(response, 0.0)


@pytest.mark.parametrize("path", ["/", "/graphql", "/graphql/", "/graphiql", "/playground", "/console", "/altair"])
def test_06_no_page_for_who_may_not_use_a_console(target: Served, path: str) -> None:
    with watched() as seen:
        reply = request(target, "GET", path, accept=FROM_A_BROWSER)

    assert (reply.status, reply.codes) == (404, ["NOT_FOUND"])
    assert reply.headers["content-type"].startswith(JSON)
    assert seen.nothing


@pytest.fixture
def by_get(serve: Serve, databases: Databases) -> Served:
    """A hub that also answers GET."""
    return serve(databases.fresh("sqlite"), graphql_get=True)


def test_06_no_page_where_queries_are_asked_by_get(by_get: Served) -> None:
    reply = request(by_get, "GET", params=QUESTION, accept=FROM_A_BROWSER)

    assert (reply.status, reply.codes) == (404, ["NOT_FOUND"])


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "TRACE"])
def test_32_a_query_by_another_method(target: Served, method: str) -> None:
    with watched() as seen:
        reply = request(target, method, params=QUESTION)

    assert (reply.status, reply.headers["allow"]) == (405, "POST")
    assert seen.nothing


def test_33_a_mutation_by_get(target: Served, by_get: Served) -> None:
    with watched() as seen:
        replies = [request(one, "GET", params=MUTATION) for one in (target, by_get)]

    assert [(reply.status, reply.codes) for reply in replies] == [
        (405, ["METHOD_NOT_ALLOWED"]),
        (405, ["MUTATION_REFUSED"]),
    ]
    assert seen.nothing


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "text/json", "*/*"],
)
def test_34_a_form_that_any_page_can_send(target: Served, content_type: str) -> None:
    with watched() as seen:
        reply = request(target, "POST", content_type=content_type)

    assert (reply.status, reply.codes) == (415, ["UNSUPPORTED_MEDIA_TYPE"])
    assert seen.nothing


def test_34_no_content_type_at_all(target: Served) -> None:
    response = httpx.post(f"{target.url}/graphql", content=json.dumps(QUESTION), headers=credential(target, None))

    assert response.status_code == 415


def test_35_a_cookie_without_the_custom_header(target: Served) -> None:
    with watched() as seen:
        reply = request(target, "POST", content_type=JSON, cookie="session=1")
    beside = request(target, "POST", content_type=JSON, cookie="session=1", x_hub_request="1")

    assert (reply.status, reply.codes, seen.nothing) == (403, ["CUSTOM_HEADER_MISSING"], True)
    assert beside.status == 200


# --- hosts and origins, over HTTP -------------------------------------------------------------


@pytest.mark.parametrize("path", ["/graphql", "/livez", "/readyz", "/nothing"])
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_a_foreign_host_is_served_nothing(target: Served, method: str, path: str) -> None:
    with watched() as seen:
        reply = request(target, method, path, content_type=JSON, host="evil.example", origin="http://evil.example")

    assert (reply.status, reply.codes) == (421, ["HOST_UNKNOWN"])
    assert "access-control-allow-origin" not in reply.headers
    assert seen.nothing


@pytest.mark.parametrize("host", ["", "Host: 127.0.0.1\r\nHost: evil.example\r\n"])
def test_there_is_one_host(target: Served, host: str) -> None:
    found = said(target, f"POST /graphql HTTP/1.1\r\n{host}")

    assert found.startswith(b"HTTP/1.1 400 ")
    assert b"BAD_REQUEST" in found


def said(target: Served, begin: str) -> bytes:
    """The answer to a question under some headers."""
    body = json.dumps(QUESTION)
    key = credential(target, None)["Authorization"]
    more = f"Authorization: {key}\r\nContent-Type: {JSON}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return raw(target, f"{begin}{more}{body}".encode())


@pytest.mark.parametrize("origin", ["null", "http://evil.example", "https://127.0.0.1", "http://127.0.0.1:1", "x"])
@pytest.mark.parametrize("path", ["/graphql", "/readyz"])
def test_a_page_of_a_foreign_origin_gets_nothing(target: Served, path: str, origin: str) -> None:
    with watched() as seen:
        replies = [request(target, method, path, content_type=JSON, origin=origin) for method in ("GET", "POST")]

    assert [(reply.status, reply.codes) for reply in replies] == [(403, ["ORIGIN_REFUSED"])] * 2
    assert all("access-control-allow-origin" not in reply.headers for reply in replies)
    assert seen.nothing


def test_a_page_of_the_hubs_own_origin_may_ask(target: Served) -> None:
    reply = request(target, "POST", content_type=JSON, origin=target.url)

    assert reply.status == 200


@pytest.fixture
def shared(serve: Serve, databases: Databases) -> Served:
    """A hub that pages of a dashboard may ask, and that is reached through a proxy which ends TLS."""
    return serve(databases.fresh("sqlite"), origins=DASHBOARD, hosts="hub.example", trusted_proxies="127.0.0.0/8")


def test_a_page_that_may_ask_can_read_answers_and_refusals(shared: Served) -> None:
    first, again = (request(shared, "POST", content_type=JSON, origin=DASHBOARD) for _ in range(2))
    wrong = request(shared, "POST", content_type="text/plain", origin=DASHBOARD)
    others = request(shared, "POST", content_type=JSON)

    assert [one.status for one in (first, again, wrong, others)] == [200, 200, 415, 200]
    for reply in (first, again, wrong):
        assert reply.headers["access-control-allow-origin"] == DASHBOARD
        assert reply.headers["access-control-expose-headers"] == "X-Request-Id, Retry-After"
    assert "access-control-allow-origin" not in others.headers
    assert {one.headers["vary"] for one in (first, again, wrong, others)} == {"Origin"}
    assert not any("access-control-allow-credentials" in one.headers for one in (first, wrong))


def test_a_browser_that_asks_first_is_told_what_the_page_may(shared: Served) -> None:
    asked = {"access_control_request_method": "POST", "access_control_request_headers": "authorization"}

    allowed = request(shared, "OPTIONS", origin=DASHBOARD, **asked)
    foreign = request(shared, "OPTIONS", origin="https://evil.example", **asked)

    assert allowed.status == 200
    assert {name: value for name, value in allowed.headers.items() if name.startswith("access-control-")} == {
        "access-control-allow-origin": DASHBOARD,
        "access-control-allow-methods": "POST",
        "access-control-allow-headers": "Authorization, Content-Type, X-Hub-Request",
        "access-control-max-age": "600",
        "access-control-expose-headers": "X-Request-Id, Retry-After",
    }
    assert (foreign.status, foreign.codes) == (403, ["ORIGIN_REFUSED"])
    assert not any(name.startswith("access-control-") for name in foreign.headers)


def test_the_hubs_own_origin_is_what_a_trusted_proxy_says(shared: Served, target: Served) -> None:
    through = {"host": "hub.example", "origin": "https://hub.example", "x_forwarded_proto": "https"}

    own = request(shared, "POST", content_type=JSON, **through)
    plain = request(shared, "POST", content_type=JSON, **{**through, "x_forwarded_proto": "http"})
    untrusted = request(
        target, "POST", content_type=JSON, origin=target.url.replace("http:", "https:"), x_forwarded_proto="https"
    )

    assert [one.status for one in (own, plain, untrusted)] == [200, 403, 403]


# --- headers ----------------------------------------------------------------------------------


def test_every_answer_has_the_headers_that_keep_it_where_it_belongs(target: Served) -> None:
    replies = [
        request(target, "POST", content_type=JSON),
        request(target, "POST", content_type=JSON),
        request(target, "POST", content_type="text/plain"),
        request(target, "GET"),
        request(target, "GET", "/livez"),
        request(target, "GET", "/readyz"),
        request(target, "GET", "/nothing"),
        request(target, "POST", content_type=JSON, host="evil.example"),
        request(target, "POST", content_type=JSON, authorization="Bearer x"),
        request(target, "POST", content_type=JSON, padding="x" * 40_000),
    ]

    assert [reply.status for reply in replies] == [200, 200, 415, 405, 200, 200, 404, 421, 401, 431]
    for reply in replies:
        assert {name: reply.headers.get(name) for name in KEPT} == KEPT
        assert len(reply.headers["x-request-id"]) == 32
        assert not {"server", "x-powered-by", "set-cookie"} & set(reply.headers)
    assert len({reply.headers["x-request-id"] for reply in replies}) == len(replies)


KEPT = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "vary": "Origin",
}


@pytest.mark.parametrize(
    "head",
    [
        "".join(f"X-{number}: x\r\n" for number in range(120)),
        f"X-Long: {'x' * 40_000}\r\n",
        "".join(f"X-{number}: {'x' * 500}\r\n" for number in range(70)),
    ],
    ids=["many headers", "a long one", "much in all"],
)
def test_a_head_that_is_too_large_is_refused(target: Served, head: str) -> None:
    with watched() as seen:
        found = said(target, f"POST /graphql HTTP/1.1\r\nHost: localhost\r\n{head}")
        url = said(target, f"POST /graphql?{'x' * 40_000} HTTP/1.1\r\nHost: localhost\r\n")

    assert [one[:13] for one in (found, url)] == [b"HTTP/1.1 431 "] * 2
    assert b"HEAD_TOO_LARGE" in found
    assert seen.nothing


def test_a_head_without_end_is_refused_while_it_comes(target: Served) -> None:
    with watched() as seen, connected(target.url) as connection:
        connection.sendall(b"POST /graphql HTTP/1.1\r\n" + b"X: x\r\n" * 100_000)
        reply = read_reply(connection)

    assert (reply.status, reply.codes) == (431, ["HEAD_TOO_LARGE"])
    assert seen.nothing
