"""Work for a caller that goes away is stopped, and its place is free again."""

import json
import socket
import time
from collections.abc import Callable, Iterator

import pytest

from tests.databases import Kind
from tests.hub.web.serving import Serve, Served
from tests.hub.web.slow_engine import SlowEngine, codes

BODY = json.dumps({"query": "{ slow }"})


@pytest.fixture
def narrow(engine: SlowEngine, serve: Serve, fresh_database: Callable[[Kind], str]) -> Served:
    """A hub that works on one operation at once."""
    assert not engine.events
    return serve(fresh_database("sqlite"), max_in_flight=1)


@pytest.fixture
def asking(narrow: Served) -> Iterator[socket.socket]:
    """A connection over which a slow answer is awaited."""
    host, port = narrow.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(
            f"POST /graphql HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {narrow.key}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n{BODY}".encode()
        )
        yield connection


def test_when_the_caller_leaves_its_operation_is_cancelled_and_its_place_is_free(
    engine: SlowEngine, narrow: Served, asking: socket.socket, capfd: pytest.CaptureFixture[str]
) -> None:
    assert engine.waits_for(["begun"])
    asking.close()
    assert engine.waits_for(["begun", "cancelled"])

    with narrow.client() as caller:
        response = caller.post("/graphql", json={"query": "{ fast }"})

    assert (response.status_code, response.json()) == (200, {"data": {}})
    logged = capfd.readouterr()
    assert "Traceback" not in logged.out + logged.err
    assert "fault" not in logged.out + logged.err


def test_a_caller_that_stays_is_waited_for(engine: SlowEngine, asking: socket.socket) -> None:
    assert engine.waits_for(["begun"])

    time.sleep(0.3)

    assert engine.events == ["begun"]
    assert asking.fileno() > 0


def test_who_finds_no_place_in_time_is_told_to_come_back(
    engine: SlowEngine, narrow: Served, asking: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 0.2)
    assert engine.waits_for(["begun"])

    with narrow.client() as caller:
        busy = caller.post("/graphql", json={"query": "{ fast }"})
        health = caller.get("/livez")

    assert asking.fileno() > 0
    assert (busy.status_code, busy.headers["retry-after"], codes(busy)) == (503, "2", ["HUB_BUSY"])
    assert health.status_code == 200
