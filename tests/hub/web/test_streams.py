"""Subscriptions as event streams, each over a request of its own."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from sqlalchemy import delete

from hub.store.engine import Store
from hub.store.tables.keys import api_key
from hub.web import streams
from tests.databases import Databases
from tests.hub.feed.feeding import news
from tests.hub.web.serving import Serve, Served, serving_all
from tests.hub.web.socketing import FOLLOW, PATIENCE, known_caller
from tests.stores import open_store

WHOLE = "schema:schema"
STREAM = "text/event-stream"
ONE = [{"kind": "registration", "statements": 1}]


@pytest.fixture(scope="module")
def followed(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub on SQLite that a whole module follows."""
    with serving_all(tmp_path_factory.mktemp("streamed"), schema=WHOLE) as start:
        yield start(databases.fresh("sqlite"))


@contextmanager
def opened(served: Served) -> Iterator[Store]:
    store = open_store(served.settings.store_url)
    yield store
    store.close()


def body(query: str = FOLLOW, **variables: object) -> dict[str, object]:
    return {"query": query, "variables": variables}


@contextmanager
def streaming(
    served: Served, asked: dict[str, object], accept: str = STREAM, **headers: str
) -> Iterator[httpx.Response]:
    """The response to a request for an event stream."""
    sent = {"Accept": accept, "Authorization": f"Bearer {served.key}", **headers}
    with (
        httpx.Client(timeout=PATIENCE) as client,
        client.stream("POST", f"{served.url}/graphql", json=asked, headers=sent) as response,
    ):
        yield response


def events(response: httpx.Response) -> Iterator[tuple[str, Any]]:
    """The events of a stream, with what they hold; comments are left out."""
    text = ""
    for piece in response.iter_text():
        text += piece
        while "\n\n" in text:
            event, _, text = text.partition("\n\n")
            lines = dict(line.split(":", 1) for line in event.split("\n"))
            if "event" in lines:
                yield lines["event"].strip(), json.loads(lines["data"]) if lines["data"].strip() else None


def told(number: int, kinds: object) -> tuple[str, Any]:
    return "next", {"data": {"recordsChanged": {"number": number, "kinds": kinds}}}


def test_who_follows_is_told_what_others_write_and_resumes_from_a_number(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE)
    with opened(served) as store:
        with streaming(served, body()) as response:
            told_so_far = events(response)
            begun = next(told_so_far)
            news(store)
            first = next(told_so_far)
        news(store)
        with streaming(served, body(after=1)) as response:
            second = next(events(response))

    assert [begun, first, second] == [told(0, []), told(1, ONE), told(2, ONE)]


def test_a_stream_says_what_it_is_and_that_nobody_keeps_it(followed: Served) -> None:
    with streaming(followed, body()) as response:
        first = next(response.iter_raw())

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert len(response.headers["X-Request-Id"]) == 32
    assert "Content-Length" not in response.headers
    assert first == b":\n\n"


def test_an_idle_stream_shows_that_it_lives(followed: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "BEAT_SECONDS", 0.05)
    with streaming(followed, body()) as response:
        pieces = response.iter_raw()
        found = "".join(next(pieces).decode() for _ in range(4))

    assert found.count(":\n\n") >= 3


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("subscription { recordsChanged(after: 99999) { number } }", "BAD_INPUT"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
    ],
)
def test_what_cannot_be_followed_is_told_and_the_stream_is_complete(followed: Served, query: str, code: str) -> None:
    with streaming(followed, body(query)) as response:
        found = list(events(response))

    assert [name for name, _ in found] == ["next", "complete"]
    assert [one["extensions"]["code"] for one in found[0][1]["errors"]] == [code]


@pytest.mark.parametrize("accept", ["text/event-stream, application/json", "text/event-stream, */*;q=0.1"])
def test_a_query_is_answered_in_the_next_form_that_its_caller_takes(followed: Served, accept: str) -> None:
    with streaming(followed, body("{ viewer { role } }"), accept) as response:
        answer = json.loads(response.read())

    assert (response.status_code, answer) == (200, {"data": {"viewer": {"role": "OFFICER"}}})


def test_a_query_is_no_stream(followed: Served) -> None:
    with streaming(followed, body("{ viewer { role } }")) as response:
        answer = json.loads(response.read())

    assert (response.status_code, answer["errors"][0]["extensions"]["code"]) == (406, "NOT_ACCEPTABLE")


@pytest.mark.parametrize(
    "accept", ["application/json, text/event-stream", "*/*", "text/event-stream;q=0, application/json"]
)
def test_a_stream_is_given_only_where_it_comes_first(followed: Served, accept: str) -> None:
    with streaming(followed, body(), accept) as response:
        answer = json.loads(response.read())

    assert (response.status_code, len(answer["errors"])) == (200, 1)
    assert "text/event-stream" in answer["errors"][0]["message"]


def test_without_a_key_there_is_no_stream(followed: Served) -> None:
    with streaming(followed, body(), Authorization="Bearer nobody") as response:
        answer = json.loads(response.read())

    assert (response.status_code, answer["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")


def test_streams_and_sockets_share_their_bounds(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, max_sockets_per_key=2)
    with known_caller(served), streaming(served, body()) as first:
        open_events = events(first)  # the stream is open as long as these are
        begun = next(open_events)
        with streaming(served, body()) as second:
            refused = json.loads(second.read())
    with streaming(served, body()) as third:
        again = next(events(third))

    assert begun == again == told(0, [])
    assert (second.status_code, refused["errors"][0]["extensions"]["code"]) == (429, "TOO_MANY_SOCKETS")
    assert second.headers["Retry-After"]


def test_a_caller_that_leaves_makes_room(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, max_sockets=1)
    deadline = time.monotonic() + PATIENCE
    for _ in range(3):
        while True:
            with streaming(served, body()) as response:
                if response.status_code == 200:
                    assert next(events(response)) == told(0, [])
                    break
            assert time.monotonic() < deadline


def test_a_stream_ends_when_its_key_is_revoked(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=WHOLE, key_cache_seconds=1)
    with opened(served) as store, streaming(served, body()) as response:
        found = events(response)
        next(found)
        store.write(lambda tx: tx.execute(delete(api_key)))
        (name, answer), *rest = found

    assert (name, answer["errors"][0]["extensions"]["code"]) == ("next", "UNAUTHENTICATED")
    assert rest == [("complete", None)]


def test_a_hub_that_stops_ends_its_streams_and_does_not_call_them_complete(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url, found = databases.fresh("sqlite"), list[tuple[str, Any]]()

    async def follow(served: Served, begun: asyncio.Event) -> None:
        headers = {"Accept": STREAM, "Authorization": f"Bearer {served.key}"}
        async with (
            httpx.AsyncClient(timeout=PATIENCE) as client,
            client.stream("POST", f"{served.url}/graphql", json=body(), headers=headers) as response,
        ):
            async for line in response.aiter_lines():
                if line.startswith("event:"):
                    found.append((line, response.status_code))
                    begun.set()

    async def stop_meanwhile() -> float:
        with serving_all(tmp_path_factory.mktemp("stopping"), schema=WHOLE) as start:
            begun = asyncio.Event()
            following = asyncio.create_task(follow(start(url), begun))
            await begun.wait()
            since = time.monotonic()
        await following
        return time.monotonic() - since

    took = asyncio.run(stop_meanwhile())

    assert found == [("event: next", 200)]
    assert took < 15  # it need not wait for them
    databases.drop(url)
