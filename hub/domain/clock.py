"""Clocks, handed to whoever needs one: only the sample and tests set the hub's own to the past."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

Clock = Callable[[], datetime]
"""Tells the instant."""

Seconds = Callable[[], float]
"""A clock that only rises, for how long something lasts."""

TICK: Final = timedelta(microseconds=1)


def wall_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def strictly_rising(clock: Clock) -> Clock:
    """The same clock, never giving one instant twice: decisions are keyed by their instant."""
    last = datetime.min.replace(tzinfo=UTC)

    def instant() -> datetime:
        nonlocal last
        last = max(clock(), last + TICK)
        return last

    return instant
