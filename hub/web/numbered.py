"""Give every request a number, and let no fault out but under it."""

from typing import Final

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uuid_utils.compat import uuid7

from hub.web.answers import fault

HEADER: Final = "X-Request-Id"
STATE: Final = "request_id"

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
        scope.setdefault("state", {})[STATE] = request_id
        started = False

        async def send_numbered(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        try:
            await self.app(scope, receive, send_numbered)
        except ClientDisconnect:
            return
        except Exception:
            # Whatever it was: the caller gets its number, the log the rest.
            log.exception("fault", request_id=request_id, path=scope["path"])
            if not started:
                await fault(request_id)(scope, receive, send_numbered)


def request_id_of(request: Request) -> str:
    """The number of a request."""
    number: str = request.scope["state"][STATE]
    return number
