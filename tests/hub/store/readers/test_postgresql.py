"""PostgreSQL: sessions that are kept, replaced, bounded in what they prepare, and stopped by the server."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import msgspec
import psycopg
import pytest
from sqlalchemy import make_url

from hub.errors import StoreUnavailable
from hub.store.readers import postgresql
from hub.store.readers.postgresql import PostgreSQLReader
from tests.databases import Kind, PostgresCluster
from tests.hub.store.readers.waiting import until

SLEEP = "SELECT to_json(pg_sleep(60)::text) AS long"
PID = "SELECT to_json(pg_backend_pid())"


@pytest.fixture
async def reader(fresh_database: Callable[[Kind], str]) -> AsyncIterator[PostgreSQLReader]:
    made = PostgreSQLReader(make_url(fresh_database("postgresql")), connections=3, seconds=30)
    yield made
    await made.close()


def administer(reader: PostgreSQLReader, statement: str, *given: object) -> list[Any]:
    """What a session beside the reader's is told."""
    url = reader.url
    with psycopg.connect(
        host=url.host or url.query.get("host"),  # type: ignore[arg-type]
        port=url.port,
        user=url.username,
        password=url.password,
        dbname=url.database,
        autocommit=True,
    ) as connection:
        return connection.execute(statement.encode(), given).fetchall()


def running(reader: PostgreSQLReader) -> int:
    """How many statements of the reader the server works on."""
    found = administer(
        reader,
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'concord-hub' AND state = 'active'"
        " AND datname = current_database()",
    )
    count: int = found[0][0]
    return count


async def pid(reader: PostgreSQLReader) -> int:
    """The session that answers."""
    return int((await reader.fetch(PID, []))[0] or 0)


async def test_a_caller_that_goes_away_stops_its_statement_on_the_server(reader: PostgreSQLReader) -> None:
    asked = asyncio.create_task(reader.fetch(SLEEP, []))
    await until(lambda: running(reader) == 1)

    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked

    await until(lambda: running(reader) == 0)
    assert await pid(reader)


async def test_the_session_used_last_is_used_first(reader: PostgreSQLReader) -> None:
    await asyncio.gather(*(reader.fetch("SELECT to_json(pg_sleep(0.1)::text)", []) for _ in range(3)))
    assert len(reader.idle) == 3
    last = await pid(reader)

    assert [await pid(reader) for _ in range(5)] == [last] * 5


async def test_a_session_that_was_killed_while_it_was_idle_is_replaced(reader: PostgreSQLReader) -> None:
    first = await pid(reader)
    administer(reader, "SELECT pg_terminate_backend(%s, 5000)", first)

    second = await pid(reader)

    assert second != first
    assert len(reader.idle) == 1


async def test_a_session_that_is_killed_while_it_works_is_told_as_away(reader: PostgreSQLReader) -> None:
    asked = asyncio.create_task(reader.fetch(SLEEP, []))
    await until(lambda: running(reader) == 1)

    administer(
        reader,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE application_name = 'concord-hub' AND datname = current_database()",
    )

    with pytest.raises(StoreUnavailable):
        await asked
    assert await pid(reader)


async def test_a_server_that_stops_is_away_and_back_when_it_starts(postgres_cluster: PostgresCluster) -> None:
    reader = PostgreSQLReader(make_url(postgres_cluster.url()), connections=2, seconds=5)
    assert await pid(reader)

    postgres_cluster.kill9()
    with pytest.raises(StoreUnavailable):
        await pid(reader)

    postgres_cluster.start()
    assert await pid(reader)
    await reader.close()


async def test_a_session_keeps_so_many_statements_prepared(
    reader: PostgreSQLReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "PREPARED", 3)

    for number in range(10):
        await reader.fetch(f"SELECT to_json({number})", [])
    (known,) = await reader.fetch("SELECT to_json(count(*)) FROM pg_prepared_statements WHERE name LIKE 'hub_%'", [])

    assert int(known or 0) <= 4


async def test_a_session_reads_only_and_keeps_the_hubs_time(reader: PostgreSQLReader) -> None:
    names = ("default_transaction_read_only", "TimeZone", "jit", "statement_timeout")

    found = [(await reader.fetch(f"SELECT to_json(current_setting('{name}'))", []))[0] for name in names]

    assert found == [b'"on"', b'"UTC"', b'"off"', b'"30s"']


NUMBERS = "SELECT to_json(count(*)) FROM generate_series(1, 10) AS n WHERE n = $1::int"


async def test_a_steady_statement_is_planned_once_and_any_other_as_the_server_sees_fit(
    fresh_database: Callable[[Kind], str],
) -> None:
    one = PostgreSQLReader(make_url(fresh_database("postgresql")), connections=1, seconds=30)
    planned = (
        "SELECT to_json(array_agg(generic_plans || '+' || custom_plans ORDER BY name)) FROM pg_prepared_statements"
    )
    try:
        for steady in (True, False, True):
            for number in range(3):
                assert list(await one.fetch(f"{NUMBERS} /* {steady} */", [number + 1], steady=steady)) == [b"1"]
        assert len(one.idle) == 1

        told = await one.fetch(planned, [])
    finally:
        await one.close()

    assert told[0] is not None
    assert sorted(msgspec.json.decode(told[0])[:2]) == ["0+3", "6+0"]


async def test_a_session_that_plans_as_is_wanted_is_taken_before_one_that_was_used_later(
    reader: PostgreSQLReader,
) -> None:
    slow = "SELECT to_json(pg_sleep(0.1)::text)"
    await asyncio.gather(reader.fetch(slow, [], steady=True), reader.fetch(slow, []))
    await reader.fetch(PID, [], steady=True)
    steady, other = await reader.fetch(PID, [], steady=True), await reader.fetch(PID, [])

    assert steady != other
    assert [await reader.fetch(PID, [], steady=one) for one in (True, False, True)] == [steady, other, steady]
