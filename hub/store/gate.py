"""Let so many through at once; whoever waits too long is turned away."""

import asyncio
from typing import Final

WAIT_SECONDS: Final = 2.0
"""How long somebody waits for a place before being told to come back."""


class Gate:
    """A number of places, given in the order in which they were asked for; of one event loop."""

    def __init__(self, places: int) -> None:
        self.free = asyncio.Semaphore(places)

    async def enter(self) -> bool:
        """Take a place, or tell that there was none in time."""
        if not self.free.locked():
            return await self.free.acquire()
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                return await self.free.acquire()
        except TimeoutError:
            return False

    def leave(self) -> None:
        """Give the place back."""
        self.free.release()
