"""Published files through the whole write path: accounts that add up, replays, and any order of rows."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from connectors import CONNECTORS
from hub.domain.clock import wall_clock
from hub.ingest.run import PORTION, Run, run
from hub.projection.rebuild import PROJECTED, rebuild
from hub.store.dump import digest
from hub.store.engine import Store
from tests.databases import Kind
from tests.published import PUBLISHED, Published
from tests.stores import open_store

pytestmark = pytest.mark.real
ON = date(2026, 1, 1)
LONG = 600
"""Rows from which on a file is left to the long proofs."""

every_file = pytest.mark.parametrize(
    "file",
    [pytest.param(file, marks=[pytest.mark.prove] if file.rows > LONG else [], id=file.name) for file in PUBLISHED],
)


def taken(
    store: Store, folder: Path, file: Published, *, seed: int | None = None, portion: int = PORTION
) -> dict[str, Any]:
    """The account of a file, taken in portions; with a seed its rows come in another order."""
    connector = CONNECTORS[file.connector]
    delivery = connector.read(folder / file.name)
    rows = list(delivery.rows)
    if seed is not None:
        random.Random(seed).shuffle(rows)  # noqa: S311 - a shuffle that can be repeated
    work = Run(connector.agency, file.name, delivery.layout, rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hub.ingest.run.PORTION", portion)
        receipt = run(store, work, clock=wall_clock, today=ON)
    return {key: receipt[key] for key in ("rows", "outcomes", "flags", "reasons")}


def dumped(store: Store) -> str:
    """The digest of everything that answers."""
    with store.read() as tx:
        return digest(tx, PROJECTED)


@every_file
def test_every_row_is_accounted_for_and_a_rerun_and_a_rebuild_change_nothing(
    store: Store, real_files: Path, file: Published
) -> None:
    first = taken(store, real_files, file)
    before = dumped(store)

    again = taken(store, real_files, file)
    rebuild(store)

    assert first == file.account
    assert again["outcomes"].keys() <= {"UNCHANGED", "QUARANTINED"}
    assert again["outcomes"].get("QUARANTINED") == first["outcomes"].get("QUARANTINED")
    assert dumped(store) == before


@every_file
def test_shuffled_rows_in_smaller_portions_end_in_the_same_store_with_the_same_flags(
    real_files: Path, fresh_database: Callable[[Kind], str], database_kind: Kind, file: Published
) -> None:
    one, other = (open_store(fresh_database(database_kind)) for _ in range(2))

    straight = taken(one, real_files, file)
    shuffled = taken(other, real_files, file, seed=7, portion=700)

    assert (shuffled["flags"], shuffled["reasons"]) == (straight["flags"], straight["reasons"])
    assert dumped(other) == dumped(one)
    one.close()
    other.close()
