"""Let so many through at once; whoever waits too long is turned away, and whoever would be one too many at once."""

import asyncio
from collections import deque
from typing import Final

WAIT_SECONDS: Final = 2.0
"""How long somebody waits for a place before being told to come back."""


MOST_WAITING: Final = 256
"""As many as operations are worked on at once where nothing else is said (HUB_MAX_IN_FLIGHT)."""


class Gate:
    """A number of places, given in the order in which they were asked for; of one event loop.

    At most `room` wait: more would only learn later that there is no place. Almost always a place is free: then it
    costs a comparison, where a semaphore costs more than reading a request.
    """

    def __init__(self, places: int, *, room: int = MOST_WAITING) -> None:
        self.free = places
        self.room = room
        self.waiting: deque[asyncio.Future[bool]] = deque()

    @property
    def has_room(self) -> bool:
        """Whether a place is free, and nobody waits for it."""
        return self.free > 0 and not self.waiting

    async def enter(self) -> bool:
        """Take a place, or tell that there was none in time, or too many wait for one."""
        if self.free and not self.waiting:
            self.free -= 1
            return True
        if len(self.waiting) >= self.room:
            return False
        loop = asyncio.get_running_loop()
        mine: asyncio.Future[bool] = loop.create_future()
        self.waiting.append(mine)
        # A timer for each costs half of what asyncio.timeout does.
        late = loop.call_later(WAIT_SECONDS, self.turn_away, mine)
        try:
            return await mine
        except asyncio.CancelledError:
            if not mine.cancelled():
                if mine.result():
                    self.leave()
            elif mine in self.waiting:
                self.waiting.remove(mine)
            raise
        finally:
            late.cancel()

    def turn_away(self, late: "asyncio.Future[bool]") -> None:
        """Tell somebody that there was no place in time."""
        if not late.done():
            self.waiting.remove(late)
            late.set_result(False)

    def leave(self) -> None:
        """Give the place back: to who waits longest, else to whoever comes."""
        while self.waiting:
            first = self.waiting.popleft()
            if not first.done():
                first.set_result(True)
                return
        self.free += 1
