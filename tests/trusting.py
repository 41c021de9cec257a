"""Let a hub trust documents, as its operator does."""

from dataclasses import replace
from typing import Any

from hub.access.documents import document_id, register, retire
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.settings import Settings
from hub.store.documents import StoredDocument
from tests.pushing import MORNING
from tests.stores import open_store

DOCUMENT = StoredDocument(
    id="",
    name=None,
    text="",
    tokens=None,
    depth=None,
    aliases=None,
    directives=None,
    cost=None,
    page=None,
    roles=None,
    registered_at=MORNING,
)
"""A document of which nothing is said."""


def stored(text: str, *roles: Role, **more: Any) -> StoredDocument:
    """A document as it is kept, for some roles, or for all that have a key."""
    named = [role.name for role in roles] or None
    return replace(DOCUMENT, id=document_id(text), text=text, roles=named, **more)


def trust(settings: Settings, text: str, *roles: Role, **more: Any) -> str:
    """Register a document at the store of a hub; gives its id."""
    one = stored(text, *roles, registered_at=wall_clock(), **more)
    store = open_store(settings.store_url)
    register(store, [one])
    store.close()
    return one.id


def distrust(settings: Settings, one: str) -> None:
    """Retire it."""
    store = open_store(settings.store_url)
    retire(store, one, now=wall_clock())
    store.close()
