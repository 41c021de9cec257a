"""SQLite: short statements on the loop, long ones in threads, and how one becomes the other."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from hub.errors import StoreUnavailable, TookTooLong
from hub.store.readers import sqlite
from hub.store.readers.sqlite import Pace, Session, SQLiteReader
from hub.store.sqlite_library import sqlite3
from tests.databases import Kind
from tests.hub.store.readers.waiting import until

SHORT = "SELECT 1"
NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) SELECT count(*) FROM n"


@pytest.fixture
async def reader(fresh_database: Callable[[Kind], str]) -> AsyncIterator[SQLiteReader]:
    made = SQLiteReader(str(make_url(fresh_database("sqlite")).database), connections=2, seconds=10)
    yield made
    await made.close()


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of every statement, whether it ran on the main thread."""
    seen: list[bool] = []
    fetch = Session.fetch

    def noted(session: Session, text: str, arguments: object) -> object:
        seen.append(threading.current_thread() is threading.main_thread())
        return fetch(session, text, arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "fetch", noted)
    return seen


async def test_a_short_statement_goes_to_the_loop_once_it_is_known(reader: SQLiteReader, threads: list[bool]) -> None:
    for _ in range(100):
        await reader.fetch(SHORT, [])
        if threads[-1]:
            break

    assert threads[0] is False
    assert threads[-1] is True


async def test_a_statement_that_turns_out_long_goes_back_to_a_thread(reader: SQLiteReader, threads: list[bool]) -> None:
    await reader.fetch(NUMBERS, [1])
    reader.paces.keep(NUMBERS, Pace.SHORT)

    for _ in range(3):
        await reader.fetch(NUMBERS, [300_000])

    assert threads == [False, True, True, False]


async def test_a_statement_that_was_slow_once_stays_on_the_loop(reader: SQLiteReader, threads: list[bool]) -> None:
    await reader.fetch(NUMBERS, [1])
    reader.paces.keep(NUMBERS, Pace.SHORT)

    for most in (300_000, 1, 300_000, 1):
        await reader.fetch(NUMBERS, [most])

    assert threads == [False, True, True, True, True]


async def test_what_is_remembered_of_statements_is_bounded(reader: SQLiteReader) -> None:
    reader.paces.most = 3

    for number in range(6):
        await reader.fetch(f"SELECT {number}", [])

    assert len(reader.paces.entries) == 3


async def test_whoever_goes_away_leaves_a_session_that_works(reader: SQLiteReader) -> None:
    asked = [asyncio.create_task(reader.fetch(NUMBERS, [1e12])) for _ in range(2)]
    await asyncio.sleep(0.2)

    for one in asked:
        one.cancel()
    await asyncio.wait(asked, timeout=5)

    await until(lambda: len(reader.idle) == 2)
    numbers: list[Any] = list(await reader.fetch(NUMBERS, [5]))
    assert numbers == [5]


async def test_a_statement_on_the_loop_has_its_time_too(reader: SQLiteReader) -> None:
    reader.on_loop.seconds = 0.2
    reader.paces.keep(NUMBERS, Pace.SHORT)

    with pytest.raises(TookTooLong):
        await reader.fetch(NUMBERS, [1e12])


async def test_a_file_that_is_locked_is_told_as_busy(
    fresh_database: Callable[[Kind], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PRAGMAS", ("query_only=ON", "busy_timeout=50"))
    file = str(make_url(fresh_database("sqlite")).database)
    reader = SQLiteReader(file, connections=1, seconds=5)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("PRAGMA journal_mode=DELETE")
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(StoreUnavailable):
        await reader.fetch("SELECT count(*) FROM agency", [])

    other.close()
    assert await reader.fetch("SELECT count(*) FROM agency", [])
    await reader.close()


async def test_a_file_of_something_else_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "hub.db"
    file.write_text("no database at all, but long enough to be looked at" * 20, encoding="utf-8")
    reader = SQLiteReader(str(file), connections=1, seconds=5)

    with pytest.raises(sqlite3.DatabaseError):
        await reader.fetch("SELECT count(*) FROM agency", [])
    await reader.close()
