"""Read bodies of which all but the variables was read before.

Callers send the same documents again and again, and a document is most of a body. What stands before and behind
the variables is recognised by its bytes; the variables between are read as strictly as ever.
"""

import json
import secrets
from dataclasses import dataclass
from typing import Final

from hub.domain.bounded import Bounded, Usage
from hub.domain.json_text import DEEPEST
from hub.domain.plain_json import plain_value
from hub.errors import BadInput
from hub.query.request import Asked
from hub.web.asking import AskedById, Stated, asked_in_body

MOST: Final = 512
LONGEST: Final = 2**14
"""Longer ones are not kept, so that all that are kept take 8 MiB."""

VARIABLES: Final = b'"variables":'
HOLE: Final = secrets.token_hex(16)
"""Stands in for the variables where it is proved that they are the whole of what is new."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands behind the variables of a body, and what is asked whatever they are."""

    tail: bytes
    asked: Stated


class Questions:
    """Bodies that were asked lately, by what stands before their variables."""

    def __init__(self) -> None:
        self.settings: Bounded[bytes, Setting] = Bounded(MOST)

    def asked(self, body: bytes) -> Stated:
        """What a body asks, the same as `asked_in_body`; raises `BadInput`."""
        return self.known(body) or self.read(body)

    def known(self, body: bytes) -> Stated | None:
        """What a body asks, where all but its variables was read before and they are ordinary."""
        head = head_of(body)
        setting = self.settings.find(head)
        if setting is None or not body.endswith(setting.tail):
            return None
        if head is body:
            return setting.asked
        variables = plain_value(body[len(head) : len(body) - len(setting.tail)], DEEPEST - 1)
        if variables is None or type(variables) is dict:
            asked = setting.asked
            if type(asked) is Asked:
                return Asked(asked.query, variables, asked.name, None, asked.purpose)
            return AskedById(asked.id, variables, asked.name, asked.purpose)  # type: ignore[union-attr]
        return None

    def read(self, body: bytes) -> Stated:
        """What a body asks, read as a whole, and remembered; raises `BadInput`."""
        asked = asked_in_body(body)
        if len(body) <= LONGEST:
            self.keep(body, head_of(body), asked)
        return asked

    def keep(self, body: bytes, head: bytes, asked: Stated) -> None:
        """Remember a body, if its variables can be told from the rest."""
        tail = b"" if head is body else tail_of(body, head)
        if tail is not None:
            self.settings.keep(head, Setting(tail, asked))

    @property
    def usage(self) -> Usage:
        """How they are used."""
        return self.settings.usage


def head_of(body: bytes) -> bytes:
    """What stands before the variables of a body; all of it where it has none."""
    end = body.find(VARIABLES) + len(VARIABLES)
    return body[:end] if end >= len(VARIABLES) else body


def tail_of(body: bytes, head: bytes) -> bytes | None:
    """What stands behind the variables of a sound body; None where they are not what follows the head.

    Any value between head and tail is then the variables, and nothing else of what is asked.
    """
    text = body[len(head) :].decode()
    _, end = json.JSONDecoder().raw_decode(text, len(text) - len(text.lstrip(" \t\r\n")))
    tail, hole = text[end:].encode(), {HOLE: None}
    try:
        proof = asked_in_body(head + json.dumps(hole).encode() + tail)
    except BadInput:
        return None
    return tail if proof.variables == hole else None
