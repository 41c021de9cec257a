"""`hub key`: a key that opens the store it was made for, its successor, and its end."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from hub.access.keys import authenticate
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from tests.hub.cli.command_line import Cli
from tests.stores import open_store


def test_the_key_alone_is_on_stdout_and_opens_the_store(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "agency", "--agency", "HUB")

    store = open_store(cli.env["HUB_DATABASE_URL"])
    principal = authenticate(
        store, result.stdout.strip(), pepper=read_pepper(read_settings(home=cli.home)), now=wall_clock()
    )
    store.close()
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert (principal.role, principal.agency) == (Role.AGENCY, "HUB")
    assert "not shown again" in result.stderr


def test_as_json_the_key_comes_with_what_it_stands_for(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "dashboard", "--json")

    given = json.loads(result.stdout)
    assert given == {
        "key": given["key"],
        "role": "DASHBOARD",
        "agency": None,
        "expiresAt": given["expiresAt"],
    }


def test_an_agency_that_is_not_known_is_refused(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "officer", "--agency", "NOBODY")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[BAD_INPUT]: No agency 'NOBODY'. Known: HUB.\n")


@pytest.mark.parametrize("pepper", ["short"])
def test_a_pepper_that_could_be_guessed_is_refused(cli: Cli, pepper: str) -> None:
    result = cli.run("key", "create", "--role", "dashboard", HUB_KEY_PEPPER=pepper)

    assert (result.exit_code, result.stderr.startswith("error[SETTINGS]: HUB_KEY_PEPPER")) == (1, True)


# --- how long, and what for -------------------------------------------------------------------


def made(cli: Cli, *more: str) -> str:
    """The public part of a new key of the operator's agency."""
    result = cli.run("key", "create", "--role", "agency", "--agency", "HUB", *more)
    assert result.exit_code == 0, result.stderr
    return result.stdout.strip().partition(".")[0]


def listed(cli: Cli, *more: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(cli.run("key", "list", "--json", *more).stdout)
    return found


def test_a_key_ends_after_the_days_that_are_set_unless_something_else_is_said(cli: Cli) -> None:
    cli.run("key", "create", "--role", "dashboard")
    cli.run("key", "create", "--role", "dashboard", HUB_KEY_DAYS="10")
    made(cli, "--expires", "90")
    made(cli, "--expires", "never")

    days = [one["expiresAt"] and (instant(one["expiresAt"]) - instant(one["createdAt"])).days for one in listed(cli)]

    assert days == [365, 10, 90, None]


def test_a_key_is_listed_with_all_that_is_known_of_it_but_its_secret(cli: Cli) -> None:
    prefix = made(cli, "--for", "registry sync job", "--may", "push,read", "--expires", "2098-12-31")

    found = listed(cli)

    assert found == [
        {
            "prefix": prefix,
            "role": "AGENCY",
            "agency": "HUB",
            "may": ["READ", "PUSH"],
            "for": "registry sync job",
            "state": "LIVE",
            "endsSoon": False,
            "createdAt": found[0]["createdAt"],
            "lastUsedAt": None,
            "expiresAt": "2098-12-31T16:00:00+00:00",
            "revokedAt": None,
            "revokedBecause": None,
        }
    ]


def test_the_list_can_be_narrowed_and_is_a_table_for_people(cli: Cli) -> None:
    agency = made(cli, "--expires", "7")
    cli.run("key", "create", "--role", "dashboard")

    table = cli.run("key", "list").stdout

    assert [one["prefix"] for one in listed(cli, "--agency", "HUB")] == [agency]
    assert [one["role"] for one in listed(cli, "--role", "dashboard")] == ["DASHBOARD"]
    assert [one["endsSoon"] for one in listed(cli)] == [True, False]
    assert agency in table
    assert "(soon 即将到期)" in table
    assert cli.run("key", "list", "--agency", "NOBODY").stderr.startswith("There is no such key.")


@pytest.mark.parametrize(
    ("options", "exits"),
    [
        (["--may", "everything"], 2),
        (["--may", ","], 2),
        (["--for", "two\nlines"], 2),
        (["--for", "x" * 201], 2),
        (["--expires", "2019-01-01"], 1),
        (["--expires", "soon"], 1),
    ],
)
def test_what_cannot_be_agreed_on_is_refused_before_anything_is_made(cli: Cli, options: list[str], exits: int) -> None:
    result = cli.run("key", "create", "--role", "agency", "--agency", "HUB", *options)

    assert (result.exit_code, result.stdout, listed(cli)) == (exits, "", [])


def test_a_key_cannot_be_made_for_what_its_role_may_not(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "dashboard", "--may", "push")

    assert (result.exit_code, "may be used for read,follow" in result.stderr) == (1, True)


# --- rotation and end -------------------------------------------------------------------------


def test_a_successor_is_printed_alone_and_the_old_key_ends_after_the_overlap(cli: Cli) -> None:
    old = made(cli, "--for", "registry sync job")

    result = cli.run("key", "rotate", old, "--overlap", "2")

    new = result.stdout.strip().partition(".")[0]
    first, second = listed(cli)
    assert (result.exit_code, "not shown again" in result.stderr) == (0, True)
    assert (first["prefix"], second["prefix"], second["for"]) == (old, new, "registry sync job")
    assert instant(first["expiresAt"]) - instant(second["createdAt"]) == timedelta(hours=2)


def test_as_json_both_keys_are_told(cli: Cli) -> None:
    old = made(cli)

    given = json.loads(cli.run("key", "rotate", old, "--expires", "never", "--json").stdout)

    assert given == {"key": given["key"], "expiresAt": None, "old": old, "oldExpiresAt": given["oldExpiresAt"]}


def test_a_third_key_is_refused_with_what_to_do(cli: Cli) -> None:
    old = made(cli)
    new = cli.run("key", "rotate", old).stdout.strip()

    result = cli.run("key", "rotate", new)

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{old} and its successor {new.partition('.')[0]} are both valid" in result.stderr
    assert f"`hub key revoke {old}`" in result.stderr


def test_a_revoked_key_stays_in_the_list_with_the_reason(cli: Cli) -> None:
    prefix = made(cli)

    result = cli.run("key", "revoke", prefix, "--reason", "left in a mail")
    told = json.loads(cli.run("key", "revoke", prefix, "--json").stdout)

    assert (result.exit_code, result.stdout) == (0, f"{prefix}\n")
    assert told == listed(cli)[0]
    assert (told["state"], told["revokedBecause"]) == ("REVOKED", "left in a mail")


def test_a_key_that_is_not_there_is_told(cli: Cli) -> None:
    for command in ("rotate", "revoke"):
        result = cli.run("key", command, "hub_0000000000000000")

        assert (result.exit_code, "There is no key hub_0000000000000000" in result.stderr) == (1, True)


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
