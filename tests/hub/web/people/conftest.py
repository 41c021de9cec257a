"""A provider for a module, and hubs whose people come from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Databases
from tests.hub.web.people.providing import Provided, provided
from tests.hub.web.serving import Serve, Served, serving_all


@pytest.fixture(scope="module")
def provider() -> Iterator[Provided]:
    """A provider that a whole module asks; a test that changes it changes it back."""
    with provided() as found:
        yield found


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serve a database with some settings; stopped after the test."""
    with serving_all(tmp_path) as start:
        yield start


@pytest.fixture
def served(serve: Serve, database_url: str, provider: Provided) -> Served:
    """A hub on each database in turn."""
    return serve(database_url, **provider.settings())


@pytest.fixture(scope="module")
def shared(databases: Databases, tmp_path_factory: pytest.TempPathFactory, provider: Provided) -> Iterator[Served]:
    """A hub on SQLite that a whole module asks: for what no database decides."""
    with serving_all(tmp_path_factory.mktemp("shared")) as start:
        yield start(databases.fresh("sqlite"), **provider.settings(failed_keys_per_minute=10_000))
