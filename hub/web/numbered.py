"""Give every request that Starlette serves a number, and let no fault out but under it."""

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uuid_utils import uuid7

from hub.web.answers import NUMBER, fault, send_answer

log = structlog.get_logger()


class Numbered:
    """Middleware: every response carries X-Request-Id, and a defect becomes an answer and a line of the log."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on under a number of its own."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = uuid7().hex
        started = False

        async def send_numbered(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message)[NUMBER] = request_id
            await send(message)

        try:
            await self.app(scope, receive, send_numbered)
        except ClientDisconnect:
            return
        except Exception:
            # Whatever it was: the caller gets its number, the log the rest.
            log.exception("fault", request_id=request_id, path=scope["path"])
            if not started:
                await send_answer(fault(request_id), send, request_id)
