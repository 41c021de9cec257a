"""Measure: rounds of load, interleaved over the implementations, and the median of them."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import pgbench
from bench.answers import require_equal
from bench.implementations import FIRST, IMPLEMENTATIONS, PGBENCH, Implementation
from bench.load import Round, Target, run_round
from bench.operations import OPERATIONS, Operation, Variables
from bench.results import Result
from bench.servers import MeasuredStore, Server, running
from bench.store.codes import codes_of
from bench.store.loading import Progress

WARM_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured, and how long."""

    operations: tuple[str, ...]
    implementations: tuple[str, ...]
    connections: tuple[int, ...]
    rounds: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Contestant:
    """An implementation that runs, and its memory before any load."""

    implementation: Implementation
    server: Server
    rss_mb: float

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


def measure(store: MeasuredStore, plan: Plan, out: Path, progress: Progress) -> Iterator[Result]:
    """Everything that a plan asks of one store; raises CannotMeasure where answers differ."""
    codes = codes_of(store.sqlalchemy_url)
    with contestants(store, plan, codes, out) as running_now:
        for name in plan.operations:
            operation = OPERATIONS[name]
            sets = operation.variables(codes)
            progress(f"{store.kind} {name}: comparing answers")
            require_equal(operation, sets, [(one.implementation, one.server) for one in running_now])
            for connections in plan.connections:
                progress(f"{store.kind} {name} {connections} connections")
                yield from side_by_side(Cell(store, operation, sets, connections), plan, running_now, out)


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
                found.append(Contestant(one, server, server.rss_mb()))
        yield found


def side_by_side(cell: Cell, plan: Plan, running_now: Sequence[Contestant], out: Path) -> Iterator[Result]:
    """One operation under so many connections: a round of each in turn, and all over again."""
    targets = [(one, target(one, cell, out)) for one in running_now]
    for _, to in targets:
        run_round(to, connections=cell.connections, seconds=WARM_SECONDS)
    scripts = pgbench.scripts(cell.operation.name, cell.sets, out) if with_pgbench(plan, cell.store) else []
    rounds: dict[str, list[Round]] = {}
    memory: dict[str, float] = {}
    for _ in range(plan.rounds):
        for one, to in targets:
            found = run_round(to, connections=cell.connections, seconds=plan.seconds)
            rounds.setdefault(one.name, []).append(found)
            memory[one.name] = one.server.rss_mb()
        if scripts:
            found = pgbench.run_round(cell.store.address, scripts, connections=cell.connections, seconds=plan.seconds)
            rounds.setdefault(PGBENCH, []).append(found)
    for one in running_now:
        yield summed(cell, one, rounds[one.name], memory[one.name])
    if scripts:
        yield summed(cell, None, rounds[PGBENCH], 0.0)


def with_pgbench(plan: Plan, store: MeasuredStore) -> bool:
    """Whether PostgreSQL's own tool is measured too."""
    return PGBENCH in plan.implementations and store.kind == "postgresql"


def target(one: Contestant, cell: Cell, out: Path) -> Target:
    """Where the load for one implementation goes, its bodies written beforehand."""
    bodies = out / f"bodies-{one.name}-{cell.operation.name}.jsonl"
    bodies.write_bytes(b"".join(one.implementation.request(cell.operation, values) + b"\n" for values in cell.sets))
    return Target(one.server.command.url, one.server.command.authorization, bodies)


def summed(cell: Cell, one: Contestant | None, rounds: Sequence[Round], rss_mb: float) -> Result:
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
        rss_mb=round(rss_mb, 1),
        rss_growth_mb=round(rss_mb - one.rss_mb, 1) if one else 0.0,
        cold_start_s=round(one.server.cold_start_seconds, 2) if one else 0.0,
        timeouts=sum(found.timeouts for found in rounds),
    )
