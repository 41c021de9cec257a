"""Both districts on each database, built once for the corpus."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from hub.sample.extent import CAST_ALONE
from hub.store.engine import Store
from tests.databases import KINDS, Databases, Kind
from tests.district import (
    filled,
)
from tests.samples import loading
from tests.stores import store_full


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
    with filled(databases, kind) as small, store_full(databases, kind, loading(CAST_ALONE)) as sample:
        yield {"small": small, "sample": sample}
