"""Sessions of people who have logged in by a browser: begun, recognised, and ended everywhere at once.

The browser holds 256 random bits, the store a keyed hash of them, as of a key's secret. A session ends by logging out,
when it is not used for a while, when the settings no longer give its role, and in any case after some hours.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from hub.access.flow import secret
from hub.access.keys import secret_hash
from hub.access.people import Person
from hub.access.principals import Principal, Role
from hub.errors import StoreUnavailable, Unauthenticated
from hub.settings import Settings
from hub.store.engine import Store, Transaction
from hub.store.sessions import StoredSession, add_session, find_session, note_seen, remove_session, sweep_sessions

LONGEST: Final = 64
"""Characters of an id; a longer one is none of ours."""

NOTES: Final = 10
"""That a session is used is noted so many times within the time after which it would end unused."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long a session lasts, and how long unused."""

    most: timedelta
    idle: timedelta


def lasting(settings: Settings) -> Lasting:
    """What a deployment chose."""
    return Lasting(timedelta(minutes=settings.session_minutes), timedelta(minutes=settings.session_idle_minutes))


def begin_session(store: Store, person: Person, *, pepper: bytes, lasts: Lasting, now: datetime) -> str:
    """Begin a session, and give its id, which nobody can ask for again. Raises `StoreUnavailable`."""
    session_id, who = secret(), person.principal
    id_hash, ends = secret_hash(session_id, pepper), now + lasts.most
    session = StoredSession(id_hash, who.name, who.role.name, person.stands_for_role, who.agency, now, now, ends)

    def work(tx: Transaction) -> None:
        sweep_sessions(tx, now)
        add_session(tx, session)

    store.write_beside(work)
    return session_id


def person_of(  # noqa: PLR0913 - a session, and what it is judged by
    store: Store, session_id: str, *, roles: Mapping[str, Role], pepper: bytes, lasts: Lasting, now: datetime
) -> tuple[Principal, timedelta]:
    """Whose session this is, and how long that may be remembered; raises `Unauthenticated`.

    `roles` are what stands for which role now: where that no longer gives the session its role, it ends. That it is
    used is noted now and then. Where the store takes no writes for the moment, both are written down the next time.
    """
    id_hash = secret_hash(session_id, pepper) if len(session_id) <= LONGEST else b""
    with store.read() as tx:
        found = find_session(tx, id_hash)
    if found is None or min(found.expires_at, found.seen_at + lasts.idle) <= now:
        raise ended()
    role = Role[found.role]
    if roles.get(found.stands_for_role) is not role:
        write_soon(store, lambda tx: remove_session(tx, id_hash))
        raise ended()
    noted = lasts.idle / NOTES
    if now - found.seen_at >= noted:
        write_soon(store, lambda tx: note_seen(tx, id_hash, now))
    return Principal(role, found.agency, found.name), min(found.expires_at - now, noted)


def ended() -> Unauthenticated:
    """This session is none, or none any more."""
    return Unauthenticated(
        "This session has ended. Log in again at /auth/login.", "会话已结束，请访问 /auth/login 重新登录。"
    )


def write_soon(store: Store, work: Callable[[Transaction], None]) -> None:
    """Write something, where the store takes writes for the moment."""
    with suppress(StoreUnavailable):
        store.write_beside(work)


def end_session(store: Store, session_id: str, *, pepper: bytes) -> None:
    """End a session, wherever it is used; one that has ended already stays so. Raises `StoreUnavailable`."""
    id_hash = secret_hash(session_id, pepper)
    store.write_beside(lambda tx: remove_session(tx, id_hash))
