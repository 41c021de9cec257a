"""Stop working for a caller that went away."""

import asyncio
from collections.abc import Awaitable
from typing import Final, TypeVar

from starlette.types import Receive

T = TypeVar("T")

PATIENCE_SECONDS: Final = 0.05
"""Nobody looks whether the caller is still there before; most answers are out by then."""


class CallerLeft(Exception):
    """The caller went away; there is nobody to answer."""


class Watch:
    """Cancels the task that made it once the caller goes away."""

    __slots__ = ("left", "listener", "receive", "task")

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.left = False
        self.task = asyncio.current_task()
        self.listener: asyncio.Task[None] | None = None

    def listen(self) -> None:
        """Begin to look."""
        self.listener = asyncio.get_running_loop().create_task(self.until_gone())

    async def until_gone(self) -> None:
        """Wait for the end of the connection."""
        while (await self.receive())["type"] != "http.disconnect":
            pass
        if self.task is not None:
            self.left = True
            self.task.cancel()


class Watches:
    """The callers that wait for an answer; those who have waited for 50 to 100 ms are listened to.

    One timer serves all of them, because setting one for every request would cost more than reading the request.
    """

    def __init__(self) -> None:
        self.fresh: set[Watch] = set()
        self.older: set[Watch] = set()
        self.timer: asyncio.TimerHandle | None = None

    async def while_awaited(self, receive: Receive, work: Awaitable[T]) -> T:
        """Do the work as long as the caller is there; raises `CallerLeft`, and then the work was cancelled."""
        watch = self.begin(receive)
        try:
            return await work
        except asyncio.CancelledError:
            # Somebody else, such as a server that stops, may have cancelled as well: that is not ours to end.
            if watch.left and watch.task is not None and not watch.task.uncancel():
                raise CallerLeft from None
            raise
        finally:
            self.end(watch)

    def begin(self, receive: Receive) -> Watch:
        """Watch one more caller."""
        watch = Watch(receive)
        self.fresh.add(watch)
        if self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(PATIENCE_SECONDS, self.look)
        return watch

    def look(self) -> None:
        """Listen to whoever was there the last time too; look again while anybody is left."""
        for watch in self.older:
            watch.listen()
        self.older, self.fresh = self.fresh, set()
        again = asyncio.get_running_loop().call_later
        self.timer = again(PATIENCE_SECONDS, self.look) if self.older else None

    def end(self, watch: Watch) -> None:
        """Look no longer."""
        self.fresh.discard(watch)
        self.older.discard(watch)
        if watch.listener is not None:
            watch.listener.cancel()
