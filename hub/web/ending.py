"""How a connection is refused, and how it ends, at the latest when it has been at one thing for too long.

No connection may stay as it is for ever: a sweep looks at all of them once a second, which costs a request nothing.
Whoever is refused can read why: the hub stops writing, and takes what still comes without looking at it, until the
caller closes or its time is up. A connection that were closed at once would be reset, and the answer with it.
"""

import asyncio
import enum
from typing import Any, Final, NamedTuple

from typing_extensions import override
from uuid_utils import uuid7
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from hub.web.answers import lines, refusal, written
from hub.web.connections import Crowd, Doing, Place
from hub.web.errors import Refusal
from hub.web.exchanges import Exchange, WholeExchange, sent
from hub.web.refusals import (
    MOST_HEAD,
    head_too_large,
    is_head_too_large,
    not_http,
    too_many_connections,
    too_slow,
)

FRAMING: Final = 5
"""Bytes that stand around a chunk of one byte; no sound sender has more for each."""


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


class Ending(HttpToolsProtocol):
    """One connection among those of its server: what it is at, and how it ends."""

    cycle: Exchange | WholeExchange | None  # type: ignore[assignment] # uvicorn gives an exchange only part of itself

    scope: Any

    place: Place

    stage = Stage.BETWEEN
    came = 0
    """Bytes that have come of the request that is being received."""

    read = 0
    """Bytes of its body that the exchange was given."""

    held: bytes | None = None
    """What has come of the body of a small request, until all of it has; None where none is waited for."""

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

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.place = self.crowd.enter(self.client[0] if self.client else "")
        if self.crowd.is_beyond_telling:
            transport.abort()
        elif not self.place.stays:
            self.turn_away(too_many_connections(), Doing.TURNED_AWAY)

    @property
    def is_free(self) -> bool:
        """Whether every request so far is answered."""
        return self.cycle is None or self.cycle.response_complete

    def common_lines(self) -> bytes:
        """The lines of uvicorn's own headers."""
        headers = self.server_state.default_headers
        if self.dated[0] is not headers:
            self.dated = headers, lines(headers)
        return self.dated[1]

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
