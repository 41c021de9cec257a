"""The sample district, loaded once into each kind of database; tests of this folder read it and write nothing."""

from collections.abc import Iterator

import pytest

from hub.sample.district import load_district
from hub.store.engine import Store, open_store
from tests.databases import KINDS, Databases, Kind


@pytest.fixture(scope="session", params=KINDS)
def district(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """A store with the sample district, on SQLite and on PostgreSQL in turn."""
    kind: Kind = request.param
    url = databases.fresh(kind)
    store = open_store(url)
    load_district(store, progress=lambda _done, _total: None)
    yield store
    store.close()
    databases.drop(url)
