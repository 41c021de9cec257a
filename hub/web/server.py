"""Serve an application with uvicorn, and say so once it really listens."""

import gc
import socket
from collections.abc import Callable
from typing import Final

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from hub.errors import SettingsError
from hub.web.protocol import Protocol
from hub.web.running import STATE
from hub.web.socket_protocol import LONGEST, PING_SECONDS, SocketProtocol

GRACE_SECONDS: Final = 30

Announce = Callable[[str], None]
"""Told the URL under which the hub answers."""


class Server(uvicorn.Server):
    """uvicorn on an address of its own, which calls back when it accepts connections. Port 0 takes a free one.

    Raises `SettingsError` where the address cannot be listened on.
    """

    def __init__(self, app: ASGIApp, *, host: str, port: int, announce: Announce) -> None:
        self.listener = listen(host, port)
        self.url = url_of(host, self.listener)
        self.announce = announce
        super().__init__(configured(app))

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # Schema, settings and modules live as long as the process: the collector need not look at them again.
        gc.collect()
        gc.freeze()
        if self.started:
            self.announce(self.url)

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Event streams would be waited for in vain; sockets are closed by uvicorn itself, with 1012.
        if STATE in self.lifespan.state:
            self.lifespan.state[STATE].relay.stop()
        await super().shutdown(sockets)


def serve(app: ASGIApp, *, host: str, port: int, announce: Announce) -> None:
    """Serve until told to stop; requests in flight are finished."""
    server = Server(app, host=host, port=port, announce=announce)
    server.run(sockets=[server.listener])


def configured(app: ASGIApp) -> uvicorn.Config:
    """How uvicorn runs an application: the fast loop and parser, our own logs, nothing told of the server."""
    return uvicorn.Config(
        app,
        loop="uvloop",
        http=Protocol,
        ws=SocketProtocol,
        ws_max_size=LONGEST,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        ws_per_message_deflate=False,
        lifespan="on",
        access_log=False,
        server_header=False,
        # Nothing in the hub asks for the caller's address: reading what proxies say of it would cost for nothing.
        proxy_headers=False,
        log_config=None,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def listen(host: str, port: int) -> socket.socket:
    """Take the address; connections wait until the server accepts them."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise SettingsError(
            f"The hub cannot listen on {host}:{port}: {error.strerror or error}. Choose another with --port.",
            f"无法监听 {host}:{port}：{error.strerror or error}。请用 --port 另选端口。",
        ) from error


def url_of(host: str, listener: socket.socket) -> str:
    """The URL of GraphQL, with the port that was really taken."""
    port = listener.getsockname()[1]
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - a name for it
    return f"http://{name}:{port}/graphql"
