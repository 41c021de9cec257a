"""The floor's statements from PostgreSQL's own load generator, without HTTP."""

import math
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from bench.errors import CannotMeasure
from bench.floor.postgresql import STATEMENTS
from bench.load import Round
from bench.operations import Variables
from hub.sample.telling import TODAY
from tests.databases import find_binaries

MOST_SCRIPTS: Final = 8
"""Each script holds one set of variables, and is planned once by every connection …"""

LEAD_SECONDS: Final = 1
"""… in the first moments of a round, which don't count."""


def scripts(operation: str, sets: Sequence[Variables], out: Path) -> list[Path]:
    """The statement with its values written in, once for each of some sets of variables."""
    folder = out / "pgbench" / operation
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for place, variables in enumerate(sets[:MOST_SCRIPTS]):
        file = folder / f"{place:03}.sql"
        file.write_text(f"{written_in(STATEMENTS[operation], variables)};\n")
        found.append(file)
    return found


def written_in(statement: str, variables: Variables) -> str:
    """A statement with values in the place of its parameters."""
    values = [literal(value, name) for name, value in variables.items()] + [f"DATE '{TODAY}'"]
    for place, value in reversed(list(enumerate(values, start=1))):
        statement = statement.replace(f"${place}", value)
    return statement


def literal(value: Any, name: str) -> str:
    """A value as SQL writes it: ours have no quotes."""
    if isinstance(value, list):
        return "'{" + ",".join(value) + "}'"
    return f"DATE '{value}'" if name == "from" else f"'{value}'"


def run_round(url: str, files: Sequence[Path], *, connections: int, seconds: float) -> Round:
    """One round of load; raises CannotMeasure where pgbench fails."""
    binaries = find_binaries()
    command = str(binaries / "pgbench") if binaries else shutil.which("pgbench") or "pgbench"
    options = ["-n", "-M", "prepared", "-c", str(connections), "-j", "1", "-T", f"{seconds + LEAD_SECONDS:.0f}", "-l"]
    chosen = [part for file in files for part in ("-f", str(file))]
    with tempfile.TemporaryDirectory(prefix="pgbench-") as folder:
        done = subprocess.run(
            [command, *options, *chosen, url], capture_output=True, text=True, check=False, cwd=folder
        )
        if done.returncode != 0:
            raise CannotMeasure(f"pgbench failed: {done.stderr[-1000:]}")
        ended = sorted(transactions(Path(folder)))
    first = ended[0][0] + LEAD_SECONDS if ended else 0.0
    taken = sorted(microseconds for moment, microseconds in ended if moment >= first)
    return Round(len(taken), seconds, percentile(taken, 0.5), percentile(taken, 0.99), failed=0)


def transactions(folder: Path) -> Iterator[tuple[float, int]]:
    """When each transaction ended, in seconds, and how many microseconds it took."""
    for log in folder.glob("pgbench_log.*"):
        with log.open() as lines:
            for line in lines:
                _client, _number, taken, _script, seconds, microseconds = map(int, line.split()[:6])
                yield seconds + microseconds / 1e6, taken


def percentile(ordered: Sequence[int], share: float) -> float:
    """A percentile in milliseconds; 0 where nothing was answered."""
    return 0.0 if not ordered else ordered[min(len(ordered) - 1, math.floor(len(ordered) * share))] / 1000
