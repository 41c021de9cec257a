"""What a running hub has at hand."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from starlette.types import Scope

from hub.access.keys import authenticate, bearer
from hub.access.known_keys import KnownKeys
from hub.access.principals import Principal
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import Clock
from hub.feed.relay import Relay
from hub.query.engine import Engine
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.gate import Gate
from hub.store.workers import Workers
from hub.web.hosts import Hosts
from hub.web.questions import Questions
from hub.web.readiness import Readiness
from hub.web.seats import Seats

STATE: Final = "running"


@dataclass(frozen=True, slots=True)
class Running:
    """A hub that serves: its store, what it was told, its workers, and who waits at the gate to its engine."""

    settings: Settings
    store: Store
    workers: Workers
    engine: Engine
    pepper: bytes
    clock: Clock
    known: KnownKeys
    gate: Gate
    questions: Questions
    hosts: Hosts
    readiness: Readiness
    relay: Relay
    seats: Seats

    @property
    def today(self) -> date:
        """The day that questions about now mean."""
        return self.settings.today or today_in_shanghai(self.clock())

    async def recognise(self, header: bytes) -> Principal:
        """Whose key an Authorization header holds, as the store says; raises `Unauthenticated`."""
        key = bearer(header.decode("latin-1"))
        principal = await self.workers.work(lambda: authenticate(self.store, key, pepper=self.pepper))
        self.known.keep(header, principal)
        return principal


def running(scope: Scope) -> Running:
    """The hub that serves a request."""
    hub: Running = scope["state"][STATE]
    return hub
