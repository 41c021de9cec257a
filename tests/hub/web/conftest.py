"""A running hub, and a caller with a key."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.databases import Databases
from tests.hub.web.serving import Serve, Served, serving_all
from tests.hub.web.slow_engine import SlowEngine


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serve a database with some settings; stopped after the test."""
    with serving_all(tmp_path) as start:
        yield start


@pytest.fixture
def served(serve: Serve, database_url: str) -> Served:
    """A hub on each database in turn."""
    return serve(database_url)


@pytest.fixture(scope="module")
def shared(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub on SQLite that a whole module asks: for what no database decides."""
    with serving_all(tmp_path_factory.mktemp("shared")) as start:
        yield start(databases.fresh("sqlite"))


@pytest.fixture
def caller(shared: Served) -> Iterator[httpx.Client]:
    """A caller with a key of the shared hub."""
    with shared.client() as client:
        yield client


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> SlowEngine:
    """Every hub of the test answers by an engine that takes its time."""
    slow = SlowEngine()
    monkeypatch.setattr("hub.query.opening.Engine", lambda *_given, **_named: slow)
    return slow
