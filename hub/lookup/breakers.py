"""Leave an agency in peace that fails again and again, and try it with one request once it has rested."""

import enum
from collections.abc import Callable

Monotonic = Callable[[], float]
"""Seconds that never run backwards, from any start."""


class BreakerState(enum.Enum):
    """CLOSED lets every request pass, OPEN none, HALF_OPEN one on trial."""

    CLOSED = "CLOSED"
    OPEN = "OPEN"
    HALF_OPEN = "HALF_OPEN"


class Passage(enum.Enum):
    """How a request passed: as usual, or as the one trial."""

    USUAL = "USUAL"
    TRIAL = "TRIAL"


class Breaker:
    """A circuit breaker, for one event loop.

    Opens after `failures` failed requests in a row and rests for `rest_seconds`; then one request passes on
    trial, and its outcome closes the breaker or opens it anew. Whoever passes tells the outcome, once.
    """

    def __init__(self, *, failures: int, rest_seconds: float, clock: Monotonic) -> None:
        self.failures = failures
        self.rest_seconds = rest_seconds
        self.clock = clock
        self.failed_in_a_row = 0
        self.opened_at: float | None = None
        self.on_trial = False

    @property
    def state(self) -> BreakerState:
        """Where the breaker stands now."""
        if self.opened_at is None:
            return BreakerState.CLOSED
        rested = self.clock() - self.opened_at >= self.rest_seconds
        return BreakerState.HALF_OPEN if rested else BreakerState.OPEN

    def admit(self) -> Passage | None:
        """Let a request pass, or not: None while the agency rests or another request is on trial."""
        state = self.state
        if state is BreakerState.CLOSED:
            return Passage.USUAL
        if state is BreakerState.OPEN or self.on_trial:
            return None
        self.on_trial = True
        return Passage.TRIAL

    def succeeded(self, passage: Passage) -> None:
        """The request was answered; a late answer from before the opening closes nothing."""
        if passage is Passage.TRIAL or self.opened_at is None:
            self.failed_in_a_row, self.opened_at, self.on_trial = 0, None, False

    def failed(self, passage: Passage) -> None:
        """The request failed; a late failure from before the opening doesn't lengthen the rest."""
        if passage is Passage.USUAL and self.opened_at is not None:
            return
        self.failed_in_a_row += 1
        if passage is Passage.TRIAL or self.failed_in_a_row >= self.failures:
            self.opened_at, self.on_trial = self.clock(), False

    def abandoned(self, passage: Passage) -> None:
        """The request was given up by whoever asked, which says nothing of the agency: another may go on trial."""
        if passage is Passage.TRIAL:
            self.on_trial = False
