"""Secrets are taken out of whatever the hub writes about itself, in every form in which somebody may write them."""

import pytest

from hub.settings import read_settings
from hub.web.redacting import HIDDEN, Redaction, passwords_in, secrets_of


@pytest.mark.parametrize(
    ("url", "passwords"),
    [
        ("postgresql://hub:planted@db/hub", ["planted"]),
        ("postgresql://hub@db/hub?sslmode=require&password=planted", ["", "planted"]),
        ("sqlite:///hub.db", [""]),
        ("", [""]),
        ("postgresql://hub:planted@[db/hub", []),
    ],
)
def test_a_password_is_found_wherever_it_stands_in_a_url(url: str, passwords: list[str]) -> None:
    assert list(passwords_in(url)) == passwords


def test_every_secret_of_the_settings_is_known_in_every_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", "of the environment")
    settings = read_settings(
        database_url="postgresql://hub:a%2Fpassword@db/hub",
        key_pepper="a pepper of sixteen",
        lookups={"courts.one": "https://hub:of-courts@courts.example"},
        oidc_client_secret="of-the-client",
    )

    known = {"a/password", "a%2Fpassword", "a pepper of sixteen", "of-courts", "of the environment", "of-the-client"}
    assert known <= secrets_of(settings)


def test_a_short_password_is_left_because_it_stands_in_too_many_words() -> None:
    assert secrets_of(read_settings(database_url="postgresql://hub:hub@db/hub", personal_key="")) == frozenset()


def test_secrets_are_taken_out_of_every_value_of_an_entry_and_the_rest_stays() -> None:
    redaction = Redaction(frozenset({"planted", "planted too"}))
    entry = {"event": "planted too, planted", "path": ["a", "planted"], "count": 7, "cause": ValueError("planted")}

    found = redaction(None, "error", dict(entry))

    assert found == {
        "event": f"{HIDDEN}, {HIDDEN}",
        "path": f"['a', '{HIDDEN}']",
        "count": 7,
        "cause": f"ValueError('{HIDDEN}')",
    }
