"""What counts as one address."""

import pytest

from hub.domain.networks import network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("", ""),
        ("no address", "no address"),
    ],
)
def test_of_ipv6_the_subnet_counts(address: str, network: str) -> None:
    assert network_of(address) == network
