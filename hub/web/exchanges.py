"""What stands between one request and its answer: uvicorn's exchange, and one without messages.

uvicorn looks through every header of an answer with two patterns, and writes head and body apart. The hub's answers
come in one piece under headers of its own making, so that this cost as much as finding them. A question of which
all is there is answered without ASGI's messages. A request that is answered before all of it came ends its
connection, so that nobody sends the rest for nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.types import Message, Receive, Scope, Send
from typing_extensions import override
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from hub.web.answers import Written, lines

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

    def __init__(self, *given: Any, end: Callable[[], None], **named: Any) -> None:
        super().__init__(*given, **named)
        self.end = end

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
        if not self.response_complete:
            self.left = self.disconnected = True
            if self.task is not None:
                self.task.cancel()

    @override
    async def receive(self) -> Any:
        rests = self.flow.read_paused and not self.more_body
        message = await super().receive()
        if rests:
            # All of this request was there: whoever asked for it reads no further ones.
            self.flow.pause_reading()
        return message

    @override
    async def send(self, message: Any) -> None:
        if message["type"] == START and not self.response_started:
            self.begun = message
            self.keep_alive = self.keep_alive and not self.more_body
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
        answer = begun["status"], lines(begun["headers"]), body
        sent(self.transport, answer, lines(self.default_headers), keep_alive=self.keep_alive)
        self.response_complete = True
        self.message_event.set()
        if not self.keep_alive:
            self.end()
        self.on_response()

    def give_up(self) -> bool:
        """Stop the work for a request that never comes whole; whether nothing of an answer was sent yet."""
        self.leave()
        self.disconnected = self.response_complete = True
        return not self.response_started


class WholeExchange:
    """A request of which all is there, and whose answer is waited for; to uvicorn, an exchange like any other."""

    __slots__ = ("disconnected", "keep_alive", "left", "response_complete", "task")

    more_body: Final = False
    message_event: Final = asyncio.Event()
    """Nobody waits for more of the request."""

    def __init__(self, *, keep_alive: bool) -> None:
        self.keep_alive = keep_alive
        self.disconnected = False
        self.response_complete = False
        self.left = False
        self.task: asyncio.Task[None] | None = None

    def leave(self) -> None:
        """Stop the work for a caller that went away."""
        if self.task is not None and not self.response_complete:
            self.left = True
            self.task.cancel()

    async def awaited(self, answer: Awaitable[Written], flow: FlowControl) -> Written | None:
        """The answer, once it can be written; None where the caller left meanwhile."""
        try:
            found = await answer
            if flow.write_paused:
                await flow.drain()
        except asyncio.CancelledError:
            if not self.left:
                raise
            return None
        return None if self.disconnected else found


def sent(transport: asyncio.Transport, answer: Written, common: bytes, *, keep_alive: bool) -> None:
    """Send an answer under its own headers and those that all have; without `keep_alive` it tells to be the last."""
    status, head, body = answer
    ending = b"\r\n" if keep_alive else b"connection: close\r\n\r\n"
    if len(body) <= SMALL:
        transport.write(b"".join((STATUS_LINE[status], common, head, ending, body)))
    else:
        transport.write(b"".join((STATUS_LINE[status], common, head, ending)))
        transport.write(body)
