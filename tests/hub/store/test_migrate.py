"""Migrations: they lead to exactly the tables that the program describes."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Text, inspect, select, text
from sqlalchemy.types import TypeEngine

from hub.domain.connector import Op
from hub.domain.records.content import content_hash
from hub.errors import StoreOutdated, StoreUnavailable
from hub.store.engine import Store
from hub.store.migrate import SCRIPTS, config, head, migrate, require_current, version
from hub.store.tables import metadata
from hub.store.tables.log import record_version
from hub.store.tables.metadata import Sealed
from tests.databases import Databases, Kind
from tests.stores import open_store


@pytest.fixture
def empty_url(databases: Databases, database_kind: Kind) -> str:
    """The URL of a database with nothing in it."""
    return databases.empty(database_kind)


def test_migrations_lead_to_exactly_the_tables_of_the_metadata(store: Store) -> None:
    with store.read() as tx:
        context = MigrationContext.configure(tx, opts={"compare_type": True, "compare_server_default": True})

        assert compare_metadata(context, metadata) == []


def test_checks_on_code_values_are_those_of_the_code_lists(store: Store) -> None:
    with store.read() as tx:
        found = {
            (table.name, one["name"]): sorted(part.strip("'\" ") for part in values(one["sqltext"]))
            for table in metadata.sorted_tables
            for one in inspect(tx).get_check_constraints(table.name)
        }

    assert found == {
        (table.name, f"ck_{table.name}_{column.type.name}"): sorted(column.type.enums)  # type: ignore[attr-defined]
        for table in metadata.sorted_tables
        for column in table.columns
        if hasattr(column.type, "enums")
    }


def values(check: str) -> list[str]:
    """The values in a CHECK: `kind IN ('A', 'B')`, or as PostgreSQL rewrites it, an array of texts."""
    inside = check[check.index("[" if "[" in check else "(") + 1 : check.rindex("]" if "[" in check else ")")]
    return [part.split("::")[0] for part in inside.strip("()").split(",")]


def test_migrations_lead_to_text_of_the_collation_of_the_metadata(store: Store) -> None:
    tables = metadata.sorted_tables
    told = {
        (t.name, c.name): collation(c.type, store)
        for t in tables
        for c in t.columns
        if isinstance(c.type, Text | Sealed)
    }

    with store.read() as tx:
        found = {
            (t.name, c["name"]): getattr(c["type"], "collation", None)
            for t in tables
            for c in inspect(tx).get_columns(t.name)
            if isinstance(c["type"], Text)
        }

    assert found == told


def collation(kind: TypeEngine[str], store: Store) -> str | None:
    """The collation of a type on the database of a store."""
    on_database: Any = kind.dialect_impl(store.engine.dialect)
    found: str | None = getattr(getattr(on_database, "impl", on_database), "collation", None)
    return found


def test_a_store_that_is_current_stays_as_it_is(database_url: str, store: Store) -> None:
    migrate(database_url)

    require_current(store)
    assert version(store) == head()


def test_a_store_without_tables_is_outdated_until_it_is_migrated(empty_url: str) -> None:
    store = open_store(empty_url)

    with pytest.raises(StoreOutdated) as refusal:
        require_current(store)
    assert (
        refusal.value.en == f"The store's tables are at version none, this program needs {head()}. Run `hub migrate`."
    )
    migrate(empty_url)
    require_current(store)
    store.close()


def test_a_store_of_a_later_program_is_refused(database_url: str, store: Store) -> None:
    store.write(lambda tx: tx.execute(text("UPDATE alembic_version SET version_num = '9999'")))

    with pytest.raises(StoreOutdated, match="at version 9999"):
        require_current(store)
    with pytest.raises(StoreOutdated, match=f"at version 9999, this program knows them up to {head()}"):
        migrate(database_url)


@pytest.mark.parametrize("url", ["postgresql://hub@127.0.0.1:1/hub", "sqlite:////nowhere/at/all/hub.db"])
def test_a_database_that_is_away_cannot_be_migrated(url: str) -> None:
    with pytest.raises(StoreUnavailable):
        migrate(url)


def test_a_migration_that_fails_leaves_nothing_behind(empty_url: str) -> None:
    store = open_store(empty_url)
    last = metadata.sorted_tables[-1].name
    with store.engine.begin() as connection:
        connection.execute(text(f"CREATE TABLE {last} (id INTEGER)"))

    with pytest.raises(Exception, match="already exists"):
        migrate(empty_url)

    with store.read() as tx:
        assert inspect(tx).get_table_names() == [last]
    store.close()


@pytest.mark.parametrize(("version_before", "filled"), [(None, 0), ("0001", 1), (head(), 0)])
def test_what_is_to_follow_follows_where_an_older_store_was_brought_along(
    empty_url: str, version_before: str | None, filled: int
) -> None:
    store = open_store(empty_url)
    if version_before:
        with store.engine.begin() as connection:
            command.upgrade(config(connection), version_before)
    done: list[int] = []

    migrate(empty_url, afterwards=lambda tx: done.append(tx.execute(text("SELECT 1")).scalar_one()))

    assert done == [1] * filled
    require_current(store)
    store.close()


def test_migrations_stand_in_one_row() -> None:
    numbers = sorted(path.name[:4] for path in SCRIPTS.joinpath("versions").glob("*.py"))

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert head() == numbers[-1]


def test_parts_of_an_older_store_are_told_which_refer_to_the_same_again(empty_url: str) -> None:
    store = open_store(empty_url)
    part = metadata.tables["supervision_case_parties"]
    one, other = UUID(int=1), UUID(int=2)
    parties = [(one, 1, 1, one), (one, 1, 2, other), (one, 1, 3, one), (one, 2, 1, one), (other, 1, 1, one)]
    with store.engine.begin() as connection:
        command.upgrade(config(connection), "0004")
        for key, version_, position, party in parties:
            row = {"id": key, "version": version_, "position": position, "party_id": party}
            connection.execute(part.insert().values(row))

    migrate(empty_url)

    with store.read() as tx:
        found = tx.execute(select(part.c.party_again).order_by(*part.primary_key)).scalars().all()
    assert found == [False, False, True, False, False]
    store.close()


def test_awards_of_an_older_store_have_a_title_and_are_known_when_they_come_again(empty_url: str) -> None:
    store = open_store(empty_url)
    titled = {"title": "十佳社会组织", "party": {"name": "江干区花卉行业协会"}, "year": 2014}
    named = {"name": "十佳社会组织", "party": {"name": "江干区花卉行业协会"}, "year": 2014}
    row = {
        "record_key": UUID(int=1),
        "seq": 1,
        "agency": "CIVIL_AFFAIRS",
        "kind": "award",
        "native_id": "十佳社会组织",
        "op": Op.PUT,
        "observed_at": datetime(2020, 6, 30, tzinfo=UTC),
        "batch_id": UUID(int=2),
        "synthetic": False,
    }
    with store.engine.begin() as connection:
        command.upgrade(config(connection), "0009")
        connection.execute(record_version.insert().values(**row, payload=named, content_hash=content_hash(named)))

    migrate(empty_url)

    with store.read() as tx:
        found = tx.execute(select(record_version.c.payload, record_version.c.content_hash)).all()
    assert found == [(titled, content_hash(titled))]
    store.close()
