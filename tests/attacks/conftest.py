"""A hub with the whole schema, as it would be attacked."""

from collections.abc import Iterator

import pytest

from tests.databases import Databases
from tests.hub.web.serving import Serve, Served, serving_all

WHOLE = "schema:schema"


@pytest.fixture
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve a database with some settings; stopped after the test."""
    with serving_all(tmp_path_factory.mktemp("attacked"), schema=WHOLE) as start:
        yield start


@pytest.fixture(scope="module")
def target(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub on SQLite that a whole module attacks: what is refused before the store is asked needs no other."""
    with serving_all(tmp_path_factory.mktemp("target"), schema=WHOLE) as start:
        yield start(databases.fresh("sqlite"))


@pytest.fixture
def attacked(serve: Serve, database_url: str) -> Served:
    """A hub on each database in turn, for one test."""
    return serve(database_url)
