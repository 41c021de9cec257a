"""A caller over WebSocket, who says what it likes and tells what it hears."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.hub.web.serving import Served

PROTOCOL: Final = "graphql-transport-ws"
FOLLOW: Final = "subscription ($after: Int) { recordsChanged(after: $after) { number kinds { kind statements } } }"
PATIENCE: Final = 30


@dataclass(frozen=True)
class Caller:
    """An open socket."""

    socket: ClientConnection

    def tell(self, message: object) -> None:
        """Send a message: text and bytes as they are, anything else as JSON."""
        self.socket.send(message if isinstance(message, str | bytes) else json.dumps(message))

    def hear(self) -> Any:
        """The next message."""
        return json.loads(self.socket.recv(timeout=PATIENCE))

    def end(self) -> tuple[int, str]:
        """With which code and reason the hub closes the socket, whatever it says before."""
        try:
            while True:
                self.socket.recv(timeout=PATIENCE)
        except ConnectionClosed:
            assert self.socket.close_code is not None
            return self.socket.close_code, self.socket.close_reason or ""

    def introduce(self, authorization: object) -> None:
        """Say who asks."""
        self.tell({"type": "connection_init", "payload": {"authorization": authorization}})

    def subscribe(self, name: str, query: str = FOLLOW, **variables: object) -> None:
        """Begin an operation."""
        self.tell({"type": "subscribe", "id": name, "payload": {"query": query, "variables": variables}})


@contextmanager
def calling(
    served: Served,
    *,
    path: str = "/graphql",
    origin: str | None = None,
    protocols: Sequence[str] = (PROTOCOL,),
    headers: Mapping[str, str] | None = None,
) -> Iterator[Caller]:
    """A caller whose socket is open, and who has said nothing yet."""
    with connect(
        f"{served.url.replace('http', 'ws')}{path}",
        origin=None if origin is None else Origin(origin),
        subprotocols=[Subprotocol(one) for one in protocols] or None,
        additional_headers=headers,
        proxy=None,
        open_timeout=PATIENCE,
        close_timeout=1,
        ping_interval=None,
    ) as socket:
        yield Caller(socket)


@contextmanager
def known_caller(served: Served, *, key: str | None = None) -> Iterator[Caller]:
    """A caller with a key, whom the hub has welcomed."""
    with calling(served) as caller:
        caller.introduce(f"Bearer {key or served.key}")
        assert caller.hear() == {"type": "connection_ack"}
        yield caller


def refused_handshake(served: Served, **chosen: Any) -> tuple[int, str]:
    """The status and the code with which a handshake is refused."""
    try:
        with calling(served, **chosen):
            return 101, ""
    except InvalidStatus as refusal:
        errors = json.loads(refusal.response.body or b"{}").get("errors", [])
        return refusal.response.status_code, errors[0]["extensions"]["code"] if errors else ""
