"""WebSocket as uvicorn speaks it, but for callers that do not read: they hold nothing for long."""

from collections.abc import Callable
from typing import Any, Final

from typing_extensions import override
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

LONGEST: Final = 2**16
"""Bytes of a message; a larger one closes its socket with 1009."""

LINGER_SECONDS: Final = 1
"""How long a socket that is over may still be open, until its caller has read why."""

PING_SECONDS: Final = 20
"""How often an idle caller is asked whether it is there, and how long it has to answer."""


class SocketProtocol(WebSocketsSansIOProtocol):
    """One WebSocket."""

    failed = False
    """Whether what comes is no longer looked at, because it was no WebSocket any more."""

    transport: Any

    give_up: Callable[[], None] | None = None
    """Gives up the connection's place among those of its server."""

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self.give_up is not None:
            self.give_up()

    @override
    def data_received(self, data: bytes) -> None:
        if not self.failed:
            super().data_received(data)

    @override
    def pause_writing(self) -> None:
        # Pings are answered at once: who sends them and reads nothing would fill the memory with pongs.
        super().pause_writing()
        self.transport.pause_reading()

    @override
    def resume_writing(self) -> None:
        super().resume_writing()
        if not self.read_paused:
            self.transport.resume_reading()

    @override
    async def receive(self) -> Any:
        message = await super().receive()
        if not self.writable.is_set():
            self.transport.pause_reading()
        return message

    @override
    async def send(self, message: Any) -> None:
        await super().send(message)
        if message["type"] == "websocket.http.response.body":
            self.handshake_complete = True  # uvicorn would take a refusal for a fault, and log it

    @override
    def handle_parser_exception(self) -> None:
        # Were the connection closed while more comes, it would be reset, and the reason lost.
        self.failed = self.close_sent = True
        if self.conn.close_sent is None:  # it failed before it was one
            self.transport.close()
            return
        code, reason = self.conn.close_sent.code, self.conn.close_sent.reason
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.transport.resume_reading()
        self.close_timer = self.loop.call_later(LINGER_SECONDS, self.transport.abort)

    @override
    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.cut_soon()

    @override
    def shutdown(self) -> None:
        super().shutdown()
        self.cut_soon()

    @override
    def on_task_complete(self, task: Any) -> None:
        super().on_task_complete(task)
        self.cut_soon()

    def cut_soon(self) -> None:
        """Cut the connection, unless it has ended by itself in time."""
        self.loop.call_later(LINGER_SECONDS, self.transport.abort)
