"""A rebuild gives the same rows, whatever became of the projection."""

import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, select, update

from hub.domain.personal import Personal
from hub.projection.rebuild import PROJECTED, rebuild
from hub.store.engine import Store, Transaction
from hub.store.tables.log import record_link, record_version
from hub.store.tables.metadata import Sealed
from tests.hub.ingest.mixed import FIRST, MIXED, deliver
from tests.pushing import counts, lines, push_all, rows
from tests.statements import ONE_OF_EACH, penalty, registration

Damage = Callable[[Transaction, Table, random.Random], None]


def empty_it(tx: Transaction, table: Table, _chance: random.Random) -> None:
    """Delete every row."""
    tx.execute(delete(table))


def lose_some(tx: Transaction, table: Table, chance: random.Random) -> None:
    """Delete some rows."""
    for row in some_rows(tx, table, chance):
        tx.execute(delete(table).where(*(column == row[column.name] for column in table.primary_key.columns)))


def spoil_some(tx: Transaction, table: Table, chance: random.Random) -> None:
    """Write other text into some rows."""
    texts = [
        c for c in table.columns if c.type.python_type is str and not c.primary_key and not hasattr(c.type, "enums")
    ]
    for row in some_rows(tx, table, chance):
        same = [column == row[column.name] for column in table.primary_key.columns]
        if texts:
            spoiled = chance.choice(texts).name
            tx.execute(update(table).where(*same).values(as_kept(table, {spoiled: "spoiled"})))


def add_some(tx: Transaction, table: Table, chance: random.Random) -> None:
    """Insert rows that no record states."""
    keys = [column.name for column in table.primary_key.columns]
    for row in some_rows(tx, table, chance):
        if {"version", "position"} & set(keys):
            name = "position" if "position" in keys else "version"
            tx.execute(insert(table), [as_kept(table, {**row, name: row[name] + 100})])


def as_kept(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row whose personal values are written as they stand, whatever they say."""
    return {
        name: Personal("", value) if isinstance(table.c[name].type, Sealed) and value is not None else value
        for name, value in row.items()
    }


def some_rows(tx: Transaction, table: Table, chance: random.Random) -> list[dict[str, Any]]:
    """Half of the rows, at least one."""
    found = [dict(row) for row in tx.execute(select(table)).mappings()]
    return chance.sample(found, -(-len(found) // 2))


def damage_all(tx: Transaction, damage: Damage) -> None:
    """Damage every projected table."""
    for table in PROJECTED:
        damage(tx, table, random.Random(7))  # noqa: S311 - a repeatable choice of rows


@pytest.fixture
def filled(store: Store) -> Store:
    """A store in which five agencies have spoken, and parties were merged."""
    deliver(store, (*FIRST, *MIXED), pushes=6)
    return store


@pytest.mark.parametrize("damage", [empty_it, lose_some, spoil_some, add_some])
def test_a_rebuild_mends_whatever_became_of_the_projection(filled: Store, damage: Damage) -> None:
    before = lines(filled)
    filled.write(lambda tx: damage_all(tx, damage))

    records = rebuild(filled)

    assert lines(filled) == before
    assert records == len(set(rows(filled, record_version, "record_key")))


def test_a_rebuild_keeps_the_ids_of_parties_and_leaves_the_log_alone(filled: Store) -> None:
    kept = [record_version, record_link]
    before = [rows(filled, table, *table.columns.keys()) for table in (*kept, *PROJECTED)]

    rebuild(filled)

    assert [rows(filled, table, *table.columns.keys()) for table in (*kept, *PROJECTED)] == before


def test_a_store_without_records_is_rebuilt_to_nothing(store: Store) -> None:
    assert (rebuild(store), set(counts(store).values())) == (0, {0})


def test_a_rebuild_tells_how_far_it_is(store: Store) -> None:
    push_all(store, registration(), penalty(), *ONE_OF_EACH[4:6])
    told: list[tuple[int, int]] = []

    rebuild(store, progress=lambda done, total: told.append((done, total)))

    assert told == [(4, 4), (3, 3)]


def test_a_rebuild_that_fails_leaves_the_projection_as_it_was(store: Store) -> None:
    push_all(store, registration())
    before = lines(store)

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(store, progress=stop)
    assert lines(store) == before
