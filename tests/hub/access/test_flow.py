"""The authorization code flow in words."""

import base64
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from hub.access.flow import About, begin, what_to_redeem, where_to_log_in, where_to_log_out
from hub.access.people import People

NOW = datetime(2026, 11, 29, tzinfo=UTC)
PLACE = "https://id.example"
ABOUT = About(PLACE, f"{PLACE}/keys", f"{PLACE}/login?realm=a", f"{PLACE}/token", f"{PLACE}/logout")
PEOPLE = People(PLACE, "", "web", "the secret", frozenset(), ("openid", "profile"), "roles", {}, "agency")
BACK = "https://hub.example/auth/callback"


def test_a_login_is_bound_to_three_secrets_and_ends_after_ten_minutes() -> None:
    first, second = begin("/path", NOW), begin("/path", NOW)

    secrets = {first.state, first.nonce, first.verifier, second.state, second.nonce, second.verifier}
    assert {len(one) for one in secrets} == {43}
    assert len(secrets) == 6
    assert (first.next, first.until) == ("/path", NOW + timedelta(minutes=10))


def test_the_browser_is_sent_with_a_challenge_and_not_with_its_solution() -> None:
    login = begin("/path", NOW)

    place = where_to_log_in(ABOUT, PEOPLE, login, back=BACK)

    digest = hashlib.sha256(login.verifier.encode()).digest()
    assert place.startswith(f"{PLACE}/login?realm=a&")
    assert login.verifier not in place
    assert parse_qs(urlsplit(place).query) == {
        "realm": ["a"],
        "response_type": ["code"],
        "client_id": ["web"],
        "redirect_uri": [BACK],
        "scope": ["openid profile"],
        "state": [login.state],
        "nonce": [login.nonce],
        "code_challenge": [base64.urlsafe_b64encode(digest).rstrip(b"=").decode()],
        "code_challenge_method": ["S256"],
    }


@pytest.mark.parametrize(
    ("secret", "methods", "header", "fields"),
    [
        ("the secret", ["client_secret_basic", "client_secret_post"], "Basic d2ViOnRoZSBzZWNyZXQ=", {}),
        ("the secret", ["private_key_jwt"], "Basic d2ViOnRoZSBzZWNyZXQ=", {}),
        ("the secret", ["client_secret_post"], None, {"client_id": ["web"], "client_secret": ["the secret"]}),
        ("", ["client_secret_post"], None, {"client_id": ["web"]}),
    ],
)
def test_a_code_is_redeemed_under_the_name_of_the_hub(
    secret: str, methods: Sequence[str], header: str | None, fields: dict[str, list[str]]
) -> None:
    about = About(PLACE, "", "", f"{PLACE}/token", token_endpoint_auth_methods_supported=methods)
    people = People(PLACE, "", "web", secret, frozenset(), (), "roles", {}, "agency")
    login = begin("/path", NOW)

    asked = what_to_redeem(about, people, login, "a&b", back=BACK)

    usual = {
        "grant_type": ["authorization_code"],
        "code": ["a&b"],
        "code_verifier": [login.verifier],
        "redirect_uri": [BACK],
    }
    assert parse_qs(asked.body) == {**usual, **fields}
    assert asked.headers.get("Authorization") == header
    assert asked.headers["Content-Type"] == "application/x-www-form-urlencoded"


def test_logging_out_names_the_client_and_the_way_back() -> None:
    said = "client_id=web&post_logout_redirect_uri=https%3A%2F%2Fhub.example%2Fauth%2Flogout"
    back = "https://hub.example/auth/logout"

    assert where_to_log_out(ABOUT, PEOPLE, back=back) == f"{PLACE}/logout?{said}"
    assert where_to_log_out(About(PLACE, ""), PEOPLE, back=back) is None
