"""Number what was committed and hand it on to all who follow; asleep while nobody does.

One relay serves all subscriptions of a process. It keeps the last changes, and every follower its own place among
them, so that a slow one holds up nobody and costs nothing.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import islice
from typing import Final

import structlog

from hub.errors import StoreUnavailable
from hub.store.changes import AT_ONCE, Change, changes_after, last_number, number_changes
from hub.store.engine import Store
from hub.store.meanwhile import meanwhile
from hub.store.workers import Workers

LOOK_SECONDS: Final = 0.5
"""How often is looked for what other processes wrote."""

REST_SECONDS: Final = 0.05
"""How long the relay rests between two looks at least, however much is written."""

KEPT: Final = 4_096
"""Changes that are kept: so far a follower may fall behind."""

HANDED: Final = 64
"""Changes that a follower takes at once."""

log = structlog.get_logger()


class Relay:
    """The changes of a store as they come; of one event loop."""

    def __init__(self, store: Store, workers: Workers, *, kept: int = KEPT) -> None:
        self.store = store
        self.workers = workers
        self.recent: deque[Change] = deque(maxlen=kept)
        self.head: int | None = None
        """The number up to which all was handed on; None while nobody follows."""

        self.followers = 0
        self.followed = asyncio.Event()
        self.poked = asyncio.Event()
        self.news = asyncio.Event()
        """Set, and replaced by another, when something is handed on."""

        self.stopped = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Relay until the block ends."""
        async with meanwhile(self.run()):
            yield

    async def run(self) -> None:
        """Look again and again for what is new, while somebody follows."""
        while True:
            await self.followed.wait()
            there_is_more = await self.look()
            await asyncio.sleep(REST_SECONDS)
            if not there_is_more:
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_SECONDS):
                        await self.poked.wait()
            self.poked.clear()

    def poke(self) -> None:
        """Look soon: something was written."""
        self.poked.set()

    def stop(self) -> None:
        """End every subscription: the process ends."""
        self.stopped = True
        self.tell()

    def tell(self) -> None:
        """Wake all who wait for news."""
        told, self.news = self.news, asyncio.Event()
        told.set()

    async def look(self) -> bool:
        """Take up what is new, and tell whether there may be more."""
        head = self.head
        if head is None:
            return False
        try:
            found = await self.workers.work(lambda: new_changes(self.store, head))
        except StoreUnavailable:
            return False  # the next look may find it back
        except Exception:
            log.exception("fault", where="relay")
            return False
        if not found or self.head != head:
            return False
        self.recent.extend(found)
        self.head = found[-1].number
        self.tell()
        return len(found) == AT_ONCE

    async def join(self) -> int:
        """Follow from now on: gives the number of the last change; raises `StoreUnavailable`. `leave` ends it."""
        self.followers += 1
        self.followed.set()
        try:
            last = await self.workers.work(lambda: last_of(self.store))
        except BaseException:
            self.leave()
            raise
        if self.head is None:
            self.head = last
        return last

    def leave(self) -> None:
        """Follow no longer."""
        self.followers -= 1
        if not self.followers:
            self.followed.clear()
            self.recent.clear()
            self.head = None

    @property
    def forgotten(self) -> int:
        """The number up to which changes are no longer kept."""
        return self.recent[0].number - 1 if self.recent else self.head or 0

    def after(self, number: int) -> list[Change]:
        """The next changes behind a number that is not forgotten, as far as they are known."""
        first = max(number - self.forgotten, 0)
        return list(islice(self.recent, first, first + HANDED))


def new_changes(store: Store, number: int) -> list[Change]:
    """What came behind a number, all of it numbered."""
    with suppress(StoreUnavailable):  # another process is at it: what it numbers is found by the next look
        number_changes(store)
    return read_after(store, number)


def read_after(store: Store, number: int) -> list[Change]:
    """The next changes behind a number."""
    with store.read() as tx:
        return changes_after(tx, number)


def last_of(store: Store) -> int:
    """The number of the last change that is committed."""
    with suppress(StoreUnavailable):
        number_changes(store)
    with store.read() as tx:
        return last_number(tx)
