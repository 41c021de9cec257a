"""Serve an application with uvicorn, say so once it really listens, and stop without breaking anything off."""

import asyncio
import gc
import resource
import signal
import socket
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any, Final

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from hub.errors import SettingsError
from hub.web.connections import SWEEP_SECONDS, Crowd, Limits
from hub.web.door import Door
from hub.web.protocol import Protocol
from hub.web.running import STATE
from hub.web.socket_protocol import LONGEST, PING_SECONDS, SocketProtocol

GRACE_SECONDS: Final = 30
SPARE_FILES: Final = 256
"""Open files beside those of the connections: the database, its readers, modules."""

TICK_SECONDS: Final = 0.1
"""uvicorn's own step: every tenth makes the header Date anew."""

Announce = Callable[[str], None]
"""Told the URL under which the hub answers."""


class Server(uvicorn.Server):
    """uvicorn on an address of its own, which calls back when it accepts connections. Port 0 takes a free one.

    Told to stop by a signal, it is not ready from then on, accepts for `drain_seconds` more, finishes what is in
    flight, and ends as a program does that did its work. Raises `SettingsError` where the address cannot be listened
    on.
    """

    def __init__(self, app: ASGIApp, *, host: str, port: int, announce: Announce, limits: Limits | None = None) -> None:
        self.listener = listen(host, port)
        self.url = url_of(host, self.listener)
        self.announce = announce
        self.limits = limits or Limits()
        self.readiness = app.readiness if isinstance(app, Door) else None
        super().__init__(configured(app, spoken(self.limits)))

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # Schema, settings and modules live as long as the process: the collector need not look at them again.
        gc.collect()
        gc.freeze()
        self.sweeping = asyncio.create_task(self.sweep())
        if self.started:
            self.announce(self.url)

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self.drain()
        # Event streams would be waited for in vain; sockets are closed by uvicorn itself, with 1012.
        if STATE in self.lifespan.state:
            self.lifespan.state[STATE].relay.stop()
        await super().shutdown(sockets)
        self.sweeping.cancel()

    async def drain(self) -> None:
        """Tell that the hub is not ready any more, and accept for a while what is sent to it all the same."""
        if self.readiness is not None:
            self.readiness.stop()
        ticks = round(self.limits.drain_seconds / TICK_SECONDS)
        for counter in range(ticks):
            if self.force_exit:
                return
            await self.on_tick(counter)
            await asyncio.sleep(TICK_SECONDS)

    async def sweep(self) -> None:
        """Look at every connection, again and again, so that none lasts too long."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            now = loop.time()
            for connection in list(self.server_state.connections):
                if isinstance(connection, Protocol):
                    connection.sweep(now)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop in order. SIGTERM is not raised again afterwards, as Ctrl-C is: the program did what it was told."""
        if sig == signal.SIGTERM:
            self.should_exit = True
        else:
            super().handle_exit(sig, frame)


def serve(app: Door, *, host: str, port: int, announce: Announce, limits: Limits) -> None:
    """Serve until told to stop; requests in flight are finished."""
    allow_files(limits.most + SPARE_FILES)
    server = Server(app, host=host, port=port, announce=announce, limits=limits)
    server.run(sockets=[server.listener])


def allow_files(wanted: int) -> None:
    """Have the system allow so many open files, as far as it lets a program decide: each connection is one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def spoken(limits: Limits) -> Any:
    """What makes the protocol of each connection, all of which are one crowd."""
    return partial(Protocol, crowd=Crowd(limits))


def configured(app: ASGIApp, protocol: Any) -> uvicorn.Config:
    """How uvicorn runs an application: the fast loop and parser, our own logs, nothing told of the server."""
    return uvicorn.Config(
        app,
        loop="uvloop",
        http=protocol,
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
