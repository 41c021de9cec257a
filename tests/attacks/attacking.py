"""What an attack is made with, and what is seen of the hub while it runs."""

import json
import select
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from hub.query import engine
from hub.query.declaring.build import HubSchema
from hub.store.readers.postgresql import PostgreSQLReader
from hub.store.readers.sqlite import SQLiteReader
from tests.hub.web.serving import Served

GRAPHQL: Final = "application/graphql-response+json"
JSON: Final = "application/json"
WATCHED: Final = (
    (engine, "execute"),
    (HubSchema, "execute_sync"),
    (SQLiteReader, "fetch"),
    (SQLiteReader, "fetch_at_once"),
    (PostgreSQLReader, "fetch"),
)
"""All ways to an answer: the store's readers, and what executes resolvers."""

INSIDE: Final = ("Traceback", "sqlalchemy", "graphql-core", "strawberry", "asyncpg", "psycopg", "sqlite3", "uvicorn")
"""Words of the inside, of which no answer may hold any."""


@dataclass
class Seen:
    """What a hub did meanwhile: the calls of whatever answers."""

    calls: list[str] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether no resolver ran and no statement."""
        return not self.calls


@contextmanager
def watched() -> Iterator[Seen]:
    """Watch whether the hubs that serve in this process resolve or fetch anything."""
    seen = Seen()
    with all_watched(seen):
        yield seen


@contextmanager
def all_watched(seen: Seen) -> Iterator[None]:
    kept = [(owner, name, getattr(owner, name)) for owner, name in WATCHED]
    for owner, name, real in kept:
        setattr(owner, name, telling(seen, name, real))
    try:
        yield
    finally:
        for owner, name, real in kept:
            setattr(owner, name, real)


def telling(seen: Seen, name: str, real: Any) -> Any:
    """A function that notes its calls."""

    def told(*given: Any, **named: Any) -> Any:
        seen.calls.append(name)
        return real(*given, **named)

    return told


@dataclass(frozen=True)
class Reply:
    """What came back: the status, the codes of the errors, data, the whole text, and the seconds that it took."""

    status: int
    codes: list[str]
    data: Any
    text: str
    headers: Mapping[str, str]
    seconds: float

    @property
    def is_refused(self) -> bool:
        """One coded error, no data, and no word of the inside."""
        return len(self.codes) == 1 and self.data is None and self.is_sober

    @property
    def is_sober(self) -> bool:
        """Whether nothing of the inside is told."""
        return not any(word.lower() in self.text.lower() for word in INSIDE)


def reply_of(response: httpx.Response, seconds: float) -> Reply:
    """A response, read as GraphQL's where it is JSON."""
    try:
        body = response.json()
    except ValueError:
        body = {}
    told = body if isinstance(body, dict) else {}
    codes = [error.get("extensions", {}).get("code", "") for error in told.get("errors", [])]
    return Reply(response.status_code, codes, told.get("data"), response.text, response.headers, seconds)


def ask(target: Served, document: str, *, key: str | None = None, accept: str = GRAPHQL, **more: Any) -> Reply:
    """Ask by POST, with the target's key unless another is given; an empty one sends none."""
    return post(target, json.dumps({"query": document, **more}).encode(), key=key, accept=accept)


def post(target: Served, body: bytes, *, key: str | None = None, accept: str = GRAPHQL, **headers: str) -> Reply:
    """Post any bytes."""
    sent = {"Content-Type": JSON, "Accept": accept, **credential(target, key), **named(headers)}
    begun = time.perf_counter()
    response = httpx.post(f"{target.url}/graphql", content=body, headers=sent, timeout=60)
    return reply_of(response, time.perf_counter() - begun)


def credential(target: Served, key: str | None) -> dict[str, str]:
    """The header that tells who asks."""
    chosen = target.key if key is None else key
    return {"Authorization": f"Bearer {chosen}"} if chosen else {}


def named(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers by their names: `content_type` is `Content-Type`."""
    return {name.replace("_", "-").title(): value for name, value in headers.items()}


@contextmanager
def connected(url: str, *, patience: float = 30) -> Iterator[socket.socket]:
    """A bare connection."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=patience) as connection:
        yield connection


def raw(target: Served, sent: bytes, *, patience: float = 30) -> bytes:
    """Send any bytes, and give everything that comes until the hub closes or falls silent."""
    with connected(target.url, patience=patience) as connection:
        connection.sendall(sent)
        return all_from(connection)


def all_from(connection: socket.socket) -> bytes:
    """Everything that comes until the hub closes or falls silent."""
    found = b""
    try:
        while piece := connection.recv(2**16):
            found += piece
    except (TimeoutError, ConnectionResetError):
        pass
    return found


def is_answered(connection: socket.socket) -> bool:
    """Whether something has come already."""
    return bool(select.select([connection], [], [], 0)[0])


def read_reply(connection: socket.socket) -> Reply:
    """The one answer that comes before the hub closes, read as a client of HTTP reads it."""
    begun = time.perf_counter()
    head, _, body = all_from(connection).partition(b"\r\n\r\n")
    status, *lines = head.decode("ascii").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    response = httpx.Response(int(status.split()[1]) if status else 0, headers=headers, content=body)
    return reply_of(response, time.perf_counter() - begun)
