"""`hub key create`: a key that opens the store it was made for."""

import json

import pytest

from hub.access.keys import authenticate
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.settings import read_settings
from hub.store.engine import open_store
from tests.hub.cli.command_line import Cli


def test_the_key_alone_is_on_stdout_and_opens_the_store(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "agency", "--agency", "HUB")

    store = open_store(cli.env["HUB_DATABASE_URL"])
    principal = authenticate(store, result.stdout.strip(), pepper=read_pepper(read_settings(home=cli.home)))
    store.close()
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert (principal.role, principal.agency) == (Role.AGENCY, "HUB")
    assert "not shown again" in result.stderr


def test_as_json_the_key_comes_with_what_it_stands_for(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "dashboard", "--json")

    given = json.loads(result.stdout)
    assert given == {"key": given["key"], "role": "DASHBOARD", "agency": None}


def test_an_agency_that_is_not_known_is_refused(cli: Cli) -> None:
    result = cli.run("key", "create", "--role", "officer", "--agency", "NOBODY")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[BAD_INPUT]: No agency 'NOBODY'. Known: HUB.\n")


@pytest.mark.parametrize("pepper", ["short"])
def test_a_pepper_that_could_be_guessed_is_refused(cli: Cli, pepper: str) -> None:
    result = cli.run("key", "create", "--role", "dashboard", HUB_KEY_PEPPER=pepper)

    assert (result.exit_code, result.stderr.startswith("error[SETTINGS]: HUB_KEY_PEPPER")) == (1, True)
