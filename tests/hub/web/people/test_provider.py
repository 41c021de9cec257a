"""The provider's keys change, and the provider is away, wrong or slow."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from hub.access import provider as asking
from tests.hub.web.people.providing import Provided, provided
from tests.hub.web.people.test_tokens import WRONG, ask, told
from tests.hub.web.serving import Serve, Served

DISCOVERY = "/.well-known/openid-configuration"
AWAY = (503, "PROVIDER_UNAVAILABLE")
GUESSES = 40


@pytest.fixture
def provider() -> Iterator[Provided]:
    """A provider for one test."""
    with provided() as found:
        yield found


@pytest.fixture
def pause(monkeypatch: pytest.MonkeyPatch) -> float:
    """Hubs ask the provider more often."""
    monkeypatch.setattr(asking, "PAUSE_SECONDS", 0.5)
    return 0.6


@pytest.mark.parametrize("algorithm", ["ES256", "PS256", "EdDSA", "RS256"])
def test_a_new_key_is_fetched_when_a_token_names_it(
    served: Served, provider: Provided, pause: float, algorithm: str
) -> None:
    old = provider.sign()
    assert ask(served, old).status_code == 200

    provider.rotate(algorithm)
    time.sleep(pause)
    new = ask(served, provider.sign())

    assert new.status_code == 200
    assert provider.asked() == 2


def test_a_key_that_was_taken_back_is_none_any_more(serve: Serve, database_url: str, pause: float) -> None:
    with provided() as provider:
        served = serve(database_url, **provider.settings(key_cache_seconds=0))
        old = provider.sign()
        assert ask(served, old).status_code == 200
        provider.rotate()
        time.sleep(pause)
        assert ask(served, provider.sign()).status_code == 200

        assert told(ask(served, old)) == (401, "UNAUTHENTICATED", WRONG)


def test_made_up_keys_ask_the_provider_once(serve: Serve, database_url: str) -> None:
    with provided() as provider:
        served = serve(database_url, **provider.settings(failed_keys_per_minute=1_000))
        tokens = [provider.sign(kid=f"made-up-{number}") for number in range(GUESSES)]

        with ThreadPoolExecutor(8) as threads:
            answers = list(threads.map(lambda token: told(ask(served, token)), tokens))

        assert set(answers) == {(401, "UNAUTHENTICATED", WRONG)}
        assert (provider.asked(), provider.asked(DISCOVERY)) == (1, 1)


def test_while_the_provider_is_away_known_keys_are_good_and_new_ones_may_be(
    served: Served, provider: Provided, pause: float
) -> None:
    known, other = provider.sign(), provider.sign({"sub": "wang.wei"})
    unknown = provider.sign(kid="new")
    assert ask(served, known).status_code == 200

    provider.stop()
    time.sleep(pause)

    assert [ask(served, token).status_code for token in (known, other)] == [200, 200]
    away = ask(served, unknown)
    assert told(away)[:2] == AWAY
    assert away.headers["retry-after"] == "2"


def test_a_provider_that_comes_back_with_other_keys_is_known_again(
    serve: Serve, database_url: str, provider: Provided, pause: float
) -> None:
    served = serve(database_url, **provider.settings(key_cache_seconds=0))
    old = provider.sign()
    assert ask(served, old).status_code == 200

    provider.stop()
    provider.start()
    time.sleep(pause)

    assert ask(served, provider.sign()).status_code == 200
    assert told(ask(served, old)) == (401, "UNAUTHENTICATED", WRONG)


def test_a_word_that_is_too_old_holds_no_longer(
    serve: Serve, database_url: str, provider: Provided, pause: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "FRESH_SECONDS", 0.5)
    monkeypatch.setattr(asking, "STALE_SECONDS", 2)
    served = serve(database_url, **provider.settings(key_cache_seconds=0))
    token = provider.sign()
    assert ask(served, token).status_code == 200

    provider.stop()
    time.sleep(pause)
    soon = ask(served, token)
    time.sleep(2)
    late = ask(served, token)
    with served.client() as caller:
        key = caller.post("/graphql", json={"query": "{ viewer }"})

    assert soon.status_code == 200
    assert told(late)[:2] == AWAY
    assert key.status_code == 200


def test_a_provider_that_was_never_there_is_told(serve: Serve, database_url: str, provider: Provided) -> None:
    token = provider.sign()
    provider.stop()
    served = serve(database_url, **provider.settings())

    assert told(ask(served, token))[:2] == AWAY


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"about": {"issuer": "http://127.0.0.1:1/"}}, "it calls itself"),
        ({"about": {"jwks_uri": "http://id.example/jwks"}}, "no HTTPS address"),
        ({"about": {"jwks_uri": "file:///etc/passwd"}}, "no HTTPS address"),
        ({"about": {"jwks_uri": 7}}, "Expected `str`"),
        ({"about": {"token_endpoint": ""}}, "no place to log in"),
        ({"about": {"scopes_supported": ["x" * 300_000]}}, "over 262144 bytes"),
        ({"status": 302}, "HTTP 302"),
        ({"status": 500}, "HTTP 500"),
        ({"keys": []}, "no key that can be used"),
    ],
)
def test_a_provider_that_says_what_cannot_be_used_is_as_good_as_away(
    served: Served, provider: Provided, capsys: pytest.CaptureFixture[str], changed: dict[str, object], reason: str
) -> None:
    token = provider.sign()
    provider.behave(**changed)

    answer = ask(served, token)

    assert told(answer)[:2] == AWAY
    assert reason in "".join(capsys.readouterr())


def test_a_provider_that_does_not_answer_in_time_is_not_waited_for(
    served: Served, provider: Provided, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE_SECONDS", 0.5)
    token = provider.sign()
    provider.behave(delay=4)

    begun = time.monotonic()
    answers = [told(ask(served, token))[:2] for _ in range(3)]

    assert answers == [AWAY] * 3
    assert time.monotonic() - begun < 3
