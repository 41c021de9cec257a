"""Rows 38 to 49: WebSockets and subscriptions."""

import json
import random
import socket
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from datetime import timedelta

import pytest
from sqlalchemy import delete
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from hub.access.keys import Terms
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.tables.keys import api_key
from tests.attacks.attacking import GRAPHQL, INSIDE, JSON, Reply, ask, connected, watched
from tests.databases import Kind
from tests.hub.feed.feeding import news
from tests.hub.web.serving import Serve, Served
from tests.hub.web.socketing import FOLLOW, calling, known_caller, refused_handshake
from tests.stores import open_store

WHOLE = "schema:schema"
MUTATION = 'mutation { recordsPush(input: {requestKey: "k", records: []}) { receipt { rows } } }'


def host_of(served: Served) -> str:
    return served.url.removeprefix("http://")


def is_well(served: Served) -> bool:
    """Whether the hub answers others meanwhile."""
    return ask(served, "{ viewer { role } }").status == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost.evil.example", "file://"])
def test_38_a_handshake_from_a_foreign_page(target: Served, origin: str) -> None:
    assert refused_handshake(target, origin=origin) == (403, "ORIGIN_REFUSED")


def test_38_a_handshake_from_the_hubs_own_page_or_from_none(target: Served) -> None:
    assert refused_handshake(target, origin=target.url) == (101, "")
    assert refused_handshake(target) == (101, "")


def test_39_a_handshake_after_rebinding_a_name(target: Served) -> None:
    port = target.url.rpartition(":")[2]
    foreign = f"evil.example:{port}"

    assert handshake(target, Host=foreign, Origin=f"http://{foreign}").startswith(b"HTTP/1.1 403 ")
    assert handshake(target, Host=foreign).startswith(b"HTTP/1.1 403 ")
    assert handshake(target, Host=host_of(target)).startswith(b"HTTP/1.1 101 ")


def handshake(served: Served, **headers: str) -> bytes:
    """What a handshake with any headers is answered."""
    usual = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    keyed = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol": "graphql-transport-ws"}
    lines = [f"{name}: {value}" for name, value in {**usual, **keyed, **headers}.items()]
    with connected(served.url) as connection:
        connection.sendall("\r\n".join(["GET /graphql HTTP/1.1", *lines, "", ""]).encode())
        return connection.recv(65_536)


@pytest.mark.parametrize(
    "message",
    [
        {"type": "connection_init"},
        {"type": "connection_init", "payload": {}},
        {"type": "connection_init", "payload": {"authorization": ""}},
        {"type": "connection_init", "payload": {"authorization": "Bearer hub_0000000000000000.nothing"}},
        {"type": "connection_init", "payload": {"authorization": "Basic KEY"}},
        {"type": "connection_init", "payload": {"authorization": "Bearer KEYx"}},
        {"type": "connection_init", "payload": {"authorization": "é" * 1_000}},
    ],
    ids=range(7),
)
def test_40_an_introduction_without_a_credential(target: Served, message: object) -> None:
    with watched() as seen, calling(target) as caller:
        caller.tell(json.dumps(message).replace("KEY", target.key))
        code, reason = caller.end()

    assert (code, bool(reason)) == (4403, True)
    assert seen.nothing


def test_41_an_operation_before_the_introduction(target: Served) -> None:
    with watched() as seen, calling(target) as caller:
        caller.subscribe("1")
        code, _ = caller.end()

    assert code == 4401
    assert seen.nothing


def test_41_a_second_introduction_and_an_id_that_is_taken(target: Served) -> None:
    with known_caller(target) as caller:
        caller.introduce(f"Bearer {target.key}")
        twice = caller.end()
    with known_caller(target) as caller:
        caller.subscribe("1")
        caller.subscribe("1")
        same = caller.end()

    assert [twice[0], same[0]] == [4429, 4409]


def test_42_one_subscription_over_the_cap(serve: Serve, database_url: str) -> None:
    served = serve(database_url, max_subscriptions=3)
    with known_caller(served) as caller:
        for name in ("1", "2", "3", "4"):
            caller.subscribe(name)
        heard = [caller.hear() for _ in range(4)]
        caller.tell({"type": "complete", "id": "1"})
        caller.subscribe("5")
        then = caller.hear()

    assert sorted((one["id"], one["type"]) for one in heard) == [(n, "next") for n in "123"] + [("4", "error")]
    (refusal,) = [one["payload"] for one in heard if one["type"] == "error"]
    assert [one["extensions"]["code"] for one in refusal] == ["TOO_MANY_SUBSCRIPTIONS"]
    assert (then["id"], then["type"]) == ("5", "next")


def test_43_a_thousand_idle_sockets_from_one_address(serve: Serve, database_url: str) -> None:
    served = serve(database_url, max_sockets_per_address=50)
    open_, refused = 0, set[int]()
    with ExitStack() as sockets:
        for _ in range(1_000):
            status, connection = shaken(served)
            if status == 101:
                open_ += 1
                sockets.enter_context(connection)
            else:
                refused.add(status)
                connection.close()
        meanwhile = is_well(served)

    assert (open_, refused) == (50, {429})
    assert meanwhile


def shaken(served: Served) -> tuple[int, socket.socket]:
    """The status of a handshake, and its connection, which stays open."""
    with connected(served.url) as connection:
        kept = connection.dup()
        kept.settimeout(30)
        lines = ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Host: {host_of(served)}"]
        more = ["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: graphql-transport-ws"]
        kept.sendall("\r\n".join(["GET /graphql HTTP/1.1", *lines, *more, "", ""]).encode())
        return int(kept.recv(65_536).split(b" ")[1]), kept


@pytest.mark.parametrize("size", [2**16 + 1, 15_000_000])
def test_44_an_introduction_of_15_megabytes(target: Served, size: int) -> None:
    with calling(target) as caller:
        with suppress(ConnectionClosed):
            caller.tell(json.dumps({"type": "connection_init", "payload": {"authorization": "x" * size}}))
        code, reason = caller.end()

    assert code == 1009
    assert sober(reason)
    assert is_well(target)


def test_44_a_message_in_pieces_that_are_too_large_together(target: Served) -> None:
    with calling(target) as caller:
        with suppress(ConnectionClosed):
            caller.socket.send(["x" * 10_000] * 10)
        code, _ = caller.end()

    assert code == 1009


@pytest.mark.parametrize(
    "frame",
    [
        "null",
        "1",
        "[]",
        "",
        "[" * 60_000,
        '{"type":"ping","payload":' + '{"a":' * 12_000,
        b'{"type":"ping"}',
        '{"type":"ping","type":"ping"}',
        '{"type":"ping","payload":{"a":"\\u0000"}}',
        '{"type":"ping","payload":{"a":"\\ud800"}}',
        '{"type":"ping","payload":{"a":' + "1" * 5_000 + "}}",
        '{"type":"__proto__"}',
    ],
    ids=range(12),
)
def test_45_frames_that_are_no_messages(target: Served, frame: str | bytes) -> None:
    ends = []
    with watched() as seen:
        for enter in (calling, known_caller):
            with enter(target) as caller:
                caller.tell(frame)
                ends.append(caller.end())

    assert [code for code, _ in ends] == [4400, 4400]
    assert all(sober(reason) for _, reason in ends)
    assert seen.nothing
    assert is_well(target)


def test_45_text_that_is_no_utf_8(target: Served) -> None:
    with calling(target) as caller:
        caller.socket.send(b"\xff\xfe", text=True)
        code, _ = caller.end()

    assert code == 1007


@pytest.mark.parametrize("query", [5, None, [], {}, True, "", "\n"])
def test_46_a_query_that_is_no_text(target: Served, query: object) -> None:
    with watched() as seen, known_caller(target) as caller:
        caller.tell({"type": "subscribe", "id": "1", "payload": {"query": query}})
        code, reason = caller.end()

    assert (code, sober(reason)) == (4400, True)
    assert seen.nothing


@pytest.mark.parametrize("query", [MUTATION, "{ viewer { role } }", "{ __schema { types { name } } }"])
def test_47_what_is_no_subscription_over_a_socket(target: Served, query: str) -> None:
    with watched() as seen, known_caller(target) as caller:
        caller.subscribe("1", query)
        heard = caller.hear()

    assert (heard["type"], heard["id"]) == ("error", "1")
    assert [one["extensions"]["code"] for one in heard["payload"]] == ["NOT_A_SUBSCRIPTION"]
    assert sober(json.dumps(heard))
    assert seen.nothing


@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL, 400), (JSON, 200)])
def test_48_a_subscription_by_post(target: Served, accept: str, status: int) -> None:
    with watched() as seen:
        reply: Reply = ask(target, FOLLOW, accept=accept)

    assert (reply.status, reply.codes) == (status, ["GRAPHQL_VALIDATION_FAILED"])
    assert reply.is_refused
    assert "text/event-stream" in reply.text
    assert seen.nothing


def test_49_a_credential_that_ends_during_a_subscription(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=1)
    with ExitStack() as opened:
        store = open_store(served.settings.store_url)
        opened.callback(store.close)
        idle, busy = (opened.enter_context(known_caller(served)) for _ in range(2))
        busy.subscribe("1")
        busy.hear()
        store.write(lambda tx: tx.execute(delete(api_key)))
        ends = [idle.end()[0], busy.end()[0]]

    assert ends == [4403, 4403]


def test_49_without_a_cache_nothing_is_told_after_a_key_is_gone(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=0)
    with known_caller(served) as caller:
        caller.subscribe("1")
        caller.hear()
        store = open_store(served.settings.store_url)
        store.write(lambda tx: tx.execute(delete(api_key)))
        news(store)
        store.close()
        with pytest.raises(ConnectionClosed):
            caller.hear()

        assert caller.socket.close_code == 4403


def test_49_a_key_that_expires_during_a_subscription_ends_it_when_it_does(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=60)
    ends = wall_clock() + timedelta(seconds=2)
    key = served.key_for(Role.AGENCY, "HUB", Terms(expires_at=ends))
    with known_caller(served, key=key) as idle, known_caller(served, key=key) as busy:
        busy.subscribe("1")
        busy.hear()
        closed = [idle.end(), busy.end()]
        late = (wall_clock() - ends).total_seconds()

    assert [code for code, _ in closed] == [4403, 4403]
    assert 0 <= late < 5


# --- callers that do not read -----------------------------------------------------------------


MUCH = 60_000_000


def masked(opcode: int, payload: bytes) -> bytes:
    """A frame as a caller sends it, under a mask that changes nothing."""
    length = struct.pack("!B", 0x80 | len(payload)) if len(payload) < 126 else struct.pack("!BH", 0xFE, len(payload))
    return struct.pack("!B", 0x80 | opcode) + length + b"\0\0\0\0" + payload


def test_pings_whose_answers_nobody_reads_fill_no_memory(target: Served) -> None:
    introduction = {"type": "connection_init", "payload": {"authorization": f"Bearer {target.key}"}}
    pings = masked(0x9, b"x" * 125) * 1_000
    status, connection = shaken(target)
    connection.settimeout(2)
    sent = 0
    with connection, suppress(TimeoutError, BrokenPipeError, ConnectionResetError):
        connection.sendall(masked(0x1, json.dumps(introduction).encode()))
        while sent < MUCH:
            sent += connection.send(pings)

    assert status == 101
    assert sent < MUCH  # the hub no longer reads from who does not: only the system's buffers are full
    assert is_well(target)


# --- mutated frames ---------------------------------------------------------------------------

FOLLOWED = "subscription ($a: Int) { recordsChanged(after: $a) { at } }"
SOUND = tuple(
    json.dumps(one)
    for one in (
        {"type": "connection_init", "payload": {"authorization": "Bearer KEY"}},
        {"type": "subscribe", "id": "1", "payload": {"query": FOLLOW, "variables": None}},
        {"type": "subscribe", "id": "2", "payload": {"query": FOLLOWED, "variables": {"a": 0}, "operationName": None}},
        {"type": "complete", "id": "1"},
        {"type": "ping", "payload": {"a": [1, 2.5, True, "text"]}},
    )
)
ODD = ("null", "[]", "{}", "-1", "1e400", '"\\ud800"', '"\\u0000"', "9" * 400, "[[[[[[", '"', "NaN", "é", "{", "}", ":")


def cut(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place]


def odd_inside(text: str, dice: random.Random) -> str:
    start, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
    return text[:start] + dice.choice(ODD) + text[end:]


def signs_changed(text: str, dice: random.Random) -> str:
    signs = list(text)
    for _ in range(dice.randint(1, 4)):
        signs[dice.randrange(len(signs))] = chr(
            dice.choice((dice.randrange(32, 127), dice.randrange(0x10000) & 0xD7FF))
        )
    return "".join(signs)


def value_swapped(text: str, dice: random.Random) -> str:
    stated = json.loads(text)
    inner = stated.get("payload") if isinstance(stated, dict) else None
    at = inner if isinstance(inner, dict) and dice.random() < 0.5 else stated
    if not isinstance(at, dict):
        return text
    at[dice.choice(list(at) or ["type"])] = dice.choice(
        [None, 5, [], {}, "", "\ud800", {"a": {"b": []}}, 1.5, "x" * 70_000]
    )
    return json.dumps(stated)


def doubled(text: str, _dice: random.Random) -> str:
    return text + text


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (cut, odd_inside, signs_changed, value_swapped, doubled)


def mutated(count: int) -> Iterator[tuple[bool, str | bytes]]:
    """Frames that were sound once, and whether each is said after an introduction."""
    dice = random.Random(38)  # noqa: S311 - the same frames each time
    for _ in range(count):
        text = dice.choice(SOUND)
        for _ in range(dice.randint(1, 2)):
            with suppress(ValueError):  # what is no JSON any more has no values
                text = dice.choice(MUTATIONS)(text, dice) or text
        yield dice.random() < 0.7, text.encode() if dice.random() < 0.05 else text


def answered(served: Served, introduced: bool, frame: str | bytes) -> str:
    """All that the hub says to a frame, and why it closed."""
    with (known_caller if introduced else calling)(served) as caller, suppress(ConnectionClosed, TimeoutError):
        caller.tell(frame if isinstance(frame, bytes) else frame.replace("KEY", served.key))
        said = [caller.socket.recv(timeout=0.05)]
        with suppress(TimeoutError):
            while True:
                said.append(caller.socket.recv(timeout=0.01))
        return repr(said)
    return f"{caller.socket.close_code} {caller.socket.close_reason}"


def sober(text: str) -> bool:
    """Whether nothing of the inside is told."""
    errors = ("TypeError", "ValueError", "KeyError", "AttributeError", "RecursionError", "DecodeError")
    words = (*INSIDE, *errors, "object has no", "expected str", "NoneType", "<class", "line 1 column")
    return not any(word.lower() in text.lower() for word in words)


def answered_soberly(served: Served, count: int, stderr: Callable[[], str]) -> None:
    """Tell the hub mutated frames, and hold what it says to what it may say."""
    begun = time.monotonic()
    for introduced, frame in mutated(count):
        with suppress(InvalidHandshake, UnicodeEncodeError):
            said = answered(served, introduced, frame)
            assert sober(said), (frame, said)
            assert "4500" not in said, (frame, said)
            assert "INTERNAL" not in said, (frame, said)

    assert is_well(served), time.monotonic() - begun
    assert "fault" not in stderr()


def test_45_mutated_frames(
    serve: Serve, fresh_database: Callable[[Kind], str], capfd: pytest.CaptureFixture[str]
) -> None:
    served = serve(fresh_database("sqlite"), max_sockets_per_address=1_000, max_sockets_per_key=1_000)

    answered_soberly(served, 100, lambda: capfd.readouterr().err)


@pytest.mark.prove
def test_45_thousands_of_mutated_frames(
    serve: Serve, fresh_database: Callable[[Kind], str], capfd: pytest.CaptureFixture[str]
) -> None:
    served = serve(fresh_database("sqlite"), max_sockets_per_address=1_000, max_sockets_per_key=1_000)

    answered_soberly(served, 2_000, lambda: capfd.readouterr().err)
