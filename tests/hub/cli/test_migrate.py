"""`hub migrate`: from nothing to the newest tables, as often as one likes."""

import json

from sqlalchemy import text

from hub.projection.rebuild import PROJECTED
from hub.store.dump import digest
from hub.store.engine import open_store
from hub.store.migrate import head
from tests.databases import Databases, Kind
from tests.hub.cli.command_line import Cli, push_agencies
from tests.statements import penalty


def test_an_empty_database_gets_the_newest_tables_and_a_second_time_changes_nothing(
    bare: Cli, databases: Databases, database_kind: Kind
) -> None:
    url = databases.empty(database_kind)

    results = [bare.run("migrate", "--json", HUB_DATABASE_URL=url) for _ in range(2)]

    assert [result.exit_code for result in results] == [0, 0]
    assert [json.loads(result.stdout) for result in results] == [{"version": head()}] * 2


def test_without_a_database_url_the_home_gets_an_embedded_one(bare: Cli) -> None:
    result = bare.run("migrate")

    assert (result.exit_code, result.stdout) == (0, "")
    assert (bare.home / "hub.db").exists()
    assert bare.home.stat().st_mode & 0o077 == 0


def test_a_database_that_is_away_is_told(bare: Cli) -> None:
    result = bare.run("migrate", HUB_DATABASE_URL="postgresql://hub:secret@127.0.0.1:1/hub")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[STORE_UNAVAILABLE]: ")
    assert "secret" not in result.stderr


ADDED_SINCE = (
    "ix_identifier_value",
    "ix_inspection_inspected_on",
    "ix_joint_operation_started_on",
    "ix_penalty_decided_on",
    "ix_supervision_case_authority_step_next_deadline_on",
    "ix_supervision_case_step_on",
)
"""Indexes that the first version did not have."""


def test_a_store_at_an_older_version_answers_anew_from_its_log(cli: Cli, database_url: str) -> None:
    push_agencies(cli, "CIVIL_AFFAIRS")
    item = {"penalty": {**penalty().payload}}
    cli.run("push", "-", "--key", cli.key("agency", "CIVIL_AFFAIRS"), stdin=json.dumps([item]))
    newest = cli.run("rebuild").stdout
    store = open_store(database_url)
    for statement in (
        *(f"DROP INDEX {name}" for name in ADDED_SINCE),
        "ALTER TABLE involvement DROP COLUMN from_on",
        "UPDATE party SET valid_from = NULL",
        "UPDATE alembic_version SET version_num = '0001'",
    ):
        store.write(lambda tx, statement=statement: tx.execute(text(statement)))  # type: ignore[misc]

    result = cli.run("migrate")

    with store.read() as tx:
        found = digest(tx, PROJECTED)
    store.close()
    assert (result.exit_code, found) == (0, newest.strip())
