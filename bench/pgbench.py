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

MOST_SCRIPTS: Final = 100
"""pgbench takes 128 scripts; each holds one set of variables, and is prepared once by every connection."""


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
    options = ["-n", "-M", "prepared", "-c", str(connections), "-j", "1", "-T", f"{seconds:.0f}", "-l"]
    chosen = [part for file in files for part in ("-f", str(file))]
    with tempfile.TemporaryDirectory(prefix="pgbench-") as folder:
        done = subprocess.run(
            [command, *options, *chosen, url], capture_output=True, text=True, check=False, cwd=folder
        )
        if done.returncode != 0:
            raise CannotMeasure(f"pgbench failed: {done.stderr[-1000:]}")
        taken = sorted(microseconds(Path(folder)))
    return Round(len(taken), seconds, percentile(taken, 0.5), percentile(taken, 0.99), failed=0)


def microseconds(folder: Path) -> Iterator[int]:
    """How long each transaction took."""
    for log in folder.glob("pgbench_log.*"):
        with log.open() as lines:
            yield from (int(line.split()[2]) for line in lines)


def percentile(ordered: Sequence[int], share: float) -> float:
    """A percentile in milliseconds."""
    return ordered[min(len(ordered) - 1, math.floor(len(ordered) * share))] / 1000
