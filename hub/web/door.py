"""The door: GraphQL goes straight to its endpoint, everything else through Starlette."""

from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from hub.web.graphql import PATH, at_once, graphql, whole
from hub.web.leaving import StreamAsked
from hub.web.readiness import Readiness
from hub.web.sockets import socket
from hub.web.streams import stream


class Door:
    """The hub as an ASGI application; `rest` serves the other paths, and opens and closes the hub."""

    def __init__(self, rest: Starlette, readiness: Readiness) -> None:
        self.rest = rest
        self.readiness = readiness

    def takes_whole(self, scope: Scope) -> bool:
        """Whether a request is answered by `at_once` and `whole`, once all of it is there."""
        return bool(scope["path"] == PATH and scope["method"] == "POST")

    at_once = staticmethod(at_once)
    whole = staticmethod(whole)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on."""
        if scope["type"] == "websocket":
            await socket(scope, receive, send)
        elif scope["type"] == "http" and scope["path"] == PATH:
            try:
                await graphql(scope, receive, send)
            except StreamAsked:
                await stream(scope, receive, send)
        else:
            await self.rest(scope, receive, send)
