"""Credentials that were recognised a moment ago, so that not every request asks the store who it is.

What is kept is a digest of what was shown, never a key, and for a fixed time that later requests don't lengthen, nor
beyond its end: a key that was revoked stops within it. Only what was recognised is kept, so that whoever guesses fills
nothing; a guess costs a look into the store each time, and finds an entry only by being the whole key.
"""

import hashlib
import math
import time
from typing import Final

from hub.access.budgets import Caller
from hub.access.shown import Shown
from hub.domain.clock import Seconds
from hub.domain.fresh import Fresh

MOST: Final = 1_024
LONGEST: Final = 2**14
"""Longer headers hold no credential of ours: a certificate as text, every sign of it escaped, has up to 6 KiB."""


class KnownKeys:
    """Who showed what, for `seconds` after the store said so; 0 keeps nothing."""

    def __init__(self, seconds: float, *, now: Seconds = time.monotonic) -> None:
        self.kept: Fresh[bytes, Caller] = Fresh(seconds, MOST, now=now)

    def find(self, shown: Shown) -> Caller | None:
        """Who shows this, where that is known."""
        return self.look(shown)[0]

    def look(self, shown: Shown) -> tuple[Caller | None, bool]:
        """The same, and whether it is time to have it looked at again, so that nobody waits for that."""
        return self.kept.look(digest_of(shown))

    def knew(self, shown: Shown) -> bool:
        """Whether this was recognised lately, though that is too long ago to count."""
        return self.kept.knew(digest_of(shown))

    def forget(self, shown: Shown) -> None:
        """Forget what is not valid any more."""
        self.kept.forget(digest_of(shown))

    def keep(self, shown: Shown, caller: Caller, *, at_most: float = math.inf) -> None:
        """Remember what the store has recognised, for so many seconds at most."""
        if len(shown.authorization) + len(shown.certificate) <= LONGEST:
            self.kept.keep(digest_of(shown), caller, at_most=at_most)


def digest_of(shown: Shown) -> bytes:
    """What is kept of it: of each part its own digest, so that nothing in one can stand for the other."""
    digest = hashlib.sha256(shown.authorization).digest()
    return digest + hashlib.sha256(shown.certificate).digest() if shown.certificate else digest
