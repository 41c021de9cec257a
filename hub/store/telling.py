"""Let a database tell how it runs a statement: its own plan, with what it counted while it ran."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import asyncpg
from sqlalchemy import make_url

from hub.store.readers.base import took_too_long
from hub.store.readers.postgresql import PostgreSQLReader
from hub.store.readers.sqlite import Session

TOLD: Final = "hub_told"
"""What a statement is called that tells how it is run."""

COUNTED: Final = 100
"""Instructions of SQLite's machine between two counts."""


async def database_plan(
    url: str, text: str, arguments: Sequence[Any], *, seconds: float, steady: bool = False
) -> list[str]:
    """Run a statement of one row for at most so many seconds, and give the database's plan, a line each.

    It is the plan by which a reader has it run: of a `steady` one that which is made for all arguments. Raises
    `StoreUnavailable` where the database is away, and `TookTooLong`.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return await asyncio.to_thread(sqlite_plan, str(parsed.database), text, arguments, seconds)
    session = await PostgreSQLReader(parsed, connections=1, seconds=seconds).connected()
    connection = session.connection
    try:
        await session.plan(steady=steady)
        prepared = await connection.prepare(text, name=TOLD)
        given = f"({', '.join(map(literal, arguments))})" if arguments else ""
        asked = f"{prepared.get_name()}{given}"
        rows = await connection.fetch(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT TEXT) EXECUTE {asked}")
    except asyncpg.QueryCanceledError as error:
        raise took_too_long(seconds) from error
    finally:
        await connection.close()
    return [row[0] for row in rows]


def literal(value: object) -> str:
    """An argument as it stands in a statement: text, which PostgreSQL reads as what is wanted in its place."""
    if value is None:
        return "NULL"
    text = f"{{{','.join(map(item, value))}}}" if isinstance(value, list) else str(value)
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def item(value: object) -> str:
    """One of a list of arguments."""
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def sqlite_plan(file: str, text: str, arguments: Sequence[Any], seconds: float) -> list[str]:
    """SQLite's plan, and how many instructions its machine took: it counts no rows."""
    session = Session(file, seconds)
    try:
        session.fetch("SELECT 1", ())
        connection = session.connection or session.opened()
        plan = list(tree(connection.execute(f"EXPLAIN QUERY PLAN {text}", arguments)))
        steps = 0

        def count() -> bool:
            nonlocal steps
            steps += COUNTED
            return session.is_late()

        connection.set_progress_handler(count, COUNTED)
        begun = time.perf_counter()
        cells = session.fetch(text, arguments)
        milliseconds = (time.perf_counter() - begun) * 1_000
    finally:
        session.close()
    size = sum(len(one or b"") for one in cells)
    return [*plan, f"Steps: {steps}", f"Bytes: {size}", f"Execution Time: {milliseconds:.3f} ms"]


def tree(rows: Iterable[tuple[int, int, int, str]]) -> Iterator[str]:
    """The steps of a plan, each under the one to which it belongs."""
    inside: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, parent, _, detail in rows:
        inside[parent].append((number, detail))
    waiting = [(number, detail, 0) for number, detail in reversed(inside[0])]
    while waiting:
        number, detail, depth = waiting.pop()
        yield f"{'  ' * depth}{detail}"
        waiting += [(one, told, depth + 1) for one, told in reversed(inside[number])]
