"""Wait for what a database shows only when it is asked."""

import asyncio
from collections.abc import Callable


async def until(holds: Callable[[], bool], *, seconds: float = 5.0) -> None:
    """Look again and again until something holds; raises `TimeoutError`."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0.05)
