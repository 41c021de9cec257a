"""Sessions: one for a login, ended by logging out, unused, and in any case."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from hub.access.people import Person
from hub.access.principals import Principal, Role
from hub.access.sessions import Lasting, begin_session, end_session, person_of
from hub.errors import StoreUnavailable, Unauthenticated
from hub.store.engine import Store
from hub.store.tables.sessions import person_session
from tests.stores import open_store

PEPPER = b"a pepper of the tests"
NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)
LASTS = Lasting(timedelta(hours=8), timedelta(minutes=30))
PERSON = Principal(Role.OFFICER, "CIVIL_AFFAIRS", "oidc:李娜")
ROLES = {"case-worker": Role.OFFICER, "clerk": Role.OFFICER}


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    opened = open_store(database_url)
    yield opened
    opened.close()


def begun(store: Store, now: datetime = NOW) -> str:
    return begin_session(store, Person(PERSON, "case-worker"), pepper=PEPPER, lasts=LASTS, now=now)


def asked(
    store: Store, session: str, roles: Mapping[str, Role] = ROLES, /, **later: float
) -> tuple[Principal, timedelta]:
    return person_of(store, session, roles=roles, pepper=PEPPER, lasts=LASTS, now=NOW + timedelta(**later))


def count(store: Store) -> int:
    with store.read() as tx:
        return int(tx.execute(select(func.count()).select_from(person_session)).scalar_one())


def test_a_session_stands_for_whoever_logged_in(store: Store) -> None:
    assert asked(store, begun(store)) == (PERSON, timedelta(minutes=3))


def test_a_session_is_remembered_no_longer_than_it_lasts(store: Store) -> None:
    session = begun(store)
    for minutes in range(20, 8 * 60, 20):
        asked(store, session, minutes=minutes)

    assert asked(store, session, hours=7, minutes=59) == (PERSON, timedelta(minutes=1))


def test_the_store_keeps_a_keyed_hash_and_no_id(store: Store) -> None:
    session = begun(store)

    with store.read() as tx:
        rows = tx.execute(select(person_session)).all()

    assert session not in repr(rows)
    assert len(session) == 43


@pytest.mark.parametrize("later", [{"minutes": 30}, {"hours": 9}])
def test_a_session_that_is_not_used_ends(store: Store, later: dict[str, float]) -> None:
    session = begun(store)

    with pytest.raises(Unauthenticated, match="/auth/login"):
        asked(store, session, **later)


def test_a_session_that_is_used_goes_on_until_it_ends_in_any_case(store: Store) -> None:
    session = begun(store)

    for minutes in range(20, 8 * 60, 20):
        assert asked(store, session, minutes=minutes)[0] == PERSON
    with pytest.raises(Unauthenticated):
        asked(store, session, hours=8)


@pytest.mark.parametrize("text", ["", "x", "x" * 43, "x" * 10_000, "ä"])
def test_what_is_no_id_is_no_session(store: Store, text: str) -> None:
    begun(store)

    with pytest.raises(Unauthenticated):
        asked(store, text)


def test_an_id_under_another_pepper_is_no_session(store: Store) -> None:
    session = begun(store)

    with pytest.raises(Unauthenticated):
        person_of(store, session, roles=ROLES, pepper=b"another pepper of the tests", lasts=LASTS, now=NOW)


def test_a_session_that_was_ended_is_none_and_may_be_ended_again(store: Store) -> None:
    session, other = begun(store), begun(store)

    end_session(store, session, pepper=PEPPER)
    end_session(store, session, pepper=PEPPER)

    with pytest.raises(Unauthenticated):
        asked(store, session)
    assert asked(store, other)[0] == PERSON


@pytest.mark.parametrize(
    "roles",
    [
        {},
        {"clerk": Role.OFFICER},
        {"case-worker": Role.DASHBOARD, "clerk": Role.OFFICER},
        {"OFFICER": Role.OFFICER},
    ],
)
def test_a_session_ends_where_what_gave_its_role_gives_it_no_more(store: Store, roles: Mapping[str, Role]) -> None:
    session = begun(store)

    with pytest.raises(Unauthenticated, match="/auth/login"):
        asked(store, session, roles)

    assert count(store) == 0
    with pytest.raises(Unauthenticated):
        asked(store, session)


def test_it_is_refused_also_while_nothing_can_be_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    session = begun(store)
    monkeypatch.setattr(Store, "write_beside", busy)

    with pytest.raises(Unauthenticated):
        asked(store, session, {})


def busy(_store: Store, _work: object) -> None:
    raise StoreUnavailable("Busy.", "繁忙。")


def test_sessions_that_have_ended_are_forgotten_with_the_next_login(store: Store) -> None:
    begun(store)
    begun(store, NOW + timedelta(hours=8))

    assert count(store) == 1


def test_a_session_goes_on_while_nothing_can_be_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    session = begun(store)
    monkeypatch.setattr(Store, "write_beside", busy)

    assert asked(store, session, minutes=20)[0] == PERSON
