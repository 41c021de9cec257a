"""HTTP/1.1 as uvicorn speaks it, with less work for small questions, and none for callers that left.

uvicorn takes every URL to pieces, and sets a timer after every answer; the hub is asked almost always under one URL.
A question of which all is there is handed to the application as it is, and its answer written at once where the
application has it at once. What comes in another way goes uvicorn's way.
"""

import asyncio
from collections.abc import Awaitable
from functools import lru_cache
from typing import Any, Final, runtime_checkable
from typing import Protocol as Shape
from urllib.parse import unquote

import httptools
from starlette.types import Scope
from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from hub.web.answers import Written, lines
from hub.web.exchanges import LENGTH, Exchange, WholeExchange, sent
from hub.web.leaving import StreamAsked

MOST_HELD: Final = 2**16
"""A body of up to so many bytes is held until all of it has come."""

DIGITS: Final = len(str(MOST_HELD))


@runtime_checkable
class AnswersWhole(Shape):
    """An application that answers some requests without ASGI's messages."""

    def takes_whole(self, scope: Scope) -> bool:
        """Whether it wants a request so."""

    def at_once(self, scope: Scope, body: bytes) -> Written | None:
        """The answer, where nothing has to be waited for."""

    async def whole(self, scope: Scope, body: bytes) -> Written:
        """The answer; raises `StreamAsked` where there is none in one piece."""


class Protocol(HttpToolsProtocol):
    """One connection; one timer tells how long it has been idle, however many requests come."""

    idle_since: float | None = None
    """When the last answer was out, by the loop's clock; None while something is asked."""

    cycle: Exchange | WholeExchange | None  # type: ignore[assignment] # uvicorn gives an exchange only part of itself

    scope: Any

    length = b""
    """The announced length of the body."""

    held: bytes | None = None
    """What has come of the body of a small request, until all of it has; None where none is waited for."""

    ends = False
    """Whether the connection ends with the request that is held, because the server stops."""

    dated: tuple[Any, bytes] = (None, b"")
    """uvicorn's own headers, which are made anew every second, and their lines."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.whole = self.app if isinstance(self.app, AnswersWhole) else None

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
    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.length = b""

    @override
    def on_header(self, name: bytes, value: bytes) -> None:
        super().on_header(name, value)
        if self.headers[-1][0] == LENGTH:
            self.length = value

    @override
    def on_headers_complete(self) -> None:
        version = self.parser.get_http_version()
        path, raw_path, query_string = parts_of(self.url)
        self.scope["method"] = self.parser.get_method().decode("ascii")
        self.scope["http_version"] = version
        self.scope["path"] = path
        self.scope["raw_path"] = raw_path
        self.scope["query_string"] = query_string
        before = self.cycle
        free = before is None or before.response_complete
        if free and self.whole is not None and self.is_small(version) and self.whole.takes_whole(self.scope):
            self.held = b""
            return
        if self.parser.should_upgrade() and self._should_upgrade():
            return
        keep_alive = version != "1.0" and self.parser.should_keep_alive()
        cycle = self.cycle = self.exchange(self.scope, expects=self.expect_100_continue, keep_alive=keep_alive)
        if free:
            self._start_asgi_task(cycle, self.app)
        else:
            self.flow.pause_reading()
            self.pipeline.appendleft((cycle, self.app))

    def exchange(self, scope: Any, *, expects: bool, keep_alive: bool) -> Exchange:
        """An exchange for the request whose head has come."""
        return Exchange(
            scope=scope,
            transport=self.transport,
            flow=self.flow,
            logger=self.logger,
            access_logger=self.access_logger,
            access_log=self.access_log,
            default_headers=self.server_state.default_headers,
            message_event=asyncio.Event(),
            expect_100_continue=expects,
            keep_alive=keep_alive,
            on_response=self.on_response_complete,
        )

    @override
    def _should_upgrade_to_ws(self) -> bool:
        free = self.cycle is None or self.cycle.response_complete
        return free and self.scope["method"] == "GET" and super()._should_upgrade_to_ws()

    def is_small(self, version: str) -> bool:
        """Whether a request announces a small body, and asks for nothing else."""
        length = self.length
        if version != "1.1" or self.expect_100_continue or not length.isdigit() or self.parser.should_upgrade():
            return False
        return len(length) <= DIGITS and int(length) <= MOST_HELD

    @override
    def on_body(self, body: bytes) -> None:
        if self.held is None:
            super().on_body(body)
        else:
            self.held = self.held + body if self.held else body

    @override
    def on_message_complete(self) -> None:
        body, self.held = self.held, None
        if body is None or self.whole is None:
            super().on_message_complete()
            return
        keep_alive = self.parser.should_keep_alive() and not self.ends
        answer = None if self.flow.write_paused else self.whole.at_once(self.scope, body)
        if answer is not None:
            sent(self.transport, answer, self.common_lines(), keep_alive=keep_alive)
            self.on_response_complete()
            return
        cycle = self.cycle = WholeExchange(keep_alive=keep_alive)
        cycle.task = self.loop.create_task(self.answer(cycle, self.whole.whole(self.scope, body), self.scope, body))
        self.tasks.add(cycle.task)
        cycle.task.add_done_callback(self.tasks.discard)

    async def answer(self, cycle: WholeExchange, answer: Awaitable[Written], scope: Scope, body: bytes) -> None:
        """Wait for an answer, and send it."""
        try:
            found = await cycle.awaited(answer, self.flow)
        except StreamAsked:
            self.hand_on(cycle, scope, body)
            return
        cycle.response_complete = True
        if found is not None:
            sent(self.transport, found, self.common_lines(), keep_alive=cycle.keep_alive)
            self.on_response_complete()

    def hand_on(self, cycle: WholeExchange, scope: Scope, body: bytes) -> None:
        """Let a request be answered in pieces, through ASGI's messages."""
        exchange = self.exchange(scope, expects=False, keep_alive=cycle.keep_alive)
        exchange.body += body
        exchange.more_body = False
        exchange.message_event.set()
        if self.cycle is cycle:
            self.cycle = exchange
        self._start_asgi_task(exchange, self.app)

    def common_lines(self) -> bytes:
        """The lines of uvicorn's own headers."""
        headers = self.server_state.default_headers
        if self.dated[0] is not headers:
            self.dated = headers, lines(headers)
        return self.dated[1]

    @override
    def shutdown(self) -> None:
        if self.held is None:
            super().shutdown()
        else:
            self.ends = True

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
