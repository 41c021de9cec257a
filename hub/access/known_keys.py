"""Keys that were recognised a moment ago, so that not every request asks the store who it is.

What is kept is a digest of the header, never the key, and for a fixed time that later requests don't lengthen:
a key that was revoked stops within it. Only recognised keys are kept, so that whoever guesses fills nothing; a
guess costs a look into the store each time, and finds an entry only by being the whole key.
"""

import hashlib
import time
from collections.abc import Callable
from typing import Final

from hub.access.budgets import Caller

MOST: Final = 1_024
LONGEST: Final = 256
"""A longer header holds no key of ours."""

Seconds = Callable[[], float]
"""A clock that only rises."""


class KnownKeys:
    """Who sent which Authorization header, for `seconds` after the store said so; 0 keeps nothing."""

    def __init__(self, seconds: float, *, now: Seconds = time.monotonic) -> None:
        self.seconds = seconds
        self.now = now
        self.kept: dict[bytes, tuple[float, Caller]] = {}

    def find(self, header: bytes) -> Caller | None:
        """Whose key this header holds, where that is known."""
        if len(header) > LONGEST:
            return None
        found = self.kept.get(hashlib.sha256(header).digest())
        return found[1] if found is not None and found[0] > self.now() else None

    def knew(self, header: bytes) -> bool:
        """Whether this header was recognised lately, though that is too long ago to count."""
        return hashlib.sha256(header).digest() in self.kept

    def forget(self, header: bytes) -> None:
        """Forget a header whose key is not valid any more."""
        self.kept.pop(hashlib.sha256(header).digest(), None)

    def keep(self, header: bytes, caller: Caller) -> None:
        """Remember a header that the store has recognised; of too many the oldest is forgotten."""
        if not self.seconds or len(header) > LONGEST:
            return
        digest = hashlib.sha256(header).digest()
        self.kept.pop(digest, None)
        if len(self.kept) >= MOST:
            del self.kept[next(iter(self.kept))]
        self.kept[digest] = (self.now() + self.seconds, caller)
