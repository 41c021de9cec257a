"""How many connections a server keeps, and how long each may take; decided here, done by the protocol."""

import enum
from collections import Counter
from dataclasses import dataclass
from typing import Final

from hub.domain.networks import network_of
from hub.settings import Settings
from hub.web.addresses import Network, address_of, is_among

PACE: Final = 2**16
"""So many bytes a second are no slow sender: each earns its connection another second."""

SWEEP_SECONDS: Final = 1.0
"""How often connections are looked at, and so how exactly times are kept."""

LINGER_SECONDS: Final = 1.0
"""How long somebody who is turned away may take to read it."""


class Doing(enum.Enum):
    """What a connection is at."""

    IDLE = "IDLE"
    RECEIVING = "RECEIVING"
    ANSWERING = "ANSWERING"
    WRITING = "WRITING"
    LEAVING = "LEAVING"
    TURNED_AWAY = "TURNED_AWAY"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one server allows its connections, in numbers and in seconds."""

    most: int = 2_000
    most_each: int = 256
    trusted: tuple[Network, ...] = ()
    slow_seconds: float = 10.0
    idle_seconds: float = 5.0
    drain_seconds: float = 0.0

    def allowed(self, doing: Doing, amount: int) -> float:
        """How many seconds a connection may be at something, while so many bytes came or are to go."""
        match doing:
            case Doing.IDLE:
                return self.idle_seconds
            case Doing.ANSWERING:
                return float("inf")
            case Doing.TURNED_AWAY:
                return LINGER_SECONDS
            case _:
                # What is seen has been going on for up to a sweep.
                return self.slow_seconds - SWEEP_SECONDS + amount // PACE


def limits_of(settings: Settings) -> Limits:
    """The limits that a deployment chose."""
    return Limits(
        most=settings.max_connections,
        most_each=settings.max_connections_per_address,
        trusted=settings.trusted_proxies,
        slow_seconds=settings.slow_seconds,
        drain_seconds=settings.drain_seconds,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A connection among those of its server: whose it is, and whether it may stay."""

    owner: str | None
    stays: bool


class Crowd:
    """The connections of one server, and how many each address has; trusted proxies bring many callers."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.total = 0
        self.each: Counter[str] = Counter()

    @property
    def is_beyond_telling(self) -> bool:
        """Whether even those who are turned away are too many to be told."""
        return self.total > 2 * self.limits.most

    def enter(self, peer: str) -> Place:
        """Count a connection; whoever enters leaves, also when turned away."""
        owner = self.owner_of(peer)
        self.total += 1
        if owner is not None:
            self.each[owner] += 1
        many = owner is not None and self.each[owner] > self.limits.most_each
        return Place(owner, stays=self.total <= self.limits.most and not many)

    def leave(self, place: Place) -> None:
        """Count a connection no more."""
        self.total -= 1
        if place.owner is not None:
            self.each[place.owner] -= 1
            if not self.each[place.owner]:
                del self.each[place.owner]

    def owner_of(self, peer: str) -> str | None:
        """To whom a connection is counted; None where it is a trusted proxy's, or comes from no address."""
        address = address_of(peer)
        if address is None or is_among(address, self.limits.trusted):
            return None
        return network_of(str(address))
