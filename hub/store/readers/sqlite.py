"""Read SQLite: short statements on the event loop itself, long ones in threads.

A statement of which nothing is known yet runs in a thread, and so does one that took long twice in a row: calling a
thread costs more than most statements take, and a long one on the loop would keep every other caller waiting. Once
is no sign, because a busy machine stops any statement for a while.
"""

import asyncio
import enum
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Final

from hub.domain.bounded import Bounded
from hub.store.gate import Gate
from hub.store.outages import is_sqlite_outage
from hub.store.readers.base import Cells, away, took_too_long
from hub.store.sqlite_library import sqlite3

SHORT_SECONDS: Final = 0.005
KNOWN: Final = 4_096
"""Statements of which it is remembered how long they took."""

PREPARED: Final = 256
PRAGMAS: Final = ("query_only=ON", "busy_timeout=5000", "cache_size=-2048")
"""Each connection keeps up to 2 MiB of pages; the others are near, in the system's cache."""

MAPPED: Final = (f"mmap_size={2**36}",)
"""On the loop pages are read where the system has mapped them; in every thread, that would count them again."""

STEPS: Final = 20_000
"""Instructions of SQLite's machine between two looks at the clock."""


class Pace(enum.Enum):
    """How long a statement took lately."""

    SHORT = "SHORT"
    SLOWED = "SLOWED"
    LONG = "LONG"


class SQLiteReader:
    """Connections to one file: one for the loop, the others each for one thread at a time."""

    dialect_name = "sqlite"
    answers_at_once = True

    def __init__(self, file: str, *, connections: int, seconds: float) -> None:
        self.file = file
        self.seconds = seconds
        self.paces: Bounded[str, Pace] = Bounded(KNOWN)
        self.on_loop = Session(file, seconds, *MAPPED)
        self.idle: list[Session] = []
        self.gate = Gate(connections)
        self.threads = ThreadPoolExecutor(connections, thread_name_prefix="hub-reader")

    def fetch_at_once(self, text: str, arguments: Sequence[Any]) -> Cells | None:
        """The row of a statement that was short the last times."""
        pace = self.paces.find(text)
        if pace is None or pace is Pace.LONG:
            return None
        cells = self.on_loop.fetch(text, arguments)
        if self.on_loop.took >= SHORT_SECONDS:
            self.paces.keep(text, Pace.LONG if pace is Pace.SLOWED else Pace.SLOWED)
        elif pace is Pace.SLOWED:
            self.paces.keep(text, Pace.SHORT)
        return cells

    async def fetch(self, text: str, arguments: Sequence[Any], *, steady: bool = False) -> Cells:  # noqa: ARG002
        """The row of a statement; SQLite plans each once, whatever it is asked."""
        cells = self.fetch_at_once(text, arguments)
        return await self.in_thread(text, arguments) if cells is None else cells

    async def in_thread(self, text: str, arguments: Sequence[Any]) -> Cells:
        """Run a statement in a thread; it is interrupted when its caller is cancelled."""
        if not await self.gate.enter():
            raise away()
        session = self.idle.pop() if self.idle else Session(self.file, self.seconds)
        work = asyncio.get_running_loop().run_in_executor(self.threads, partial(session.fetch, text, arguments))
        work.add_done_callback(partial(self.give_back, session))
        try:
            cells = await asyncio.shield(work)
        except asyncio.CancelledError:
            session.interrupt()
            raise
        self.paces.keep(text, Pace.SHORT if session.took < SHORT_SECONDS else Pace.LONG)
        return cells

    def give_back(self, session: "Session", work: "asyncio.Future[Cells]") -> None:
        """Keep a connection for the next statement; an error that nobody waits for any more is not told."""
        if not work.cancelled():
            work.exception()
        self.idle.append(session)
        self.gate.leave()

    async def close(self) -> None:
        """Close every connection, once what runs has ended."""
        await asyncio.to_thread(self.threads.shutdown)
        for session in (*self.idle, self.on_loop):
            session.close()
        self.idle.clear()


class Session:
    """One connection, used by one thread at a time; opened with its first statement."""

    def __init__(self, file: str, seconds: float, *pragmas: str) -> None:
        self.file = file
        self.seconds = seconds
        self.pragmas = (*PRAGMAS, *pragmas)
        self.until = 0.0
        self.took = 0.0
        self.connection: sqlite3.Connection | None = None

    def fetch(self, text: str, arguments: Sequence[Any]) -> Cells:
        """The row of a statement; how long it took is known afterwards."""
        begun = time.monotonic()
        self.until = begun + self.seconds
        try:
            self.connection = self.connection or self.opened()
            row: Cells | None = self.connection.execute(text, arguments).fetchone()
        except sqlite3.OperationalError as error:
            if str(error) == "interrupted":
                raise took_too_long(self.seconds) from error
            if is_sqlite_outage(error):
                raise away() from error
            raise
        self.took = time.monotonic() - begun
        return row or ()

    def opened(self) -> "sqlite3.Connection":
        """A connection that only reads, and looks at the clock now and then."""
        connection = sqlite3.connect(
            self.file, isolation_level=None, cached_statements=PREPARED, check_same_thread=False
        )
        for pragma in self.pragmas:
            connection.execute(f"PRAGMA {pragma}")
        connection.set_progress_handler(self.is_late, STEPS)
        return connection

    def is_late(self) -> bool:
        """Whether the statement has had its time."""
        return time.monotonic() > self.until

    def interrupt(self) -> None:
        """Stop the statement that runs: its time is up."""
        self.until = 0.0
        if self.connection is not None:
            self.connection.interrupt()

    def close(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection.close()
