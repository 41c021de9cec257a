"""What a running hub has at hand."""

import asyncio
import math
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Final

from starlette.types import Scope

from hub.access.agreements import with_sharing
from hub.access.budgets import Caller
from hub.access.documents import trusted_document
from hub.access.failures import Failures
from hub.access.known_keys import KnownKeys
from hub.access.principals import ANYBODY, Principal, Role
from hub.access.provider import Provider
from hub.access.shown import Shown
from hub.access.signatures import Signatures
from hub.access.uses import Uses
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import Clock
from hub.domain.fresh import Fresh
from hub.errors import Unauthenticated
from hub.feed.relay import Relay
from hub.query.engine import Engine
from hub.query.request import Asked
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.gate import Gate
from hub.store.workers import Workers
from hub.web.addresses import asked_from
from hub.web.asking import AskedById, Stated
from hub.web.errors import TrustedDocumentRequired
from hub.web.hosts import Hosts
from hub.web.paying import Budgets
from hub.web.questions import Questions
from hub.web.readiness import Readiness
from hub.web.recognising import Recognising, recognised
from hub.web.seats import Seats
from hub.web.trusted import Trusted, trusted, unknown

STATE: Final = "running"


@dataclass(frozen=True, slots=True)
class Running:
    """A hub that serves: its store, what it was told, who works for it, and who waits at the gate to its engine.

    Doorkeepers are workers who tell who asks and what it may spend: writers, who may keep all others busy, do not hold
    them up.
    """

    settings: Settings
    store: Store
    workers: Workers
    doorkeepers: Workers
    engine: Engine
    pepper: bytes
    clock: Clock
    known: KnownKeys
    recognising: Recognising
    provider: Provider | None
    gate: Gate
    questions: Questions
    hosts: Hosts
    budgets: Budgets
    failures: Failures
    readiness: Readiness
    documents: Fresh[str, Trusted]
    relay: Relay
    seats: Seats
    uses: Uses
    signatures: Signatures
    asking: "dict[Shown, asyncio.Task[Caller]]" = field(default_factory=dict)
    """Of whose credentials it is being asked again whose they are."""

    @property
    def today(self) -> date:
        """The day that questions about now mean."""
        return self.settings.today or today_in_shanghai(self.clock())

    def anybody(self, scope: Scope) -> Caller | None:
        """Who a caller without a key is, with the budget of its address; None where none is let in."""
        if not self.settings.public:
            return None
        return self.budgets.caller(ANYBODY, asked_from(scope, self.settings.trusted_proxies))

    async def caller(self, shown: Shown, address: str) -> Caller:
        """Who shows this, as is known or somebody says; raises as `recognise` does."""
        return self.known.find(shown) or await self.recognise(shown, address)

    async def recognise(self, shown: Shown, address: str) -> Caller:
        """Who shows this, as the store or the identity provider says, with what is shared with it.

        Raises `Unauthenticated`, `NotAdmitted`, `ProviderUnavailable`, and `FailedTooOften` where too many credentials
        from this address were not valid; then nobody is asked, unless for what was valid lately.
        """
        if self.known.knew(shown):
            self.ask_again(shown, address)
            return await asyncio.shield(self.asking[shown])
        self.failures.require_few(address)
        return await self.told(shown, address, met=False)

    def ask_again(self, shown: Shown, address: str) -> None:
        """Have it asked who shows what was valid lately: once, for all who show it meanwhile."""
        if shown not in self.asking:
            task = self.asking[shown] = asyncio.create_task(self.told(shown, address, met=True))
            task.add_done_callback(partial(self.was_told, shown))

    def was_told(self, shown: Shown, task: "asyncio.Task[Caller]") -> None:
        """Have it asked anew from now on; what went wrong is told to those who wait, and to nobody where none does."""
        del self.asking[shown]
        if not task.cancelled():
            task.exception()

    async def told(self, shown: Shown, address: str, *, met: bool) -> Caller:
        """Who shows this, as it is said now, and remembered; raises as `recognise` does."""
        looks = self.recognising.looks(shown)
        try:
            found = await recognised(looks, partial(self.failures.counted, address, met=met))
        except Unauthenticated:
            self.known.forget(shown)
            raise
        principal = await self.doorkeepers.work(partial(self.seeing, found.principal))
        self.uses.note(found.names, self.clock())
        caller = self.budgets.caller(principal, address)
        self.known.keep(shown, caller, at_most=found.seconds)
        return caller

    def seeing(self, principal: Principal) -> Principal:
        """A caller with what is shared with its agency today."""
        with self.store.read() as tx:
            return with_sharing(tx, principal, self.today)

    def seconds_left(self, end: datetime | None) -> float:
        """How long it is to an instant; for ever where there is none."""
        return math.inf if end is None else (end - self.clock()).total_seconds()

    async def asked(self, stated: Stated, principal: Principal) -> Asked:
        """What is asked, once a document that is named by its id is found; raises a `DocumentRefused`."""
        if isinstance(stated, AskedById):
            found = self.documents.find(stated.id) or await self.trusted(stated.id)
            return found.asked(stated, principal)
        if principal.role is Role.PUBLIC:
            raise TrustedDocumentRequired(
                "Without a key only trusted documents for the public can be run, by their `documentId`.",
                "未提供密钥时，只能以 `documentId` 执行面向公众的受信文档。",
            )
        return stated

    async def trusted(self, document_id: str) -> Trusted:
        """A trusted document, as the store has it; raises `DocumentUnknown`."""
        stored = await self.doorkeepers.work(lambda: trusted_document(self.store, document_id))
        if stored is None:
            raise unknown()
        one = trusted(stored, self.engine.limits)
        self.documents.keep(document_id, one)
        return one


def running(scope: Scope) -> Running:
    """The hub that serves a request."""
    hub: Running = scope["state"][STATE]
    return hub
