"""An engine that takes its time, in place of the hub's own."""

import asyncio
import time
from dataclasses import dataclass, field

import httpx

from hub.query.engine import Answered
from hub.query.request import Asked, Request


@dataclass
class SlowEngine:
    """An engine that answers `{ slow }` after a long time, and anything else at once."""

    events: list[str] = field(default_factory=list)
    answers_at_once = False

    async def answer(self, asked: Asked, request: Request, *, mutations: bool = True) -> Answered:
        assert request.request_id
        assert mutations
        if asked.query == "{ slow }":
            self.events.append("begun")
            try:
                await asyncio.sleep(20)
            except asyncio.CancelledError:
                self.events.append("cancelled")
                raise
        return Answered(b'{"data":{}}', ran=True, store_was_away=False)

    def waits_for(self, events: list[str]) -> bool:
        """Whether these events come within ten seconds."""
        deadline = time.monotonic() + 10
        while self.events != events and time.monotonic() < deadline:
            time.sleep(0.01)
        return self.events == events


def codes(response: httpx.Response) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]
