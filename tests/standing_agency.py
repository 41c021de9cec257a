"""A stand-in for an agency that is asked live: real HTTP on loopback, well-behaved or not, as it is told."""

import enum
import json
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import anyio
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from hub.web.server import Server

SLOWNESS = 0.5
HTML = "<html><body>系统维护中 <b>the agency's own words</b></body></html>"
JSON = "application/json"


class Manner(enum.Enum):
    """How the agency behaves."""

    WELL = "as agreed"
    SLOW = "answers well, but late"
    FAILING = "HTTP 500"
    BUSY = "HTTP 503, to be asked again in an hour"
    FORBIDDING = "HTTP 403"
    MOVED = "a redirect to another path"
    HTML = "a page with status 200"
    HTML_AS_JSON = "a page that says it is JSON"
    HALF = "the first half of the JSON"
    CUT = "a connection that ends before the body does"
    GARBAGE = "bytes that are no text"
    TWICE = "one name twice in an object"
    LIST = "sound JSON, but a list"
    COMPRESSED = "a compressed body that nobody asked for"
    ENDLESS = "a body far longer than any answer"
    STRANGE = "an answer about codes that nobody asked for"
    FORGETFUL = "an answer that passes over the last code"


@dataclass
class Agency:
    """The agency: where it listens, how it behaves, what it knows, and every request it got."""

    url: str = ""
    manner: Manner = Manner.WELL
    fails_first: int = 0
    body: bytes | None = None
    documents: Mapping[str, list[str]] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    requests: list[list[str]] = field(default_factory=list)
    authorizations: list[str | None] = field(default_factory=list)

    def says(self, body: bytes) -> None:
        """Answer everything with this body."""
        self.body = body

    async def answer(self, request: Request) -> Response:
        """Answer a request."""
        codes: list[str] = (await request.json())["codes"]
        self.requests.append(codes)
        self.authorizations.append(request.headers.get("authorization"))
        if len(self.requests) <= self.fails_first:
            return Response(HTML, 503, media_type="text/html")
        if self.manner is Manner.SLOW:
            await anyio.sleep(SLOWNESS)
        return self.misbehave() or Response(self.body or written(self.results(codes)), media_type=JSON)

    def results(self, codes: list[str]) -> list[dict[str, Any]]:
        """What it says of each code."""
        if self.manner is Manner.FORGETFUL:
            codes = codes[:-1]
        if self.manner is Manner.STRANGE:
            codes = [*codes, "9133010200000000XX"]
        return [self.result(code) for code in codes]

    def result(self, code: str) -> dict[str, Any]:
        """What it says of one code."""
        documents = self.documents.get(code, [])
        listed = None if code in self.unknown else bool(documents)
        return {"code": code, "listed": listed, "documentNumbers": documents}

    def misbehave(self) -> Response | None:
        """The answer of an agency that does not keep the agreement; None where it does."""
        sound = written([])
        made = {
            Manner.FAILING: Response(HTML, 500, media_type="text/html"),
            Manner.BUSY: Response(HTML, 503, {"Retry-After": "3600"}, media_type="text/html"),
            Manner.FORBIDDING: Response(HTML, 403, media_type="text/html"),
            Manner.MOVED: RedirectResponse("/elsewhere", 307),
            Manner.HTML: Response(HTML, media_type="text/html"),
            Manner.HTML_AS_JSON: Response(HTML, media_type=JSON),
            Manner.HALF: Response(sound[: len(sound) // 2], media_type=JSON),
            Manner.CUT: Response(sound, headers={"Content-Length": str(len(sound) + 100)}, media_type=JSON),
            Manner.GARBAGE: Response(b"\xff\x00\xfe\x80", media_type=JSON),
            Manner.TWICE: Response(b'{"asOf": 1, "asOf": 2}', media_type=JSON),
            Manner.LIST: Response(b"[1, 2]", media_type=JSON),
            Manner.COMPRESSED: Response(sound, headers={"Content-Encoding": "gzip"}, media_type=JSON),
            Manner.ENDLESS: StreamingResponse(far_too_long(), media_type=JSON),
        }
        return made.get(self.manner)


def written(results: list[dict[str, Any]]) -> bytes:
    """An answer as the agency writes it."""
    return json.dumps({"asOf": "2020-06-30T09:00:00+08:00", "results": results}, ensure_ascii=False).encode()


async def far_too_long() -> AsyncIterator[bytes]:
    """A body that says nothing for 16 MiB; between pieces the server may notice that nobody listens."""
    for _ in range(256):
        yield b" " * 2**16
        await anyio.sleep(0.001)


@contextmanager
def standing_agency() -> Iterator[Agency]:
    """An agency that listens until the block ends."""
    agency = Agency()
    listening = threading.Event()
    app = Starlette(routes=[Route("/courts/{rest:path}", agency.answer, methods=["POST"])])
    server = Server(app, host="127.0.0.1", port=0, announce=lambda _url: listening.set())
    agency.url = server.url.replace("/graphql", "/courts")
    thread = threading.Thread(target=lambda: server.run(sockets=[server.listener]))
    thread.start()
    try:
        assert listening.wait(20)
        yield agency
    finally:
        server.should_exit = True
        thread.join(30)


class HandClock:
    """A monotonic clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
