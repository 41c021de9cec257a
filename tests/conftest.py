"""What every test may ask for: databases of both kinds, published files, an event loop."""

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.databases import (
    HOW_TO_GET_POSTGRES,
    KINDS,
    WITHOUT_POSTGRES,
    Databases,
    Kind,
    PostgresCluster,
    do_without_postgres,
    find_binaries,
    start_cluster,
    temporary_folder,
)
from tests.node import HOW_TO_GET_NODE, WITHOUT_NODE
from tests.stores import PERSONAL_KEY

if TYPE_CHECKING:
    from hub.store.engine import Store

# A plain run repeats itself; a proof looks further each time. Neither fails for a slow moment of the computer.
hypothesis.settings.register_profile("test", deadline=None, derandomize=True)
hypothesis.settings.register_profile("prove", deadline=None, max_examples=2_000, print_blob=True)
hypothesis.settings.load_profile("test")

# Tests say what they need: the settings of whoever runs them must not reach the hub.
OURS = ("HUB_TEST_", "HUB_REAL_FILES")

MAY_BE_MISSING = (
    ("PostgreSQL", WITHOUT_POSTGRES, HOW_TO_GET_POSTGRES),
    ("Node", WITHOUT_NODE, HOW_TO_GET_NODE),
)


def pytest_configure() -> None:
    """Forget the caller's HUB_* settings, and end in order, with our server, when asked to terminate."""
    for name in [name for name in os.environ if name.startswith("HUB_") and not name.startswith(OURS)]:
        del os.environ[name]
    os.environ["HUB_PERSONAL_KEY"] = PERSONAL_KEY
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in a line each what was left out for want of PostgreSQL or Node, and how to get it."""
    reasons = [str(report.longrepr) for report in terminalreporter.getreports("skipped")]
    for name, mark, how in MAY_BE_MISSING:
        skipped = sum(mark in reason for reason in reasons)
        if skipped:
            line = f"{skipped} tests on {name} were skipped. To run them: {how}"
            terminalreporter.write_line(line, yellow=True)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Async tests and fixtures run on asyncio, as the hub does."""
    return "asyncio"


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """The maker of databases, for fixtures that outlive a test: `fresh`, `full`, `empty`, `drop`."""
    with tempfile.TemporaryDirectory(prefix="hub-databases-", dir=temporary_folder()) as folder:
        maker = Databases(Path(folder))
        yield maker
        maker.close()


@pytest.fixture
def fresh_database(databases: Databases) -> Iterator[Callable[[Kind], str]]:
    """Make databases with the hub's tables, given their kind; they are dropped after the test."""
    made: list[str] = []

    def make(kind: Kind) -> str:
        made.append(databases.fresh(kind))
        return made[-1]

    yield make
    for url in made:
        databases.drop(url)


@pytest.fixture(params=KINDS)
def database_kind(request: pytest.FixtureRequest) -> Kind:
    """Each kind of database in turn."""
    kind: Kind = request.param
    return kind


@pytest.fixture
def database_url(fresh_database: Callable[[Kind], str], database_kind: Kind) -> str:
    """The URL of a database of our own, on SQLite and on PostgreSQL in turn."""
    return fresh_database(database_kind)


@pytest.fixture
def store(database_url: str) -> Iterator["Store"]:
    """An open store of our own, on SQLite and on PostgreSQL in turn."""
    from tests.stores import open_store  # noqa: PLC0415 - tests that need no store run without it

    opened = open_store(database_url)
    yield opened
    opened.close()


@pytest.fixture
def postgres_cluster() -> Iterator[PostgresCluster]:
    """A PostgreSQL server for this test alone, to be killed, cut off and started again."""
    binaries = find_binaries()
    if binaries is None:
        do_without_postgres()
    cluster = start_cluster(binaries)
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def real_files() -> Path:
    """The folder of published files that HUB_REAL_FILES names; tests that read it are marked `real`."""
    folder = Path(os.environ.get("HUB_REAL_FILES", "../shared/real")).resolve()
    if not folder.is_dir():
        pytest.skip(f"No published files in {folder}: set HUB_REAL_FILES.")
    return folder
