"""The hub's protocol says what uvicorn's own would say, but for what is no HTTP, and lets nobody take for ever."""

import json
import random
import re
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import pytest

from hub.web.connections import Limits
from tests.databases import Kind
from tests.hub.web.serving import Serve, Served, serving

KEY = "KEY".ljust(64, "-")
"""Stands in for a key, and is as long as one."""

QUESTION = b'{"query": "{ hello }"}'
SLOW = b'{"query": "mutation { slow(seconds: 0.5) }"}'


def post(more: str = "", body: bytes = QUESTION, *, version: str = "1.1") -> bytes:
    """A request; the key is filled in where it is sent."""
    head = (
        f"POST /graphql HTTP/{version}\r\nHost: localhost\r\nAuthorization: Bearer {KEY}\r\n"
        "Content-Type: application/json\r\n"
    )
    return f"{head}Content-Length: {len(body)}\r\n{more}\r\n".encode() + body


CHUNKED = post("Transfer-Encoding: chunked\r\n").replace(b"Content-Length: 22\r\n", b"").removesuffix(
    QUESTION
) + b"%x\r\n%b\r\n0\r\n\r\n" % (len(QUESTION), QUESTION)
CLOSE = "Connection: close\r\n"
TALKS = {
    "one": (post(CLOSE),),
    "two in turn": (post(), post(CLOSE)),
    "two at once": (post() + post(CLOSE),),
    "three at once": (post() + b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n" + post(CLOSE),),
    "in two pieces": (post(CLOSE)[:-5], post(CLOSE)[-5:]),
    "HTTP/1.0": (post(version="1.0"),),
    "HTTP/1.0 kept alive": (post("Connection: keep-alive\r\n", version="1.0"),),
    "expecting": (post("Expect: 100-continue\r\n" + CLOSE)[: -len(QUESTION)], QUESTION),
    "chunked": (CHUNKED, post(CLOSE)),
    "a head": (b"HEAD /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",),
    "a health check": (b"GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",),
    "a URL with signs": (b"GET /%6civez?a=%20b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",),
    "an upgrade": (
        b"GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n",
    ),
    "a wrong method": (b"PUT /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",),
    "another form": (post(CLOSE).replace(b"application/json", b"text/plain"),),
    "a body in pieces": (post(CLOSE)[:-15], post(CLOSE)[-15:-5], post(CLOSE)[-5:]),
    "no body": (post(CLOSE, b""),),
    "a known question": (post(), post(), post() + post(CLOSE)),
    "the same head": (post(), post(), post(), post(body=QUESTION.replace(b"hello", b"other")), post(CLOSE)),
    "the same head, and more": (post(), post() + post(), post() + b"GET /livez HTTP/1.1\r\n", b"\r\n", post(CLOSE)),
    "the same head, and less": (post(), post()[:-3], post()[-3:], post()[:-40], post()[-40:] + post(CLOSE)),
    "lines before the head": (b"\r\n\r\n" + post(), post(CLOSE)),
    "a head within a body": (post(body=post()), post(), post(body=post()), post(CLOSE)),
    "a request as a piece of a body": (post(), post(body=post())[: -len(post())], post(), post(CLOSE)),
    "the same head before the answer": (post(), post(body=SLOW), post(), post(CLOSE)),
    "many heads": (*(post(f"X-Turn: {turn % 11}\r\n") for turn in range(24)), post(CLOSE)),
    "a head that closes": (post(), post(CLOSE)),
    "a question that fails": (post(body=b'{"query": "{"}'), post(body=b"{"), post(CLOSE, b"[]")),
    "without a key": (post(CLOSE).replace(b"Authorization", b"Other"),),
    "a little too much": (post(), post(CLOSE, QUESTION + b" " * 61_000)),
    "too much": (post(CLOSE, QUESTION + b" " * 70_000),),
}


def connected(served: Served) -> socket.socket:
    """A connection to a hub."""
    host, port = served.url.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=10)


def told(served: Served, talk: tuple[bytes, ...], *, pause: float = 0.1) -> bytes:
    """All that the hub says until it closes, without what is another each time."""
    found, whole = b"", b"".join(talk).replace(KEY.encode(), served.key.encode())
    # Whoever goes on talking to who has closed is cut off.
    with connected(served) as connection, suppress(BrokenPipeError, ConnectionResetError):
        for place, one in enumerate(talk):
            piece, whole = whole[: len(one)], whole[len(one) :]
            connection.sendall(piece)
            if place < len(talk) - 1:
                time.sleep(pause)
        while piece := connection.recv(65_536):
            found += piece
    return re.sub(rb"([Dd]ate|x-request-id): [^\r]*", rb"\1", found)


@pytest.fixture
def usual(serve: Serve, fresh_database: Callable[[Kind], str], monkeypatch: pytest.MonkeyPatch) -> Served:
    """The same hub under uvicorn's own protocol."""
    monkeypatch.setattr("hub.web.server.spoken", lambda _limits: "httptools")
    return serve(fresh_database("sqlite"), max_body_bytes=60_000)


@pytest.fixture
def ours(serve: Serve, fresh_database: Callable[[Kind], str]) -> Served:
    return serve(fresh_database("sqlite"), max_body_bytes=60_000)


def test_every_talk_goes_as_under_the_protocol_of_uvicorn(ours: Served, usual: Served) -> None:
    said = {name: told(ours, talk) for name, talk in TALKS.items()}

    assert said == {name: told(usual, talk) for name, talk in TALKS.items()}
    assert said["two at once"].count(b'{"data":') == said["two in turn"].count(b'{"data":') == 2


PARTS = (
    post(),
    post("X-Other: 1\r\n"),
    post(body=b'{"query": "{ hello }", "variables": {}}'),
    post(body=b"{"),
    CHUNKED,
    b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n",
)


def cut(dice: random.Random) -> tuple[bytes, ...]:
    """Some requests after one another, cut anywhere."""
    whole = b"".join(dice.choices(PARTS, k=dice.randrange(2, 8))) + post(CLOSE)
    places = sorted(dice.sample(range(1, len(whole)), dice.randrange(6)))
    return tuple(whole[start:end] for start, end in zip([0, *places], [*places, len(whole)], strict=True))


def test_requests_are_told_apart_wherever_what_comes_is_cut(ours: Served, usual: Served) -> None:
    dice = random.Random("cut")  # noqa: S311 - repeats itself on purpose
    talks = [cut(dice) for _ in range(60)]
    # Whole requests one by one are those whose heads are known.
    talks += [(*dice.choices(PARTS, k=6), post(CLOSE)) for _ in range(10)]

    for talk in talks:
        assert told(ours, talk, pause=0.004) == told(usual, talk, pause=0.004), talk


NO_HTTP = {
    "no HTTP": b"hello\r\n\r\n",
    "no URL": b"GET http:// HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a length that is no number": post().replace(b"Length: ", b"Length: x"),
    "a header without a name": post(": x\r\n"),
}


@pytest.mark.parametrize("name", NO_HTTP)
def test_what_is_no_http_is_refused_like_anything_else(ours: Served, name: str) -> None:
    head, _, body = told(ours, (NO_HTTP[name],)).partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert {b"x-request-id", b"x-content-type-options: nosniff", b"connection: close"} <= set(head.split(b"\r\n"))
    assert json.loads(body)["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_what_is_asked_before_something_unsound_is_still_answered(ours: Served) -> None:
    said = told(ours, (post() + b"hello\r\n\r\n",))

    assert said.startswith(b"HTTP/1.1 200 OK\r\n")
    assert said.count(b'{"data":') == 1


@pytest.mark.parametrize(
    "unsound", [post().replace(b"\r\n", b"\n"), b"\r\n\r\n" + QUESTION], ids=["another end", "no head"]
)
def test_what_resembles_a_known_head_is_not_taken_for_it(ours: Served, unsound: bytes) -> None:
    said = told(ours, (b"\r\n\r\n" + post(), post(), unsound))

    assert said.count(b'{"data":') == 2
    assert said.count(b"BAD_REQUEST") == 1


def test_headers_behind_a_body_are_not_the_requests(ours: Served) -> None:
    key = f"Authorization: Bearer {KEY}\r\n".encode()
    smuggled = CHUNKED.replace(key, b"").removesuffix(b"\r\n") + key + b"\r\n"

    assert told(ours, (smuggled,)).startswith(b"HTTP/1.1 401 ")


@pytest.fixture
def impatient(
    serve: Serve, fresh_database: Callable[[Kind], str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[socket.socket]:
    """A connection to a hub that closes what is idle for 0.4 seconds."""
    monkeypatch.setattr("hub.web.server.SWEEP_SECONDS", 0.1)
    monkeypatch.setattr("tests.hub.web.serving.limits_of", lambda _settings: Limits(idle_seconds=0.4))
    served = serve(fresh_database("sqlite"))
    with connected(served) as connection:
        yield connection


@pytest.mark.parametrize(
    ("asked", "status"),
    [(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n", b"200 OK"), (post(), b"401 Unauthorized")],
    ids=["any request", "a head that is known"],
)
def test_a_connection_is_kept_while_it_is_used_and_closed_when_it_is_idle(
    impatient: socket.socket, asked: bytes, status: bytes
) -> None:
    for _ in range(6):
        impatient.sendall(asked)
        assert status in impatient.recv(65_536)
        time.sleep(0.25)
    begun = time.monotonic()

    assert impatient.recv(65_536) == b""
    assert time.monotonic() - begun < 3.0


def test_a_question_that_has_begun_is_answered_before_the_server_stops(
    serve: Serve, fresh_database: Callable[[Kind], str]
) -> None:
    served = serve(fresh_database("sqlite"))
    question = post().replace(KEY.encode(), served.key.encode())

    def finished(connection: socket.socket) -> bytes:
        time.sleep(0.5)
        connection.sendall(question[-5:])
        return b"".join(iter(lambda: connection.recv(65_536), b""))

    with ThreadPoolExecutor(1) as pool:
        with serving(served.settings) as url:
            connection = connected(replace(served, url=url))
            connection.sendall(question[:-5])
            time.sleep(0.1)
            answer = pool.submit(finished, connection)
        said = answer.result(10)
        connection.close()

    assert said.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"connection: close\r\n" in said
    assert said.endswith(b"}")
