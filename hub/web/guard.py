"""Turn away whoever was led here: requests that were meant for another host, or that a foreign page makes."""

from collections.abc import Mapping, Sequence
from typing import Final

from starlette.types import Scope

from hub.web.addresses import Network, address_of, is_among
from hub.web.running import Running

HTTPS: Final = b"https"


def refuse_strangers(scope: Scope, headers: Mapping[bytes, bytes], hub: Running) -> None:
    """Raise `HostUnknown` or `OriginRefused`; of a request as of a WebSocket handshake.

    HTTP/1.0 knows requests without a Host. No browser sends any.
    """
    host, origin = headers.get(b"host"), headers.get(b"origin")
    if host is not None or scope.get("http_version") != "1.0":
        hub.hosts.require_host(host or b"")
    if origin is not None:
        scheme = scheme_of(scope, headers, hub.settings.trusted_proxies)
        hub.hosts.require_origin(origin, host=host or b"", scheme=scheme)


def scheme_of(scope: Scope, headers: Mapping[bytes, bytes], trusted: Sequence[Network]) -> str:
    """Under which scheme the hub was asked: that of the connection, or what a trusted proxy says."""
    said = headers.get(b"x-forwarded-proto", b"")
    peer = address_of((scope.get("client") or ("", 0))[0]) if said and trusted else None
    if peer is not None and is_among(peer, trusted):
        return "https" if said.lower() == HTTPS else "http"
    return {"ws": "http", "wss": "https"}.get(scope["scheme"], str(scope["scheme"]))
