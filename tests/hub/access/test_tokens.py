"""Whether a token is meant for this hub, now."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from hub.access.people import People
from hub.access.signing import Head, TokenRefused
from hub.access.tokens import LEEWAY_SECONDS, is_token, read_bearer, read_id_token, seconds_left

KEY = ECKey.generate_key("P-256")
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
THEN = int(NOW.timestamp())
PEOPLE = People("https://id.example", "concord", "web", "", frozenset({"ES256"}), (), "roles", {}, "agency")
GOOD = {"iss": "https://id.example", "aud": "concord", "sub": "li.na", "exp": THEN + 60, "iat": THEN}
LOGIN = {**GOOD, "aud": "web", "nonce": "once"}


def signed(claims: dict[str, Any]) -> str:
    said = {name: value for name, value in claims.items() if value is not None}
    return jws.serialize_compact({"alg": "ES256"}, json.dumps(said), KEY)


def bearer(changed: dict[str, Any], typ: str | None = "at+jwt", now: datetime = NOW) -> Any:
    return read_bearer(signed({**GOOD, **changed}), Head("ES256", None, typ), KEY, PEOPLE, now)


def login(changed: dict[str, Any], typ: str | None = "JWT") -> Any:
    text = signed({**LOGIN, **changed})
    return read_id_token(text, Head("ES256", None, typ), KEY, PEOPLE, nonce="once", now=NOW)


@pytest.mark.parametrize(("text", "expected"), [("hub_1a2b.secret", False), ("a.b.c", True), ("a.b.c.d.e", True)])
def test_a_token_is_told_from_a_key_by_its_dots(text: str, *, expected: bool) -> None:
    assert is_token(text) is expected


@pytest.mark.parametrize("typ", ["at+jwt", "AT+JWT", "application/at+jwt", "JWT", "jwt", None])
def test_a_token_of_these_types_is_taken(typ: str | None) -> None:
    assert bearer({}, typ) == GOOD


@pytest.mark.parametrize("typ", ["logout+jwt", "dpop+jwt", "secevent+jwt", "JWE", ""])
def test_a_token_of_another_type_is_not(typ: str) -> None:
    with pytest.raises(TokenRefused, match="type"):
        bearer({}, typ)


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": ["mail", "concord"]},
        {"exp": THEN - LEEWAY_SECONDS + 1},
        {"exp": THEN + 0.5},
        {"iat": None},
        {"iat": THEN + LEEWAY_SECONDS},
        {"nbf": THEN + LEEWAY_SECONDS},
        {"sub": "x" * 255},
        {"sub": "李娜"},
    ],
)
def test_within_the_bounds_a_token_is_taken(changed: dict[str, Any]) -> None:
    assert bearer(changed)["iss"] == PEOPLE.issuer


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"iss": "https://id.example/"}, "issuer"),
        ({"iss": None}, "issuer"),
        ({"aud": "web"}, "audience"),
        ({"aud": None}, "audience"),
        ({"aud": {"concord": 1}}, "audience"),
        ({"exp": THEN - LEEWAY_SECONDS}, "expired"),
        ({"exp": None}, "never expires"),
        ({"exp": str(THEN + 60)}, "never expires"),
        ({"exp": True}, "never expires"),
        ({"nbf": THEN + LEEWAY_SECONDS + 1}, "nbf"),
        ({"nbf": "now"}, "nbf"),
        ({"iat": THEN + LEEWAY_SECONDS + 1}, "iat"),
        ({"sub": None}, "nobody"),
        ({"sub": ""}, "nobody"),
        ({"sub": 7}, "nobody"),
        ({"sub": "x" * 256}, "nobody"),
        ({"sub": "a\nb"}, "nobody"),
        ({"events": {}}, "events"),
        ({"cnf": {"jkt": "x"}}, "cnf"),
    ],
)
def test_beyond_them_it_is_not(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(TokenRefused, match=reason):
        bearer(changed)


def test_a_token_lasts_until_it_expires() -> None:
    assert seconds_left(GOOD, NOW) == 60


@pytest.mark.parametrize("changed", [{}, {"azp": "web"}, {"aud": ["web", "mail"], "azp": "web"}, {"aud": ["web"]}])
def test_the_id_token_of_a_login_is_taken(changed: dict[str, Any]) -> None:
    assert login(changed)["sub"] == "li.na"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"nonce": "twice"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"aud": "concord"}, "audience"),
        ({"azp": "mail"}, "azp"),
        ({"aud": ["web", "mail"]}, "azp"),
        ({"exp": THEN - LEEWAY_SECONDS}, "expired"),
        ({"iss": "https://other.example"}, "issuer"),
    ],
)
def test_the_id_token_of_another_login_is_not(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(TokenRefused, match=reason):
        login(changed)


def test_an_access_token_is_no_id_token() -> None:
    with pytest.raises(TokenRefused, match="type"):
        login({}, "at+jwt")
