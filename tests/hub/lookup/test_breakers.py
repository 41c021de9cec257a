"""The breaker: opens after failures in a row, rests, and tries with one request."""

import pytest

from hub.lookup.breakers import Breaker, BreakerState, Passage
from tests.standing_agency import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def breaker(clock: HandClock) -> Breaker:
    return Breaker(failures=2, rest_seconds=30, clock=clock)


@pytest.fixture
def opened(breaker: Breaker) -> Breaker:
    for _ in range(2):
        assert breaker.admit() is Passage.USUAL
        breaker.failed(Passage.USUAL)
    return breaker


def test_failures_in_a_row_open_it(opened: Breaker) -> None:
    assert (opened.state, opened.admit()) == (BreakerState.OPEN, None)


def test_an_answer_between_failures_keeps_it_closed(breaker: Breaker) -> None:
    breaker.failed(Passage.USUAL)
    breaker.succeeded(Passage.USUAL)
    breaker.failed(Passage.USUAL)

    assert breaker.state is BreakerState.CLOSED


def test_after_the_rest_one_request_passes_on_trial(opened: Breaker, clock: HandClock) -> None:
    clock.pass_by(29.9)
    early = opened.admit()
    clock.pass_by(0.1)

    assert (early, opened.admit(), opened.admit()) == (None, Passage.TRIAL, None)


def test_a_good_trial_closes_it_and_forgets_the_failures(opened: Breaker, clock: HandClock) -> None:
    clock.pass_by(30)
    opened.admit()
    opened.succeeded(Passage.TRIAL)
    opened.failed(Passage.USUAL)

    assert (opened.state, opened.admit()) == (BreakerState.CLOSED, Passage.USUAL)


def test_a_failed_trial_opens_it_for_another_rest(opened: Breaker, clock: HandClock) -> None:
    clock.pass_by(30)
    opened.admit()
    opened.failed(Passage.TRIAL)
    clock.pass_by(29)
    still = opened.state
    clock.pass_by(1)

    assert (still, opened.admit()) == (BreakerState.OPEN, Passage.TRIAL)


def test_a_trial_that_was_given_up_makes_room_for_another(opened: Breaker, clock: HandClock) -> None:
    clock.pass_by(30)
    opened.admit()
    opened.abandoned(Passage.TRIAL)

    assert opened.admit() is Passage.TRIAL


def test_what_comes_late_from_before_the_opening_changes_nothing(opened: Breaker, clock: HandClock) -> None:
    clock.pass_by(20)
    opened.succeeded(Passage.USUAL)
    after_success = opened.state
    opened.failed(Passage.USUAL)
    opened.abandoned(Passage.USUAL)
    clock.pass_by(10)

    assert (after_success, opened.state) == (BreakerState.OPEN, BreakerState.HALF_OPEN)
