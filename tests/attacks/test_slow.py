"""Rows 50 and 51, and caps: connections that take their time, that say two things at once, and too many of them."""

import json
import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from tests.attacks.attacking import JSON, Reply, all_from, ask, connected, credential, raw, read_reply, watched
from tests.attacks.conftest import WHOLE
from tests.databases import Databases
from tests.hub.web.serving import Serve, Served, serving_all

QUESTION = b'{"query": "{ viewer { role } }"}'
SLOW_SECONDS = 2
PATIENCE = 15
"""Seconds within which a slow connection has ended: several times what is asked for, because machines are busy."""


def head(target: Served, *more: str, host: str = "localhost") -> bytes:
    """A request up to its last header."""
    key = credential(target, None)["Authorization"]
    lines = (f"Host: {host}", f"Authorization: {key}", f"Content-Type: {JSON}", *more)
    return f"POST /graphql HTTP/1.1\r\n{''.join(f'{line}{chr(13)}{chr(10)}' for line in lines)}".encode()


ANSWERS = 90
LENGTH = f"Content-Length: {len(QUESTION)}"
BEGINNINGS = {
    "a line": lambda target: head(target)[:11],
    "a head": lambda target: head(target, LENGTH),
    "a small body": lambda target: head(target, LENGTH) + b"\r\n" + QUESTION[:9],
    "a large body": lambda target: head(target, "Content-Length: 900000") + b"\r\n" + b" " * 70_000,
    "a chunk": lambda target: head(target, "Transfer-Encoding: chunked") + b"\r\n40\r\n{",
    "chunks without end": lambda target: head(target, "Transfer-Encoding: chunked") + b"\r\n1\r\n{\r\n",
}


@pytest.fixture(scope="module")
def impatient(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub that waits for two seconds."""
    with serving_all(tmp_path_factory.mktemp("impatient"), schema=WHOLE) as start:
        yield start(databases.fresh("sqlite"), slow_seconds=SLOW_SECONDS, max_connections_per_address=1_000)


@pytest.mark.parametrize("name", BEGINNINGS)
def test_50_a_request_that_never_comes_to_its_end(impatient: Served, name: str) -> None:
    begun = time.monotonic()
    with watched() as seen, connected(impatient.url) as connection:
        connection.sendall(BEGINNINGS[name](impatient))
        reply = read_reply(connection)

    assert (reply.status, reply.codes, reply.headers["connection"]) == (408, ["TOO_SLOW"], "close")
    assert time.monotonic() - begun < PATIENCE
    assert seen.nothing


@pytest.mark.parametrize("name", ["a line", "a small body", "chunks without end"])
def test_50_a_request_that_comes_drop_by_drop(impatient: Served, name: str) -> None:
    drop = {"a line": b"X", "a small body": b" ", "chunks without end": b"1\r\n \r\n"}[name]
    begun = time.monotonic()
    with connected(impatient.url, patience=0.2) as connection:
        connection.sendall(BEGINNINGS[name](impatient))
        found = b""
        while not found and time.monotonic() - begun < PATIENCE:
            connection.sendall(drop)
            found = all_from(connection)

    assert found.startswith(b"HTTP/1.1 408 ")


def test_50_somebody_who_says_nothing_is_not_kept(impatient: Served) -> None:
    with connected(impatient.url, patience=PATIENCE) as connection:
        assert connection.recv(1) == b""


def test_50_answers_that_nobody_reads(impatient: Served) -> None:
    body = json.dumps({"query": "{ __schema { types { name description } } }"}).encode()
    question = head(impatient, f"Content-Length: {len(body)}") + b"\r\n" + body
    with connected(impatient.url) as connection:
        connection.sendall(question * ANSWERS)
        time.sleep(PATIENCE)
        found = all_from(connection)

    # What the systems on both sides hold between them comes; the rest was given up.
    assert 0 < found.count(b"HTTP/1.1 200 OK") < ANSWERS


def test_50_whoever_sends_steadily_is_not_slow(impatient: Served) -> None:
    body = QUESTION.ljust(400_000)
    with connected(impatient.url) as connection:
        connection.sendall(head(impatient, f"Content-Length: {len(body)}", "Connection: close") + b"\r\n")
        for place in range(0, len(body), 100_000):
            time.sleep(0.8)
            connection.sendall(body[place : place + 100_000])
        reply = read_reply(connection)

    assert reply.status == 200


@contextmanager
def besieged(target: Served, sockets: int) -> Iterator[None]:
    """So many connections that each send half a request, and never more."""
    with ExitStack() as stack:
        for number in range(sockets):
            connection = stack.enter_context(connected(target.url))
            connection.sendall(list(BEGINNINGS.values())[number % len(BEGINNINGS)](target))
        yield


def p95(target: Served) -> float:
    """The answer of a question that nineteen of twenty do not exceed, in seconds."""
    taken = [ask(target, "{ viewer { role } }") for _ in range(200)]
    assert {reply.status for reply in taken} == {200}
    return statistics.quantiles([reply.seconds for reply in taken], n=20)[-1]


@pytest.mark.prove
def test_50_others_hardly_notice_400_slow_senders(serve: Serve, databases: Databases) -> None:
    target = serve(databases.fresh("sqlite"), max_connections_per_address=1_000)
    p95(target)
    quiet = min(p95(target) for _ in range(3))

    with besieged(target, 400):
        meanwhile = min(p95(target) for _ in range(3))

    assert meanwhile < 2 * quiet


# --- two things at once -----------------------------------------------------------------------

CHUNKED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(QUESTION), QUESTION)
AMBIGUOUS = {
    "length and chunks": (("Transfer-Encoding: chunked", LENGTH), CHUNKED),
    "chunks and length": ((LENGTH, "Transfer-Encoding: chunked"), CHUNKED),
    "two lengths": ((LENGTH, "Content-Length: 5"), QUESTION),
    "a length twice": ((LENGTH, LENGTH), QUESTION),
    "a list of lengths": ((f"Content-Length: {len(QUESTION)}, {len(QUESTION)}",), QUESTION),
    "a length with a sign": ((f"Content-Length: +{len(QUESTION)}",), QUESTION),
    "chunks and something after": (("Transfer-Encoding: chunked, identity",), CHUNKED),
    "chunks in other words": (("Transfer-Encoding: xchunked",), CHUNKED),
    "a folded line": (("Transfer-Encoding:\r\n chunked", LENGTH), CHUNKED),
    "a space before the colon": ((f"Content-Length : {len(QUESTION)}",), QUESTION),
    "a size that is none": (("Transfer-Encoding: chunked",), CHUNKED.replace(b"20\r\n", b"0x20\r\n", 1)),
    "a bare line feed": (("X: y\nTransfer-Encoding: chunked", LENGTH), QUESTION),
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_51_a_request_that_two_servers_read_in_two_ways(target: Served, name: str) -> None:
    lines, body = AMBIGUOUS[name]
    with watched() as seen:
        found = raw(target, head(target, *lines) + b"\r\n" + body)

    assert found.startswith(b"HTTP/1.1 400 ")
    assert found.count(b"\r\nx-request-id: ") == 1
    assert seen.nothing


# --- too many ---------------------------------------------------------------------------------


def turned_away(target: Served) -> Reply:
    """What somebody reads who connects, asks, and is one too many."""
    with connected(target.url) as connection:
        connection.sendall(head(target, LENGTH, "Connection: close") + b"\r\n" + QUESTION)
        return read_reply(connection)


@pytest.mark.parametrize("cap", ["max_connections", "max_connections_per_address"])
def test_connections_over_a_cap_are_told_and_others_go_on(serve: Serve, databases: Databases, cap: str) -> None:
    target = serve(databases.fresh("sqlite"), **{cap: 5})

    with ExitStack() as stack:
        kept = [stack.enter_context(connected(target.url)) for _ in range(5)]
        replies = [turned_away(target) for _ in range(3)]
        kept[0].sendall(head(target, LENGTH, "Connection: close") + b"\r\n" + QUESTION)
        still = read_reply(kept[0])

    assert [(reply.status, reply.codes) for reply in replies] == [(503, ["TOO_MANY_CONNECTIONS"])] * 3
    assert all(reply.headers["retry-after"] and reply.is_sober for reply in replies)
    assert still.status == 200
    assert answered_again(target)


def answered_again(target: Served) -> bool:
    """Whether there is room again, once the others have left."""
    deadline = time.monotonic() + PATIENCE
    while turned_away(target).status != 200:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def test_a_trusted_proxy_brings_many_callers(serve: Serve, databases: Databases) -> None:
    target = serve(databases.fresh("sqlite"), max_connections_per_address=2, trusted_proxies="127.0.0.0/8")

    with ExitStack() as stack:
        for _ in range(5):
            stack.enter_context(connected(target.url))
        assert turned_away(target).status == 200
