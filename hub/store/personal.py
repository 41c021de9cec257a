"""Seal personal values on their way into the log, and open what is kept of them.

A value is kept as `v1.KEY.SEALED`: the id of its subject's key and the sealed value, both as text. In the tables that
answer its masked form follows after a space, so that the value need not be opened to be shown masked.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Self
from uuid import UUID

from hub.domain.personal import ERASED, Personal, masked
from hub.domain.records import RECORDS
from hub.domain.records.declare import Field
from hub.store.engine import Transaction
from hub.store.safe import SubjectKey
from hub.store.subject_keys import keys_by_id

FORM: Final = "v1"

PERSONAL: Final[Mapping[str, tuple[Field[Any], ...]]] = MappingProxyType(
    {
        record.about.kind: fields
        for record in RECORDS
        if (fields := tuple(field for field in record.fields.values() if field.personal))
    }
)
"""The personal fields of each kind of record that has some."""


@dataclass(frozen=True, slots=True)
class Token:
    """A value as it is kept: under which key, and sealed."""

    key_id: UUID
    sealed: bytes

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read a kept value, with its masked form or without; None for text that is none."""
        form, _, rest = text.partition(" ")[0].partition(".")
        key_id, _, sealed = rest.partition(".")
        try:
            return cls(UUID(hex=key_id), urlsafe_b64decode(sealed)) if form == FORM else None
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{FORM}.{self.key_id.hex}.{urlsafe_b64encode(self.sealed).decode()}"


def sealed(key: SubjectKey, field: Field[Any], text: str) -> Personal:
    """A value, sealed under its subject's key; nothing is left of it where that was destroyed."""
    if key.is_destroyed:
        return ERASED
    return kept(Token(key.id, key.seal(field.external, text)), text)


def kept(token: Token, text: str) -> Personal:
    """A value that is kept under a token."""
    return Personal(text, f"{token} {masked(text)}")


def in_log(key: SubjectKey, value: Personal) -> str:
    """A value as the log keeps it: without its masked form; of an erased one, only that it was stated."""
    return value.kept.partition(" ")[0] if value else str(Token(key.id, b""))


def opened_payloads(tx: Transaction, stated: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Mapping[str, Any]]:
    """Payloads of the log, each with its kind, with their personal values open; raises `SafeClosed`."""
    places = [
        (place, field.external, token)
        for place, (kind, payload) in enumerate(stated)
        for field in PERSONAL.get(kind, ())
        if (token := Token.read(payload.get(field.external) or ""))
    ]
    keys = keys_by_id(tx, {token.key_id for _, _, token in places})
    payloads = [payload for _, payload in stated]
    for place, field, token in places:
        payloads[place] = {**payloads[place], field: opened(keys[token.key_id], field, token)}
    return payloads


def opened(key: SubjectKey, field: str, token: Token) -> Personal:
    """What is kept of a field, open."""
    return ERASED if key.is_destroyed or not token.sealed else kept(token, key.open(field, token.sealed))


def opened_values(tx: Transaction, values: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """What kept values say, each beside the name of its field; None for what was erased. Raises `SafeClosed`."""
    tokens = {text: (field, token) for field, text in values if (token := Token.read(text))}
    keys = keys_by_id(tx, {token.key_id for _, token in tokens.values()})
    return {text: str(opened(keys[token.key_id], field, token)) or None for text, (field, token) in tokens.items()}
