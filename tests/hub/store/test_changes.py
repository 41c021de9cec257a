"""The numbers of changes: none twice, none left out, none that comes after a later one."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from sqlalchemy import select
from uuid_utils.compat import uuid7

from hub.errors import StoreUnavailable
from hub.store.changes import AT_ONCE, Change, add_change, changes_after, number_changes, number_some
from hub.store.engine import Store, Transaction
from hub.store.tables.changes import change
from tests.databases import Kind
from tests.pushing import MORNING
from tests.stores import open_store

KINDS = {"registration": 2}

NUMBERING = """
import sys, time
from hub.errors import StoreUnavailable
from hub.store import changes
from tests.stores import open_store

store = open_store(sys.argv[1])
for line in sys.stdin:
    try:
        changes.number_changes(store)
    except StoreUnavailable:
        pass
    print("done", flush=True)
"""
"""Numbers once for every line that it reads."""

HOLDING = """
import sys, time
from hub.store import changes
from tests.stores import open_store

def number_and_hold(tx):
    changes.number_some(tx)
    print("holds", flush=True)
    time.sleep(60)

open_store(sys.argv[1]).write_beside(number_and_hold)
"""
"""Numbers, and never comes to commit it."""


@contextmanager
def program(text: str, store: Store) -> Iterator["subprocess.Popen[str]"]:
    """A process with a store of its own, killed at the end."""
    url = store.engine.url.render_as_string(hide_password=False)
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", text, url], stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def note(tx: Transaction, second: int = 0) -> UUID:
    batch_id = uuid7()
    at = MORNING + timedelta(seconds=second)
    add_change(tx, batch_id, agency="CIVIL_AFFAIRS", observed_at=at, kinds=KINDS)
    return batch_id


def noted(store: Store, count: int = 1) -> list[UUID]:
    """The batches of some changes, each committed by itself, a second after the one before."""
    return [store.write(partial(note, second=second)) for second in range(count)]


def read_after(store: Store, number: int) -> list[Change]:
    with store.read() as tx:
        return changes_after(tx, number)


def numbered(store: Store) -> dict[UUID, int | None]:
    """The number of every batch."""
    with store.read() as tx:
        return {row.batch_id: row.number for row in tx.execute(select(change.c.batch_id, change.c.number))}


def test_changes_are_numbered_from_one_in_the_order_in_which_they_came(store: Store) -> None:
    batches = noted(store, 3)

    before = read_after(store, 0)
    number_changes(store)

    assert before == []
    assert numbered(store) == {batch: place for place, batch in enumerate(batches, 1)}
    assert read_after(store, 2) == [Change(3, "CIVIL_AFFAIRS", MORNING + timedelta(seconds=2), KINDS)]


def test_more_changes_than_are_numbered_at_once_are_all_numbered(store: Store) -> None:
    store.write(lambda tx: [note(tx, second) for second in range(AT_ONCE + 1)])

    number_changes(store)

    first = read_after(store, 0)
    assert [one.number for one in first] == list(range(1, AT_ONCE + 1))
    assert [one.number for one in read_after(store, AT_ONCE)] == [AT_ONCE + 1]


def test_what_commits_late_comes_behind_what_was_read(fresh_database: Callable[[Kind], str]) -> None:
    store = open_store(fresh_database("postgresql"))
    with ExitStack() as late:
        connection = late.enter_context(store.engine.connect())
        store.dialect.begin_writing(connection)
        transaction = late.enter_context(connection.begin())
        slow = note(connection)
        (quick,) = noted(store)

        number_changes(store)
        read = [one.number for one in read_after(store, 0)]
        transaction.commit()
        number_changes(store)

    assert read == [1]
    assert [one.number for one in read_after(store, 1)] == [2]
    assert numbered(store) == {quick: 1, slow: 2}
    store.close()


def test_of_two_that_number_at_once_one_gives_way(fresh_database: Callable[[Kind], str]) -> None:
    store = open_store(fresh_database("postgresql"))
    (batch,) = noted(store)

    def number_beside_another(tx: Transaction) -> None:
        number_some(tx)
        with pytest.raises(StoreUnavailable):
            number_changes(store)  # waits for this one, for a second

    store.write_beside(number_beside_another)

    assert numbered(store) == {batch: 1}
    store.close()


def test_what_was_numbered_by_a_process_that_was_killed_is_numbered_by_the_next(store: Store) -> None:
    batches = noted(store, 2)
    with program(HOLDING, store) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holds\n"
        unseen = read_after(store, 0)
        process.kill()
        process.wait()

    number_at_last(store)

    assert unseen == []
    assert numbered(store) == {batch: place for place, batch in enumerate(batches, 1)}


def number_at_last(store: Store) -> None:
    """Number, as soon as the database has noticed that whoever numbered before is dead."""
    deadline = time.monotonic() + 30
    while None in numbered(store).values():
        assert time.monotonic() < deadline
        with suppress(StoreUnavailable):
            number_changes(store)


# --- many at once -----------------------------------------------------------------------------

WRITERS = 4
EACH = 25


def write_some(store: Store) -> None:
    for _ in range(EACH):
        noted(store)


def number_until(store: Store, ended: threading.Event) -> None:
    """Number in processes of which one after the other is killed while it does."""
    dice = random.Random(0)  # noqa: S311 - spreads the kills, hides nothing
    while not ended.is_set():
        with program(NUMBERING, store) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("\n" * 1_000)
            process.stdin.flush()
            process.stdout.readline()
            time.sleep(dice.uniform(0, 0.05))


@pytest.mark.parametrize("numberers", [2])
def test_a_reader_sees_every_change_once_and_in_order_whoever_writes_numbers_and_dies(
    store: Store, numberers: int
) -> None:
    ended = threading.Event()
    writers = [threading.Thread(target=write_some, args=(store,)) for _ in range(WRITERS)]
    others = [threading.Thread(target=number_until, args=(store, ended)) for _ in range(numberers)]
    for thread in (*writers, *others):
        thread.start()

    seen: list[int] = []
    deadline = time.monotonic() + 120
    while len(seen) < WRITERS * EACH and time.monotonic() < deadline:
        seen += [one.number for one in read_after(store, seen[-1] if seen else 0)]
        with suppress(StoreUnavailable):
            number_changes(store)
    ended.set()
    for thread in (*writers, *others):
        thread.join()

    assert seen == list(range(1, WRITERS * EACH + 1))
    assert sorted(number or 0 for number in numbered(store).values()) == seen
