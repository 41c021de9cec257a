"""Nonces: each of a key once, as long as it could be sent again."""

from datetime import UTC, datetime, timedelta

from hub.store.engine import Store
from hub.store.nonces import spend_nonce, sweep_nonces

NOW = datetime(2020, 6, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def spent(store: Store, key_id: str, nonce: str) -> bool:
    return store.write(lambda tx: spend_nonce(tx, key_id, nonce, expires_at=NOW))


def test_a_nonce_is_spent_once_under_each_key(store: Store) -> None:
    found = [spent(store, key_id, nonce) for key_id, nonce in (("a", "1"), ("a", "2"), ("b", "1"), ("a", "1"))]

    assert found == [True, True, True, False]


def test_a_nonce_is_forgotten_after_its_time(store: Store) -> None:
    spent(store, "a", "1")

    for now, is_new in ((NOW, False), (NOW + SECOND, True)):
        store.write(lambda tx, now=now: sweep_nonces(tx, now=now))  # type: ignore[misc]
        assert spent(store, "a", "1") is is_new
