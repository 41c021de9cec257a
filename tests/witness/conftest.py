"""The small district, once on SQLite: what the witness says does not hang on the database."""

from collections.abc import Iterator

import pytest

from hub.store.engine import Store
from tests.databases import Databases
from tests.district import (
    filled,
)


@pytest.fixture(scope="session")
def district(databases: Databases) -> Iterator[Store]:
    """The store of the small district; nobody writes into it."""
    with filled(databases, "sqlite") as store:
        yield store
