"""Under which names the hub is asked, and by the pages of which origins; for requests and WebSocket handshakes alike.

A page on the web can make a browser ask any hub that the browser reaches. Where its own name is made to lead to the
hub's address (DNS rebinding), the browser takes the hub for the page's own server; the Host header then still holds
the page's name. Whoever asks by an address, or by `localhost`, was led there by no name.
"""

import socket
from ipaddress import ip_address
from typing import Final

from hub.domain.bounded import Bounded
from hub.settings import Settings
from hub.web.errors import HostUnknown, OriginRefused

MOST_SEEN: Final = 64
LONGEST: Final = 300
"""Bytes; a name has at most 253."""

LOCAL: Final = "localhost"
DEFAULT_PORTS: Final = {"http": ":80", "https": ":443"}


class Hosts:
    """The names and origins of one hub."""

    def __init__(self, names: frozenset[str], origins: frozenset[str]) -> None:
        self.names = names | {LOCAL}
        self.origins = origins
        self.seen: Bounded[bytes, bool] = Bounded(MOST_SEEN)

    def was_served(self, host: bytes) -> bool:
        """Whether a Host header was served before: all that is asked of most requests."""
        return host in self.seen.entries

    def require_host(self, host: bytes) -> None:
        """Raise `HostUnknown` unless a Host header names this hub."""
        if self.was_served(host):
            return
        if not self.is_served(host):
            raise HostUnknown(
                "The hub is not served under this host name. Ask by its address or by a name of HUB_HOSTS.",
                "平台不以此主机名提供服务，请使用其 IP 地址或 HUB_HOSTS 中的名称访问。",
            )
        self.seen.keep(host, value=True)

    def is_served(self, host: bytes) -> bool:
        """Whether a Host header names this hub: an address, `localhost`, or one of its names; any port."""
        if len(host) > LONGEST or not host.isascii():
            return False
        name = name_of(host.decode("ascii"))
        return name in self.names or is_address(name)

    def require_origin(self, origin: bytes, *, host: bytes, scheme: str) -> None:
        """Raise `OriginRefused` unless pages of an origin may ask: those of the hub itself, and of HUB_ORIGINS."""
        if not self.is_welcome(origin, host=host, scheme=scheme):
            raise OriginRefused(
                "Web pages of this origin may not ask the hub. Its operator names those that may in HUB_ORIGINS.",
                "此来源的网页不得访问平台；允许的来源由运维人员在 HUB_ORIGINS 中设定。",
            )

    def is_welcome(self, origin: bytes, *, host: bytes, scheme: str) -> bool:
        """Whether pages of an origin may ask; `host` and `scheme` are those under which the hub is asked itself."""
        text = origin.decode("latin-1")
        return text in self.origins or (self.is_served(host) and text == own_origin(host.decode("latin-1"), scheme))


def hosts_of(settings: Settings) -> Hosts:
    """The names and origins that a deployment chose; without names, those of the machine."""
    return Hosts(frozenset(settings.hosts or own_names()), frozenset(settings.origins))


def own_names() -> set[str]:
    """The names that the machine has by itself; no name server is asked."""
    name = socket.gethostname().lower()
    return {name, name.partition(".")[0]} - {""}


def name_of(host: str) -> str:
    """The name or address in a Host header, without its port and without the dot of the root."""
    if host.startswith("["):
        name, closing, port = host.partition("]")
        return name[1:] if closing and ":" in name and (not port or is_port(port)) else ""
    name, colon, port = host.lower().partition(":")
    return name.removesuffix(".") if not colon or is_port(f":{port}") else ""


def is_port(text: str) -> bool:
    """Whether a text is a colon and a number of digits."""
    return text.startswith(":") and len(text) <= len(":65535") and text[1:].isdigit()


def is_address(name: str) -> bool:
    """Whether a name is an IP address in its usual form; other forms of it are names to a browser."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def own_origin(host: str, scheme: str) -> str:
    """The origin of the pages that the hub itself would serve under a Host header."""
    return f"{scheme}://{host.lower().removesuffix(DEFAULT_PORTS[scheme])}"
