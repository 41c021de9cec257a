"""`hub reseal`: a new secret of personal values in the place of the old one."""

import json
import stat
from datetime import datetime
from pathlib import Path

import pytest

from tests.hub.cli.command_line import Cli
from tests.pushing import push_all
from tests.register_statements import social_worker
from tests.stores import open_store

ASKED = "{ socialWorkers(first: 1) { nodes { citizenNumber } } }"


@pytest.fixture
def filled(cli: Cli) -> Cli:
    """A command line over a store with a person in it."""
    store = open_store(cli.env["HUB_DATABASE_URL"])
    push_all(store, social_worker())
    store.close()
    return cli


def number(cli: Cli, **env: str) -> str:
    """The number of the person, whole, as an officer reads it for a purpose."""
    why = ("--purpose", "CASE_INVESTIGATION", "--case", "case 7")
    result = cli.run("query", "-", "--role", "officer", *why, stdin=ASKED, **env)
    assert result.exit_code == 0, result.stderr
    found: str = json.loads(result.stdout)["data"]["socialWorkers"]["nodes"][0]["citizenNumber"]
    return found


def test_from_then_on_the_new_secret_opens_what_there_is_and_the_old_one_nothing(filled: Cli, tmp_path: Path) -> None:
    new, before = tmp_path / "new", number(filled)

    done = filled.run("reseal", str(new), "--json")
    refused = filled.run("rebuild")
    again = filled.run("reseal", str(tmp_path / "newer"))

    assert done.exit_code == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["file"], datetime.fromisoformat(told["sealedAt"]).tzinfo is None) == (str(new), False)
    assert "HUB_PERSONAL_KEY_FILE" in done.stderr
    assert stat.S_IMODE(new.stat().st_mode) == 0o600
    assert [one.exit_code for one in (refused, again)] == [1, 1]
    assert "hub reseal" in refused.stderr
    secret = new.read_text().strip()
    assert number(filled, HUB_PERSONAL_KEY=secret) == before
    assert filled.run("migrate", HUB_PERSONAL_KEY=secret).exit_code == 0
    assert filled.run("rebuild", HUB_PERSONAL_KEY=secret).exit_code == 0
    assert number(filled, HUB_PERSONAL_KEY=secret) == before


def test_the_doctor_tells_which_secret_opens_the_store(filled: Cli, tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert filled.run("reseal", str(new)).exit_code == 0

    found = {}
    for secret in (filled.env["HUB_PERSONAL_KEY"], new.read_text().strip()):
        listed = json.loads(filled.run("doctor", "--json", HUB_PERSONAL_KEY=secret).stdout)
        found[secret] = next(one["level"] for one in listed if one["subject"] == "personal key")

    assert list(found.values()) == ["PROBLEM", "OK"]


def test_where_the_secret_is_a_file_of_the_home_it_is_told_which_to_put_there(cli: Cli, tmp_path: Path) -> None:
    done = cli.run("reseal", str(tmp_path / "new"), HUB_PERSONAL_KEY="")

    assert done.exit_code == 0
    assert f"put {tmp_path / 'new'} in its place" in done.stderr
    assert str(cli.home / "personal-key") in done.stderr


def test_a_secret_that_anybody_may_guess_is_refused(filled: Cli, tmp_path: Path) -> None:
    short = tmp_path / "short"
    short.write_text("secret")
    short.chmod(0o600)

    refused = filled.run("reseal", str(short))

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "has 6 bytes; a secret needs at least 16" in refused.stderr
    assert number(filled)
