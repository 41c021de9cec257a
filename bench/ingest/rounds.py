"""Measure: a file through the command that takes it, then the rows that it wrote, bare."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import psycopg
from psycopg import sql

from bench.errors import CannotMeasure
from bench.ingest.bare import Loaded
from bench.ingest.equal import require_same_rows
from bench.ingest.file import write_file
from bench.ingest.memory import watched
from bench.postgres import Cluster
from bench.store.loading import Kind
from hub.store.migrate import migrate

HUB: Final = Path(sys.executable).parent / "hub"
MADE: Final = ("ingest_concord", "ingest_bare")
Said = Callable[[str], None]


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """How fast the records of a file came in, one way or the other: with how many rows, in how much memory."""

    database: Kind
    implementation: str
    records_per_second: float
    peak_mb: float
    records: int
    rows: int
    seconds: float


def measure(kinds: Sequence[Kind], records: int, cluster: Cluster | None, out: Path, say: Said) -> Iterator[Rate]:
    """Take one file of so many records on each database, and load bare what came of it."""
    file = out / f"penalties-{records}.csv"
    if not file.exists():
        say(f"writing a file of {records:,} penalties")
        write_file(file, records)
    for kind in kinds:
        taking, bare = empty_stores(kind, cluster, out)
        say(f"{kind}: hub sync takes {records:,} records")
        seconds, peak = sync(file, taking, out)
        say(f"{kind}: {seconds:.1f} s; now its rows, bare")
        loaded = load(taking, bare, out)
        say(f"{kind}: {loaded.seconds:.1f} s; now comparing the two stores")
        rows = sum(require_same_rows(taking, bare).values())
        if rows != loaded.rows:
            raise CannotMeasure(f"{loaded.rows} rows were loaded, {rows} are there.")
        for implementation, took, held in (("concord", seconds, peak), ("bare", loaded.seconds, loaded.peak_mb)):
            yield Rate(
                database=kind,
                implementation=implementation,
                records_per_second=round(records / took, 1),
                peak_mb=held,
                records=records,
                rows=rows,
                seconds=round(took, 2),
            )


def empty_stores(kind: Kind, cluster: Cluster | None, out: Path) -> tuple[str, str]:
    """Two empty stores with the hub's tables: one for the hub, one for bare rows."""
    if cluster is None or kind == "sqlite":
        for left_over in out.glob("ingest_*.db*"):
            left_over.unlink()
        urls = [f"sqlite:///{out / name}.db" for name in MADE]
    else:
        with psycopg.connect(cluster.url(), autocommit=True) as connection:
            for name in MADE:
                connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        urls = [cluster.url(name).replace("postgresql://", "postgresql+psycopg://") for name in MADE]
    for url in urls:
        migrate(url)
    return urls[0], urls[1]


def sync(file: Path, url: str, out: Path) -> tuple[float, float]:
    """Take the file as a clerk would; returns the seconds from start to end, and the peak memory in MB."""
    settings = {"HUB_DATABASE_URL": url, "HUB_HOME": str(out / "home")}
    command = [str(HUB), "sync", "enforcement", "--from", str(file)]
    log = out / "ingest.log"
    with log.open("wb") as words:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=words, stderr=words, env={**os.environ, **settings})
        peak = watched(process)
        seconds = time.perf_counter() - begun
    if process.returncode != 0:
        raise CannotMeasure(f"hub sync failed. Its last words: {log.read_text(errors='replace')[-1500:]}")
    return seconds, peak


def load(taking: str, bare: str, out: Path) -> Loaded:
    """Load the rows of one store into the other, in a process of its own."""
    folder = out / "rows"
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "bench.ingest.bare", taking, bare, str(folder)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        raise CannotMeasure(f"Loading bare rows failed: {done.stderr.decode(errors='replace')[-1500:]}")
    return msgspec.json.decode(done.stdout, type=Loaded)
