"""Batches: one receipt a key, one writer at a time, and a fencing number against the dead."""

from datetime import timedelta
from uuid import UUID

import pytest

from hub.errors import LeaseLost, RequestInProgress, RequestKeyReused
from hub.store.batches import LEASE, Claim, Wanted, claim, finish, release
from hub.store.engine import Store
from hub.store.tables.deliveries import BatchState, batch
from tests.pushing import MORNING, rows

FIRST = UUID(int=1)
LATER = UUID(int=2)
WANTED = Wanted("STREETS", "key", FIRST, "body")
AGAIN = Wanted("STREETS", "key", LATER, "body")
SECOND = timedelta(seconds=1)


def test_the_first_claim_holds_the_batch(store: Store) -> None:
    held = store.write(lambda tx: claim(tx, WANTED, now=MORNING))

    assert held == Claim("STREETS", "key", FIRST, 1, None)
    assert rows(store, batch, "id", "state", "started_at", "lease_until", "attempt", "receipt") == [
        (FIRST, BatchState.RUNNING, MORNING, MORNING + LEASE, 1, None)
    ]


def test_a_second_claim_waits_while_the_lease_runs(store: Store) -> None:
    store.write(lambda tx: claim(tx, WANTED, now=MORNING))

    with pytest.raises(RequestInProgress, match="'key' is being written"):
        store.write(lambda tx: claim(tx, AGAIN, now=MORNING + LEASE - SECOND))


def test_an_attempt_whose_lease_has_ended_is_carried_on_and_fenced_off(store: Store) -> None:
    dead = store.write(lambda tx: claim(tx, WANTED, now=MORNING))

    alive = store.write(lambda tx: claim(tx, AGAIN, now=MORNING + LEASE))

    assert alive == Claim("STREETS", "key", FIRST, 2, None)
    with pytest.raises(LeaseLost, match="carried on by another attempt"):
        store.write(lambda tx: finish(tx, dead, {"rows": 1}))
    store.write(lambda tx: finish(tx, alive, {"rows": 2}))
    assert rows(store, batch, "state", "attempt", "receipt") == [(BatchState.DONE, 2, {"rows": 2})]


def test_a_finished_batch_gives_its_receipt_to_everyone_as_it_was_written(store: Store) -> None:
    receipt = {"rows": 1, "again": "半\x00", "": [None, {"z": 1, "a": 2}]}
    held = store.write(lambda tx: claim(tx, WANTED, now=MORNING))
    store.write(lambda tx: finish(tx, held, receipt))

    found = store.write(lambda tx: claim(tx, AGAIN, now=MORNING))

    assert found == Claim("STREETS", "key", FIRST, 1, receipt)
    assert list(found.receipt or {}) == list(receipt)


def test_a_batch_is_finished_once(store: Store) -> None:
    held = store.write(lambda tx: claim(tx, WANTED, now=MORNING))
    store.write(lambda tx: finish(tx, held, {}))

    with pytest.raises(LeaseLost):
        store.write(lambda tx: finish(tx, held, {}))


@pytest.mark.parametrize("done", [True, False])
def test_another_body_under_the_key_is_refused(store: Store, *, done: bool) -> None:
    held = store.write(lambda tx: claim(tx, WANTED, now=MORNING))
    if done:
        store.write(lambda tx: finish(tx, held, {}))

    with pytest.raises(RequestKeyReused, match="'key' was used for another body"):
        store.write(lambda tx: claim(tx, Wanted("STREETS", "key", LATER, "other"), now=MORNING + LEASE))


def test_agencies_may_use_the_same_key(store: Store) -> None:
    store.write(lambda tx: claim(tx, WANTED, now=MORNING))

    held = store.write(lambda tx: claim(tx, Wanted("COURT", "key", LATER, "other"), now=MORNING))

    assert held == Claim("COURT", "key", LATER, 1, None)


def test_a_released_claim_may_be_taken_at_once(store: Store) -> None:
    held = store.write(lambda tx: claim(tx, WANTED, now=MORNING))
    store.write(lambda tx: release(tx, held, now=MORNING))

    assert store.write(lambda tx: claim(tx, AGAIN, now=MORNING)).attempt == 2


def test_a_dead_attempt_releases_nothing_of_the_living(store: Store) -> None:
    dead = store.write(lambda tx: claim(tx, WANTED, now=MORNING))
    store.write(lambda tx: claim(tx, AGAIN, now=MORNING + LEASE))

    store.write(lambda tx: release(tx, dead, now=MORNING))

    assert rows(store, batch, "lease_until", "attempt") == [(MORNING + 2 * LEASE, 2)]
