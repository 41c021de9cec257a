"""What is written down every now and then beside the answers, so that none of them waits for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog

from hub.access.uses import Uses, write_uses
from hub.errors import StoreUnavailable
from hub.store.engine import Store
from hub.store.meanwhile import meanwhile
from hub.store.workers import Workers

EVERY_SECONDS: Final = 120

log = structlog.get_logger()


class Upkeep:
    """Writes down when credentials were last used; of one event loop."""

    def __init__(self, store: Store, workers: Workers, uses: Uses) -> None:
        self.store = store
        self.workers = workers
        self.uses = uses

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Do it again and again until the block ends, and then once more."""
        try:
            async with meanwhile(self.run()):
                yield
        finally:
            await self.write()

    async def run(self) -> None:
        """Write again and again."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            await self.write()

    async def write(self) -> None:
        """Write down what was noted; where the store is away, the next time has it too."""
        uses = self.uses.taken()
        if not uses:
            return
        try:
            await self.workers.work(lambda: self.store.write_beside(lambda tx: write_uses(tx, uses)))
        except StoreUnavailable:
            self.uses.put_back(uses)
        except Exception:
            log.exception("fault", where="upkeep")
