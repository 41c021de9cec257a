"""Read PostgreSQL through asyncpg: a pool of our own, last in first out, that does not reset what it gives back.

Sessions are read-only and nothing in them is ever switched, so that there is nothing to reset; the connection used
last has the warmest caches.
"""

from collections.abc import Sequence
from typing import Any, Final

import asyncpg
from sqlalchemy import URL

from hub.store.gate import Gate
from hub.store.readers.base import Cells, away, took_too_long

PREPARED: Final = 256
"""Statements that a connection keeps prepared: the least recently used one gives way."""

OUTAGE_CLASSES: Final = ("08", "53", "57", "58")
CONNECT_SECONDS: Final = 5
LOST: Final = (asyncpg.InterfaceError, asyncpg.PostgresConnectionError, ConnectionError)
"""What is raised where the connection itself is gone."""


class PostgreSQLReader:
    """Connections to one database, opened as they are needed."""

    dialect_name = "postgresql"

    def __init__(self, url: URL, *, connections: int, seconds: float) -> None:
        self.url = url
        self.seconds = seconds
        self.gate = Gate(connections)
        self.idle: list[asyncpg.Connection[Any]] = []

    async def fetch(self, text: str, arguments: Sequence[Any]) -> Cells:
        """The row of a statement; one that met a connection that died while it was idle is run again."""
        if not await self.gate.enter():
            raise away()
        try:
            while True:
                fresh = not self.idle
                connection = self.idle.pop() if self.idle else await self.connected()
                try:
                    return await self.fetched(connection, text, arguments)
                except LOST as error:
                    connection.terminate()
                    if fresh:
                        raise away() from error
        finally:
            self.gate.leave()

    async def fetched(self, connection: "asyncpg.Connection[Any]", text: str, arguments: Sequence[Any]) -> Cells:
        """The row of a statement on one connection, which is kept unless it is lost."""
        try:
            row = await connection.fetchrow(text, *arguments)
        except asyncpg.QueryCanceledError as error:
            raise took_too_long(self.seconds) from error
        except asyncpg.PostgresError as error:
            if isinstance(error, LOST):
                raise
            if (error.sqlstate or "").startswith(OUTAGE_CLASSES):
                raise away() from error
            raise
        finally:
            if not connection.is_closed():
                self.idle.append(connection)
        return row or ()

    async def connected(self) -> "asyncpg.Connection[Any]":
        """A new session: read-only, in UTC, its statements bounded in time; raises `StoreUnavailable`."""
        try:
            connection = await self.session()
            await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise away() from error
        return connection

    async def session(self) -> "asyncpg.Connection[Any]":
        """Connect."""
        url, host = self.url, self.url.host or self.url.query.get("host")
        return await asyncpg.connect(
            host=host,
            port=url.port,
            user=url.username,
            password=url.password,
            database=url.database,
            timeout=CONNECT_SECONDS,
            statement_cache_size=PREPARED,
            max_cached_statement_lifetime=0,
            max_cacheable_statement_size=0,
            server_settings={
                "application_name": "concord-hub",
                "default_transaction_read_only": "on",
                "jit": "off",
                "statement_timeout": str(int(self.seconds * 1_000)),
                "TimeZone": "UTC",
            },
        )

    async def close(self) -> None:
        """Close every connection that is not in use."""
        while self.idle:
            await self.idle.pop().close()
