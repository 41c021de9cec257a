"""Open stores with the safe of all tests, whose secret every process finds among its settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from hub.store.engine import Store
from hub.store.engine import open_store as open_with
from hub.store.safe import Safe
from tests.databases import Databases, Fill, Kind

PERSONAL_KEY: Final = "a secret that seals personal values in tests"
SAFE: Final = Safe(PERSONAL_KEY.encode())


def open_store(url: str) -> Store:
    """Open a store as a hub with the secret of all tests does."""
    return open_with(url, SAFE)


@contextmanager
def store_full(databases: Databases, kind: Kind, fill: Fill) -> Iterator[Store]:
    """An open store of a kind that holds what a function states; it is dropped in the end."""
    url = databases.full(kind, fill).url
    store = open_store(url)
    yield store
    store.close()
    databases.drop(url)
