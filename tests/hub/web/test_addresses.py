"""Whose address a request has: nobody can choose it by writing a header."""

from ipaddress import ip_network

import pytest

from hub.web.addresses import MOST_HOPS, asked_from, caller_address

PROXIES = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))
ANYBODY = "203.0.113.7"


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        (ANYBODY, "", ANYBODY),
        (ANYBODY, "198.51.100.1", ANYBODY),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "192.0.2.9, 198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "192.0.2.9,198.51.100.1 ,10.0.0.2", "198.51.100.1"),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("10.0.0.1", "198.51.100.1, unknown, 10.0.0.2", "10.0.0.2"),
        ("10.0.0.1", "198.51.100.1:4711", "198.51.100.1"),
        ("10.0.0.1", "[2001:DB8:0::1]:4711", "2001:db8::1"),
        ("10.0.0.1", "2001:db8::1", "2001:db8::1"),
        ("fd00::1", "::ffff:198.51.100.1", "198.51.100.1"),
        ("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "198.51.100.1" + ", 10.0.0.2" * MOST_HOPS, "10.0.0.2"),
        ("10.0.0.1", "_hidden, ,", "10.0.0.1"),
        ("10.0.0.1", "\xff", "10.0.0.1"),
        ("", "198.51.100.1", ""),
    ],
)
def test_the_address_is_the_last_one_that_can_be_trusted(peer: str, forwarded: str, address: str) -> None:
    assert caller_address(peer, forwarded.encode("latin-1"), PROXIES) == address


def test_without_trusted_proxies_no_header_counts() -> None:
    assert caller_address("10.0.0.1", b"198.51.100.1", ()) == "10.0.0.1"


def test_the_lines_of_a_header_are_one_chain() -> None:
    lines = [(b"x-forwarded-for", b"198.51.100.1"), (b"host", b"hub"), (b"x-forwarded-for", b"10.0.0.2")]

    found = asked_from({"client": ("10.0.0.1", 4711), "headers": lines}, PROXIES)

    assert (found, asked_from({"client": None, "headers": lines}, PROXIES)) == ("198.51.100.1", "")
