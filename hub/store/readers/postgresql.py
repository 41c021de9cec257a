"""Read PostgreSQL through asyncpg: a pool of our own, last in first out, that does not reset what it gives back.

Sessions are read-only, so that there is nothing to reset; the connection used last has the warmest caches. What is
switched in them is how they plan: a steady statement once, any other as PostgreSQL sees fit, which mostly means anew
for each set of arguments, and costs more than many a statement itself.
"""

from collections.abc import Sequence
from itertools import count
from typing import Any, Final

import asyncpg
from sqlalchemy import URL

from hub.domain.bounded import Bounded
from hub.store.gate import Gate
from hub.store.outages import is_postgresql_outage
from hub.store.readers.base import Cells, away, took_too_long

PREPARED: Final = 256
"""Statements that a session keeps prepared."""

CONNECT_SECONDS: Final = 5
LOST: Final = (asyncpg.InterfaceError, asyncpg.PostgresConnectionError, ConnectionError)
"""What is raised where the connection itself is gone."""


class PostgreSQLReader:
    """Connections to one database, opened as they are needed."""

    dialect_name = "postgresql"
    answers_at_once = False

    def __init__(self, url: URL, *, connections: int, seconds: float) -> None:
        self.url = url
        self.seconds = seconds
        self.gate = Gate(connections)
        self.idle: list[Session] = []

    def fetch_at_once(self, _text: str, _arguments: Sequence[Any]) -> None:
        """Nothing: the database is asked through a socket."""

    async def fetch(self, text: str, arguments: Sequence[Any], *, steady: bool = False) -> Cells:
        """The row of a statement; one that met a connection that died while it was idle is run again."""
        if not await self.gate.enter():
            raise away()
        try:
            while True:
                fresh = not self.idle
                session = self.rested(steady=steady) if self.idle else await self.connected()
                try:
                    return await self.fetched(session, text, arguments, steady=steady)
                except LOST as error:
                    session.connection.terminate()
                    if fresh:
                        raise away() from error
        finally:
            self.gate.leave()

    def rested(self, *, steady: bool) -> "Session":
        """The idle session that was used last and plans so; else the one that was used last."""
        for place in range(len(self.idle) - 1, -1, -1):
            if self.idle[place].steady is steady:
                return self.idle.pop(place)
        return self.idle.pop()

    async def fetched(self, session: "Session", text: str, arguments: Sequence[Any], *, steady: bool) -> Cells:
        """The row of a statement in one session, which is kept unless its connection is lost."""
        try:
            if session.steady is not steady:
                await session.plan(steady=steady)
            prepared = session.statements.find(text)
            if prepared is None:
                prepared = session.statements.keep(text, await session.prepared(text))
            # With a limit of one row no plan is parallel: alone a dashboard takes a third longer, eight at once less.
            row = await prepared.fetchrow(*arguments)
        except asyncpg.QueryCanceledError as error:
            raise took_too_long(self.seconds) from error
        except asyncpg.PostgresError as error:
            if isinstance(error, LOST) or not is_postgresql_outage(error.sqlstate):
                raise
            raise away() from error
        finally:
            if not session.connection.is_closed():
                self.idle.append(session)
        return row or ()

    async def connected(self) -> "Session":
        """A new session: read-only, in UTC, its statements bounded in time; raises `StoreUnavailable`."""
        try:
            connection = await self.connection()
            await connection.set_type_codec("json", schema="pg_catalog", encoder=bytes, decoder=bytes, format="binary")
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise away() from error
        return Session(connection)

    async def connection(self) -> "asyncpg.Connection[Any]":
        """Connect."""
        url = self.url
        # A folder with a socket stands in the query of a URL, as psycopg has it.
        host = url.host or str(url.query.get("host", "")) or None
        return await asyncpg.connect(
            host=host,
            port=url.port,
            user=url.username,
            password=url.password,
            database=url.database,
            timeout=CONNECT_SECONDS,
            statement_cache_size=0,
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
            await self.idle.pop().connection.close()


class Session:
    """A connection, and the statements prepared on it: the least recently used one gives way, and is closed."""

    def __init__(self, connection: "asyncpg.Connection[Any]") -> None:
        self.connection = connection
        self.statements: Bounded[str, Any] = Bounded(PREPARED)
        self.names = count()
        self.steady = False

    async def plan(self, *, steady: bool) -> None:
        """Plan each statement once from now on, or as PostgreSQL sees fit."""
        await self.connection.execute(f"SET plan_cache_mode = {'force_generic_plan' if steady else 'auto'}")
        self.steady = steady

    async def prepared(self, text: str) -> Any:
        """A statement under a name: asyncpg would have one without a name parsed anew each time."""
        return await self.connection.prepare(text, name=f"hub_{next(self.names)}")
