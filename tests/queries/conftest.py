"""Both districts on each database, built once for the corpus."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from hub.sample.district import load_district
from hub.sample.extent import CAST_ALONE
from hub.store.engine import Store
from tests.databases import KINDS, Databases, Kind
from tests.district import (
    filled,
)
from tests.stores import open_store


@pytest.fixture(scope="session", params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each kind of database in turn."""
    found: Kind = request.param
    return found


@pytest.fixture(scope="session")
def districts(kind: Kind, databases: Databases) -> Iterator[Mapping[str, Store]]:
    """The small district and the sample, by their names; nobody writes into them."""
    with districts_on(databases, kind) as found:
        yield found


@contextmanager
def districts_on(databases: Databases, kind: Kind) -> Iterator[Mapping[str, Store]]:
    """The small district and the sample on a database."""
    url = databases.fresh(kind)
    sample = open_store(url)
    load_district(sample, CAST_ALONE)
    with filled(databases, kind) as small:
        yield {"small": small, "sample": sample}
    sample.close()
    databases.drop(url)
