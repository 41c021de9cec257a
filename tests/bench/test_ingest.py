"""The benchmark of files: what it writes is read, and what it compares differs where a row does."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from bench.errors import CannotMeasure
from bench.ingest.equal import require_same_rows
from bench.ingest.file import write_file
from bench.ingest.rounds import load, sync
from connectors.enforcement import ENFORCEMENT
from hub.store.rows import insert_rows
from hub.store.tables.parties import name_key
from tests.databases import Kind
from tests.stores import open_store

ROWS = 400


def test_the_file_is_one_of_penalties_with_the_defects_of_published_ones(tmp_path: Path) -> None:
    write_file(tmp_path / "file.csv", ROWS)

    delivery = ENFORCEMENT.read(tmp_path / "file.csv")
    rows = list(delivery.rows)

    stated = [row.statement.payload for row in rows if row.statement]
    assert (delivery.total, len(rows)) == (ROWS, ROWS)
    assert 0 < len(rows) - len(stated) < ROWS // 20
    assert ROWS * 0.6 < len({payload["party"]["uscc"] for payload in stated}) < ROWS * 0.8


def test_a_taken_file_and_its_bare_rows_are_the_same_store(
    fresh_database: Callable[[Kind], str], database_kind: Kind, tmp_path: Path
) -> None:
    taking, bare = fresh_database(database_kind), fresh_database(database_kind)
    write_file(tmp_path / "file.csv", ROWS)

    seconds, peak = sync(tmp_path / "file.csv", taking, tmp_path)
    loaded = load(taking, bare, tmp_path)

    counted = require_same_rows(taking, bare)
    assert (sum(counted.values()), counted["record_version"] > ROWS * 0.9) == (loaded.rows, True)
    assert min(seconds, peak, loaded.seconds, loaded.peak_mb) > 0


def test_stores_that_differ_in_a_row_are_told_apart(fresh_database: Callable[[Kind], str]) -> None:
    one, other = fresh_database("sqlite"), fresh_database("sqlite")
    store = open_store(other)
    row = {"party_id": UUID(int=1), "kind": "FOLDED", "key": "甲"}
    store.write(lambda tx: insert_rows(tx, name_key, [row]))
    store.close()

    with pytest.raises(CannotMeasure):
        require_same_rows(one, other)
