"""Measure: rounds of load, interleaved over the implementations, and the median of them."""

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import pgbench
from bench.answers import require_equal
from bench.implementations import FIRST, IMPLEMENTATIONS, PGBENCH, Implementation
from bench.load import Round, Target, run_round
from bench.operations import OPERATIONS, Operation, Variables
from bench.results import Result
from bench.servers import MeasuredStore, Memory, Server, running, settle
from bench.store.codes import codes_of
from bench.store.loading import Progress

WARM_SECONDS = 1.0
WARM_CONNECTIONS = 16


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured, and how long."""

    operations: tuple[str, ...]
    implementations: tuple[str, ...]
    connections: tuple[int, ...]
    rounds: int
    seconds: float
    patience: float
    """How long a round may last, so that slow answers under many connections are answered at all."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """An implementation that runs, and its memory before any load."""

    implementation: Implementation
    server: Server
    memory: Memory

    @property
    def name(self) -> str:
        """What it is called in results."""
        return self.implementation.name


@dataclass(frozen=True, slots=True)
class Cell:
    """What is compared with nothing but itself: one operation on one store under so many connections."""

    store: MeasuredStore
    operation: Operation
    sets: Sequence[Variables]
    connections: int
    paces: Mapping[str, float]
    """How many seconds one answer of each implementation took, asked alone."""

    def seconds(self, name: str, plan: Plan) -> float:
        """How long a round lasts: long enough that every connection is answered, so far as patience goes."""
        pace = self.paces.get(name, self.paces.get("floor", 0.0))
        return max(plan.seconds, min(plan.patience, math.ceil(pace * self.connections)))


def measure(store: MeasuredStore, plan: Plan, out: Path, progress: Progress) -> Iterator[Result]:
    """Everything that a plan asks of one store; raises CannotMeasure where answers differ."""
    codes = codes_of(store.sqlalchemy_url)
    with contestants(store, plan, codes, out) as running_now:
        for name in plan.operations:
            operation = OPERATIONS[name]
            sets = operation.variables(codes)
            progress(f"{store.kind} {name}: comparing answers")
            paces = require_equal(operation, sets, [(one.implementation, one.server) for one in running_now])
            warm(store, operation, sets, running_now, out)
            for connections in plan.connections:
                progress(f"{store.kind} {name} {connections} connections")
                yield from side_by_side(Cell(store, operation, sets, connections, paces), plan, running_now, out)


@contextmanager
def contestants(store: MeasuredStore, plan: Plan, codes: list[str], out: Path) -> Iterator[list[Contestant]]:
    """Every server that the plan names and the store allows."""
    with ExitStack() as stack:
        found = []
        for name in plan.implementations:
            one = IMPLEMENTATIONS.get(name)
            if one is not None and store.kind in one.databases:
                first = one.request(FIRST, FIRST.variables(codes)[0])
                server = stack.enter_context(running(one.command(store, out), out / f"{name}.log", first))
                found.append(Contestant(one, server, server.memory()))
        yield found


def warm(
    store: MeasuredStore,
    operation: Operation,
    sets: Sequence[Variables],
    running_now: Sequence[Contestant],
    out: Path,
) -> None:
    """Let everybody's caches, pools and prepared statements come to rest."""
    for one in running_now:
        run_round(target(one, operation, sets, out), connections=WARM_CONNECTIONS, seconds=WARM_SECONDS)
        settle(pids(store, one))


def side_by_side(cell: Cell, plan: Plan, running_now: Sequence[Contestant], out: Path) -> Iterator[Result]:
    """One operation under so many connections: a round of each in turn, and all over again."""
    scripts = pgbench.scripts(cell.operation.name, cell.sets, out) if with_pgbench(plan, cell.store) else []
    rounds: dict[str, list[Round]] = {}
    memory: dict[str, Memory] = {}
    for _ in range(plan.rounds):
        for one in running_now:
            to = target(one, cell.operation, cell.sets, out)
            seconds = cell.seconds(one.name, plan)
            rounds.setdefault(one.name, []).append(run_round(to, connections=cell.connections, seconds=seconds))
            memory[one.name] = one.server.memory()
            settle(pids(cell.store, one))
        if scripts:
            seconds = cell.seconds(PGBENCH, plan)
            found = pgbench.run_round(cell.store.address, scripts, connections=cell.connections, seconds=seconds)
            rounds.setdefault(PGBENCH, []).append(found)
    for one in running_now:
        yield summed(cell, one, rounds[one.name], memory[one.name])
    if scripts:
        yield summed(cell, None, rounds[PGBENCH], Memory(0.0, 0.0))


def pids(store: MeasuredStore, one: Contestant) -> list[int]:
    """The processes that work for a contestant: its own, and the database's server."""
    return [one.server.process.pid, *([store.pid] if store.pid is not None else [])]


def with_pgbench(plan: Plan, store: MeasuredStore) -> bool:
    """Whether PostgreSQL's own tool is measured too."""
    return PGBENCH in plan.implementations and store.kind == "postgresql"


def target(one: Contestant, operation: Operation, sets: Sequence[Variables], out: Path) -> Target:
    """Where the load for one implementation goes, its bodies written beforehand."""
    bodies = out / f"bodies-{one.name}-{operation.name}.jsonl"
    bodies.write_bytes(b"".join(one.implementation.request(operation, values) + b"\n" for values in sets))
    return Target(one.server.command.url, one.server.command.authorization, bodies)


def summed(cell: Cell, one: Contestant | None, rounds: Sequence[Round], memory: Memory) -> Result:
    """The medians of some rounds of a server, or of pgbench."""
    return Result(
        operation=cell.operation.name,
        database=cell.store.kind,
        organizations=cell.store.organizations,
        connections=cell.connections,
        implementation=one.name if one else PGBENCH,
        rps=round(statistics.median(found.rps for found in rounds), 1),
        p50_ms=round(statistics.median(found.p50_ms for found in rounds), 3),
        p99_ms=round(statistics.median(found.p99_ms for found in rounds), 3),
        rss_mb=round(memory.rss_mb, 1),
        rss_growth_mb=round(memory.rss_mb - one.memory.rss_mb, 1) if one else 0.0,
        private_mb=round(memory.private_mb, 1),
        private_growth_mb=round(memory.private_mb - one.memory.private_mb, 1) if one else 0.0,
        cold_start_s=round(one.server.cold_start_seconds, 2) if one else 0.0,
        refused=sum(found.refused for found in rounds),
        timeouts=sum(found.timeouts for found in rounds),
    )
