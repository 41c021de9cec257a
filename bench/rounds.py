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
                yield from side_by_side(store, plan, operation, sets, connections, running_now, out)


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


def side_by_side(  # noqa: PLR0913 - one cell of the table
    store: MeasuredStore,
    plan: Plan,
    operation: Operation,
    sets: Sequence[Variables],
    connections: int,
    running_now: Sequence[Contestant],
    out: Path,
) -> Iterator[Result]:
    """One operation under so many connections: a round of each in turn, and all over again."""
    rounds: dict[str, list[Round]] = {}
    targets = {one.implementation.name: target(one, operation, sets, out) for one in running_now}
    memory: dict[str, float] = {}
    for one in running_now:
        run_round(targets[one.implementation.name], connections=connections, seconds=WARM_SECONDS)
    for _ in range(plan.rounds):
        for one in running_now:
            name = one.implementation.name
            rounds.setdefault(name, []).append(run_round(targets[name], connections=connections, seconds=plan.seconds))
            memory[name] = one.server.rss_mb()
        if PGBENCH in plan.implementations and store.kind == "postgresql":
            statement = pgbench.scripts(operation.name, sets, out)
            rounds.setdefault(PGBENCH, []).append(
                pgbench.run_round(store.address, statement, connections=connections, seconds=plan.seconds)
            )
    for name, of in rounds.items():
        yield summed(
            store,
            operation,
            connections,
            name,
            of,
            next((c for c in running_now if c.implementation.name == name), None),
            memory.get(name, 0.0),
        )


def target(one: Contestant, operation: Operation, sets: Sequence[Variables], out: Path) -> Target:
    """Where the load for one implementation goes, its bodies written beforehand."""
    bodies = out / f"bodies-{one.implementation.name}-{operation.name}.jsonl"
    bodies.write_bytes(b"\n".join(one.implementation.request(operation, values) for values in sets) + b"\n")
    return Target(one.server.command.url, one.server.command.authorization, bodies)


def summed(  # noqa: PLR0913 - all that a row of results says
    store: MeasuredStore,
    operation: Operation,
    connections: int,
    name: str,
    rounds: Sequence[Round],
    contestant: Contestant | None,
    rss_mb: float,
) -> Result:
    """The medians of some rounds."""
    return Result(
        operation=operation.name,
        database=store.kind,
        organizations=store.organizations,
        connections=connections,
        implementation=name,
        rps=round(statistics.median(one.rps for one in rounds), 1),
        p50_ms=round(statistics.median(one.p50_ms for one in rounds), 3),
        p99_ms=round(statistics.median(one.p99_ms for one in rounds), 3),
        rss_mb=round(rss_mb, 1),
        rss_growth_mb=round(rss_mb - contestant.rss_mb, 1) if contestant else 0.0,
        cold_start_s=round(contestant.server.cold_start_seconds, 2) if contestant else 0.0,
        timeouts=sum(one.timeouts for one in rounds),
    )
