"""People and the command line: what `hub doctor` says of their provider, and `hub push` with a token."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from hub.doctor import people
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from tests.hub.cli.command_line import Cli, push_agencies
from tests.hub.web.people.providing import Provided, provided

GOOD = [{"otherParty": {"name": "杭州甲公司", "nature": "ENTERPRISE"}}]


@pytest.fixture
def provider() -> Iterator[Provided]:
    """A provider for one test."""
    with provided() as found:
        yield found


def variables(provider: Provided, **changed: str) -> dict[str, str]:
    """The settings of a hub whose people come from a provider, as variables."""
    chosen = {f"HUB_{name.upper()}": str(value) for name, value in provider.settings().items()}
    return {**chosen, **changed}


def told(bare: Cli, **env: str) -> list[tuple[str, str]]:
    """Level and message of everything that is said of people, in both languages."""
    found = json.loads(bare.run("doctor", "--json", **{"HUB_PORT": "0", **env}).stdout)
    said = [one for one in found if one["subject"] == "people"]
    assert all(one["messageZh"] for one in said)
    return [(one["level"], one["message"]) for one in said]


def test_a_sound_provider_is_well(bare: Cli, provider: Provided) -> None:
    assert told(bare, **variables(provider)) == [("OK", f"{provider.issuer} answers as it should.")]


def test_without_a_provider_there_are_keys_alone(bare: Cli) -> None:
    assert told(bare) == [("OK", "People come in by keys only (HUB_OIDC_ISSUER is empty).")]


def test_a_provider_that_does_not_answer_is_a_problem(bare: Cli, provider: Provided) -> None:
    provider.stop()

    [(level, message)] = told(bare, **variables(provider))

    assert (level, "ConnectError" in message, "Is HUB_OIDC_ISSUER right" in message) == ("PROBLEM", True, True)


def test_a_provider_of_another_name_is_a_problem(bare: Cli, provider: Provided) -> None:
    issuer = f"http://localhost:{provider.port}"

    [(level, message)] = told(bare, **variables(provider, HUB_OIDC_ISSUER=issuer))

    assert (level, f"it calls itself '{provider.issuer}'" in message) == ("PROBLEM", True)


@pytest.mark.parametrize("seconds", [-60, 60])
def test_a_clock_that_is_apart_from_the_providers_is_a_problem(provider: Provided, seconds: int) -> None:
    settings = read_settings(**provider.settings())

    [found] = people.people(settings, wall_clock() + timedelta(seconds=seconds))

    assert (found.level.value, "s apart, so that tokens seem not valid" in found.en) == ("PROBLEM", True)


def test_a_missing_audience_is_told(bare: Cli, provider: Provided) -> None:
    well, (level, message) = told(bare, **variables(provider, HUB_OIDC_AUDIENCE=""))

    assert (well[0], level, "HUB_OIDC_AUDIENCE is empty" in message) == ("OK", "WARNING", True)


@pytest.mark.parametrize(
    ("changed", "warned"),
    [
        ({"HUB_HOSTS": "hub.example"}, True),
        ({"HUB_HOST": "192.0.2.1"}, True),
        ({"HUB_HOSTS": "hub.example", "HUB_TRUSTED_PROXIES": "10.0.0.0/8"}, False),
        ({"HUB_HOSTS": "hub.example", "HUB_OIDC_CLIENT_ID": ""}, False),
    ],
)
def test_logging_in_without_https_is_told(
    bare: Cli, provider: Provided, changed: dict[str, str], *, warned: bool
) -> None:
    found = told(bare, **variables(provider, **changed))

    assert any("plain HTTP" in message for _, message in found) is warned


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"HUB_OIDC_AUDIENCE": "", "HUB_OIDC_CLIENT_ID": ""}, "neither HUB_OIDC_AUDIENCE nor HUB_OIDC_CLIENT_ID"),
        ({"HUB_OIDC_ROLES": "board=director"}, "no role 'director'"),
        ({"HUB_OIDC_ISSUER": ""}, "but not HUB_OIDC_ISSUER"),
    ],
)
def test_settings_with_which_nobody_comes_in_are_a_problem(
    bare: Cli, provider: Provided, changed: dict[str, str], reason: str
) -> None:
    [(level, message)] = told(bare, **variables(provider, **changed))

    assert (level, reason in message) == ("PROBLEM", True)


def push(cli: Cli, provider: Provided, token: str) -> tuple[int, str, Any]:
    """Push with a token; gives exit code, stderr and receipt."""
    result = cli.run("push", "-", "--key", token, "--json", stdin=json.dumps(GOOD), **variables(provider))
    return result.exit_code, result.stderr, json.loads(result.stdout or "null")


def test_a_token_pushes_for_the_agency_of_its_person(cli: Cli, provider: Provided) -> None:
    push_agencies(cli, "MARKET")

    code, _, receipt = push(cli, provider, provider.sign({"roles": "clerk", "agency": "MARKET"}))

    assert (code, receipt["agency"], receipt["outcomes"]) == (0, "MARKET", {"CREATED": 1})


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"roles": "case-worker"}, "FORBIDDEN"),
        ({"roles": "visitor"}, "ROLE_MISSING"),
        ({"roles": "clerk", "agency": "NOWHERE"}, "AGENCY_UNKNOWN"),
        ({"aud": "mail"}, "UNAUTHENTICATED"),
    ],
)
def test_a_token_of_anybody_else_pushes_nothing(
    cli: Cli, provider: Provided, claims: dict[str, str], code: str
) -> None:
    exits, error, receipt = push(cli, provider, provider.sign(claims))

    assert (exits, receipt) == (1, None)
    assert f"error[{code}]" in error
