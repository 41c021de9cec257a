"""Do what blocks in threads, fewer of them than the store has connections."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from hub.errors import StoreUnavailable
from hub.store.gate import Gate

T = TypeVar("T")

WORKERS: Final = 8
"""As many work at once in the store of what is asked."""

AT_THE_DOOR: Final = 4
"""As many tell who asks, and what it may spend. With the others fewer than the store has connections, so that none
waits for one unseen."""


class Workers:
    """Threads, and the gate to them; closed when the last task is done."""

    def __init__(self, places: int = WORKERS) -> None:
        self.gate = Gate(places)
        self.threads = ThreadPoolExecutor(places, thread_name_prefix="hub")

    async def work(self, task: Callable[[], T]) -> T:
        """Do blocking work in a thread; raises `StoreUnavailable` when every worker stays busy.

        A thread cannot be stopped: when whoever waits is cancelled, the work goes on to its end, and keeps its
        place until then.
        """
        if not await self.gate.enter():
            raise StoreUnavailable(
                "The hub is busy. Nothing was done; try again in a few seconds.",
                "平台繁忙，未执行任何操作，请数秒后重试。",
            )
        done = asyncio.get_running_loop().run_in_executor(self.threads, task)
        done.add_done_callback(lambda _done: self.gate.leave())
        return await asyncio.shield(done)

    def close(self) -> None:
        """Wait for what is being done, and end the threads."""
        self.threads.shutdown()
