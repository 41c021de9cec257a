"""What a running hub has at hand, and its worker threads."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

import anyio
from anyio.to_thread import run_sync
from starlette.requests import Request

from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import Clock
from hub.errors import StoreUnavailable
from hub.settings import Settings
from hub.store.engine import Store

T = TypeVar("T")

WORKERS: Final = 8
"""Requests that work at once: fewer than the store has connections, so that none waits for one unseen."""

WAIT_SECONDS: Final = 2.0
"""How long a request waits for a worker before it is told to come back."""

STATE: Final = "running"


@dataclass(frozen=True, slots=True)
class Running:
    """A hub that serves: its store, what it was told, and the gate to its workers. `schema` is Strawberry's."""

    settings: Settings
    store: Store
    schema: Any
    pepper: bytes
    clock: Clock
    gate: anyio.Semaphore

    @property
    def today(self) -> date:
        """The day that questions about now mean."""
        return self.settings.today or today_in_shanghai(self.clock())

    async def work(self, task: Callable[[], T]) -> T:
        """Do blocking work in a thread; raises `StoreUnavailable` when every worker stays busy."""
        entered = False
        with anyio.move_on_after(WAIT_SECONDS):
            await self.gate.acquire()
            entered = True
        if not entered:
            raise StoreUnavailable(
                "The hub is busy. Nothing was done; try again in a few seconds.",
                "平台繁忙，未执行任何操作，请数秒后重试。",
            )
        try:
            return await run_sync(task)
        finally:
            self.gate.release()


def running(request: Request) -> Running:
    """The hub that serves a request."""
    hub: Running = request.scope["state"][STATE]
    return hub
