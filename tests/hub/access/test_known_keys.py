"""A recognised key is known for a while: never itself, never longer, never too many."""

import pytest

from hub.access.budgets import Caller, Purse
from hub.access.known_keys import LONGEST, MOST, KnownKeys
from hub.access.principals import Principal, Role
from hub.access.shown import Shown
from hub.store.budgets import Amounts, Rest


async def free(_asked: Amounts) -> None:
    """Nothing has to be paid."""


async def unlimited() -> Rest:
    """As much is left as anybody asks for."""
    return Rest(Amounts(1, 1), 0, 60)


WHO = Caller(Principal(Role.OFFICER, "CIVIL_AFFAIRS", "hub_1"), Purse(), free, unlimited)
HEADER = Shown(b"Bearer hub_1.secret")


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_key_is_known_for_its_time_however_often_it_is_used(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(HEADER, WHO)
    found = []

    for now in (100.0, 104.9, 105.0):
        clock.now = now
        found.append(known.find(HEADER))

    assert found == [WHO, WHO, None]


def test_a_key_that_is_recognised_again_is_known_anew(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(HEADER, WHO)
    clock.now = 106
    known.keep(HEADER, WHO)

    clock.now = 110

    assert known.find(HEADER) == WHO


@pytest.mark.parametrize("other", [b"", b"Bearer hub_1.secre", b"Bearer hub_1.secrets", b"bearer hub_1.secret"])
def test_only_the_whole_header_is_known(clock: Clock, other: bytes) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(HEADER, WHO)

    assert known.find(Shown(other)) is None


def test_the_key_itself_is_kept_nowhere(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(HEADER, WHO)

    assert "secret" not in repr(vars(known.kept))


def test_no_time_keeps_nothing(clock: Clock) -> None:
    known = KnownKeys(0, now=clock)
    known.keep(HEADER, WHO)

    assert (known.find(HEADER), known.kept.entries) == (None, {})


def test_the_oldest_makes_room(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    headers = [Shown(f"Bearer {number}".encode()) for number in range(MOST + 1)]
    for header in headers:
        known.keep(header, WHO)

    found = [known.find(header) for header in headers]

    assert found == [None, *[WHO] * MOST]


def test_a_header_that_is_too_long_is_not_kept(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(Shown(b"x" * (LONGEST + 1)), WHO)

    assert known.find(Shown(b"x" * (LONGEST + 1))) is None
    assert known.kept.entries == {}


def test_a_key_that_is_not_counted_any_more_was_known_until_it_is_forgotten(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(HEADER, WHO)
    clock.now = 1_000

    found = [known.find(HEADER), known.knew(HEADER), known.knew(Shown(b"Bearer another"))]
    known.forget(HEADER)

    assert (found, known.knew(HEADER)) == ([None, True, False], False)


def test_what_ends_by_itself_is_known_until_then_and_no_longer_than_others(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    soon, late, past = (Shown(one) for one in (b"soon", b"late", b"past"))
    known.keep(soon, WHO, at_most=2)
    known.keep(late, WHO, at_most=60)
    known.keep(past, WHO, at_most=-1)
    found = []

    for now in (101.9, 102.0, 105.0):
        clock.now = now
        found.append([known.find(one) for one in (soon, late, past)])

    assert found == [[WHO, WHO, None], [None, WHO, None], [None, None, None]]


def test_a_certificate_beside_a_key_is_another_caller_and_neither_can_stand_in_for_the_other(clock: Clock) -> None:
    known = KnownKeys(5, now=clock)
    known.keep(Shown(b"Bearer a", b"cert"), WHO)
    others = [Shown(b"Bearer a"), Shown(b"", b"cert"), Shown(b"Bearer acert"), Shown(b"cert", b"Bearer a")]

    found = [known.find(one) for one in others]

    assert found == [None] * 4
