"""Whether the hub can answer, asked of the store at most once a second, however many ask."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from hub.errors import HubError
from hub.web.errors import HubStops

FRESH_SECONDS: Final = 1.0

Check = Callable[[], Awaitable[object]]
"""Asks the store; raises a `HubError` where it cannot answer."""


class Readiness:
    """What the last look at the store found, and whether the hub was told to stop."""

    def __init__(self) -> None:
        self.stops = False
        self.looked_at = float("-inf")
        self.found: HubError | None = None
        self.looking: asyncio.Task[None] | None = None

    def stop(self) -> None:
        """The hub stops: it is not ready from now on."""
        self.stops = True

    async def require(self, check: Check) -> None:
        """Raise what keeps the hub from answering; all who ask at one time wait for one look."""
        if self.stops:
            raise HubStops("The hub is stopping. Ask another one.", "平台正在停止，请改用其他实例。")
        if time.monotonic() - self.looked_at >= FRESH_SECONDS:
            if self.looking is None:
                self.looking = asyncio.create_task(self.look(check))
            await asyncio.shield(self.looking)
        if self.found is not None:
            # It is raised again and again: without this, the places where it was would pile up.
            raise self.found.with_traceback(None)

    async def look(self, check: Check) -> None:
        """Ask the store, and remember."""
        try:
            await check()
        except HubError as error:
            self.found = error
        else:
            self.found = None
        finally:
            self.looked_at, self.looking = time.monotonic(), None
