"""HTTP/1.1 as uvicorn speaks it, with less work for small questions, and none for callers that left.

uvicorn takes every URL to pieces, and sets a timer after every answer; the hub is asked almost always under one URL.
A question of which all is there is handed to the application as it is, and its answer written at once where the
application has it at once. What comes in another way goes uvicorn's way. A head that the connection has sent before
is not read again.
"""

import asyncio
from collections.abc import Awaitable
from functools import lru_cache, partial
from typing import Any, Final, runtime_checkable
from typing import Protocol as Shape
from urllib.parse import unquote

import httptools
from starlette.types import Scope
from typing_extensions import override

from hub.web.answers import Written
from hub.web.ending import Ending, Stage, Trailers
from hub.web.exchanges import LENGTH, Exchange, WholeExchange, sent
from hub.web.heads import Heads
from hub.web.leaving import StreamAsked
from hub.web.refusals import (
    MOST_HEAD,
    MOST_HEADERS,
    not_http,
)

MOST_HELD: Final = 2**16
"""A body of up to so many bytes is held until all of it has come."""

MOST_WAITING: Final = 100
"""Requests of one connection that wait behind another; who sends more of them at once finds the connection closed."""

EXPECT: Final = b"expect"
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


class Protocol(Ending):
    """One connection, and what is asked on it."""

    length = b""
    """The announced length of the body."""

    lasts = False
    """Whether the request that ended last was a small one, after which the connection goes on."""

    ends = False
    """Whether the connection ends with the request that is held, because the server stops."""

    started: Exchange | None = None
    """The exchange that was handed to the application last; younger ones wait in the pipeline."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.whole = self.app if isinstance(self.app, AnswersWhole) else None
        self.heads = Heads()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.crowd.leave(self.place)
        self.pipeline.clear()
        for cycle in (self.cycle, self.started):
            if cycle is not None:
                cycle.leave()

    @override
    def data_received(self, data: bytes) -> None:
        if self.leaving is not None:
            return
        if self.whole is None or self.stage is not Stage.BETWEEN or not self.is_free:
            self.read_on(data)
            return
        known = self.heads.find(data)
        if known is not None:
            self.seen = None
            self.ask(self.whole, known.scope, data[known.size :], keep_alive=True)
            return
        self.lasts = False
        self.read_on(data)
        if self.lasts and self.stage is Stage.BETWEEN:
            self.heads.keep(data, self.scope, int(self.length))

    def read_on(self, data: bytes) -> None:
        """Let the parser read what came."""
        self.came += len(data)
        super().data_received(data)
        if self.came > MOST_HEAD:
            self.refuse_what_is_no_body()

    @override
    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.length = b""
        self.stage = Stage.HEAD

    @override
    def on_header(self, name: bytes, value: bytes) -> None:
        name = name.lower()
        self.headers.append((name, value))
        if name == LENGTH:
            self.length = value
        elif name == EXPECT:
            self.expect_100_continue = value.lower() == b"100-continue"

    @override
    def on_headers_complete(self) -> None:
        if self.came > MOST_HEAD or len(self.headers) > MOST_HEADERS:
            self.refuse_large_head()
        self.stage = Stage.BODY
        version = self.parser.get_http_version()
        path, raw_path, query_string = parts_of(self.url)
        self.scope["method"] = self.parser.get_method().decode("ascii")
        self.scope["http_version"] = version
        self.scope["path"] = path
        self.scope["raw_path"] = raw_path
        self.scope["query_string"] = query_string
        free = self.is_free
        if free and self.whole is not None and self.is_small(version) and self.whole.takes_whole(self.scope):
            self.held = b""
            return
        if self.parser.should_upgrade() and self._should_upgrade():
            return
        if len(self.pipeline) >= MOST_WAITING:
            self.refused = not_http()
            raise self.refused
        cycle = self.cycle = self.exchange(version)
        if free:
            self._start_asgi_task(cycle, self.app)
        else:
            self.flow.pause_reading()
            self.pipeline.appendleft((cycle, self.app))

    @override
    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        self.started = cycle
        super()._start_asgi_task(cycle, app)

    def exchange(self, version: str) -> Exchange:
        """What stands between a request and the application."""
        self.read = 0
        if not self.length and not self.parser.should_upgrade():
            self.headers = Trailers()
        keep_alive = version != "1.0" and self.parser.should_keep_alive()
        return self.exchange_of(self.scope, expects=self.expect_100_continue, keep_alive=keep_alive)

    def exchange_of(self, scope: Any, *, expects: bool, keep_alive: bool) -> Exchange:
        """The same, for a request whose head may have come a while ago."""
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
            end=self.end,
        )

    @override
    def _should_upgrade_to_ws(self) -> bool:
        return self.is_free and self.scope["method"] == "GET" and super()._should_upgrade_to_ws()

    @override
    def handle_websocket_upgrade(self) -> None:
        super().handle_websocket_upgrade()
        # Its place among the connections is its own for as long as it is open.
        self.transport.get_protocol().give_up = partial(self.crowd.leave, self.place)  # type: ignore[attr-defined]

    def is_small(self, version: str) -> bool:
        """Whether a request announces a small body, and asks for nothing else."""
        length = self.length
        if version != "1.1" or self.expect_100_continue or not length.isdigit() or self.parser.should_upgrade():
            return False
        return len(length) <= DIGITS and int(length) <= MOST_HELD

    @override
    def on_body(self, body: bytes) -> None:
        if self.held is None:
            self.read += len(body)
            super().on_body(body)
        else:
            self.held = self.held + body if self.held else body

    @override
    def on_message_complete(self) -> None:
        self.stage = Stage.BETWEEN
        self.came = 0
        body, self.held = self.held, None
        if body is None or self.whole is None:
            super().on_message_complete()
            return
        self.lasts = self.parser.should_keep_alive()
        self.ask(self.whole, self.scope, body, keep_alive=self.lasts and not self.ends)

    def ask(self, app: AnswersWhole, scope: Scope, body: bytes, *, keep_alive: bool) -> None:
        """Hand a request on of which all is there, and write its answer at once or as soon as it is known."""
        answer = None if self.flow.write_paused else app.at_once(scope, body)
        if answer is not None:
            self.give(answer, keep_alive=keep_alive)
            return
        cycle = self.cycle = WholeExchange(keep_alive=keep_alive)
        cycle.task = self.loop.create_task(self.answer(cycle, app.whole(scope, body), scope, body))
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
            self.give(found, keep_alive=cycle.keep_alive)

    def give(self, answer: Written, *, keep_alive: bool) -> None:
        """Send an answer, and be done with the request."""
        sent(self.transport, answer, self.common_lines(), keep_alive=keep_alive)
        if not keep_alive:
            self.end()
        self.on_response_complete()

    def hand_on(self, cycle: WholeExchange, scope: Scope, body: bytes) -> None:
        """Let a request be answered in pieces, through ASGI's messages."""
        exchange = self.exchange_of(scope, expects=False, keep_alive=cycle.keep_alive)
        exchange.body += body
        exchange.more_body = False
        exchange.message_event.set()
        if self.cycle is cycle:
            self.cycle = exchange
        self._start_asgi_task(exchange, self.app)

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
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
        else:
            self.flow.resume_reading()


@lru_cache(maxsize=64)
def parts_of(url: bytes) -> tuple[str, bytes, bytes]:
    """The path of a URL, the path as it was written, and the query; raises `HttpParserInvalidURLError`."""
    parsed = httptools.parse_url(url)
    path = parsed.path.decode("ascii")
    return unquote(path) if "%" in path else path, parsed.path, parsed.query or b""
