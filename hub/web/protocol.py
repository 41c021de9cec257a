"""HTTP/1.1 as uvicorn speaks it, with less work for answers that are sent whole, and none for callers that left.

uvicorn looks through every header of an answer with two patterns, writes head and body apart, takes every URL to
pieces, and sets a timer after every answer. The hub's answers come in one piece under headers of its own making,
almost all to one URL, so that this cost as much as finding them. What is not sent whole goes uvicorn's way.
"""

import asyncio
from functools import lru_cache
from typing import Any, Final, cast
from urllib.parse import unquote

import httptools
from starlette.types import Message, Receive, Scope, Send
from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

START: Final = "http.response.start"
LENGTH: Final = b"content-length"
SMALL: Final = 2**16
"""A body up to this size is copied behind its head, so that both are one write."""


class Exchange(RequestResponseCycle):
    """One request and its answer."""

    begun: Message | None = None
    """The head of an answer, until its body comes."""

    task: asyncio.Task[None] | None = None
    left = False

    @override
    async def run_asgi(self, app: Any) -> None:
        self.app, self.task = app, asyncio.current_task()
        await super().run_asgi(self.run)  # type: ignore[arg-type] # Starlette's types say the same in other words

    async def run(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, unless the caller leaves meanwhile."""
        try:
            await self.app(scope, receive, send)
        except asyncio.CancelledError:
            if not self.left:
                raise

    def leave(self) -> None:
        """Stop the work for a caller that went away."""
        if self.task is not None and not self.response_complete:
            self.left = True
            self.task.cancel()

    @override
    async def send(self, message: Any) -> None:
        if message["type"] == START and not self.response_started:
            self.begun = message
            return
        begun, self.begun = self.begun, None
        if begun is not None:
            if self.is_whole(begun, message):
                self.send_whole(begun, message["body"])
                return
            await super().send(begun)  # type: ignore[arg-type]
        await super().send(message)

    def is_whole(self, begun: Message, message: Message) -> bool:
        """Whether an answer can be written at once: all of it is there, and somebody reads it."""
        return (
            not message.get("more_body")
            and not self.disconnected
            and not self.flow.write_paused
            and self.scope["method"] != "HEAD"
            and (LENGTH, b"%d" % len(message["body"])) in begun["headers"]
        )

    def send_whole(self, begun: Message, body: bytes) -> None:
        """Write an answer, and be done with the request."""
        self.response_started = True
        lines = [b"%b: %b\r\n" % line for line in (*self.default_headers, *begun["headers"])]
        lines.append(b"\r\n" if self.keep_alive else b"connection: close\r\n\r\n")
        head = STATUS_LINE[begun["status"]] + b"".join(lines)
        if len(body) <= SMALL:
            self.transport.write(head + body)
        else:
            self.transport.write(head)
            self.transport.write(body)
        self.response_complete = True
        self.message_event.set()
        if not self.keep_alive:
            self.transport.close()
        self.on_response()


class Protocol(HttpToolsProtocol):
    """One connection; one timer tells how long it has been idle, however many requests come."""

    idle_since: float | None = None
    """When the last answer was out, by the loop's clock; None while something is asked."""

    cycle: Exchange

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.cycle is not None:
            self.cycle.leave()

    @override
    def data_received(self, data: bytes) -> None:
        self.idle_since = None
        super().data_received(data)

    @override
    def on_headers_complete(self) -> None:
        version = self.parser.get_http_version()
        path, raw_path, query_string = parts_of(self.url)
        self.scope["method"] = self.parser.get_method().decode("ascii")
        self.scope["http_version"] = version
        self.scope["path"] = path
        self.scope["raw_path"] = raw_path
        self.scope["query_string"] = query_string
        before = cast("Exchange | None", self.cycle)
        self.cycle = Exchange(
            scope=self.scope,
            transport=self.transport,
            flow=self.flow,
            logger=self.logger,
            access_logger=self.access_logger,
            access_log=self.access_log,
            default_headers=self.server_state.default_headers,
            message_event=asyncio.Event(),
            expect_100_continue=self.expect_100_continue,
            keep_alive=version != "1.0" and self.parser.should_keep_alive(),
            on_response=self.on_response_complete,
        )
        if before is None or before.response_complete:
            self._start_asgi_task(self.cycle, self.app)
        else:
            self.flow.pause_reading()
            self.pipeline.appendleft((self.cycle, self.app))

    @override
    def on_response_complete(self) -> None:
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
            return
        self.idle_since = self.loop.time()
        if self.timeout_keep_alive_task is None:
            self.look_again_in(self.timeout_keep_alive)

    @override
    def _unset_keepalive_if_required(self) -> None:
        """Leave the timer alone: it looks by itself whether the connection is idle."""

    def look_again_in(self, seconds: float) -> None:
        """Set the timer."""
        self.timeout_keep_alive_task = self.loop.call_later(seconds, self.timeout_keep_alive_handler)

    @override
    def timeout_keep_alive_handler(self) -> None:
        """Close a connection that has been idle for too long."""
        self.timeout_keep_alive_task = None
        if self.idle_since is None or self.transport.is_closing():
            return
        left = self.idle_since + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self.look_again_in(left)
        else:
            self.transport.close()


@lru_cache(maxsize=64)
def parts_of(url: bytes) -> tuple[str, bytes, bytes]:
    """The path of a URL, the path as it was written, and the query; raises `HttpParserInvalidURLError`."""
    parsed = httptools.parse_url(url)
    path = parsed.path.decode("ascii")
    return unquote(path) if "%" in path else path, parsed.path, parsed.query or b""
