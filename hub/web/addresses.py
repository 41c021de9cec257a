"""Whose address a request has: worked out where it is needed, never for a request that goes the usual way."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

from starlette.types import Scope

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

FORWARDED: Final = b"x-forwarded-for"
MOST_HOPS: Final = 32
"""So many addresses of X-Forwarded-For are looked at; no sound chain of proxies is longer."""


def asked_from(scope: Scope, trusted: Sequence[Network]) -> str:
    """Whose address a request or a handshake has: see `caller_address`."""
    peer = scope.get("client") or ("", 0)
    lines: list[bytes] = [value for name, value in scope["headers"] if name == FORWARDED] if trusted else []
    return caller_address(peer[0], b",".join(lines), trusted)


def caller_address(peer: str, forwarded: bytes, trusted: Sequence[Network]) -> str:
    """Whose address a request has, in its usual form; empty where the peer has none.

    It is that of the socket's other end. Where this is a trusted proxy, it is the rightmost address of
    X-Forwarded-For, all its lines together, that is no trusted proxy's: whatever stands left of it anybody may have
    written. A chain that breaks off ends with the last proxy that can be trusted to have been there.
    """
    found = address_of(peer)
    if found is None:
        return ""
    for hop in hops(forwarded):
        if not is_among(found, trusted):
            break
        before = address_of(hop)
        if before is None:
            break
        found = before
    return str(found)


def hops(forwarded: bytes) -> list[str]:
    """The addresses of an X-Forwarded-For header, the nearest first."""
    return [hop.strip() for hop in reversed(forwarded.decode("latin-1").rsplit(",", MOST_HOPS)[-MOST_HOPS:])]


def address_of(text: str) -> Address | None:
    """An address as sockets and proxies write it, also with a port; None where it is none."""
    try:
        return unmapped(ip_address(text))
    except ValueError:
        pass
    name, colon, port = text.rpartition(":")
    try:
        return unmapped(ip_address(name.removeprefix("[").removesuffix("]"))) if colon and port.isdecimal() else None
    except ValueError:
        return None


def unmapped(address: Address) -> Address:
    """An IPv4 address that is written as one of IPv6, as sockets do that listen to both."""
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def is_among(address: Address, networks: Iterable[Network]) -> bool:
    """Whether an address lies in one of the networks."""
    return any(address in network for network in networks)
