"""A running hub, and a caller with a key."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path

import httpx
import pytest

from hub.access.keys import create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from hub.store.engine import open_store
from tests.databases import Databases
from tests.hub.web.serving import Serve, Served, serving

TODAY = date(2020, 6, 30)


@contextmanager
def serving_all(home: Path) -> Iterator[Serve]:
    """Serve databases, with some settings, until the block ends."""
    with ExitStack() as running:

        def start(database_url: str, **chosen: object) -> Served:
            usual: dict[str, object] = {"graphql_schema": "tests.hub.web.small_schema:schema", "today": TODAY}
            settings = read_settings(home=home, database_url=database_url, **{**usual, **chosen})
            store = open_store(settings.store_url)
            pepper = read_pepper(settings)
            key = create_key(store, role=Role.OFFICER, agency="HUB", pepper=pepper, now=wall_clock())
            store.close()
            return Served(running.enter_context(serving(settings)), key, settings)

        yield start


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
