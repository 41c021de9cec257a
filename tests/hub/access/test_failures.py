"""Keys that are not valid are counted for each address, for a minute."""

import pytest

from hub.access.failures import MOST_ADDRESSES, Failures
from hub.errors import BadInput, FailedTooOften, Unauthenticated

HERE = "192.0.2.1"


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def failed(failures: Failures, *addresses: str) -> None:
    for address in addresses:
        failures.note(address)


def refused(failures: Failures, address: str) -> bool:
    try:
        failures.require_few(address)
    except FailedTooOften:
        return True
    return False


def test_an_address_may_fail_so_often_and_is_told_when_it_may_again() -> None:
    clock = Clock()
    failures = Failures(3, now=clock)
    failed(failures, HERE, HERE)
    assert not refused(failures, HERE)

    failed(failures, HERE)
    clock.now = 130.5

    with pytest.raises(FailedTooOften, match=r"^3 keys from this address .* try again in 30 s\.$") as refusal:
        failures.require_few(HERE)
    assert refusal.value.seconds == 30


def test_after_a_minute_an_address_begins_anew() -> None:
    clock = Clock()
    failures = Failures(2, now=clock)
    failed(failures, HERE, HERE)

    clock.now = 160
    before = refused(failures, HERE)
    failed(failures, HERE)

    assert (before, refused(failures, HERE)) == (False, False)


def test_other_addresses_are_not_hit() -> None:
    failures = Failures(1, now=Clock())
    failed(failures, HERE)

    assert [refused(failures, one) for one in (HERE, "192.0.2.2", "")] == [True, False, False]


def test_a_subnet_of_ipv6_is_one_address() -> None:
    failures = Failures(2, now=Clock())
    failed(failures, "2001:db8:0:1::1", "2001:db8:0:1:ffff::2")

    assert [refused(failures, one) for one in ("2001:db8:0:1::3", "2001:db8:0:2::1")] == [True, False]


def test_of_too_many_addresses_the_one_that_failed_longest_ago_is_forgotten() -> None:
    failures = Failures(1, now=Clock())
    failed(failures, HERE, *(f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}" for n in range(MOST_ADDRESSES)))

    assert not refused(failures, HERE)
    assert len(failures.counts) == MOST_ADDRESSES


def test_what_is_not_valid_in_a_block_is_counted_and_other_mistakes_are_not() -> None:
    failures = Failures(2, now=Clock())

    for error in (Unauthenticated("No.", "否。"), BadInput("No.", "否。"), Unauthenticated("No.", "否。")):
        with pytest.raises(type(error)), failures.counted(HERE, met=False):
            raise error

    with pytest.raises(FailedTooOften), failures.counted(HERE, met=False):
        pytest.fail("It was looked at.")
    with failures.counted(HERE, met=True):
        pass
