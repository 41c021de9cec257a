"""Open stores with the safe of all tests, whose secret every process finds among its settings."""

from typing import Final

from hub.store.engine import Store
from hub.store.engine import open_store as open_with
from hub.store.safe import Safe

PERSONAL_KEY: Final = "a secret that seals personal values in tests"
SAFE: Final = Safe(PERSONAL_KEY.encode())


def open_store(url: str) -> Store:
    """Open a store as a hub with the secret of all tests does."""
    return open_with(url, SAFE)
