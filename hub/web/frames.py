"""The messages of graphql-transport-ws: read strictly, written as text; pure.

https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

from typing import Final, NamedTuple

import msgspec

from hub.domain.json_text import NotJson
from hub.domain.plain_json import read_plain_json
from hub.errors import BadInput, HubError
from hub.query.errors import Rendered
from hub.web.asking import Stated, asked_in

SUBPROTOCOL: Final = "graphql-transport-ws"
LONGEST_ID: Final = 128
LONGEST_REASON: Final = 123
"""Bytes of the reason in a close frame (RFC 6455, 5.5.1)."""

BAD_REQUEST: Final = 4400
UNAUTHORIZED: Final = 4401
FORBIDDEN: Final = 4403
INIT_TIMEOUT: Final = 4408
ID_TAKEN: Final = 4409
SECOND_INIT: Final = 4429
FAULT: Final = 4500
RESTART: Final = 1012
TRY_LATER: Final = 1013
"""The codes with which the hub closes a socket."""

ACK: Final = '{"type":"connection_ack"}'
PING: Final = '{"type":"ping"}'
PONG: Final = '{"type":"pong"}'


class Closed(Exception):
    """The socket is closed, with a code and a reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason.encode()[:LONGEST_REASON].decode(errors="ignore")


class Init(NamedTuple):
    """The caller introduces itself, with an Authorization header or without."""

    authorization: str | None


class Subscribe(NamedTuple):
    """An operation begins under an id."""

    id: str
    stated: Stated


class Complete(NamedTuple):
    """The caller has enough of an operation."""

    id: str


class Ping(NamedTuple):
    """The caller asks whether the hub is there."""


class Pong(NamedTuple):
    """The caller is there."""


Frame = Init | Subscribe | Complete | Ping | Pong


def read_frame(text: str | None) -> Frame:
    """Read a message; raises `Closed` for whatever is none. None stands for binary data."""
    if text is None:
        raise bad("Messages are text, not binary data.")
    try:
        stated = read_plain_json(text.encode())
    except NotJson as error:
        raise bad(error.en) from None
    if not isinstance(stated, dict):
        raise bad("A message is a JSON object with a `type`.")
    payload = stated.get("payload")
    if not isinstance(payload, dict | None):
        raise bad("`payload` must be an object.")
    match stated.get("type"):
        case "connection_init":
            return Init(authorization_in(payload or {}))
        case "subscribe":
            return Subscribe(id_in(stated), operation_in(payload or {}))
        case "complete":
            return Complete(id_in(stated))
        case "ping":
            return Ping()
        case "pong":
            return Pong()
    raise bad("A caller's `type` is one of connection_init, subscribe, complete, ping, pong.")


def authorization_in(payload: dict[str, object]) -> str | None:
    """The Authorization header in the payload of an introduction, under its name in either writing."""
    given = [payload[name] for name in ("authorization", "Authorization") if name in payload]
    if len(given) > 1 or not isinstance(found := given[0] if given else None, str | None):
        raise bad("`authorization` stands once, as text.")
    return found


def id_in(stated: dict[str, object]) -> str:
    """The id of an operation."""
    found = stated.get("id")
    if not isinstance(found, str) or not 0 < len(found) <= LONGEST_ID:
        raise bad(f"`id` must be text of 1 to {LONGEST_ID} characters.")
    return found


def operation_in(payload: dict[str, object]) -> Stated:
    """The operation that begins."""
    try:
        return asked_in(payload)
    except BadInput as error:
        raise bad(error.en) from None


def bad(reason: str) -> Closed:
    """Close for a message that is none."""
    return Closed(BAD_REQUEST, reason)


def forbidden(error: HubError) -> Closed:
    """Close for a key that is missing or not valid."""
    return Closed(FORBIDDEN, error.en)


def next_frame(name: str, body: bytes) -> str:
    """An event of an operation."""
    return f'{{"id":{json(name)},"type":"next","payload":{body.decode()}}}'


def error_frame(name: str, errors: list[Rendered]) -> str:
    """An operation ends, or never begins, with errors."""
    return f'{{"id":{json(name)},"type":"error","payload":{json(errors)}}}'


def complete_frame(name: str) -> str:
    """An operation has ended."""
    return f'{{"id":{json(name)},"type":"complete"}}'


def json(value: object) -> str:
    """A value as JSON."""
    return msgspec.json.encode(value).decode()
