"""Serve the floor: `python -m bench.floor.serve URL PORT DAY`, a bare ASGI callable under uvicorn."""

import asyncio
import json
import sys
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any, Final

import asyncpg
import msgspec
import uvicorn

from bench.floor import postgresql, sqlite

Answer = Callable[[str, Mapping[str, Any]], Awaitable[bytes]]
CONNECTIONS: Final = 8
"""More than the cores that the database has, fewer than make them wait for each other."""

HEADERS: Final = [(b"content-type", b"application/json")]


class Question(msgspec.Struct, frozen=True):
    """A request: which operation, and with what."""

    operation: str
    variables: dict[str, Any]


class Pool:
    """Connections to PostgreSQL, the last used first; what was prepared stays prepared."""

    def __init__(self, url: str, day: date) -> None:
        """Open nothing yet."""
        self.url = url
        self.day = day
        self.free: list[dict[str, asyncpg.prepared_stmt.PreparedStatement[Any]]] = []
        self.waiting: deque[Any] = deque()

    async def open(self) -> None:
        """Open every connection and prepare every statement on it."""
        for _ in range(CONNECTIONS):
            connection = await asyncpg.connect(self.url)
            await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
            statements = postgresql.STATEMENTS.items()
            self.free.append({name: await connection.prepare(text) for name, text in statements})

    async def answer(self, operation: str, variables: Mapping[str, Any]) -> bytes:
        """Run an operation."""
        arguments = [date.fromisoformat(value) if name == "from" else value for name, value in variables.items()]
        statements = self.free.pop() if self.free else await self.turn()
        try:
            found: bytes = await statements[operation].fetchval(*arguments, self.day)
        finally:
            self.give_back(statements)
        return found

    async def turn(self) -> Any:
        """Wait until a connection is free."""
        mine = asyncio.get_running_loop().create_future()
        self.waiting.append(mine)
        return await mine

    def give_back(self, statements: Any) -> None:
        """Hand a connection to who waits, else keep it."""
        if self.waiting:
            self.waiting.popleft().set_result(statements)
        else:
            self.free.append(statements)


def of_postgresql(url: str, day: date) -> tuple[Answer, Callable[[], Awaitable[None]]]:
    """The answerer for PostgreSQL, and what opens it."""
    pool = Pool(url, day)
    return pool.answer, pool.open


def of_sqlite(path: str, day: date) -> tuple[Answer, Callable[[], Awaitable[None]]]:
    """The answerer for SQLite: the driver is called on the event loop."""
    from pysqlite3 import dbapi2  # noqa: PLC0415 - one SQLite library in a process, and only where it is used

    connection = dbapi2.connect(path, isolation_level=None, cached_statements=64)
    connection.execute("PRAGMA mmap_size=4294967296")
    connection.execute("PRAGMA cache_size=-262144")
    today = day.isoformat()

    async def answer(operation: str, variables: Mapping[str, Any]) -> bytes:
        values = {name: json.dumps(value) if isinstance(value, list) else value for name, value in variables.items()}
        found: bytes = connection.execute(sqlite.STATEMENTS[operation], {**values, "day": today}).fetchone()[0]
        return found

    async def open_nothing() -> None:
        pass

    return answer, open_nothing


def application(answer: Answer, begin: Callable[[], Awaitable[None]]) -> Any:
    """The ASGI callable."""
    decode = msgspec.json.Decoder(Question).decode

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await receive()
            await begin()
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await send({"type": "lifespan.shutdown.complete"})
            return
        message = await receive()
        body = message["body"]
        while message.get("more_body"):
            message = await receive()
            body += message["body"]
        question = decode(body)
        data = await answer(question.operation, question.variables)
        content = b'{"data":%b}' % data
        headers = [*HEADERS, (b"content-length", str(len(content)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": content})

    return app


def main(url: str, port: str, day: str) -> None:
    """Serve until stopped."""
    opened = of_postgresql if url.startswith("postgresql") else of_sqlite
    app = application(*opened(url, date.fromisoformat(day)))
    uvicorn.run(
        app, host="127.0.0.1", port=int(port), loop="uvloop", http="httptools", access_log=False, log_level="warning"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
