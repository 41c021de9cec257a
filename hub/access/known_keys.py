"""Keys that were recognised a moment ago, so that not every request asks the store who it is.

What is kept is a digest of the header, never the key, and for a fixed time that later requests don't lengthen:
a key that was revoked stops within it. Only recognised keys are kept, so that whoever guesses fills nothing; a
guess costs a look into the store each time, and finds an entry only by being the whole key. Tokens and sessions are
kept likewise, and never beyond their own end.
"""

import hashlib
import math
import time
from typing import Final

from hub.access.budgets import Caller
from hub.domain.clock import Seconds
from hub.domain.fresh import Fresh

MOST: Final = 1_024
LONGEST: Final = 2**14
"""A longer header holds neither a key nor a token."""


class KnownKeys:
    """Who sent which Authorization header, for `seconds` after the store said so; 0 keeps nothing."""

    def __init__(self, seconds: float, *, now: Seconds = time.monotonic) -> None:
        self.kept: Fresh[bytes, Caller] = Fresh(seconds, MOST, now=now)

    def find(self, header: bytes) -> Caller | None:
        """Whose key this header holds, where that is known."""
        return self.kept.find(digest_of(header)) if len(header) <= LONGEST else None

    def knew(self, header: bytes) -> bool:
        """Whether this header was recognised lately, though that is too long ago to count."""
        return self.kept.knew(digest_of(header))

    def forget(self, header: bytes) -> None:
        """Forget a header whose key is not valid any more."""
        self.kept.forget(digest_of(header))

    def keep(self, header: bytes, caller: Caller, *, at_most: float = math.inf) -> None:
        """Remember a header that was recognised, for `at_most` so many seconds where it ends by itself."""
        if len(header) <= LONGEST:
            self.kept.keep(digest_of(header), caller, at_most=at_most)


def digest_of(header: bytes) -> bytes:
    """What is kept of a header."""
    return hashlib.sha256(header).digest()
