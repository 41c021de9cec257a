"""Published files through the whole write path: accounts that add up, replays, and any order of rows."""

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from connectors import CONNECTORS
from hub.domain.clock import wall_clock
from hub.ingest.run import Run, run
from hub.projection.rebuild import PROJECTED, rebuild
from hub.store.dump import digest
from hub.store.engine import Store, open_store

pytestmark = pytest.mark.real

FILES = ("bj_penalties_legal_persons.csv", "raw_gb18030_double_random_huairou.csv")
ENFORCEMENT = CONNECTORS["enforcement"]


def taken(store: Store, folder: Path, *, seed: int | None = None) -> list[dict[str, Any]]:
    accounts = []
    for name in FILES:
        delivery = ENFORCEMENT.read(folder / name)
        rows = list(delivery.rows)
        if seed is not None:
            random.Random(seed).shuffle(rows)  # noqa: S311 - a shuffle that can be repeated
        work = Run(ENFORCEMENT.agency, name, delivery.layout, rows)
        receipt = run(store, work, clock=wall_clock, today=date(2026, 1, 1))
        accounts.append({key: receipt[key] for key in ("rows", "outcomes", "flags", "reasons")})
    return accounts


def dumped(store: Store) -> str:
    with store.read() as tx:
        return digest(tx, PROJECTED)


def test_every_row_is_accounted_for_and_a_rerun_and_a_rebuild_change_nothing(store: Store, real_files: Path) -> None:
    first = taken(store, real_files)
    before = dumped(store)

    again = taken(store, real_files)
    rebuild(store)

    flags = {"NAME_UNLIKE_CODE": 6, "BAD_CHECK_DIGIT": 1}
    assert first == [
        {"rows": 481, "outcomes": {"CREATED": 446, "UNCHANGED": 35}, "flags": flags, "reasons": {}},
        {"rows": 916, "outcomes": {"CREATED": 916}, "flags": {}, "reasons": {}},
    ]
    assert [account["outcomes"] for account in again] == [{"UNCHANGED": 481}, {"UNCHANGED": 916}]
    assert dumped(store) == before


def test_shuffled_rows_end_in_the_same_store(store: Store, real_files: Path, fresh_database: Any) -> None:

    taken(store, real_files)
    other = open_store(fresh_database("sqlite"))

    taken(other, real_files, seed=7)

    assert dumped(other) == dumped(store)
    other.close()
