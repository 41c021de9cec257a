"""Many at once, and senders or servers that are killed: a batch is whole or absent, and nobody waits for ever."""

import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from hub.errors import RequestInProgress, StoreUnavailable
from hub.ingest.push import Batch, OnError, push
from hub.ingest.receipts import Receipt
from hub.projection.rebuild import rebuild
from hub.store.batches import LEASE
from hub.store.engine import Store
from hub.store.migrate import migrate
from hub.store.tables.deliveries import BatchState, batch
from hub.store.tables.log import record_link, record_version
from hub.store.tables.parties import party
from tests.databases import PostgresCluster
from tests.pushing import MORNING, TODAY, fingerprint, lines, push_all, rows
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, NAMES, registration
from tests.stores import open_store

# --- the same batch at once -------------------------------------------------------------------


def test_the_same_batch_three_times_at_once_is_written_once(store: Store) -> None:
    asked = Batch(CIVIL_AFFAIRS, "key", tuple(registration(number) for number in range(40)), OnError.REJECT_ALL)
    together = threading.Barrier(3)

    def attempt(_number: int) -> Receipt | RequestInProgress:
        together.wait(timeout=10)
        try:
            return push(store, asked, clock=lambda: datetime.now(UTC), today=TODAY)
        except RequestInProgress as error:
            return error

    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(attempt, range(3)))
    receipt = push(store, asked, clock=lambda: datetime.now(UTC), today=TODAY)

    assert receipt["outcomes"] == {"CREATED": 40}
    assert [one for one in answers if not isinstance(one, RequestInProgress) and one != receipt] == []
    assert receipt in answers
    assert rows(store, record_version, "seq") == [1] * 40
    assert rows(store, batch, "state", "attempt") == [(BatchState.DONE, 1)]


# --- two agencies, one organization -----------------------------------------------------------


def send(store: Store, asked: Batch) -> Receipt:
    """Push as a sender does: again under the same key while the hub is too busy."""
    for _ in range(20):
        with suppress(StoreUnavailable):
            return push(store, asked, clock=lambda: datetime.now(UTC), today=TODAY)
    raise AssertionError


def push_at_once(store: Store, pushes: int) -> None:
    """Two agencies push one organization at once, again and again, each in its own words and versions."""
    together = threading.Barrier(2)

    def speak(agency: str) -> list[str]:
        together.wait(timeout=10)
        every = (registration(version=number, legalRepresentative=f"{agency}{number}") for number in range(pushes))
        batches = (Batch(agency, str(number), (one,), OnError.REJECT_ALL) for number, one in enumerate(every))
        return [outcome for asked in batches for outcome in send(store, asked)["outcomes"]]

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(speak, (CIVIL_AFFAIRS, MARKET_SUPERVISION)))

    assert answers == [["CREATED"] + ["UPDATED"] * (pushes - 1)] * 2
    assert len(rows(store, record_version, "seq")) == 2 * pushes
    assert rows(store, party, "name", "legal_representative") == [(NAMES[0], f"{CIVIL_AFFAIRS}{pushes - 1}")]
    assert [one for one in rows(store, record_link, "to_at") if one is not None] == []
    written = fingerprint(store)
    rebuild(store)
    assert fingerprint(store) == written


def test_two_agencies_that_push_one_organization_at_once_make_one_organization(store: Store) -> None:
    push_at_once(store, 50)


@pytest.mark.prove
def test_two_agencies_that_push_one_organization_a_thousand_times_make_one_organization(store: Store) -> None:
    push_at_once(store, 1_000)


def test_many_agencies_that_name_many_organizations_at_once_agree_on_who_is_who(store: Store) -> None:
    def speak(agency: int) -> None:
        for number in range(12):
            push_all(
                store,
                registration(number, name=NAMES[number % 5]),
                agency=f"AGENCY_{agency}",
                at=datetime.now(UTC),
            )

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(speak, range(4)))

    assert len(rows(store, record_version, "seq")) == 48
    assert len(rows(store, party, "id")) == 12


# --- kill -9 ----------------------------------------------------------------------------------

ROWS = 150
SENDER = """
import sys
from datetime import UTC, datetime
from tests.stores import open_store
from hub.ingest.push import push
from tests.hub.ingest.test_at_once import asked
from tests.pushing import TODAY
store = open_store(sys.argv[1])
with store.read() as tx:
    pass
print("ready", flush=True)
push(store, asked(sys.argv[2]), clock=lambda: datetime.now(UTC), today=TODAY)
print("done", flush=True)
"""


def asked(key: str) -> Batch:
    """A batch whose every row mentions a party of its own."""
    first = int(key) * ROWS
    return Batch(CIVIL_AFFAIRS, key, tuple(registration(first + row) for row in range(ROWS)), OnError.REJECT_ALL)


def kill_senders(store: Store, rounds: int) -> None:
    """Kill senders in the middle of their pushes, and look at what stands before and after the retry."""
    url = store.engine.url.render_as_string(hide_password=False)
    chance = random.Random(9)  # noqa: S311 - a repeatable choice of moments
    for number in range(rounds):
        key = str(number)
        with subprocess.Popen([sys.executable, "-c", SENDER, url, key], stdout=subprocess.PIPE, text=True) as sender:
            assert sender.stdout is not None
            assert sender.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.35))
            sender.kill()

        found = len(rows(store, record_version, "seq")) - number * ROWS
        assert found in {0, ROWS}
        later = datetime.now(UTC) + LEASE + timedelta(seconds=1)
        receipt = push(store, asked(key), clock=lambda at=later: at, today=TODAY)  # type: ignore[misc] # a default

        assert receipt["outcomes"] == {"CREATED": ROWS}
        assert len(rows(store, record_version, "seq")) == (number + 1) * ROWS
    assert set(rows(store, batch, "state")) == {BatchState.DONE}
    written = lines(store)
    rebuild(store)
    assert lines(store) == written


def test_a_sender_that_is_killed_leaves_its_batch_whole_or_absent_and_may_send_it_again(store: Store) -> None:
    kill_senders(store, 2)


@pytest.mark.prove
def test_a_hundred_senders_that_are_killed_leave_their_batches_whole_or_absent(store: Store) -> None:
    kill_senders(store, 100)


def test_a_database_that_is_killed_in_the_middle_of_a_push_leaves_it_absent_until_it_is_sent_again(
    postgres_cluster: PostgresCluster,
) -> None:
    migrate(postgres_cluster.url())
    store = open_store(postgres_cluster.url())
    instants = iter([MORNING])

    def kill_while_writing() -> datetime:
        for instant in instants:
            return instant
        postgres_cluster.kill9()
        return MORNING

    with pytest.raises(StoreUnavailable):
        push(store, asked("0"), clock=kill_while_writing, today=TODAY)
    with pytest.raises(StoreUnavailable):
        push(store, asked("0"), clock=lambda: MORNING, today=TODAY)
    postgres_cluster.start()

    assert rows(store, record_version, "seq") == []
    with pytest.raises(RequestInProgress):
        push(store, asked("0"), clock=lambda: MORNING, today=TODAY)
    receipt = push(store, asked("0"), clock=lambda: MORNING + LEASE, today=TODAY)
    assert receipt["outcomes"] == {"CREATED": ROWS}
    store.close()
