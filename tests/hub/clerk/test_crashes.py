"""Kill -9 at every step of taking a file: nothing is lost, nothing is taken twice, the receipt is the first one's."""

import json
import subprocess
import sys
from pathlib import Path

from hub.store.tables.log import record_version
from hub.store.tables.runs import connector_run, taken_file
from tests.hub.clerk.desks import with_reports
from tests.pushing import rows
from tests.stores import open_store

ROOT = Path(__file__).parents[3]


def test_a_run_may_be_killed_at_any_step(database_url: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.hub.clerk.crashing", database_url, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)

    assert done.returncode == 0, done.stderr
    outcomes = json.loads(done.stdout)
    assert len(outcomes) > 8
    assert [one["ended"] for one in outcomes] == [False] * (len(outcomes) - 1) + [True]
    assert [one["then"] for one in outcomes] == [with_reports("done/公司.txt")] * len(outcomes)
    assert {one["report"]["state"] for one in outcomes} == {"TAKEN"}
    # Every state between the first and the last was met, among them half a move.
    assert ["公司.txt"] in [one["left"] for one in outcomes]
    assert sorted(["公司.txt", *with_reports("done/公司.txt")]) in [one["left"] for one in outcomes]

    store = open_store(database_url)
    receipts = {one["report"]["receipt"]["batchId"] for one in outcomes}
    assert {str(one) for one in rows(store, connector_run, "id")} == receipts
    assert len(receipts) == len(outcomes)
    assert rows(store, taken_file, "filed_as") == ["公司.txt"] * len(outcomes)
    assert rows(store, record_version, "kind").count("other_party") == len(outcomes)
    store.close()
