"""How many connections there may be, whose they are, and how long each may take."""

from ipaddress import ip_network

import pytest

from hub.web.connections import PACE, Crowd, Doing, Limits, Place

LIMITS = Limits(most=5, most_each=2, trusted=(ip_network("10.0.0.0/8"),))


def test_an_address_has_only_so_many_until_some_leave() -> None:
    crowd = Crowd(LIMITS)
    places = [crowd.enter("203.0.113.7") for _ in range(3)]
    other = crowd.enter("203.0.113.8")
    for place in (places[0], places[2]):
        crowd.leave(place)

    assert [place.stays for place in (*places, other)] == [True, True, False, True]
    assert crowd.enter("203.0.113.7").stays


def test_a_trusted_proxy_has_as_many_as_there_are() -> None:
    crowd = Crowd(LIMITS)

    assert [crowd.enter("10.0.0.1").stays for _ in range(6)] == [True] * 5 + [False]


def test_all_addresses_of_one_house_are_one() -> None:
    crowd = Crowd(LIMITS)
    stays = [crowd.enter(f"2001:db8:0:1::{number}").stays for number in range(3)]

    assert stays == [True, True, False]
    assert crowd.enter("2001:db8:0:2::1").stays
    assert crowd.enter("::ffff:203.0.113.7").owner == "203.0.113.7"


def test_far_too_many_are_not_even_told() -> None:
    crowd = Crowd(LIMITS)
    places: list[Place] = []
    while not crowd.is_beyond_telling:
        places.append(crowd.enter(f"203.0.113.{len(places)}"))
    for place in places:
        crowd.leave(place)

    assert (len(places), crowd.total, crowd.each) == (2 * LIMITS.most + 1, 0, {})


@pytest.mark.parametrize(
    ("doing", "amount", "seconds"),
    [
        (Doing.IDLE, 0, LIMITS.idle_seconds),
        (Doing.ANSWERING, 0, float("inf")),
        (Doing.RECEIVING, 0, LIMITS.slow_seconds - 1),
        (Doing.RECEIVING, PACE - 1, LIMITS.slow_seconds - 1),
        (Doing.RECEIVING, 10 * PACE, LIMITS.slow_seconds + 9),
        (Doing.WRITING, 10 * PACE, LIMITS.slow_seconds + 9),
        (Doing.LEAVING, 0, LIMITS.slow_seconds - 1),
    ],
)
def test_whoever_moves_bytes_has_more_time(doing: Doing, amount: int, seconds: float) -> None:
    assert LIMITS.allowed(doing, amount) == seconds
