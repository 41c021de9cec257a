"""How many WebSockets and event streams are open: altogether, from each address, and with each key."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from hub.access.principals import Principal
from hub.domain.networks import network_of
from hub.settings import Settings
from hub.web.errors import TooManySockets


class Seats:
    """Counts what is open; of one event loop."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.taken = 0
        self.addresses: Counter[str] = Counter()
        self.keys: Counter[str] = Counter()

    @contextmanager
    def from_address(self, address: str) -> Iterator[None]:
        """Take a seat until the block ends; raises `TooManySockets`."""
        if self.taken >= self.settings.max_sockets:
            raise too_many("HUB_MAX_SOCKETS", self.settings.max_sockets, "", "")
        most, network = self.settings.max_sockets_per_address, network_of(address)
        if self.addresses[network] >= most:
            raise too_many("HUB_MAX_SOCKETS_PER_ADDRESS", most, " from your address", "同一地址")
        self.taken += 1
        try:
            with counted(self.addresses, network):
                yield
        finally:
            self.taken -= 1

    @contextmanager
    def of_caller(self, principal: Principal) -> Iterator[None]:
        """Note whose seat it is until the block ends; raises `TooManySockets`."""
        most = self.settings.max_sockets_per_key
        if self.keys[principal.name] >= most:
            raise too_many("HUB_MAX_SOCKETS_PER_KEY", most, " with your key", "同一密钥")
        with counted(self.keys, principal.name):
            yield


@contextmanager
def counted(seats: Counter[str], name: str) -> Iterator[None]:
    """Count one more of a name until the block ends; a name of which none is left is forgotten."""
    seats[name] += 1
    try:
        yield
    finally:
        seats[name] -= 1
        if not seats[name]:
            del seats[name]


def too_many(setting: str, most: int, whose: str, whose_zh: str) -> TooManySockets:
    """Say which bound is reached."""
    return TooManySockets(
        f"{most} connections are open{whose} ({setting}). Close one, or follow more on each.",
        f"{whose_zh}已有 {most} 个连接（{setting}），请关闭其中之一，或在同一连接上订阅。",
    )
