"""Answers as JSON, which nobody on the way keeps."""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec
from starlette.responses import Response
from starlette.types import Send

from hub.errors import HubError
from hub.query.errors import rendered_fault, rendered_hub_error
from hub.web.errors import HEADERS, DocumentRefused, headers_of, status_of

JSON: Final = "application/json"
GRAPHQL: Final = "application/graphql-response+json"
ALWAYS: Final[Mapping[str, str]] = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Vary": "Origin",
}
"""What the OWASP REST Security Cheat Sheet asks of an API, and that an answer may depend on who may read it.

Strict-Transport-Security is for whoever ends TLS: over plain HTTP it means nothing, and it binds a whole name.
"""
NUMBER: Final = "X-Request-Id"
OK: Final = 200
NOT_MODIFIED: Final = 304

Raw = tuple[bytes, bytes]
"""A header as ASGI has it."""

Written = tuple[int, bytes, bytes]
"""An answer as it is sent: its status, the lines of its headers, and its body."""


class Answer(msgspec.Struct, frozen=True):
    """What goes to the caller: a body of JSON, the status, its media type, and headers of its own.

    Where it `may_be_kept`, they say by whom and how long; any other is kept by nobody.
    """

    body: bytes
    status: int = OK
    media_type: str = JSON
    headers: Mapping[str, str] | None = None
    may_be_kept: bool = False

    def beside(self, headers: Mapping[str, str]) -> "Answer":
        """The same answer, with more headers."""
        return Answer(self.body, self.status, self.media_type, {**(self.headers or {}), **headers})

    @property
    def special(self) -> dict[str, str]:
        """The headers that not every answer has."""
        return {**HEADERS.get(self.status, {}), **(self.headers or {})}


def raw(headers: Mapping[str, str]) -> list[Raw]:
    """Headers as ASGI takes them."""
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]


def lines(headers: Sequence[Raw]) -> bytes:
    """Headers as they are sent."""
    return b"".join(b"%b: %b\r\n" % line for line in headers)


def usual(media_type: str) -> dict[str, str]:
    """The headers of every answer."""
    return {**ALWAYS, "Content-Type": f"{media_type}; charset=utf-8"}


USUAL: Final[Mapping[str, list[Raw]]] = {media_type: raw(usual(media_type)) for media_type in (JSON, GRAPHQL)}
HOW_KEPT: Final = {b"cache-control", b"vary"}
KEPT: Final[Mapping[str, list[Raw]]] = {
    media_type: [line for line in headers if line[0] not in HOW_KEPT] for media_type, headers in USUAL.items()
}
"""The same of an answer that says itself how long it is kept."""
NAME: Final = NUMBER.lower().encode()
USUAL_LINES: Final[Mapping[str, bytes]] = {media_type: lines(headers) for media_type, headers in USUAL.items()}


def as_json(
    body: object, *, status: int = OK, media_type: str = JSON, headers: Mapping[str, str] | None = None
) -> Answer:
    """An answer from what its body says."""
    return Answer(msgspec.json.encode(body), status, media_type, headers)


def refusal(error: HubError, *, media_type: str = JSON, headers: Mapping[str, str] | None = None) -> Answer:
    """The answer to a request that is refused as a whole."""
    body = {"errors": [rendered_hub_error(error)]}
    # Old clients expect 200 where no operation ran, as for an operation that cannot.
    status = OK if isinstance(error, DocumentRefused) and media_type == JSON else status_of(error)
    special = {**headers_of(error), **(headers or {})}
    return as_json(body, status=status, media_type=media_type, headers=special)


def fault(request_id: str) -> Answer:
    """The answer to a request that met a defect."""
    return as_json({"errors": [rendered_fault(request_id)]}, status=500)


def response(answer: Answer) -> Response:
    """An answer as Starlette has it; the number is given by `Numbered`."""
    headers = {**usual(answer.media_type), **answer.special}
    return Response(answer.body, status_code=answer.status, headers=headers)


def written(answer: Answer, request_id: str) -> Written:
    """An answer under a number, as bytes."""
    number = b"content-length: %d\r\nx-request-id: %b\r\n" % (len(answer.body), request_id.encode())
    special = lines(raw(answer.special)) if answer.headers or answer.status in HEADERS else b""
    return answer.status, USUAL_LINES[answer.media_type] + number + special, answer.body


def form_of(answer: Answer) -> Sequence[Raw]:
    """The headers that tell of the body; an answer without one has none."""
    if answer.status == NOT_MODIFIED:
        return ()
    usual = KEPT if answer.may_be_kept else USUAL
    return [*usual[answer.media_type], (b"content-length", b"%d" % len(answer.body))]


async def send_answer(answer: Answer, send: Send, request_id: str) -> None:
    """Send an answer under a number, with nothing between it and the server."""
    headers = [*form_of(answer), (NAME, request_id.encode())]
    if answer.headers or answer.status in HEADERS:
        headers += raw(answer.special)
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
