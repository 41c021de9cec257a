"""API keys: shown once, never kept, and refused alike whatever is wrong with them."""

import hashlib
import hmac
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from hub.access.keys import USUAL, Rotated, Terms, authenticate, bearer, create_key, revoke, rotate_key
from hub.access.principals import Principal, Role, Scope
from hub.access.roles import FITNESS
from hub.domain.clock import TICK, wall_clock
from hub.domain.connector import Statement
from hub.errors import BadInput, Unauthenticated
from hub.ingest.push import Batch, OnError, push
from hub.store.engine import Store
from hub.store.keys import find_key
from hub.store.tables.keys import api_key
from tests.stores import open_store

PEPPER = b"a pepper of the tests"
NOW = datetime(2020, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    opened = open_store(database_url)
    agency = Statement("agency", {"code": "CIVIL_AFFAIRS", "name": "江干区民政局"})
    push(opened, Batch("HUB", "agencies", [agency], OnError.REJECT_ALL), clock=wall_clock, today=date(2020, 6, 30))
    yield opened
    opened.close()


def made(store: Store, role: Role = Role.OFFICER, agency: str | None = "CIVIL_AFFAIRS", terms: Terms = USUAL) -> str:
    return create_key(store, role=role, agency=agency, pepper=PEPPER, now=NOW, terms=terms)


@pytest.mark.parametrize(
    ("role", "agency"),
    [(Role.OFFICER, "CIVIL_AFFAIRS"), (Role.AGENCY, "CIVIL_AFFAIRS"), (Role.AGENCY, "HUB"), (Role.DASHBOARD, None)],
)
def test_a_key_tells_for_whom_it_was_made(store: Store, role: Role, agency: str | None) -> None:
    text = made(store, role, agency)

    principal = authenticate(store, text, pepper=PEPPER, now=NOW)

    assert principal == Principal(role, agency, text.partition(".")[0], FITNESS[role].may)


def test_the_store_keeps_a_keyed_hash_and_no_secret(store: Store) -> None:
    prefix, _, secret = made(store).partition(".")

    with store.read() as tx:
        kept = find_key(tx, prefix)

    assert kept is not None
    assert len(secret) >= 43
    assert kept.secret_hash == hmac.digest(PEPPER, secret.encode(), hashlib.sha256)
    assert secret not in repr(kept)


def test_two_keys_never_share_anything(store: Store) -> None:
    first, second = (made(store).split(".") for _ in range(2))

    assert set(first).isdisjoint(second)


def test_whatever_is_wrong_with_a_key_the_reply_is_the_same(store: Store) -> None:
    good = made(store)
    prefix, _, secret = good.partition(".")
    wrong = ["", ".", prefix, f"{prefix}.", f"{prefix}.{secret}x", f"{prefix}x.{secret}", f".{secret}", "密钥.密钥"]
    wrong += [f"{prefix}.{'x' * 100_000}", secret, good.upper(), f"{good}.{good}"]

    replies = set()
    for text in wrong:
        with pytest.raises(Unauthenticated) as caught:
            authenticate(store, text, pepper=PEPPER, now=NOW)
        replies.add((caught.value.en, caught.value.zh))

    assert len(replies) == 1


def test_a_key_that_expired_or_was_revoked_is_refused_like_one_that_was_never_made(store: Store) -> None:
    revoked, ended = made(store), made(store, terms=Terms(expires_at=NOW + DAY))
    revoke(store, revoked, now=NOW, because="left in a mail")

    replies = set()
    for text, now in ((revoked, NOW), (ended, NOW + DAY), ("hub_0000000000000000.secret", NOW)):
        with pytest.raises(Unauthenticated) as caught:
            authenticate(store, text, pepper=PEPPER, now=now)
        replies.add((caught.value.en, caught.value.zh))

    assert len(replies) == 1
    assert authenticate(store, ended, pepper=PEPPER, now=NOW + DAY - TICK).expires_at == NOW + DAY


def test_a_key_may_be_used_for_what_it_was_made_for(store: Store) -> None:
    text = made(store, Role.AGENCY, terms=Terms(may=frozenset({Scope.PUSH})))

    assert authenticate(store, text, pepper=PEPPER, now=NOW).may == {Scope.PUSH}


def test_a_key_from_before_scopes_were_kept_may_be_used_for_all_that_its_role_may(store: Store) -> None:
    text = made(store, Role.AGENCY, terms=Terms(may=frozenset({Scope.PUSH})))
    store.write(lambda tx: tx.execute(update(api_key).values(may=None)))

    assert authenticate(store, text, pepper=PEPPER, now=NOW).may == set(Scope)


def test_a_key_cannot_be_made_for_what_its_role_may_not(store: Store) -> None:
    for may in (frozenset({Scope.PUSH}), frozenset[Scope]()):
        with pytest.raises(BadInput):
            made(store, terms=Terms(may=may))


# --- rotation ---------------------------------------------------------------------------------


def rotated(store: Store, prefix: str, now: datetime = NOW, **chosen: str) -> Rotated:
    return rotate_key(store, prefix, pepper=PEPPER, now=now, overlap=DAY, **chosen)


def test_the_successor_of_a_key_stands_for_the_same_and_the_old_one_ends_after_the_overlap(store: Store) -> None:
    terms = Terms(frozenset({Scope.READ}), NOW + 90 * DAY, "registry sync job")
    old = made(store, terms=terms)
    then = NOW + 10 * DAY

    given = rotated(store, old, then)

    principals = [authenticate(store, text, pepper=PEPPER, now=then) for text in (old, given.text)]
    assert {(one.role, one.agency, one.may) for one in principals} == {
        (Role.OFFICER, "CIVIL_AFFAIRS", frozenset({Scope.READ}))
    }
    assert [one.expires_at for one in principals] == [then + DAY, then + 90 * DAY]
    assert given.successor.purpose == "registry sync job"


def test_a_successor_may_be_given_an_end_of_its_own(store: Store) -> None:
    assert rotated(store, made(store), expires="30").successor.expires_at == NOW + 30 * DAY


def test_the_overlap_makes_no_key_live_longer(store: Store) -> None:
    old = made(store, terms=Terms(expires_at=NOW + DAY / 2))

    assert rotated(store, old).old.expires_at == NOW + DAY / 2


def test_a_third_key_of_a_line_is_refused_until_one_has_ended(store: Store) -> None:
    old = made(store)
    new = rotated(store, old).text
    prefix = old.partition(".")[0]

    for one in (old, new):
        with pytest.raises(BadInput) as caught:
            rotated(store, one)
        assert f"hub key revoke {prefix}" in caught.value.en
    third = rotated(store, new, NOW + DAY)

    assert authenticate(store, third.text, pepper=PEPPER, now=NOW + DAY).agency == "CIVIL_AFFAIRS"


def test_of_operators_who_rotate_one_key_at_once_one_does(store: Store) -> None:
    old = made(store)

    def outcome(_: int) -> str:
        try:
            return rotated(store, old).old.prefix
        except BadInput:
            return "refused"

    with ThreadPoolExecutor(4) as operators:
        outcomes = sorted(operators.map(outcome, range(4)))

    assert outcomes == sorted([old.partition(".")[0], *["refused"] * 3])


def test_revoking_the_old_key_ends_the_overlap(store: Store) -> None:
    old = made(store)
    new = rotated(store, old).text
    revoke(store, old, now=NOW)

    assert rotated(store, new).old.prefix == new.partition(".")[0]


def test_a_key_from_before_lines_were_kept_begins_one(store: Store) -> None:
    old = made(store)
    store.write(lambda tx: tx.execute(update(api_key).values(line=None)))
    rotated(store, old)

    with pytest.raises(BadInput):
        rotated(store, old)


def test_a_key_that_is_not_valid_any_more_or_not_there_has_no_successor(store: Store) -> None:
    revoked, ended = made(store), made(store, terms=Terms(expires_at=NOW))
    revoke(store, revoked, now=NOW)

    for text in (revoked, ended, "hub_0000000000000000"):
        with pytest.raises(BadInput):
            rotated(store, text)


def test_a_key_that_is_revoked_stays_as_it_is(store: Store) -> None:
    text = made(store)
    first = revoke(store, text, now=NOW, because="left in a mail")

    assert revoke(store, text, now=NOW + DAY, because="again") == first


# --- replies ----------------------------------------------------------------------------------


def test_an_unknown_prefix_costs_the_same_comparison(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    compare = hmac.compare_digest

    def counting(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return compare(one, other)

    monkeypatch.setattr("hub.access.keys.hmac.compare_digest", counting)
    for text in ("hub_0000000000000000.secret", made(store) + "x"):
        with pytest.raises(Unauthenticated):
            authenticate(store, text, pepper=PEPPER, now=NOW)

    assert [(len(one), len(other)) for one, other in compared] == [(32, 32), (32, 32)]


def test_the_stand_in_for_an_unknown_key_opens_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.access.keys.secret_hash", lambda _secret, _pepper: bytes(32))

    with pytest.raises(Unauthenticated):
        authenticate(store, "nobody.nothing", pepper=PEPPER, now=NOW)


def test_under_another_pepper_no_key_is_valid(store: Store) -> None:
    text = made(store)

    with pytest.raises(Unauthenticated):
        authenticate(store, text, pepper=b"another pepper of the tests", now=NOW)


def test_an_agency_that_the_store_has_never_heard_of_is_refused_and_the_known_ones_named(store: Store) -> None:
    with pytest.raises(BadInput) as caught:
        made(store, Role.OFFICER, "CIVIL_AFAIRS")

    assert caught.value.en == "No agency 'CIVIL_AFAIRS'. Known: HUB, CIVIL_AFFAIRS."


@pytest.mark.parametrize(
    ("role", "agency"),
    [(Role.DASHBOARD, "CIVIL_AFFAIRS"), (Role.OFFICER, None), (Role.AGENCY, None), (Role.AGENCY, "")],
)
def test_role_and_agency_must_fit(store: Store, role: Role, agency: str | None) -> None:
    with pytest.raises(BadInput):
        made(store, role, agency)


@pytest.mark.parametrize("header", ["Bearer abc.def", "bearer abc.def", "BEARER   abc.def "])
def test_the_key_stands_behind_the_scheme(header: str) -> None:
    assert bearer(header) == "abc.def"


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer ", "abc.def", "Basic abc.def", "Bearerabc.def"])
def test_a_header_without_a_key_is_refused(header: str | None) -> None:
    with pytest.raises(Unauthenticated):
        bearer(header)
