"""Let the writers of one process take turns, in the order in which they came.

SQLite gives its write lock to whoever asks at the right moment: a writer who asks again and again keeps it,
and the others starve.
"""

import threading
from collections import deque
from types import TracebackType


class TurnMissed(Exception):
    """This writer waited too long for the others; its request is refused, a later one may pass."""


class Turns:
    """A lock that is handed on to the one who has waited longest; whoever waits over `seconds` gives up."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._guard = threading.Lock()
        self._queue: deque[threading.Event] = deque()

    def __enter__(self) -> None:
        """Wait for the turn; raises `TurnMissed`."""
        mine = threading.Event()
        with self._guard:
            self._queue.append(mine)
            if self._queue[0] is mine:
                mine.set()
        try:
            came = mine.wait(self.seconds)
        except BaseException:
            self._leave(mine)
            raise
        if not came:
            self._leave(mine)
            raise TurnMissed

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Hand the turn on."""
        self._leave(self._queue[0])

    def _leave(self, mine: threading.Event) -> None:
        with self._guard:
            self._queue.remove(mine)
            if self._queue:
                self._queue[0].set()
