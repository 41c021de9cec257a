"""Count the keys from each address that were not valid, so that guessing ends before it costs the store anything.

Each process counts for itself, and keeps no more than so many addresses: of too many the one that failed longest ago
is forgotten. Of IPv6 a whole /64 is one address, because whoever has one has all of them.
"""

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from hub.domain.clock import Seconds
from hub.domain.networks import network_of
from hub.errors import FailedTooOften, Unauthenticated

SECONDS: Final = 60
MOST_ADDRESSES: Final = 10_000


class Failures:
    """How often each address failed in its running minute; used by several threads."""

    def __init__(self, most: int, *, now: Seconds = time.monotonic) -> None:
        self.most = most
        self.now = now
        self.counts: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self.guard = threading.Lock()

    def require_few(self, address: str) -> None:
        """Raise `FailedTooOften` where an address has failed as often as it may."""
        until, count = self.counts.get(network_of(address), (0.0, 0))
        left = until - self.now()
        if count < self.most or left <= 0:
            return
        seconds = math.ceil(left)
        raise FailedTooOften(
            f"{self.most} keys from this address were not valid within a minute (HUB_FAILED_KEYS_PER_MINUTE). "
            f"This one was not looked at; try again in {seconds} s.",
            f"此地址一分钟内已有 {self.most} 次使用无效密钥（HUB_FAILED_KEYS_PER_MINUTE），"
            f"本次未予核验，请 {seconds} 秒后重试。",
            seconds=seconds,
        )

    @contextmanager
    def counted(self, address: str, *, met: bool) -> Iterator[None]:
        """Look at a credential in this block; one that raises `Unauthenticated` is counted.

        Raises `FailedTooOften` before, unless it was valid lately: others from the address may have failed meanwhile.
        """
        if not met:
            self.require_few(address)
        try:
            yield
        except Unauthenticated:
            self.note(address)
            raise

    def note(self, address: str) -> None:
        """Count a key that was not valid."""
        network, now = network_of(address), self.now()
        with self.guard:
            until, count = self.counts.pop(network, (0.0, 0))
            self.counts[network] = (until, count + 1) if now < until else (now + SECONDS, 1)
            if len(self.counts) > MOST_ADDRESSES:
                self.counts.popitem(last=False)
