"""What counts as one address, wherever callers are counted by theirs."""

from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Final

SUBNET: Final = 64
"""Bits of an IPv6 address that stand for whoever has it: the rest anybody may choose."""


def network_of(address: str) -> str:
    """An IPv4 address as it is, of an IPv6 address its /64; what is no address as it is."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(IPv6Network((int(found), SUBNET), strict=False).network_address)
    return address
