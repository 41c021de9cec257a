"""Keep the sessions of people: who it is, since when, when they were seen last, and when they end."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of
from hub.store.tables.sessions import person_session


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as the store has it; the id itself is nowhere but in its browser.

    `stands_for_role` is what the identity provider said, by which the person was given the role.
    """

    id_hash: bytes
    name: str
    role: str
    stands_for_role: str
    agency: str | None
    begun_at: datetime
    seen_at: datetime
    expires_at: datetime


def add_session(tx: Transaction, session: StoredSession) -> None:
    """Keep a new session."""
    insert_rows(tx, person_session, [row_of(session)])


def find_session(tx: Transaction, id_hash: bytes) -> StoredSession | None:
    """Find a session, also one that has ended by time."""
    row = tx.execute(select(person_session).where(person_session.c.id_hash == id_hash)).mappings().one_or_none()
    return None if row is None else StoredSession(**row)


def note_seen(tx: Transaction, id_hash: bytes, now: datetime) -> None:
    """Note that a session was used."""
    tx.execute(update(person_session).where(person_session.c.id_hash == id_hash).values(seen_at=now))


def remove_session(tx: Transaction, id_hash: bytes) -> None:
    """End a session; one that has ended is not there any more."""
    tx.execute(delete(person_session).where(person_session.c.id_hash == id_hash))


def sweep_sessions(tx: Transaction, now: datetime) -> None:
    """Forget the sessions that have ended by time."""
    tx.execute(delete(person_session).where(person_session.c.expires_at <= now))
