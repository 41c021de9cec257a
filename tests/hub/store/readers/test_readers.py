"""What every reader promises, on each database: bounded in number and time, stopped with its caller, read-only."""

import asyncio
import time
from typing import Final

import pytest

from hub.errors import StoreUnavailable, TookTooLong
from hub.store.readers import Reader, open_reader
from tests.databases import Kind
from tests.hub.store.readers.conftest import Open

LONG: Final = {
    "sqlite": "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12) SELECT count(*) FROM n",
    "postgresql": "SELECT count(*) FROM generate_series(1, 1e12::bigint)",
}
"""A statement that does not end by itself, for each database."""

ONE: Final = {"sqlite": "SELECT '1'", "postgresql": "SELECT '1'::json"}
ECHO: Final = {"sqlite": "SELECT ?1, ?2", "postgresql": "SELECT to_json($1::text), $2::json"}


def one(reader: Reader) -> str:
    return ONE[reader.dialect_name]


def long(reader: Reader) -> str:
    return LONG[reader.dialect_name]


def text(cell: object) -> str:
    return cell.decode() if isinstance(cell, bytes) else str(cell)


async def test_a_row_comes_as_its_cells(open_reading: Open) -> None:
    reader = open_reading()

    cells = [await reader.fetch(ECHO[reader.dialect_name], ["花", None]) for _ in range(3)]

    assert [[None if cell is None else text(cell).strip('"') for cell in row] for row in cells] == [["花", None]] * 3


async def test_a_statement_without_a_row_gives_no_cells(open_reading: Open) -> None:
    reader = open_reading()

    assert len(await reader.fetch(f"{one(reader)} WHERE 1 = 0", [])) == 0


async def test_whoever_finds_no_place_is_told_so_within_moments(open_reading: Open) -> None:
    reader = open_reading(connections=1)
    busy = asyncio.create_task(reader.fetch(long(reader), []))
    await asyncio.sleep(0.2)
    begun = time.monotonic()

    with pytest.raises(StoreUnavailable):
        await reader.fetch(one(reader), [])

    assert 1.5 < time.monotonic() - begun < 2.9
    busy.cancel()
    with pytest.raises(asyncio.CancelledError):
        await busy
    assert text((await reader.fetch(one(reader), []))[0]) == "1"


async def test_a_statement_has_so_long_and_no_longer(open_reading: Open) -> None:
    reader = open_reading(seconds=0.3)
    begun = time.monotonic()

    with pytest.raises(TookTooLong, match=r"0\.3 seconds"):
        await reader.fetch(long(reader), [])

    assert time.monotonic() - begun < 2.0
    assert text((await reader.fetch(one(reader), []))[0]) == "1"


async def test_the_loop_goes_on_while_a_statement_runs(open_reading: Open) -> None:
    reader = open_reading()
    running = asyncio.create_task(reader.fetch(long(reader), []))
    begun = time.monotonic()

    await asyncio.sleep(0.05)

    assert time.monotonic() - begun < 0.5
    running.cancel()
    await asyncio.wait([running], timeout=5)
    assert running.cancelled()


async def test_a_place_is_given_back_after_an_error(open_reading: Open) -> None:
    reader = open_reading(connections=1)

    for _ in range(3):
        with pytest.raises(Exception, match="nowhere"):
            await reader.fetch("SELECT a FROM nowhere", [])

    assert text((await reader.fetch(one(reader), []))[0]) == "1"


async def test_nothing_is_written(open_reading: Open) -> None:
    reader = open_reading()

    with pytest.raises(Exception, match=r"read-only transaction|away or busy"):
        await reader.fetch("DELETE FROM agency", [])


async def test_a_database_that_is_not_there_is_told_as_away(database_kind: Kind, tmp_path: object) -> None:
    urls = {
        "sqlite": f"sqlite:///{tmp_path}/missing/hub.db",
        "postgresql": "postgresql+psycopg://postgres@127.0.0.1:9/hub",
    }
    reader = open_reader(urls[database_kind], connections=1, seconds=1)

    with pytest.raises(StoreUnavailable):
        await reader.fetch(one(reader), [])
    await reader.close()
