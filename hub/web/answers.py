"""Answers as JSON."""

from collections.abc import Mapping
from typing import Final

import msgspec
from starlette.responses import Response

from hub.errors import HubError
from hub.web.errors import HEADERS, rendered_fault, rendered_hub_error, status_of

JSON: Final = "application/json"
ALWAYS: Final[Mapping[str, str]] = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def answer(
    body: object, *, status: int = 200, media_type: str = JSON, headers: Mapping[str, str] | None = None
) -> Response:
    """A JSON answer; nobody keeps a copy."""
    every = {**ALWAYS, **HEADERS.get(status, {}), **(headers or {}), "Content-Type": f"{media_type}; charset=utf-8"}
    return Response(msgspec.json.encode(body), status_code=status, headers=every)


def refusal(error: HubError, *, media_type: str = JSON, headers: Mapping[str, str] | None = None) -> Response:
    """The answer to a request that is refused as a whole."""
    body = {"errors": [rendered_hub_error(error)]}
    return answer(body, status=status_of(error), media_type=media_type, headers=headers)


def fault(request_id: str) -> Response:
    """The answer to a request that met a defect."""
    return answer({"errors": [rendered_fault(request_id)]}, status=500)
