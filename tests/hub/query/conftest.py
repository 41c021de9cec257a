"""A small district on each database, filled once for all who only ask."""

from collections.abc import Iterator

import pytest

from hub.store.engine import Store
from tests.databases import KINDS, Databases
from tests.district import (
    filled,
)


@pytest.fixture(scope="session", params=KINDS)
def district(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """The store of the small district; nobody writes into it."""
    with filled(databases, request.param) as store:
        yield store
