"""HTTP/1.1 as uvicorn speaks it, with less work for small questions, and none for callers that left.

uvicorn takes every URL to pieces, and sets a timer after every answer; the hub is asked almost always under one URL.
A question of which all is there is handed to the application as it is, and its answer written at once where the
application has it at once. What comes in another way goes uvicorn's way. A head that the connection has sent before
is not read again.

No connection may stay as it is for ever: a sweep looks at all of them once a second, which costs a request nothing.
Whoever is refused can read why: the hub stops writing, and takes what still comes without looking at it, until the
caller closes or its time is up. A connection that were closed at once would be reset, and the answer with it.
"""

import asyncio
import enum
from collections.abc import Awaitable
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple, runtime_checkable
from typing import Protocol as Shape
from urllib.parse import unquote

import httptools
from starlette.types import Scope
from typing_extensions import override
from uuid_utils import uuid7
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from hub.web.answers import Written, lines, refusal, written
from hub.web.connections import Crowd, Doing, Place
from hub.web.errors import Refusal
from hub.web.exchanges import LENGTH, Exchange, WholeExchange, sent
from hub.web.heads import Heads
from hub.web.leaving import StreamAsked
from hub.web.refusals import (
    MOST_HEAD,
    MOST_HEADERS,
    head_too_large,
    is_head_too_large,
    not_http,
    too_many_connections,
    too_slow,
)

MOST_HELD: Final = 2**16
"""A body of up to so many bytes is held until all of it has come."""

MOST_WAITING: Final = 100
"""Requests of one connection that wait behind another; who sends more of them at once finds the connection closed."""

EXPECT: Final = b"expect"
DIGITS: Final = len(str(MOST_HELD))
FRAMING: Final = 5
"""Bytes that stand around a chunk of one byte; no sound sender has more for each."""


@runtime_checkable
class AnswersWhole(Shape):
    """An application that answers some requests without ASGI's messages."""

    def takes_whole(self, scope: Scope) -> bool:
        """Whether it wants a request so."""

    def at_once(self, scope: Scope, body: bytes) -> Written | None:
        """The answer, where nothing has to be waited for."""

    async def whole(self, scope: Scope, body: bytes) -> Written:
        """The answer; raises `StreamAsked` where there is none in one piece."""


class Stage(enum.Enum):
    """Where in a request a connection is."""

    BETWEEN = "BETWEEN"
    HEAD = "HEAD"
    BODY = "BODY"


class Seen(NamedTuple):
    """What a connection was found at, of which request, since when, and how many bytes were on their way."""

    doing: Doing
    scope: Any
    since: float
    amount: int


class Trailers(list[tuple[bytes, bytes]]):
    """Headers behind a body, which nobody reads: none is kept."""

    @override
    def append(self, line: tuple[bytes, bytes], /) -> None:
        """Forget a header."""


class Protocol(HttpToolsProtocol):
    """One connection among those of its server."""

    cycle: Exchange | WholeExchange | None  # type: ignore[assignment] # uvicorn gives an exchange only part of itself

    scope: Any

    place: Place

    stage = Stage.BETWEEN
    came = 0
    """Bytes that have come of the request that is being received."""

    length = b""
    """The announced length of the body."""

    read = 0
    """Bytes of its body that the exchange was given."""

    held: bytes | None = None
    """What has come of the body of a small request, until all of it has; None where none is waited for."""

    lasts = False
    """Whether the request that ended last was a small one, after which the connection goes on."""

    ends = False
    """Whether the connection ends with the request that is held, because the server stops."""

    started: Exchange | None = None
    """The exchange that was handed to the application last; younger ones wait in the pipeline."""

    leaving: Doing | None = None
    """How the connection ends, once it is to end; then nothing that comes is looked at."""

    seen: Seen | None = None
    refused: Refusal | None = None
    """Why the parser was stopped."""

    dated: tuple[Any, bytes] = (None, b"")
    """uvicorn's own headers, which are made anew every second, and their lines."""

    def __init__(self, *given: Any, crowd: Crowd, **named: Any) -> None:
        super().__init__(*given, **named)
        self.crowd = crowd
        self.whole = self.app if isinstance(self.app, AnswersWhole) else None
        self.heads = Heads()

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.place = self.crowd.enter(self.client[0] if self.client else "")
        if self.crowd.is_beyond_telling:
            transport.abort()
        elif not self.place.stays:
            self.turn_away(too_many_connections(), Doing.TURNED_AWAY)

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

    @property
    def is_free(self) -> bool:
        """Whether every request so far is answered."""
        return self.cycle is None or self.cycle.response_complete

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
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
        else:
            self.flow.resume_reading()

    # --- what is refused, and how a connection ends ---

    def refuse_large_head(self) -> None:
        """Stop the parser where a head is too large."""
        if is_head_too_large(self.url, self.headers):
            self.refused = head_too_large()
            raise self.refused

    def refuse_what_is_no_body(self) -> None:
        """Refuse a head without end, and chunks that are hardly anything but their frames."""
        if self.stage is Stage.HEAD:
            self.turn_away(head_too_large())
        elif isinstance(self.headers, Trailers) and self.came > MOST_HEAD + (1 + FRAMING) * self.read:
            self.turn_away(not_http())

    @override
    def send_400_response(self, msg: str) -> None:
        self.turn_away(self.refused or not_http())

    def turn_away(self, error: Refusal, leaving: Doing = Doing.LEAVING) -> None:
        """Refuse a request that the application never gets, or never gets whole; the connection ends.

        Where requests before it are still to be answered, they are, and that is all.
        """
        cycle = self.cycle
        if self.leaving is not None or self.transport.is_closing():
            return
        if cycle is not None and not cycle.response_complete and not cycle.more_body:
            self.leaving, cycle.keep_alive = leaving, False
        elif self.pipeline or (isinstance(cycle, Exchange) and not cycle.response_complete and not cycle.give_up()):
            self.transport.abort()
        else:
            self.held = None
            sent(self.transport, written(refusal(error), uuid7().hex), self.common_lines(), keep_alive=False)
            self.linger(leaving)

    def end(self) -> None:
        """End the connection; where a request is still coming, its sender is to see the answer first."""
        if self.stage is Stage.BETWEEN:
            self.transport.close()
        else:
            self.linger(Doing.LEAVING)

    def linger(self, leaving: Doing) -> None:
        """Say no more, and let the caller say what it has to."""
        self.leaving = leaving
        if not self.transport.is_closing():
            self.transport.write_eof()
            self.flow.resume_reading()

    # --- the sweep ---

    def sweep(self, now: float) -> None:
        """Cut the connection where it has been at one thing for too long."""
        doing, amount, seen = self.doing, self.amount, self.seen
        if seen is None or seen.doing is not doing or seen.scope is not self.scope:
            self.seen = Seen(doing, self.scope, now, amount)
        elif now - seen.since >= self.crowd.limits.allowed(doing, max(amount, seen.amount)):
            self.cut(doing)

    def cut(self, doing: Doing) -> None:
        """End a connection that has been at something for too long."""
        if doing is Doing.RECEIVING:
            self.turn_away(too_slow(self.crowd.limits.slow_seconds))
        elif doing is Doing.IDLE:
            self.transport.close()
        else:
            self.transport.abort()

    @property
    def doing(self) -> Doing:
        """What the connection is at."""
        cycle = self.cycle
        works = cycle is not None and not cycle.response_complete
        if self.transport.is_closing() or (self.leaving is not None and not works):
            return self.leaving or Doing.LEAVING
        if self.flow.write_paused:
            return Doing.WRITING
        if works and (self.flow.read_paused or not (cycle is not None and cycle.more_body)):
            return Doing.ANSWERING
        return Doing.IDLE if self.stage is Stage.BETWEEN else Doing.RECEIVING

    @property
    def amount(self) -> int:
        """Bytes that came of a request, or are still to go."""
        return max(self.came, self.transport.get_write_buffer_size())

    @override
    def _unset_keepalive_if_required(self) -> None:
        """No timer is ever set."""


@lru_cache(maxsize=64)
def parts_of(url: bytes) -> tuple[str, bytes, bytes]:
    """The path of a URL, the path as it was written, and the query; raises `HttpParserInvalidURLError`."""
    parsed = httptools.parse_url(url)
    path = parsed.path.decode("ascii")
    return unquote(path) if "%" in path else path, parsed.path, parsed.query or b""
