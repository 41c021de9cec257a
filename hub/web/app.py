"""The hub as an ASGI application."""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hub.access.people import people_of
from hub.access.pepper import read_pepper
from hub.domain.clock import Clock, wall_clock
from hub.faces import load_connectors
from hub.query.declaring.load import load_schema
from hub.settings import Settings
from hub.web.answers import refusal, response
from hub.web.door import Door
from hub.web.errors import MethodNotAllowed, NotFound, Refusal
from hub.web.graphql import PATH
from hub.web.guard import Guard
from hub.web.health import livez, readyz
from hub.web.login import ROUTES as LOGIN_ROUTES
from hub.web.numbered import Numbered
from hub.web.opening import open_hub
from hub.web.readiness import Readiness
from hub.web.running import STATE

ROUTES: Final = (
    Route("/livez", livez, methods=["GET"]),
    Route("/readyz", readyz, methods=["GET"]),
)


def create_app(settings: Settings, *, clock: Clock = wall_clock) -> Door:
    """The application; its store is open while it lives.

    Raises `SettingsError` at once, and `StoreOutdated` or `StoreUnavailable` when it is started.
    """
    readiness = Readiness()
    schema, connectors, pepper = load_schema(settings), load_connectors(settings), read_pepper(settings)
    people = people_of(settings)
    # Strawberry logs every error with its traceback, callers' mistakes too; the hub logs its own faults.
    logging.getLogger("strawberry.execution").disabled = True

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[Mapping[str, Any]]:
        opening = open_hub(settings, schema, connectors, people=people, pepper=pepper, clock=clock, readiness=readiness)
        async with opening as hub:
            yield {STATE: hub}

    rest = Starlette(
        routes=ROUTES if people is None or not people.client_id else (*ROUTES, *LOGIN_ROUTES),
        middleware=[Middleware(Numbered), Middleware(Guard)],
        exception_handlers={HTTPException: refuse},
        lifespan=lifespan,
    )
    rest.router.redirect_slashes = False
    return Door(rest, readiness)


async def refuse(request: Request, error: Exception) -> Response:
    """Answer what no endpoint takes."""
    if not isinstance(error, HTTPException):
        # Starlette hands over what `exception_handlers` names, but types it as any exception.
        raise error
    return response(refusal(said(request, error), headers=error.headers))


def said(request: Request, error: HTTPException) -> Refusal:
    """The refusal in the hub's own words."""
    if error.status_code == MethodNotAllowed.status:
        allowed = (error.headers or {}).get("Allow", "")
        return MethodNotAllowed(
            f"{request.url.path} is asked with {allowed}, not {request.method}.",
            f"{request.url.path} 仅支持 {allowed}，不支持 {request.method}。",
        )
    served = dict.fromkeys(route.path for route in request.app.routes)
    known = ", ".join((PATH, *served))
    return NotFound(f"Nothing is served here. Known: {known}.", f"此路径不存在。可用：{known}。")
