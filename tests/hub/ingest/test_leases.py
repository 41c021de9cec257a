"""Attempts that died, that live on, and that come too late: a batch is written once."""

from datetime import datetime, timedelta
from itertools import count

import pytest
from uuid_utils.compat import uuid7

from hub.errors import LeaseLost, RequestInProgress, StoreUnavailable
from hub.ingest.push import Batch, OnError, push, write
from hub.store.batches import LEASE, Wanted, claim
from hub.store.engine import Store
from hub.store.tables.deliveries import batch
from hub.store.tables.log import record_version
from tests.pushing import MORNING, TODAY, counts, outcomes, rows
from tests.statements import (
    CIVIL_AFFAIRS,
    registration,
)

GOOD = registration()
ASKED = Batch(CIVIL_AFFAIRS, "key", (GOOD,), OnError.REJECT_ALL)


def claims(store: Store) -> Wanted:
    """What a push of the batch claims: its hash is read from the same push by another agency."""
    push(store, Batch("SCRATCH", "key", (GOOD,), OnError.REJECT_ALL), clock=lambda: MORNING, today=TODAY)
    (body_hash,) = rows(store, batch, "body_hash")
    return Wanted(CIVIL_AFFAIRS, "key", uuid7(), body_hash)


def test_an_attempt_that_died_is_waited_for_and_then_carried_on(store: Store) -> None:
    wanted = claims(store)
    held = store.write(lambda tx: claim(tx, wanted, now=MORNING))

    with pytest.raises(RequestInProgress):
        push(store, ASKED, clock=lambda: MORNING + LEASE - timedelta(seconds=1), today=TODAY)
    receipt = push(store, ASKED, clock=lambda: MORNING + LEASE, today=TODAY)

    assert (receipt["batchId"], outcomes(receipt)) == (str(held.batch_id), ["CREATED"])
    assert push(store, ASKED, clock=lambda: MORNING, today=TODAY) == receipt


def test_an_attempt_that_was_carried_on_by_another_writes_nothing(store: Store) -> None:
    wanted = claims(store)
    dead = store.write(lambda tx: claim(tx, wanted, now=MORNING))
    store.write(lambda tx: claim(tx, wanted, now=MORNING + LEASE))
    before = counts(store)

    with pytest.raises(LeaseLost):
        store.write(lambda tx: write(tx, ASKED, dead, clock=lambda: MORNING, today=TODAY))
    assert counts(store) == before


def test_an_attempt_that_is_alive_is_not_taken_over_though_its_lease_has_ended(store: Store) -> None:
    turns = count(1)
    answers: list[str] = []

    def asked_again_while_writing() -> datetime:
        if next(turns) == 2:
            with pytest.raises((RequestInProgress, StoreUnavailable)) as refusal:
                push(store, ASKED, clock=lambda: MORNING + 2 * LEASE, today=TODAY)
            answers.append(refusal.value.code)
        return MORNING

    receipt = push(store, ASKED, clock=asked_again_while_writing, today=TODAY)

    assert answers == ["STORE_UNAVAILABLE" if store.dialect.name == "sqlite" else "REQUEST_IN_PROGRESS"]
    assert outcomes(receipt) == ["CREATED"]
    assert push(store, ASKED, clock=lambda: MORNING + 2 * LEASE, today=TODAY) == receipt
    assert rows(store, batch, "attempt") == [1]


def test_an_attempt_that_comes_too_late_does_no_work(store: Store) -> None:
    wanted = claims(store)
    dead = store.write(lambda tx: claim(tx, wanted, now=MORNING))
    store.write(lambda tx: claim(tx, wanted, now=MORNING + LEASE))

    def never() -> datetime:
        raise ZeroDivisionError

    with pytest.raises(LeaseLost):
        store.write(lambda tx: write(tx, ASKED, dead, clock=never, today=TODAY))


def test_an_attempt_that_fails_gives_its_claim_back(store: Store) -> None:
    turns = count(1)

    def breaks_while_writing() -> datetime:
        if next(turns) == 2:
            raise ZeroDivisionError
        return MORNING

    with pytest.raises(ZeroDivisionError):
        push(store, ASKED, clock=breaks_while_writing, today=TODAY)
    assert rows(store, record_version, "seq") == []
    assert outcomes(push(store, ASKED, clock=lambda: MORNING, today=TODAY)) == ["CREATED"]
