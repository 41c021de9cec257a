"""What a running hub has at hand."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from starlette.types import Scope

from hub.access.budgets import Caller
from hub.access.failures import Failures
from hub.access.keys import authenticate, bearer
from hub.access.known_keys import KnownKeys
from hub.access.principals import Principal
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import Clock
from hub.errors import Unauthenticated
from hub.query.engine import Engine
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.gate import Gate
from hub.store.workers import Workers
from hub.web.hosts import Hosts
from hub.web.paying import Budgets
from hub.web.questions import Questions
from hub.web.readiness import Readiness

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
    budgets: Budgets
    failures: Failures
    readiness: Readiness

    @property
    def today(self) -> date:
        """The day that questions about now mean."""
        return self.settings.today or today_in_shanghai(self.clock())

    async def recognise(self, header: bytes, address: str) -> Caller:
        """Whose key an Authorization header holds, as the store says.

        Raises `Unauthenticated`, and `FailedTooOften` where too many keys from this address were not valid; then the
        store is not asked, unless for a key that was valid lately.
        """
        key = bearer(header.decode("latin-1"))
        met = self.known.knew(header)
        if not met:
            self.failures.require_few(address)
        try:
            principal = await self.workers.work(lambda: self.looked_up(key, address, met=met))
        except Unauthenticated:
            self.known.forget(header)
            raise
        caller = self.budgets.caller(principal, address)
        self.known.keep(header, caller)
        return caller

    def looked_up(self, key: str, address: str, *, met: bool) -> Principal:
        """Whose key this is; raises as `recognise` does. Others from the address may have failed meanwhile."""
        if not met:
            self.failures.require_few(address)
        try:
            return authenticate(self.store, key, pepper=self.pepper)
        except Unauthenticated:
            self.failures.note(address)
            raise


def running(scope: Scope) -> Running:
    """The hub that serves a request."""
    hub: Running = scope["state"][STATE]
    return hub
