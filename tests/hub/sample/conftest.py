"""The cast of the sample and the whole district, each loaded once into each kind of database; nobody writes there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from hub.ingest.receipts import Receipt
from hub.sample.extent import CAST_ALONE, Extent
from hub.store.engine import Store
from tests.databases import KINDS, Databases, Kind
from tests.samples import loading
from tests.stores import open_store


@dataclass(frozen=True, slots=True)
class Loaded:
    """A store with a sample, and the account of its loading."""

    store: Store
    account: Receipt


@contextmanager
def loaded(databases: Databases, kind: Kind, extent: Extent) -> Iterator[Loaded]:
    """A store of a kind with a sample of an extent."""
    full = databases.full(kind, loading(extent))
    store = open_store(full.url)
    yield Loaded(store, full.account)
    store.close()
    databases.drop(full.url)


@pytest.fixture(scope="session", params=KINDS)
def cast_loaded(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Loaded]:
    """The cast alone, on SQLite and on PostgreSQL in turn."""
    with loaded(databases, request.param, CAST_ALONE) as found:
        yield found


@pytest.fixture(scope="session")
def district(cast_loaded: Loaded) -> Store:
    """The store with the cast alone."""
    return cast_loaded.store


@pytest.fixture(scope="session", params=KINDS)
def whole_loaded(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Loaded]:
    """The whole district, on SQLite and on PostgreSQL in turn."""
    with loaded(databases, request.param, Extent()) as found:
        yield found


@pytest.fixture(scope="session")
def whole(whole_loaded: Loaded) -> Store:
    """The store with the whole district."""
    return whole_loaded.store
