"""POST /graphql over real sockets: what is answered, what is refused, and how either is said."""

import json
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from structlog.testing import capture_logs

from tests.databases import Kind
from tests.hub.web.serving import Serve, Served

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"


def ask(caller: httpx.Client, query: str, accept: str = GRAPHQL, **more: object) -> httpx.Response:
    return caller.post("/graphql", json={"query": query, **more}, headers={"Accept": accept})


def codes(response: httpx.Response) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]


def send(caller: httpx.Client, body: bytes, **headers: str) -> httpx.Response:
    return caller.post("/graphql", content=body, headers={"Content-Type": JSON, **headers})


def test_an_operation_is_answered_for_whom_the_key_stands(served: Served) -> None:
    with served.client() as caller:
        response = ask(caller, "query Who($name: String!) { hello(name: $name) viewer }", variables={"name": "民政"})

    prefix = served.key.partition(".")[0]
    assert response.status_code == 200
    assert response.json() == {"data": {"hello": "你好，民政", "viewer": f"OFFICER HUB {prefix} 2020-06-30"}}
    assert response.headers["cache-control"] == "no-store"
    assert "server" not in response.headers


def test_without_a_valid_key_nothing_is_asked(served: Served) -> None:
    replies = []
    for headers in ({}, {"Authorization": "Bearer hub_00.x"}, {"Authorization": f"Basic {served.key}"}):
        response = httpx.post(f"{served.url}/graphql", json={"query": "{ boom }"}, headers=headers)
        replies.append((response.status_code, response.headers["www-authenticate"], codes(response)))

    assert replies == [(401, "Bearer", ["UNAUTHENTICATED"])] * 3


def test_an_unknown_key_and_a_wrong_secret_get_the_same_reply(served: Served) -> None:
    prefix = served.key.partition(".")[0]

    replies = [
        httpx.post(
            f"{served.url}/graphql", json={"query": "{ hello }"}, headers={"Authorization": f"Bearer {key}"}
        ).json()
        for key in (f"{prefix}.wrong", "hub_0000000000000000.wrong")
    ]

    assert replies[0] == replies[1]


def test_a_mutation_is_done_and_named_operations_are_chosen(caller: httpx.Client) -> None:
    document = 'query One { hello } mutation Two { note(text: "二") }'

    response = ask(caller, document, operationName="Two", variables=None, extensions={})

    assert response.json() == {"data": {"note": "二"}}


# --- forms ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        ("text/html, */*;q=0.1", JSON),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}; charset=utf-8", GRAPHQL),
        (f"{GRAPHQL}, {JSON}", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", GRAPHQL),
        (f"{GRAPHQL};q=0.5, {JSON}", JSON),
        (f"{GRAPHQL};q=0.5, */*;q=0.1", GRAPHQL),
        (f"{GRAPHQL};q=0, */*", JSON),
    ],
)
def test_the_answer_has_the_form_that_is_accepted(caller: httpx.Client, accept: str | None, given: str) -> None:
    del caller.headers["Accept"]
    headers = {} if accept is None else {"Accept": accept}

    response = caller.post("/graphql", json={"query": "{ hello }"}, headers=headers)

    assert (response.status_code, response.headers["content-type"]) == (200, f"{given}; charset=utf-8")


@pytest.mark.parametrize("accept", ["text/html", "application/xml", f"{JSON};q=0", f"{GRAPHQL};q=x", "image/*"])
def test_who_accepts_neither_form_is_refused(caller: httpx.Client, accept: str) -> None:
    response = ask(caller, "{ hello }", accept)

    assert (response.status_code, codes(response)) == (406, ["NOT_ACCEPTABLE"])


def test_a_header_in_several_lines_is_one_list(caller: httpx.Client) -> None:
    key = caller.headers["Authorization"]
    asked = b'{"query": "{ hello }"}'
    lines = [("Accept", "text/html"), ("Accept", GRAPHQL), ("Content-Type", JSON)]

    taken = httpx.post(f"{caller.base_url}/graphql", content=asked, headers=[*lines, ("Authorization", key)])
    refused = httpx.post(f"{caller.base_url}/graphql", content=asked, headers=[*lines, *[("Authorization", key)] * 2])

    assert (taken.status_code, taken.headers["content-type"]) == (200, f"{GRAPHQL}; charset=utf-8")
    assert refused.status_code == 401


def test_a_large_body_is_read_alike(caller: httpx.Client) -> None:
    response = ask(caller, "query A($name: String) { hello(name: $name) }", variables={"name": "大" * 100_000})
    twice = send(caller, b'{"query": "{ hello }", "query": "{ hello }"}'.ljust(200_000))

    assert response.json() == {"data": {"hello": "你好，" + "大" * 100_000}}
    assert (twice.status_code, codes(twice)) == (400, ["BAD_INPUT"])


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused_and_told_which_is_allowed(caller: httpx.Client, method: str) -> None:
    response = caller.request(method, "/graphql", params={"query": "{ hello }"})

    assert (response.status_code, response.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "application/graphql"},
        {"Content-Type": "application/jsonp"},
        {"Content-Type": ""},
        {"Content-Type": "application/json; charset=gb18030"},
        {"Content-Type": JSON, "Content-Encoding": "gzip"},
    ],
    ids=str,
)
def test_bodies_in_other_forms_are_refused(caller: httpx.Client, headers: dict[str, str]) -> None:
    response = send(caller, b'{"query": "{ hello }"}', **headers)

    assert (response.status_code, codes(response)) == (415, ["UNSUPPORTED_MEDIA_TYPE"])


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=UTF-8", "Application/JSON", 'application/json;charset="utf-8"']
)
def test_json_is_known_however_it_is_written(caller: httpx.Client, content_type: str) -> None:
    assert send(caller, b'{"query": "{ hello }"}', **{"Content-Type": content_type}).status_code == 200


MALFORMED = {
    "nothing": b"",
    "null": b"null",
    "a number": b"5",
    "a string": b'"{ hello }"',
    "a batch": b'[{"query": "{ hello }"}]',
    "half an object": b'{"query": "{ hello }"',
    "not UTF-8": b'{"query": "\xff"}',
    "UTF-16": '{"query": "{ hello }"}'.encode("utf-16"),
    "endless nesting": b"[" * 100_000,
    "nested variables": b'{"query": "{ hello }", "variables": {"a": ' + b"[" * 5_000 + b"]" * 5_000 + b"}}",
    "NaN": b'{"query": "{ hello }", "variables": {"a": NaN}}',
    "an infinite number": b'{"query": "{ hello }", "variables": {"a": 1e99999}}',
    "an endless number": b'{"query": "{ hello }", "variables": {"a": ' + b"1" * 5_000 + b"}}",
    "a name twice": b'{"query": "{ hello }", "query": "{ boom }"}',
    "half a character": b'{"query": "{ hello }", "variables": {"a": "\\ud800"}}',
    "NUL": b'{"query": "{ hello }", "variables": {"a\\u0000": 1}}',
    "no query": b"{}",
    "query null": b'{"query": null}',
    "query an object": b'{"query": {"a": 1}}',
    "query empty": b'{"query": " "}',
    "variables a list": b'{"query": "{ hello }", "variables": [1]}',
    "variables text": b'{"query": "{ hello }", "variables": "{}"}',
    "operation name a number": b'{"query": "{ hello }", "operationName": 5}',
    "extensions text": b'{"query": "{ hello }", "extensions": "x"}',
}


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
@pytest.mark.parametrize("name", MALFORMED)
def test_what_is_no_graphql_request_is_400_in_every_form(caller: httpx.Client, name: str, accept: str) -> None:
    response = send(caller, MALFORMED[name], Accept=accept)

    assert (response.status_code, codes(response)) == (400, ["BAD_INPUT"])
    assert response.headers["content-type"] == f"{accept}; charset=utf-8"
    assert "data" not in response.json()


REFUSED = {
    "{": "GRAPHQL_PARSE_FAILED",
    "# nothing": "GRAPHQL_PARSE_FAILED",
    "{ again " * 5_000 + "{ hello }" + "}" * 5_000: "GRAPHQL_PARSE_FAILED",
    "{ nothing }": "GRAPHQL_VALIDATION_FAILED",
    "{ day(day: 5) }": "GRAPHQL_VALIDATION_FAILED",
    "query A { hello } query A { hello }": "GRAPHQL_VALIDATION_FAILED",
    "fragment F on Query { hello }": "GRAPHQL_VALIDATION_FAILED",
    "{ ...F } fragment F on Query { ...F }": "GRAPHQL_VALIDATION_FAILED",
    "subscription { ticks }": "GRAPHQL_VALIDATION_FAILED",
    "query ($day: Date!) { day(day: $day) }": "BAD_INPUT",
    "query ($amount: Decimal = 0) { day(amount: $amount) }": "BAD_INPUT",
}


@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL, 400), (JSON, 200)])
@pytest.mark.parametrize("query", REFUSED, ids=lambda query: query[:40])
def test_an_operation_that_cannot_run_has_a_code_and_no_data(
    caller: httpx.Client, query: str, accept: str, status: int
) -> None:
    response = ask(caller, query, accept, variables={"amount": "ein"})

    assert response.status_code == status
    assert set(codes(response)) == {REFUSED[query]}
    assert "data" not in response.json()
    assert all(error["extensions"]["messageZh"] for error in response.json()["errors"])


def test_an_operation_name_that_the_document_lacks_is_refused(caller: httpx.Client) -> None:
    response = ask(caller, "query A { hello }", operationName="B")

    assert (response.status_code, codes(response)) == (400, ["GRAPHQL_VALIDATION_FAILED"])


@pytest.mark.parametrize("query", ["{ hello }", "query A { hello }", 'mutation { note(text: "a") }'])
def test_an_empty_operation_name_is_none(caller: httpx.Client, query: str) -> None:
    response = ask(caller, query, operationName="")

    assert (response.status_code, "errors" in response.json()) == (200, False)


# --- errors of fields -------------------------------------------------------------------------


def test_an_error_of_the_hub_is_told_in_both_languages_and_the_rest_stands(caller: httpx.Client) -> None:
    response = ask(caller, "{ hello forbidden }")

    assert response.status_code == 200
    assert response.json() == {
        "errors": [
            {
                "message": "Not for you.",
                "locations": [{"line": 1, "column": 9}],
                "path": ["forbidden"],
                "extensions": {"code": "FORBIDDEN", "messageZh": "您无权查看。"},
            }
        ],
        "data": {"hello": "你好，世界", "forbidden": None},
    }


def test_an_error_that_the_schema_codes_itself_stays_what_it_is(caller: httpx.Client) -> None:
    response = ask(caller, "{ told }")

    told = response.json()["errors"][0]
    assert (told["message"], told["extensions"]) == ("Mend this.", {"code": "MEND", "messageZh": "请修正。"})


def test_an_argument_that_turns_out_null_is_the_callers_to_mend(caller: httpx.Client) -> None:
    response = ask(caller, 'query ($name: String = "甲") { hello(name: $name) }', variables={"name": None})

    assert (response.status_code, codes(response)) == (200, ["BAD_INPUT"])
    assert "$name" in response.json()["errors"][0]["message"]


@pytest.mark.parametrize("field", ["boom", "requiredBoom", "wrongType"])
def test_a_fault_tells_its_number_and_nothing_of_the_inside(caller: httpx.Client, field: str) -> None:
    with capture_logs() as logged:
        response = ask(caller, f"{{ {field} }}")

    number = response.headers["x-request-id"]
    assert (response.status_code, codes(response)) == (200, ["INTERNAL"])
    assert number in response.json()["errors"][0]["message"]
    assert "data" in response.json()
    assert not [word for word in ("secret", "Error", "SELECT", "postgresql", "Traceback") if word in response.text]
    assert [(line["event"], line["request_id"]) for line in logged] == [("fault", number)]


def test_an_answer_that_json_cannot_hold_is_a_fault(caller: httpx.Client) -> None:
    response = ask(caller, "{ opaque }")

    assert (response.status_code, codes(response)) == (500, ["INTERNAL"])
    assert response.headers["x-request-id"] in response.json()["errors"][0]["message"]
    assert "Opaque" not in response.text


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
@pytest.mark.parametrize(
    "query",
    [
        "mutation { away }",
        "mutation { requiredAway }",
        "mutation { away requiredAway }",
        "mutation { a: away b: away }",
    ],
)
def test_a_request_that_the_store_cannot_answer_at_all_is_503(caller: httpx.Client, query: str, accept: str) -> None:
    response = ask(caller, query, accept)

    assert (response.status_code, set(codes(response))) == (503, {"STORE_UNAVAILABLE"})
    assert int(response.headers["retry-after"]) > 0


def test_a_field_that_the_store_cannot_answer_leaves_the_rest(caller: httpx.Client) -> None:
    response = ask(caller, 'mutation { note(text: "a") away }')

    assert (response.status_code, codes(response)) == (200, ["STORE_UNAVAILABLE"])


# --- sizes and crowds -------------------------------------------------------------------------


def test_a_body_over_the_limit_is_refused_by_its_announced_length(
    serve: Serve, fresh_database: Callable[[Kind], str]
) -> None:
    served = serve(fresh_database("sqlite"), max_body_bytes=1_000)

    with served.client() as caller:
        fits = send(caller, b'{"query": "{ hello }"}'.ljust(1_000))
        over = send(caller, b'{"query": "{ hello }"}'.ljust(1_001))

    assert (fits.status_code, over.status_code, codes(over)) == (200, 413, ["PAYLOAD_TOO_LARGE"])


def test_a_body_without_length_is_refused_while_it_arrives(serve: Serve, fresh_database: Callable[[Kind], str]) -> None:
    served = serve(fresh_database("sqlite"), max_body_bytes=100_000)
    host, port = served.url.removeprefix("http://").split(":")
    head = (
        f"POST /graphql HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {served.key}\r\n"
        f"Content-Type: {JSON}\r\nTransfer-Encoding: chunked\r\n\r\n"
    )

    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(head.encode())
        for _ in range(11):
            connection.sendall(b"2710\r\n" + b" " * 10_000 + b"\r\n")
        # The last chunk never comes: the answer does.
        reply = connection.recv(65_536).decode()

    assert reply.startswith("HTTP/1.1 413")
    assert "PAYLOAD_TOO_LARGE" in reply


def test_who_has_no_key_cannot_make_the_hub_read_a_large_body(served: Served) -> None:
    host, port = served.url.removeprefix("http://").split(":")
    head = f"POST /graphql HTTP/1.1\r\nHost: {host}\r\nContent-Type: {JSON}\r\nContent-Length: 200000000\r\n\r\n"

    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(head.encode())
        reply = connection.recv(65_536).decode()

    assert reply.startswith("HTTP/1.1 401")


def test_a_caller_that_leaves_in_the_middle_harms_nobody(
    caller: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    host, port = caller.base_url.host, caller.base_url.port
    key = caller.headers["Authorization"]
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: {key}\r\nContent-Type: {JSON}\r\n"

    with socket.create_connection((host, port or 0), timeout=10) as connection:
        connection.sendall(head.encode() + b"Content-Length: 99\r\n\r\n{")
        time.sleep(0.2)

    assert ask(caller, "{ hello }").status_code == 200
    logged = capfd.readouterr()
    assert "Traceback" not in logged.out + logged.err


def test_slow_operations_do_not_hold_up_health(caller: httpx.Client) -> None:
    with ThreadPoolExecutor(4) as crowd:
        slow = [crowd.submit(ask, caller, "mutation { slow(seconds: 1) }") for _ in range(4)]
        time.sleep(0.2)
        begun = time.monotonic()
        health = [caller.get(path).status_code for path in ("/livez", "/readyz")]
        took = time.monotonic() - begun

    assert health == [200, 200]
    assert took < 0.8
    assert [one.result().status_code for one in slow] == [200] * 4


def test_every_response_has_a_number_of_its_own(caller: httpx.Client) -> None:
    responses = [
        ask(caller, "{ number }"),
        ask(caller, "{"),
        send(caller, b""),
        caller.get("/graphql"),
        caller.get("/nothing"),
        caller.get("/livez"),
        caller.post("/graphql", headers={"Authorization": ""}),
    ]

    numbers = [response.headers["x-request-id"] for response in responses]
    assert len(set(numbers)) == len(responses)
    assert responses[0].json() == {"data": {"number": numbers[0]}}


def test_answers_are_utf8_and_unescaped(caller: httpx.Client) -> None:
    response = ask(caller, "{ hello }")

    assert (
        response.content
        == json.dumps({"data": {"hello": "你好，世界"}}, ensure_ascii=False, separators=(",", ":")).encode()
    )
