"""Bounds on what is open at once."""

import pytest

from hub.access.principals import Principal, Role
from hub.settings import Settings
from hub.web.errors import TooManySockets
from hub.web.seats import Seats

FEW = Settings(max_sockets=3, max_sockets_per_address=2, max_sockets_per_key=1)
OFFICER = Principal(Role.OFFICER, "HUB", "officer")


def test_an_address_has_so_many_seats() -> None:
    seats = Seats(FEW)
    with seats.from_address("one"), seats.from_address("one"):
        with pytest.raises(TooManySockets, match="HUB_MAX_SOCKETS_PER_ADDRESS"):
            seats.from_address("one").__enter__()
        with seats.from_address("other"):
            assert seats.taken == 3


def test_who_has_a_subnet_of_ipv6_has_one_address() -> None:
    seats = Seats(FEW)
    with seats.from_address("2001:db8::1"), seats.from_address("2001:db8::2"):
        with pytest.raises(TooManySockets, match="HUB_MAX_SOCKETS_PER_ADDRESS"):
            seats.from_address("2001:db8::3").__enter__()
        with seats.from_address("2001:db8:0:1::3"):
            assert seats.taken == 3


def test_all_together_have_so_many_seats() -> None:
    seats = Seats(FEW)
    with seats.from_address("1"), seats.from_address("2"), seats.from_address("3"), pytest.raises(TooManySockets):
        seats.from_address("4").__enter__()


def test_a_key_has_so_many_seats_from_wherever_it_comes() -> None:
    seats = Seats(FEW)
    with seats.of_caller(OFFICER), pytest.raises(TooManySockets, match="HUB_MAX_SOCKETS_PER_KEY"):
        seats.of_caller(OFFICER).__enter__()


def test_a_seat_is_free_again_and_its_owner_forgotten_whatever_happened_on_it() -> None:
    seats = Seats(FEW)
    for _ in range(5):
        with pytest.raises(ZeroDivisionError), seats.from_address("one"), seats.of_caller(OFFICER):
            raise ZeroDivisionError

    assert (seats.taken, dict(seats.addresses), dict(seats.keys)) == (0, {}, {})
