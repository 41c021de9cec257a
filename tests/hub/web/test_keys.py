"""Keys over HTTP: remembered for a moment, gone soon after they end, and their uses written down beside."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest

from hub.access.keys import Terms, authenticate, revoke
from hub.access.principals import Principal, Role
from hub.domain.clock import wall_clock
from hub.settings import Settings
from hub.store.keys import find_key
from hub.web import upkeep
from tests.hub.web.serving import Serve, Served
from tests.stores import open_store


def revoke_now(settings: Settings, key: str) -> None:
    store = open_store(settings.store_url)
    revoke(store, key, now=wall_clock())
    store.close()


def statuses_around_a_revocation(served: Served, *, wait: float) -> list[int]:
    """What a caller is told before its key is revoked, right afterwards, and some seconds later."""
    with served.client() as caller:

        def asked() -> int:
            return caller.post("/graphql", json={"query": "{ hello }"}).status_code

        before = asked()
        revoke_now(served.settings, served.key)
        after = asked()
        time.sleep(wait)
        return [before, after, asked()]


def test_a_revoked_key_stops_within_the_time_set(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=1)

    assert statuses_around_a_revocation(served, wait=1.1) == [200, 200, 401]


def test_without_a_cache_a_revoked_key_stops_at_once(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=0)

    assert statuses_around_a_revocation(served, wait=0) == [200, 401, 401]


def test_a_key_that_is_remembered_ends_when_it_does(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=60)
    key = served.key_for(Role.OFFICER, "HUB", Terms(expires_at=wall_clock() + timedelta(seconds=2)))
    found = []

    with served.client(Authorization=f"Bearer {key}") as caller:
        for wait in (0, 0.1, 2):
            time.sleep(wait)
            found.append(caller.post("/graphql", json={"query": "{ hello }"}).status_code)

    assert found == [200, 200, 401]


def test_a_key_beside_a_remembered_one_opens_nothing(serve: Serve, database_url: str) -> None:
    served = serve(database_url)

    with served.client() as caller:
        good = caller.post("/graphql", json={"query": "{ hello }"})
        wrong = [
            caller.post("/graphql", json={"query": "{ hello }"}, headers={"Authorization": header})
            for header in (f"Bearer {served.key}x", f"Bearer {served.key[:-1]}", f"Basic {served.key}", "")
        ]

    assert good.status_code == 200
    assert [one.status_code for one in wrong] == [401] * 4


# --- looked at again beside the answers -------------------------------------------------------


class Authentication:
    """Counts how often the store is asked whose a key is; from the second time on that lasts until it may end."""

    def __init__(self) -> None:
        self.asked = 0
        self.may_end = threading.Event()

    def __call__(self, *given: Any, **named: Any) -> Principal:
        self.asked += 1
        if self.asked > 1:
            assert self.may_end.wait(20)
        return authenticate(*given, **named)


@pytest.fixture
def authentication(monkeypatch: pytest.MonkeyPatch) -> Authentication:
    found = Authentication()
    monkeypatch.setattr("hub.web.recognising.authenticate", found)
    return found


def test_nobody_waits_while_a_key_is_looked_up_before_its_time_is_over(
    serve: Serve, database_url: str, authentication: Authentication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.domain.fresh.LATE", 1.0)
    served = serve(database_url, key_cache_seconds=60)

    with served.client() as caller:
        statuses = [caller.post("/graphql", json={"query": "{ hello }"}).status_code for _ in range(4)]
    asked = authentication.asked
    authentication.may_end.set()

    assert (statuses, asked) == ([200] * 4, 2)


def test_a_key_whose_time_is_over_is_looked_up_once_for_all_who_wait(
    serve: Serve, database_url: str, authentication: Authentication
) -> None:
    served = serve(database_url, key_cache_seconds=1)

    def ask(_number: int) -> int:
        with served.client() as caller:
            return caller.post("/graphql", json={"query": "{ hello }"}).status_code

    first = ask(0)
    time.sleep(1.1)
    with ThreadPoolExecutor(8) as threads:
        waiting = [threads.submit(ask, number) for number in range(8)]
        time.sleep(0.5)
        none_yet = not any(one.done() for one in waiting)
        asked = authentication.asked
        authentication.may_end.set()
        statuses = [one.result() for one in waiting]

    assert (first, none_yet, asked, statuses) == (200, True, 2, [200] * 8)


def test_a_key_that_was_revoked_is_found_out_beside_the_answers(
    serve: Serve, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.domain.fresh.LATE", 1.0)
    served = serve(database_url, key_cache_seconds=600)
    statuses = []

    with served.client() as caller:
        statuses.append(caller.post("/graphql", json={"query": "{ hello }"}).status_code)
        revoke_now(served.settings, served.key)
        until = time.monotonic() + 20
        while statuses[-1] == 200 and time.monotonic() < until:
            statuses.append(caller.post("/graphql", json={"query": "{ hello }"}).status_code)

    assert statuses[-1] == 401


# --- their last use ---------------------------------------------------------------------------


def last_use(served: Served) -> datetime | None:
    store = open_store(served.settings.store_url)
    with store.read() as tx:
        found = find_key(tx, served.key.partition(".")[0])
    store.close()
    assert found is not None
    return found.last_used_at


def use(served: Served) -> None:
    with served.client() as caller:
        assert caller.post("/graphql", json={"query": "{ hello }"}).status_code == 200


def test_the_last_use_of_a_key_is_written_down_every_now_and_then(
    serve: Serve, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "EVERY_SECONDS", 0.2)
    served = serve(database_url)
    before = last_use(served)

    use(served)
    deadline = time.monotonic() + 20
    while last_use(served) is None and time.monotonic() < deadline:
        time.sleep(0.1)

    found = last_use(served)
    assert before is None
    assert found is not None
    assert wall_clock() - found < timedelta(seconds=30)


def test_no_request_waits_for_its_key_s_use_to_be_written_down(serve: Serve, database_url: str) -> None:
    served = serve(database_url)

    use(served)

    assert last_use(served) is None
