"""Readers of databases of our own, closed after the test."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from hub.store.readers import Reader, open_reader

Open = Callable[..., Reader]
"""Opens a reader of the test's database: so many `connections`, so many `seconds`."""


@pytest.fixture
async def open_reading(database_url: str) -> AsyncIterator[Open]:
    """Open readers of a database, on each kind in turn."""
    async with AsyncExitStack() as stack:

        def opened(*, connections: int = 2, seconds: float = 10.0) -> Reader:
            reader = open_reader(database_url, connections=connections, seconds=seconds)
            close: Callable[[], Awaitable[None]] = reader.close
            stack.push_async_callback(close)
            return reader

        yield opened
