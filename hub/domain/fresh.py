"""A memory of what somebody said a moment ago: each entry is kept for a fixed time, however often it is asked for."""

import math
import time
from collections.abc import Hashable
from typing import Final, Generic, TypeVar

from hub.domain.clock import Seconds

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


LATE: Final = 0.3
"""What share of an entry's time is left when most of it is over."""


class Fresh(Generic[K, V]):
    """At most `most` entries by key, each for `seconds`; 0 keeps nothing. Of too many the oldest is forgotten."""

    def __init__(self, seconds: float, most: int, *, now: Seconds = time.monotonic) -> None:
        self.seconds = seconds
        self.most = most
        self.now = now
        self.entries: dict[K, tuple[float, V]] = {}

    def find(self, key: K) -> V | None:
        """What is remembered under a key."""
        return self.look(key)[0]

    def look(self, key: K) -> tuple[V | None, bool]:
        """The same, and whether most of its time is over, so that somebody may be asked again before all of it is."""
        found = self.entries.get(key)
        left = found[0] - self.now() if found is not None else 0.0
        return (found[1], left < self.seconds * LATE) if found is not None and left > 0 else (None, False)

    def keep(self, key: K, value: V, *, at_most: float = math.inf) -> None:
        """Remember a value from now on; one that holds `at_most` so many seconds itself no longer than that."""
        seconds = min(self.seconds, at_most)
        if seconds <= 0:
            return
        self.entries.pop(key, None)
        if len(self.entries) >= self.most:
            del self.entries[next(iter(self.entries))]
        self.entries[key] = (self.now() + seconds, value)

    def knew(self, key: K) -> bool:
        """Whether something was remembered under a key, though perhaps too long ago to count."""
        return key in self.entries

    def forget(self, key: K) -> None:
        """Remember nothing under a key."""
        self.entries.pop(key, None)
