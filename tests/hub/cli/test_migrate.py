"""`hub migrate`: from nothing to the newest tables, as often as one likes."""

import json
from typing import Final

from alembic import command
from sqlalchemy import Table, inspect, select, text

from hub.projection.rebuild import PROJECTED
from hub.store.dump import digest
from hub.store.engine import Store
from hub.store.migrate import config, head
from hub.store.tables.log import record_link, record_version
from hub.store.tables.metadata import metadata
from tests.databases import Databases, Kind
from tests.hub.cli.command_line import Cli, push_agencies
from tests.statements import penalty
from tests.stores import open_store

LOGGED: Final[tuple[Table, ...]] = (record_version, record_link)
"""The tables from which a rebuild makes all others."""


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


def test_a_store_at_an_older_version_answers_anew_from_its_log(cli: Cli, database_url: str) -> None:
    push_agencies(cli, "CIVIL_AFFAIRS")
    item = {"penalty": {**penalty().payload}}
    cli.run("push", "-", "--key", cli.key("agency", "CIVIL_AFFAIRS"), stdin=json.dumps([item]))
    newest = cli.run("rebuild").stdout
    store = open_store(database_url)
    put_back_to_the_first_version(store)

    result = cli.run("migrate")

    with store.read() as tx:
        found = digest(tx, PROJECTED)
    store.close()
    assert (result.exit_code, found) == (0, newest.strip())


def put_back_to_the_first_version(store: Store) -> None:
    """Make the tables anew as the first version had them, with what was said and decided in them and nothing else."""
    with store.read() as tx:
        kept = {table: [dict(row) for row in tx.execute(select(table)).mappings()] for table in LOGGED}
    with store.engine.connect() as connection:
        store.dialect.begin_writing(connection)
        with connection.begin():
            metadata.drop_all(connection)
            if connection.dialect.name == "postgresql":
                connection.execute(text("DROP FUNCTION access_log_refuses"))
            connection.execute(text("DROP TABLE alembic_version"))
            command.upgrade(config(connection), "0001")
            for table, rows in kept.items():
                names = {column["name"] for column in inspect(connection).get_columns(table.name)}
                for row in rows:
                    connection.execute(table.insert().values({name: row[name] for name in row if name in names}))
