"""Turn away whoever was led here: requests that were meant for another host, or that a foreign page makes."""

from collections.abc import Mapping, Sequence
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from hub.web.addresses import Network, address_of, is_among
from hub.web.answers import refusal, response
from hub.web.errors import BadRequest, CustomHeaderMissing, Refusal
from hub.web.running import Running, running

Headers = Mapping[bytes, bytes]
"""The headers of a request, by their names in lower case."""

CUSTOM: Final = "X-Hub-Request"
"""A page can set it only where the browser has asked the hub first; its value is free."""

CUSTOM_NAME: Final = CUSTOM.lower().encode()
PLAIN: Final = {"ws": "http", "wss": "https"}


class Guard:
    """Middleware: the same for what Starlette serves."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        answer = self.app
        if scope["type"] == "http":
            try:
                refuse_strangers(scope, headers_of(scope), running(scope))
            except Refusal as error:
                answer = response(refusal(error))
        await answer(scope, receive, send)


def headers_of(scope: Scope) -> Headers:
    """The headers of a request; a line that comes several times is one list."""
    lines: list[tuple[bytes, bytes]] = scope["headers"]
    headers = dict(lines)
    if len(headers) == len(lines):
        return headers
    return {name: b", ".join(value for each, value in lines if each == name) for name in headers}


def is_plain(headers: Headers, hub: Running) -> bool:
    """Whether a request came to a host that was served before, and from no browser: then nothing is to be refused."""
    return hub.hosts.was_served(headers.get(b"host", b"")) and not (b"origin" in headers or b"cookie" in headers)


def refuse_strangers(scope: Scope, headers: Headers, hub: Running) -> None:
    """Raise `BadRequest`, `HostUnknown` or `OriginRefused`; of a request as of a WebSocket handshake."""
    host, origin = headers.get(b"host"), headers.get(b"origin")
    if host is None or b"," in host:
        require_old(scope)
    else:
        hub.hosts.require_host(host)
    if origin is not None:
        scheme = scheme_of(scope, headers, hub.settings.trusted_proxies)
        hub.hosts.require_origin(origin, host=host or b"", scheme=scheme)


def require_old(scope: Scope) -> None:
    """Raise `BadRequest` where one Host is missing: HTTP/1.0, which no browser speaks, knows requests without."""
    if scope.get("http_version") != "1.0":
        raise BadRequest("A request has one header Host.", "请求须有且仅有一个 Host 头。")


def refuse_cookie_alone(headers: Headers) -> None:
    """Raise `CustomHeaderMissing` where a browser may have sent a cookie for a page that knows nothing of the hub."""
    if b"cookie" in headers and CUSTOM_NAME not in headers:
        raise CustomHeaderMissing(
            f"A request with a cookie needs the header {CUSTOM} beside it, as in {CUSTOM}: 1.",
            f"携带 Cookie 的请求须同时带有请求头 {CUSTOM}，例如 {CUSTOM}: 1。",
        )


def scheme_of(scope: Scope, headers: Headers, trusted: Sequence[Network]) -> str:
    """Under which scheme the hub was asked: that of the connection, or what a trusted proxy says."""
    said = headers.get(b"x-forwarded-proto", b"")
    peer = address_of((scope.get("client") or ("", 0))[0]) if said and trusted else None
    if peer is not None and is_among(peer, trusted):
        return "https" if said.lower() == b"https" else "http"
    return PLAIN.get(scope["scheme"], str(scope["scheme"]))
