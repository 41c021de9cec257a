"""Each refusal says what was found, what may be, by which setting, and what to do, in both languages."""

from collections.abc import Callable

import pytest

from hub.query.errors import OverLimit
from hub.query.limits import Limits
from hub.query.measuring.checks import check_cost, check_held, check_length, too_many_tokens
from hub.query.measuring.held import Held

LIMITS = Limits(tokens=10, depth=3, aliases=4, directives=5, cost=100, page=7)
BEYOND: dict[str, tuple[Callable[[], None], str, str, str]] = {
    "length": (lambda: check_length("x" * 641, LIMITS), "641", "10", "HUB_MAX_TOKENS"),
    "depth": (lambda: check_held(Held(depth=4), LIMITS), "4", "3", "HUB_MAX_DEPTH"),
    "aliases": (lambda: check_held(Held(aliases=5), LIMITS), "5", "4", "HUB_MAX_ALIASES"),
    "directives": (lambda: check_held(Held(directives=6), LIMITS), "6", "5", "HUB_MAX_DIRECTIVES"),
    "cost": (lambda: check_cost(101, LIMITS), "101", "100", "HUB_MAX_COST"),
}


def test_what_is_at_its_limit_passes() -> None:
    check_length("x" * 640, LIMITS)
    check_held(Held(3, 4, 5), LIMITS)
    check_cost(100, LIMITS)


@pytest.mark.parametrize("what", BEYOND)
def test_what_is_beyond_its_limit_is_told(what: str) -> None:
    check, *words = BEYOND[what]

    with pytest.raises(OverLimit) as caught:
        check()

    assert all(word in text for word in words for text in (caught.value.en, caught.value.zh))


def test_tokens_are_told_without_being_counted_to_their_end() -> None:
    assert "more than 10 tokens (HUB_MAX_TOKENS)" in too_many_tokens(LIMITS).en


def test_a_number_that_nobody_could_read_is_not_written_out() -> None:
    with pytest.raises(OverLimit) as caught:
        check_held(Held(aliases=2**20_000), LIMITS)

    assert "> 1000000 aliases" in caught.value.en
