"""Keys over HTTP: remembered for a moment, gone soon after they are revoked."""

import time

from sqlalchemy import delete

from hub.settings import Settings
from hub.store.engine import open_store
from hub.store.tables.keys import api_key
from tests.hub.web.serving import Serve, Served


def revoke_all(settings: Settings) -> None:
    store = open_store(settings.store_url)
    store.write(lambda tx: tx.execute(delete(api_key)))
    store.close()


def statuses_around_a_revocation(served: Served, *, wait: float) -> list[int]:
    """What a caller is told before its key is revoked, right afterwards, and some seconds later."""
    with served.client() as caller:

        def asked() -> int:
            return caller.post("/graphql", json={"query": "{ hello }"}).status_code

        before = asked()
        revoke_all(served.settings)
        after = asked()
        time.sleep(wait)
        return [before, after, asked()]


def test_a_revoked_key_stops_within_the_time_set(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=1)

    assert statuses_around_a_revocation(served, wait=1.1) == [200, 200, 401]


def test_without_a_cache_a_revoked_key_stops_at_once(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=0)

    assert statuses_around_a_revocation(served, wait=0) == [200, 401, 401]


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
