"""The store: snapshots for reading, serializable writing that is tried again, outages that are told."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from hub.errors import SettingsError, StoreUnavailable
from hub.store.engine import WRITE_ATTEMPTS, Store, Transaction
from hub.store.migrate import migrate
from tests.databases import Kind, PostgresCluster
from tests.stores import open_store

BUSY = "The database is away or busy. Nothing was written; try again."


def make_counter(store: Store) -> None:
    """A table with one number in it, and one with none."""
    store.write(lambda tx: tx.execute(text("CREATE TABLE counter (value INTEGER)")))
    store.write(lambda tx: tx.execute(text("INSERT INTO counter VALUES (0)")))


def value(store: Store) -> int:
    """The number."""
    with store.read() as tx:
        found: int = tx.execute(text("SELECT value FROM counter")).scalar_one()
        return found


def count_up(tx: Transaction) -> int:
    """Read the number, then write it one higher: wrong unless the transaction is serializable."""
    found: int = tx.execute(text("SELECT value FROM counter")).scalar_one()
    time.sleep(0.01)
    tx.execute(text("UPDATE counter SET value = :value"), {"value": found + 1})
    return found + 1


@pytest.fixture
def postgresql(fresh_database: Callable[[Kind], str]) -> Iterator[Store]:
    """A store on PostgreSQL."""
    store = open_store(fresh_database("postgresql"))
    yield store
    store.close()


@pytest.fixture
def sqlite(fresh_database: Callable[[Kind], str]) -> Iterator[Store]:
    """A store on SQLite."""
    store = open_store(fresh_database("sqlite"))
    yield store
    store.close()


# --- reading and writing ----------------------------------------------------------------------


def test_what_is_written_is_read(store: Store) -> None:
    make_counter(store)

    assert store.write(count_up) == value(store) == 1


def test_work_that_fails_writes_nothing(store: Store) -> None:
    make_counter(store)

    def half(tx: Transaction) -> None:
        count_up(tx)
        raise LookupError

    with pytest.raises(LookupError):
        store.write(half)
    assert value(store) == 0


def test_a_reader_sees_one_snapshot_while_others_write(store: Store) -> None:
    make_counter(store)

    with store.read() as tx:
        before = tx.execute(text("SELECT value FROM counter")).scalar_one()
        store.write(count_up)
        after = tx.execute(text("SELECT value FROM counter")).scalar_one()

    assert (before, after, value(store)) == (0, 0, 1)


def test_writers_at_once_lose_no_update(store: Store) -> None:
    make_counter(store)

    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda _: store.write(count_up), range(12)))

    assert (sorted(numbers), value(store)) == (list(range(1, 13)), 12)


def test_what_is_asked_wrongly_stays_a_defect(store: Store) -> None:
    with pytest.raises((OperationalError, ProgrammingError), match="nowhere"), store.read() as tx:
        tx.execute(text("SELECT * FROM nowhere"))
    with pytest.raises((OperationalError, ProgrammingError), match="nowhere"):
        store.write(lambda tx: tx.execute(text("DELETE FROM nowhere")))


# --- two writers in each other's way ----------------------------------------------------------


def test_the_later_of_two_writers_is_tried_again(postgresql: Store) -> None:
    make_counter(postgresql)
    both_have_read = threading.Barrier(2)
    attempts: list[str] = []

    def work(tx: Transaction) -> None:
        attempts.append("again")
        found = tx.execute(text("SELECT value FROM counter")).scalar_one()
        if len(attempts) <= 2:
            both_have_read.wait(timeout=10)
        tx.execute(text("UPDATE counter SET value = :value"), {"value": found + 1})

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: postgresql.write(work), range(2)))

    assert (len(attempts), value(postgresql)) == (3, 2)


def test_writers_who_read_what_the_other_writes_are_told_apart(postgresql: Store) -> None:
    """Write skew: each is right alone, both together are wrong."""
    postgresql.write(lambda tx: tx.execute(text("CREATE TABLE on_call (name TEXT PRIMARY KEY)")))
    postgresql.write(lambda tx: tx.execute(text("INSERT INTO on_call VALUES ('one'), ('two')")))
    both_have_read = threading.Barrier(2)
    attempts: list[str] = []

    def leave_unless_alone(name: str) -> Callable[[Transaction], None]:
        def work(tx: Transaction) -> None:
            attempts.append(name)
            on_call = tx.execute(text("SELECT count(*) FROM on_call")).scalar_one()
            if len(attempts) <= 2:
                both_have_read.wait(timeout=10)
            if on_call > 1:
                tx.execute(text("DELETE FROM on_call WHERE name = :name"), {"name": name})

        return work

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda name: postgresql.write(leave_unless_alone(name)), ("one", "two")))

    with postgresql.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM on_call")).scalar_one() == 1


def test_a_writer_who_is_always_too_late_goes_alone_in_the_end(postgresql: Store) -> None:
    make_counter(postgresql)
    seen: list[int] = []
    late: list[Future[int]] = []

    def work(tx: Transaction) -> None:
        seen.append(tx.execute(text("SELECT value FROM counter")).scalar_one())
        late.append(pool.submit(postgresql.write, count_up))
        if len(seen) < WRITE_ATTEMPTS:
            late[-1].result(timeout=10)
        tx.execute(text("UPDATE counter SET value = -1"))

    with ThreadPoolExecutor(1) as pool:
        postgresql.write(work)

    assert seen == list(range(WRITE_ATTEMPTS))
    assert (late[-1].result(), value(postgresql)) == (0, 0)


def test_a_writer_whose_unique_key_is_always_taken_finds_one_alone(postgresql: Store) -> None:
    postgresql.write(lambda tx: tx.execute(text("CREATE TABLE taken (number INTEGER PRIMARY KEY)")))
    attempts: list[int] = []

    def work(tx: Transaction) -> None:
        number = tx.execute(text("SELECT count(*) FROM taken")).scalar_one()
        attempts.append(number)
        insert = text("INSERT INTO taken VALUES (:number)")
        if number < WRITE_ATTEMPTS - 1:
            postgresql.write(lambda other: other.execute(insert, {"number": number}))
        tx.execute(insert, {"number": number})

    postgresql.write(work)
    assert attempts == list(range(WRITE_ATTEMPTS))


def test_who_waits_too_long_for_the_other_writers_is_told_to_come_back(postgresql: Store) -> None:
    """Another process writes alone all the time."""
    make_counter(postgresql)

    with postgresql.engine.connect() as connection, connection.begin():
        postgresql.dialect.join_writers(connection, alone=True)
        begun = time.monotonic()
        with pytest.raises(StoreUnavailable) as refusal:
            postgresql.write(count_up)
        waited = time.monotonic() - begun

    assert refusal.value.en == BUSY
    assert 4 < waited < 8
    assert postgresql.write(count_up) == 1


# --- outages ----------------------------------------------------------------------------------

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked_by_another_process(store: Store) -> Iterator[None]:
    """Hold SQLite's write lock in a second process."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store.engine.url.database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate()


def test_a_locked_sqlite_is_waited_for_and_then_unavailable_while_reading_goes_on(sqlite: Store) -> None:
    make_counter(sqlite)

    with locked_by_another_process(sqlite):
        begun = time.monotonic()
        with pytest.raises(StoreUnavailable) as refusal:
            sqlite.write(count_up)
        waited = time.monotonic() - begun
        read = value(sqlite)

    assert (refusal.value.en, refusal.value.code, read) == (BUSY, "STORE_UNAVAILABLE", 0)
    assert 4 < waited < 8
    assert sqlite.write(count_up) == 1


def test_a_full_disk_is_an_outage_and_leaves_nothing_partial(sqlite: Store) -> None:
    make_counter(sqlite)

    def fill(tx: Transaction) -> None:
        count_up(tx)
        pages = tx.execute(text("PRAGMA page_count")).scalar_one()
        tx.execute(text(f"PRAGMA max_page_count = {pages + 5}"))
        tx.execute(text("CREATE TABLE filler (blob BLOB)"))
        tx.execute(text("INSERT INTO filler VALUES (zeroblob(1000000))"))

    with pytest.raises(StoreUnavailable):
        sqlite.write(fill)
    assert value(sqlite) == 0


def test_a_folder_that_is_not_there_is_an_outage(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'missing' / 'hub.db'}")

    with pytest.raises(StoreUnavailable), store.read() as tx:
        tx.execute(text("SELECT 1"))
    store.close()


def test_a_file_that_is_no_database_stays_a_defect(tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_text("a letter " * 1000)
    store = open_store(f"sqlite:///{tmp_path / 'hub.db'}")

    with pytest.raises(DBAPIError, match="not a database"), store.read() as tx:
        tx.execute(text("SELECT 1"))
    store.close()


def test_who_finds_no_free_connection_is_told_to_come_back_within_seconds(store: Store) -> None:
    make_counter(store)
    pool = store.engine.pool
    held = [pool.connect() for _ in range(pool.size() + max(pool._max_overflow, 0))]  # type: ignore[attr-defined]  # noqa: SLF001 - the pool tells its size nowhere else

    begun = time.monotonic()
    with pytest.raises(StoreUnavailable):
        value(store)
    with pytest.raises(StoreUnavailable):
        store.write(count_up)
    waited = time.monotonic() - begun
    for connection in held:
        connection.close()

    assert waited < 6
    assert store.write(count_up) == 1


def test_a_killed_server_is_an_outage_and_is_found_again_by_itself(postgres_cluster: PostgresCluster) -> None:
    url = postgres_cluster.url()
    migrate(url)
    store = open_store(url)
    make_counter(store)
    store.write(count_up)

    def killed_midway(tx: Transaction) -> None:
        count_up(tx)
        postgres_cluster.kill9()
        count_up(tx)

    with pytest.raises(StoreUnavailable) as midway:
        store.write(killed_midway)
    with pytest.raises(StoreUnavailable) as reading:
        value(store)
    with pytest.raises(StoreUnavailable) as writing:
        store.write(count_up)
    postgres_cluster.start()

    assert {one.value.en for one in (midway, reading, writing)} == {BUSY}
    assert value(store) == 1
    assert store.write(count_up) == 2
    store.close()


def test_a_reader_whose_server_is_killed_is_told_so(postgres_cluster: PostgresCluster) -> None:
    store = open_store(postgres_cluster.url())

    def read_twice() -> None:
        with store.read() as tx:
            tx.execute(text("SELECT 1"))
            postgres_cluster.kill9()
            tx.execute(text("SELECT 1"))

    with pytest.raises(StoreUnavailable):
        read_twice()
    store.close()


def test_a_connection_that_an_administrator_ends_is_an_outage(postgresql: Store) -> None:
    make_counter(postgresql)

    def ended(tx: Transaction) -> None:
        own = tx.execute(text("SELECT pg_backend_pid()")).scalar_one()
        with postgresql.read() as other:
            other.execute(text("SELECT pg_terminate_backend(:own)"), {"own": own})
        count_up(tx)

    with pytest.raises(StoreUnavailable):
        postgresql.write(ended)
    assert postgresql.write(count_up) == 1


# --- URLs -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("", "(unreadable)"),
        ("hub.db", "(unreadable)"),
        ("mysql://root:secret@127.0.0.1/hub", "mysql:…"),
        ("mysql://127.0.0.1/hub?password=secret", "mysql:…"),
        ("postgresql://hub:secret@db:port/hub", "(unreadable)"),
        ("sqlite://", "sqlite:…"),
        ("sqlite:///:memory:", "sqlite:…"),
    ],
)
def test_a_url_that_the_hub_does_not_know_is_refused_and_not_quoted(url: str, shown: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        open_store(url)

    assert refusal.value.en.startswith(f"HUB_DATABASE_URL is not a database the hub knows: {shown}. Use sqlite:///")
    assert shown in refusal.value.zh
    assert refusal.value.__cause__ is refusal.value.__context__ is None


@pytest.mark.parametrize("url", ["postgresql://hub@127.0.0.1/hub", "postgresql+psycopg://hub@127.0.0.1/hub"])
def test_postgresql_is_reached_with_the_driver_that_the_hub_brings(url: str) -> None:
    store = open_store(url)

    assert (store.engine.url.drivername, store.dialect.name) == ("postgresql+psycopg", "postgresql")
    store.close()
