"""Trusted documents: recognised by the hash of their text, run by the roles that they name."""

import hashlib
import re
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

from hub.access.principals import WITH_KEY, Role
from hub.errors import BadInput
from hub.store.documents import StoredDocument, all_documents, find_document, put_document, retire_document
from hub.store.engine import Store, Transaction

FORM: Final = re.compile(r"sha256:[0-9a-f]{64}")
"""An id as GraphQL over HTTP has it; no other is looked for."""

FEWEST: Final = 8
"""So many digits of an id an operator has to write."""

Registered = Literal["ADDED", "CHANGED", "UNCHANGED"]
"""What became of the store by registering a document: it may have known the text."""


def document_id(text: str) -> str:
    """The id of a document: the SHA-256 of its text in UTF-8."""
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def roles_of(document: StoredDocument) -> frozenset[Role]:
    """Who may run a document: the roles that it names, else all that have a key."""
    return frozenset(WITH_KEY if document.roles is None else (Role[name] for name in document.roles))


def trusted_document(store: Store, one: str) -> StoredDocument | None:
    """The document of an id that may be run today; what is no id is not looked for.

    A text that was altered in the store has another id, and is not what was registered.
    """
    if not FORM.fullmatch(one):
        return None
    with store.read() as tx:
        found = find_document(tx, one)
    if found is None or found.retired_at is not None or document_id(found.text) != one:
        return None
    return found


def register(store: Store, documents: list[StoredDocument]) -> list[Registered]:
    """Let documents be run, all or none; one that is there gets the limits and roles of this time."""
    return store.write(lambda tx: [registered(tx, one) for one in documents])


def registered(tx: Transaction, one: StoredDocument) -> Registered:
    """Register one document."""
    found = find_document(tx, one.id)
    if found is not None and replace(found, registered_at=one.registered_at) == one:
        return "UNCHANGED"
    put_document(tx, one)
    return "ADDED" if found is None else "CHANGED"


def retire(store: Store, beginning: str, *, now: datetime) -> StoredDocument:
    """Let a document be run no longer; raises `BadInput` where none is meant. One that is retired stays as it is."""

    def work(tx: Transaction) -> StoredDocument:
        one = meant(tx, beginning)
        if one.retired_at is not None:
            return one
        retire_document(tx, one.id, now=now)
        return replace(one, retired_at=now)

    return store.write(work)


def meant(tx: Transaction, beginning: str) -> StoredDocument:
    """The one document whose id begins so, the prefix `sha256:` left out or not; raises `BadInput`."""
    digits = beginning.removeprefix("sha256:")
    found = [one for one in all_documents(tx) if one.id.startswith(f"sha256:{digits}")]
    if len(digits) < FEWEST:
        raise BadInput(
            f"'{beginning}' is too short: write at least {FEWEST} digits of the id.",
            f"“{beginning}”过短，请至少写出标识的 {FEWEST} 位。",
        )
    if len(found) != 1:
        raise BadInput(
            f"{len(found) or 'No'} documents have an id that begins with '{beginning}'. See `hub documents list`.",
            f"以“{beginning}”开头的文档有 {len(found)} 个，请用 `hub documents list` 查看。",
        )
    return found[0]
