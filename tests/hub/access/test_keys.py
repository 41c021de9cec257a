"""API keys: shown once, never kept, and refused alike whatever is wrong with them."""

import hashlib
import hmac
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from hub.access.keys import authenticate, bearer, create_key
from hub.access.principals import Principal, Role
from hub.domain.clock import wall_clock
from hub.domain.connector import Statement
from hub.errors import BadInput, Unauthenticated
from hub.ingest.push import Batch, OnError, push
from hub.store.engine import Store, open_store
from hub.store.keys import find_key

PEPPER = b"a pepper of the tests"
NOW = datetime(2020, 6, 30, tzinfo=UTC)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    opened = open_store(database_url)
    agency = Statement("agency", {"code": "CIVIL_AFFAIRS", "name": "江干区民政局"})
    push(opened, Batch("HUB", "agencies", [agency], OnError.REJECT_ALL), clock=wall_clock, today=date(2020, 6, 30))
    yield opened
    opened.close()


def made(store: Store, role: Role = Role.OFFICER, agency: str | None = "CIVIL_AFFAIRS") -> str:
    return create_key(store, role=role, agency=agency, pepper=PEPPER, now=NOW)


@pytest.mark.parametrize(
    ("role", "agency"),
    [(Role.OFFICER, "CIVIL_AFFAIRS"), (Role.AGENCY, "CIVIL_AFFAIRS"), (Role.AGENCY, "HUB"), (Role.DASHBOARD, None)],
)
def test_a_key_tells_for_whom_it_was_made(store: Store, role: Role, agency: str | None) -> None:
    text = made(store, role, agency)

    principal = authenticate(store, text, pepper=PEPPER)

    assert principal == Principal(role, agency, text.partition(".")[0])


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
            authenticate(store, text, pepper=PEPPER)
        replies.add((caught.value.en, caught.value.zh))

    assert len(replies) == 1


def test_an_unknown_prefix_costs_the_same_comparison(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    compare = hmac.compare_digest

    def counting(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return compare(one, other)

    monkeypatch.setattr("hub.access.keys.hmac.compare_digest", counting)
    for text in ("hub_0000000000000000.secret", made(store) + "x"):
        with pytest.raises(Unauthenticated):
            authenticate(store, text, pepper=PEPPER)

    assert [(len(one), len(other)) for one, other in compared] == [(32, 32), (32, 32)]


def test_the_stand_in_for_an_unknown_key_opens_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.access.keys.secret_hash", lambda _secret, _pepper: bytes(32))

    with pytest.raises(Unauthenticated):
        authenticate(store, "nobody.nothing", pepper=PEPPER)


def test_under_another_pepper_no_key_is_valid(store: Store) -> None:
    text = made(store)

    with pytest.raises(Unauthenticated):
        authenticate(store, text, pepper=b"another pepper of the tests")


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
