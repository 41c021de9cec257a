"""Heads of requests that a connection has sent before: what was read once is not read again.

A client that keeps its connection sends the same lines before every question. Bytes that a parser has read from the
beginning of a message to the end of its head mean the same whenever they come at the beginning of a message.
"""

from typing import Final, NamedTuple

from starlette.types import Scope

END: Final = b"\r\n\r\n"
METHOD: Final = b"POST "
MOST: Final = 8
"""So many of one connection: bodies differ in length, and their heads say so."""

LONGEST: Final = 2**12


class Head(NamedTuple):
    """A head that was read: what it says, and how long it and the body behind it are together."""

    scope: Scope
    size: int
    whole: int


class Heads:
    """The heads of one connection, by their bytes."""

    __slots__ = ("kept",)

    def __init__(self) -> None:
        self.kept: dict[bytes, Head] = {}

    def find(self, data: bytes) -> Head | None:
        """The head with which a whole request begins, where it is known."""
        found = self.kept.get(data[: data.find(END) + len(END)])
        return found if found is not None and found.whole == len(data) else None

    def keep(self, data: bytes, scope: Scope, length: int) -> None:
        """Remember a head, if these bytes were nothing but one request with a body of this length.

        They end with a request that has such a body, and begin with one. Where the first empty line stands just
        before that body, no other request is between.
        """
        size = len(data) - length
        if size <= LONGEST and data.startswith(METHOD) and data.find(END) + len(END) == size:
            if len(self.kept) >= MOST:
                self.kept.clear()
            self.kept[data[:size]] = Head(scope, size, len(data))
