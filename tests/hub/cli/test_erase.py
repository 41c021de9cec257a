"""`hub erase`: what is personal of a record, for good."""

import json

from hub.cli.operator import operator
from hub.store.tables.access_log import access_log
from hub.store.tables.projected import RECORD_TABLES
from tests.hub.cli.command_line import Cli
from tests.pushing import push_all, rows
from tests.register_statements import social_worker
from tests.statements import CIVIL_AFFAIRS
from tests.stores import open_store

WHY = "asked for by the person, PIPL art. 47"
WORKER = RECORD_TABLES["social_worker"]
ERASE = ("erase", "SOCIAL_WORKER", CIVIL_AFFAIRS, "社1", "--reason", WHY)


def names(cli: Cli) -> list[str | None]:
    """The names of social workers."""
    store = open_store(cli.env["HUB_DATABASE_URL"])
    found: list[str | None] = rows(store, WORKER, "name")
    store.close()
    return found


def fill(cli: Cli) -> None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    push_all(store, social_worker())
    store.close()


def test_a_person_is_erased_once_that_is_confirmed(cli: Cli) -> None:
    fill(cli)

    refused = cli.run(*ERASE, stdin="n\n")
    assert (refused.exit_code, names(cli)) == (1, ["赵六"])

    done = cli.run(*ERASE, stdin="y\n")
    assert (done.exit_code, names(cli)) == (0, [None])
    assert "name, citizenNumber were erased, in 1 statements" in done.stderr
    assert "已删除：name, citizenNumber" in done.stderr


def test_scripts_confirm_beforehand_and_read_json(cli: Cli) -> None:
    fill(cli)

    dry = cli.run(*ERASE, "--dry-run", "--json")
    done = cli.run(*ERASE, "--yes", "--json")
    again = cli.run(*ERASE, "--yes", "--json")

    fields = {"fields": ["name", "citizenNumber"], "versions": 1, "waiting": 0, "before": False}
    assert [json.loads(one.stdout) for one in (dry, done)] == [fields, fields]
    assert json.loads(again.stdout) == {"fields": [], "versions": 0, "waiting": 0, "before": True}
    assert "would be erased" in dry.stderr
    assert "erased before" in again.stderr


def test_it_is_written_down_who_had_it_done_whatever_variables_say(cli: Cli) -> None:
    fill(cli)

    cli.run(*ERASE, "--yes", LOGNAME="somebody else", USER="somebody else")

    store = open_store(cli.env["HUB_DATABASE_URL"])
    assert rows(store, access_log, "principal") == [operator()]
    store.close()


def test_the_kind_is_taken_in_any_letters_and_a_wrong_one_is_told_which_there_are(cli: Cli) -> None:
    fill(cli)

    wrong = cli.run("erase", "PENALTY", CIVIL_AFFAIRS, "x", "--reason", WHY, "--yes")
    right = cli.run("erase", "social_worker", CIVIL_AFFAIRS, "社1", "--reason", WHY, "--yes")

    assert (wrong.exit_code, right.exit_code) == (1, 0)
    assert "SOCIAL_WORKER" in wrong.stderr
    assert "不含个人信息" in wrong.stderr


def test_a_record_that_is_not_there_is_told(cli: Cli) -> None:
    fill(cli)

    result = cli.run("erase", "SOCIAL_WORKER", CIVIL_AFFAIRS, "社9", "--reason", WHY, "--yes")

    assert result.exit_code == 1
    assert "'社9'" in result.stderr
    assert names(cli) == ["赵六"]
