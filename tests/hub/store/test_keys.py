"""Keys as the store has them: their lines, their ends, their uses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from uuid_utils.compat import uuid7

from hub.store.engine import Store
from hub.store.keys import StoredKey, add_key, all_keys, end_key, find_key, keys_in_line, note_uses
from hub.store.revoking import revoke_credential

NOW = datetime(2020, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)
ONE = StoredKey("hub_1", b"hash", "AGENCY", "COURTS", NOW, b"mark", "sync", ["PUSH"], "hub_1", NOW + DAY)
NEXT = replace(ONE, prefix="hub_2", created_at=NOW + DAY)
OLD = StoredKey("hub_0", b"hash", "OFFICER", "COURTS", NOW - DAY)


def keep(store: Store, *keys: StoredKey) -> None:
    for one in keys:
        store.write(lambda tx, one=one: add_key(tx, one, key_id=uuid7()))  # type: ignore[misc]


def found(store: Store, prefix: str) -> StoredKey | None:
    with store.read() as tx:
        return find_key(tx, prefix)


def test_a_key_is_found_as_it_was_kept_also_one_from_before_it_had_an_end(store: Store) -> None:
    keep(store, ONE, OLD)

    assert [found(store, prefix) for prefix in ("hub_1", "hub_0", "hub_9")] == [ONE, OLD, None]


def test_keys_come_in_the_order_in_which_they_were_made(store: Store) -> None:
    keep(store, NEXT, ONE, OLD)

    with store.read() as tx:
        assert all_keys(tx) == [OLD, ONE, NEXT]


def test_a_line_is_a_key_and_its_successors(store: Store) -> None:
    keep(store, NEXT, ONE, OLD)

    with store.read() as tx:
        assert (keys_in_line(tx, "hub_1"), keys_in_line(tx, "hub_0"), keys_in_line(tx, "hub_2")) == (
            [ONE, NEXT],
            [OLD],
            [],
        )


def test_a_key_is_ended_and_revoked_and_no_other(store: Store) -> None:
    keep(store, ONE, OLD)

    store.write(lambda tx: end_key(tx, "hub_0", expires_at=NOW))
    store.write(lambda tx: revoke_credential(tx, ONE, now=NOW, because="lost"))

    assert found(store, "hub_0") == replace(OLD, expires_at=NOW)
    assert found(store, "hub_1") == replace(ONE, revoked_at=NOW, revoked_because="lost")


def test_the_latest_use_stays_whoever_writes_last(store: Store) -> None:
    keep(store, ONE, OLD)

    for uses in ({"hub_1": NOW + DAY, "cert:1": NOW}, {"hub_1": NOW, "hub_0": NOW}):
        store.write_beside(lambda tx, uses=uses: note_uses(tx, uses))  # type: ignore[misc]

    used = [getattr(found(store, prefix), "last_used_at", None) for prefix in ("hub_1", "hub_0")]
    assert used == [NOW + DAY, NOW]
