"""Recognise a caller by whatever it shows."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from hub.access.keys import authenticate, bearer
from hub.access.principals import Principal
from hub.access.shown import Shown
from hub.store.engine import Store

Way = Callable[[Store, Shown, bytes, datetime], Principal | None]
"""Tells who shows something of one kind, under the pepper and at an instant; None where the caller shows none.

Raises `Unauthenticated` for what is not valid.
"""


def by_key(store: Store, shown: Shown, pepper: bytes, now: datetime) -> Principal | None:
    """Whose key stands in the Authorization header."""
    if not shown.authorization:
        return None
    return authenticate(store, bearer(shown.authorization.decode("latin-1")), pepper=pepper, now=now)


WAYS: Final[tuple[Way, ...]] = (by_key,)
"""Every way; another kind of credential is another line."""


def recognised(store: Store, shown: Shown, *, pepper: bytes, now: datetime) -> list[Principal]:
    """Who shows this, by each kind of credential that is shown; raises `Unauthenticated`."""
    found = [way(store, shown, pepper, now) for way in WAYS]
    return [one for one in found if one is not None]


def refuse_nothing(shown: Shown) -> None:
    """Raise `Unauthenticated` where nothing is shown that could be a credential: no guess, but a mistake."""
    if shown.authorization or not shown.certificate:
        bearer(shown.authorization.decode("latin-1"))
