"""What is measured: how each implementation is started, asked, and read."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from bench.errors import CannotMeasure
from bench.operations import OPERATIONS, Operation, Variables
from bench.peers import postgraphile
from bench.postgres import free_port
from bench.servers import Command, MeasuredStore
from bench.store.loading import KINDS, Kind
from bench.store.sealing import PERSONAL_KEY
from hub.sample.telling import TODAY

BIN: Final = Path(sys.executable).parent
PAGE: Final = 1_000
COST: Final = 20_000
"""Q5 asks for a thousand rows of ten values, which cost 12,002."""

UNCOUNTED: Final = 2**31 - 1
"""A budget that is counted and never used up."""


@dataclass(frozen=True, slots=True)
class Implementation:
    """A server that answers the operations; `normal` brings its answer into the form of the hub's."""

    name: str
    databases: tuple[Kind, ...]
    command: Callable[[MeasuredStore, Path], Command]
    body: Callable[[Operation, Variables], Mapping[str, Any]]
    normal: Callable[[str, Any], Any]

    def request(self, operation: Operation, variables: Variables) -> bytes:
        """A request's body, on one line."""
        return json.dumps(self.body(operation, variables), ensure_ascii=False).encode()


def in_graphql(operation: Operation, variables: Variables) -> Mapping[str, Any]:
    """A request as every GraphQL server takes it."""
    return {"query": operation.document, "variables": dict(variables)}


def as_it_is(_operation: str, data: Any) -> Any:
    """An answer that has the hub's form already."""
    return data


def concord(store: MeasuredStore, home: Path) -> Command:
    """The hub, as its users start it."""
    port = free_port()
    settings = {
        "HUB_DATABASE_URL": store.sqlalchemy_url,
        "HUB_HOME": str(home / "hub"),
        "HUB_PERSONAL_KEY": PERSONAL_KEY,
        "HUB_MAX_PAGE": str(PAGE),
        "HUB_MAX_COST": str(COST),
        "HUB_TODAY": TODAY.isoformat(),
        "HUB_REQUESTS_PER_MINUTE": str(UNCOUNTED),
        "HUB_COST_PER_MINUTE": str(UNCOUNTED),
    }
    key = [str(BIN / "hub"), "key", "create", "--role", "officer", "--agency", "CIVIL_AFFAIRS"]
    made = subprocess.run(key, capture_output=True, text=True, check=False, env={**os.environ, **settings})
    if made.returncode != 0:
        raise CannotMeasure(f"hub key create failed: {made.stderr}")
    serve = (str(BIN / "hub"), "serve", "--port", str(port))
    return Command(serve, f"http://127.0.0.1:{port}/graphql", settings, f"Bearer {made.stdout.strip()}")


def unguarded(store: MeasuredStore, home: Path) -> Command:
    """The same hub with its guard left out."""
    return without("bench.guard.serve", store, home)


def all_seeing(store: MeasuredStore, home: Path) -> Command:
    """The same hub with its policy left out."""
    return without("bench.policy.serve", store, home)


def without(module: str, store: MeasuredStore, home: Path) -> Command:
    """The hub as a module serves it, with something left out."""
    whole = concord(store, home)
    port = free_port()
    serve = (sys.executable, "-m", module, str(port))
    return replace(whole, arguments=serve, url=f"http://127.0.0.1:{port}/graphql")


def floor(store: MeasuredStore, _home: Path) -> Command:
    """Hand-written SQL behind a bare ASGI callable."""
    port = free_port()
    serve = (sys.executable, "-m", "bench.floor.serve", store.address, str(port), TODAY.isoformat())
    return Command(serve, f"http://127.0.0.1:{port}/", {})


def by_number(operation: Operation, variables: Variables) -> Mapping[str, Any]:
    """A request to the floor: it reads no GraphQL."""
    return {"operation": operation.name, "variables": dict(variables)}


def strawberry(store: MeasuredStore, _home: Path) -> Command:
    """Strawberry, SQLAlchemy and DataLoader, as a good team writes it."""
    port = free_port()
    serve = (sys.executable, "-m", "bench.peers.strawberry.serve", store.sqlalchemy_url, str(port), TODAY.isoformat())
    return Command(serve, f"http://127.0.0.1:{port}/graphql", {})


def with_postgraphile(store: MeasuredStore, _home: Path) -> Command:
    """PostGraphile 5 with its views; raises CannotMeasure where its packages are not installed."""
    return postgraphile.command(store.address, free_port(), TODAY)


UNGUARDED: Final = "unguarded"
ALL_SEEING: Final = "all-seeing"
LEFT_OUT: Final = frozenset({UNGUARDED, ALL_SEEING})
"""What only `bench guard` and `bench policy` measure."""

IMPLEMENTATIONS: Final[Mapping[str, Implementation]] = {
    one.name: one
    for one in (
        Implementation("concord", KINDS, concord, in_graphql, as_it_is),
        Implementation(UNGUARDED, KINDS, unguarded, in_graphql, as_it_is),
        Implementation(ALL_SEEING, KINDS, all_seeing, in_graphql, as_it_is),
        Implementation("floor", KINDS, floor, by_number, as_it_is),
        Implementation("strawberry", KINDS, strawberry, in_graphql, as_it_is),
        Implementation("postgraphile", ("postgresql",), with_postgraphile, postgraphile.body, postgraphile.normal),
    )
}
PGBENCH: Final = "pgbench"
"""The floor's statements without HTTP: measured by PostgreSQL's own tool, and so no server."""

NAMES: Final = (*(name for name in IMPLEMENTATIONS if name not in LEFT_OUT), PGBENCH)
FIRST: Final = OPERATIONS["Q1"]
