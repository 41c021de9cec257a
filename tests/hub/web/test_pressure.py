"""More is asked than can be done: who is one too many learns it soon, and what runs goes on."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import httpx
import pytest

from hub.store.workers import WORKERS
from tests.databases import Kind
from tests.hub.web.serving import Serve
from tests.hub.web.slow_engine import SlowEngine, codes

PLACES = 3


@pytest.fixture
def crowded(
    engine: SlowEngine, serve: Serve, fresh_database: Callable[[Kind], str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[httpx.Client]:
    """A caller of a hub whose places are taken, and before which as many wait as may."""
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 15)
    served = serve(fresh_database("sqlite"), max_in_flight=PLACES)
    with ThreadPoolExecutor(2 * PLACES) as crowd, served.client() as caller, ExitStack() as leaving:
        own = [leaving.enter_context(served.client()) for _ in range(2 * PLACES)]
        for one in own[:PLACES]:
            crowd.submit(ask, one, "{ slow }")
        assert engine.waits_for(["begun"] * PLACES)
        for one in own[PLACES:]:
            crowd.submit(ask, one, "{ fast }")
        time.sleep(0.5)
        yield caller


def ask(caller: httpx.Client, query: str) -> httpx.Response:
    return caller.post("/graphql", json={"query": query})


def test_overload_is_answered_before_it_hurts(crowded: httpx.Client, engine: SlowEngine) -> None:
    begun = time.monotonic()
    refused = [ask(crowded, "{ fast }") for _ in range(20)]
    health = [crowded.get("/livez"), crowded.get("/readyz")]
    took = time.monotonic() - begun

    assert {(one.status_code, one.headers["retry-after"], *codes(one)) for one in refused} == {(503, "2", "HUB_BUSY")}
    assert [one.status_code for one in health] == [200, 200]
    # Nobody waited for a place, which would have taken fifteen seconds each.
    assert took < 10
    assert engine.events == ["begun"] * PLACES


def test_when_every_worker_stays_busy_the_hub_is_ready_for_who_asks_and_recovers(
    serve: Serve, database_url: str
) -> None:
    # Whose key it is, is asked anew for every question: that needs none of the workers either.
    with ThreadPoolExecutor(WORKERS) as crowd, serve(database_url, key_cache_seconds=0).client() as caller:
        ask(caller, "{ hello }")
        slow = [crowd.submit(ask, caller, "mutation { slow(seconds: 8) }") for _ in range(WORKERS)]
        time.sleep(0.5)
        begun = time.monotonic()
        health = [caller.get("/livez"), caller.get("/readyz"), ask(caller, "{ hello }")]
        away = ask(caller, 'mutation { note(text: "a") }')
        took = time.monotonic() - begun
        done = [one.result().status_code for one in slow]
        back = ask(caller, 'mutation { note(text: "a") }')

    assert [one.status_code for one in health] == [200, 200, 200]
    assert (away.status_code, codes(away)) == (503, ["STORE_UNAVAILABLE"])
    # Two seconds for the one that waits, on a busy machine.
    assert took < 6
    assert done == [200] * WORKERS
    assert back.status_code == 200
