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
    """Cancels the task that made it once the caller goes away; looks only where the answer takes long."""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.left = False
        self.task = asyncio.current_task()
        self.listener: asyncio.Task[None] | None = None
        self.loop = asyncio.get_running_loop()
        self.timer = self.loop.call_later(PATIENCE_SECONDS, self.listen)

    def listen(self) -> None:
        """Begin to look."""
        self.listener = self.loop.create_task(self.until_gone())

    async def until_gone(self) -> None:
        """Wait for the end of the connection."""
        while (await self.receive())["type"] != "http.disconnect":
            pass
        if self.task is not None:
            self.left = True
            self.task.cancel()

    def stop(self) -> None:
        """Look no longer."""
        self.timer.cancel()
        if self.listener is not None:
            self.listener.cancel()


async def while_awaited(receive: Receive, work: Awaitable[T]) -> T:
    """Do the work as long as the caller is there; raises `CallerLeft`, and then the work was cancelled."""
    watch = Watch(receive)
    try:
        return await work
    except asyncio.CancelledError:
        # Somebody else, such as a server that stops, may have cancelled as well: that is not ours to end.
        if watch.left and watch.task is not None and not watch.task.uncancel():
            raise CallerLeft from None
        raise
    finally:
        watch.stop()
