"""Recognise a caller by whatever it shows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from hub.access.certificates import certified
from hub.access.keys import authenticate, bearer
from hub.access.principals import Principal
from hub.access.shown import Shown
from hub.errors import CredentialsDisagree
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


def by_certificate(store: Store, shown: Shown, _pepper: bytes, now: datetime) -> Principal | None:
    """Whose certificate a trusted proxy tells of."""
    return certified(store, shown.certificate, now=now) if shown.certificate else None


WAYS: Final[tuple[Way, ...]] = (by_key, by_certificate)
"""Every way, the one first by whose name a caller is known that shows several; another kind is another line."""


def recognised(store: Store, shown: Shown, *, pepper: bytes, now: datetime) -> list[Principal]:
    """Who shows this, by each kind of credential that is shown; raises `Unauthenticated`."""
    found = [way(store, shown, pepper, now) for way in WAYS]
    return [one for one in found if one is not None]


def agreed(found: Sequence[Principal]) -> Principal:
    """The one caller whom several credentials stand for: the first, for what all were made for, until one ends.

    Raises `CredentialsDisagree` where they stand for different agencies: one of them is somebody else's.
    """
    first = found[0]
    if any(one.agency != first.agency for one in found):
        raise CredentialsDisagree(
            "The key and the client certificate stand for different agencies. Show those of one agency.",
            "密钥与客户端证书所属机关不一致，请使用同一机关的凭证。",
        )
    ends = [one.expires_at for one in found if one.expires_at is not None]
    may = frozenset.intersection(*(one.may for one in found))
    return replace(first, may=may, expires_at=min(ends, default=None))


def refuse_nothing(shown: Shown) -> None:
    """Raise `Unauthenticated` where nothing is shown that could be a credential: no guess, but a mistake."""
    if shown.authorization or not shown.certificate:
        bearer(shown.authorization.decode("latin-1"))
