"""`hub serve`: as a program, on both databases, from the first line to the last signal."""

import json
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.hub.cli.command_line import Cli

SMALL = "tests.hub.web.small_schema:schema"


@pytest.fixture
def small(cli: Cli) -> Cli:
    """The command line with a small schema."""
    return Cli({**cli.env, "HUB_GRAPHQL_SCHEMA": SMALL, "PYTHONPATH": str(Path(__file__).parents[3])})


def test_the_url_is_printed_once_it_answers_and_sigterm_ends_it(small: Cli) -> None:
    key = small.key("officer", "HUB")
    process = small.start("serve", "--port", "0", HUB_TODAY="2020-06-30")
    assert process.stdout is not None

    url = process.stdout.readline().strip()
    answer = httpx.post(url, json={"query": "{ viewer boom }"}, headers={"Authorization": f"Bearer {key}"})
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)

    assert answer.json()["data"] == {"viewer": f"OFFICER HUB {key.partition('.')[0]} 2020-06-30", "boom": None}
    assert (process.returncode, out) == (0, "")
    logged = [json.loads(line) for line in err.splitlines() if line.startswith("{")]
    assert [(line["event"], line["level"], line["request_id"]) for line in logged] == [
        ("fault", "error", answer.headers["x-request-id"])
    ]
    assert "ValueError" in logged[0]["exception"]
    assert [line for line in err.splitlines() if not line.startswith("{")] == ["Ctrl-C stops the hub. 按 Ctrl-C 停止。"]


def test_a_port_that_is_taken_is_told(small: Cli) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = small.program("serve", "--port", str(taken.getsockname()[1]))

    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("error[SETTINGS]: The hub cannot listen on 127.0.0.1:")
    assert "Traceback" not in result.stderr


def test_a_request_that_is_no_http_is_refused_and_writes_nothing_to_the_log(small: Cli) -> None:
    process = small.start("serve", "--port", "0")
    assert process.stdout is not None
    port = int(process.stdout.readline().rpartition(":")[2].partition("/")[0])

    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(b"nonsense\r\n\r\n")
        reply = connection.recv(1_000)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=30)

    assert reply.startswith(b"HTTP/1.1 400")
    assert err.splitlines() == ["Ctrl-C stops the hub. 按 Ctrl-C 停止。"]


def test_a_hub_that_is_told_to_stop_is_not_ready_and_answers_for_a_while(small: Cli) -> None:
    key = small.key("officer", "HUB")
    process = small.start("serve", "--port", "0", HUB_DRAIN_SECONDS="60")
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    headers = {"Authorization": f"Bearer {key}"}

    process.send_signal(signal.SIGTERM)
    ready = until_it_is_not_ready(url)
    answer = httpx.post(url, json={"query": "{ hello }"}, headers=headers)
    live = httpx.get(url.replace("graphql", "livez"))
    # A second time it stops at once.
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)

    assert (ready.status_code, ready.json()["errors"][0]["extensions"]["code"]) == (503, "HUB_STOPS")
    assert (answer.status_code, live.status_code) == (200, 200)


def until_it_is_not_ready(url: str) -> httpx.Response:
    deadline = time.monotonic() + 20
    while True:
        ready = httpx.get(url.replace("graphql", "readyz"))
        if ready.status_code != 200 or time.monotonic() > deadline:
            return ready
        time.sleep(0.05)


def test_what_is_in_flight_when_the_hub_is_told_to_stop_is_answered(small: Cli) -> None:
    key = small.key("officer", "HUB")
    process = small.start("serve", "--port", "0", HUB_DRAIN_SECONDS="0.5")
    assert process.stdout is not None
    url = process.stdout.readline().strip()

    with ThreadPoolExecutor(1) as pool:
        asked, headers = {"query": "mutation { slow(seconds: 2) }"}, {"Authorization": f"Bearer {key}"}
        flying = pool.submit(lambda: httpx.post(url, json=asked, headers=headers, timeout=30))
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        answer = flying.result(30)
    process.communicate(timeout=30)

    assert (answer.status_code, answer.headers["connection"], process.returncode) == (200, "close", 0)
