"""Have callers pay for what they ask: from their purse where enough is in it, else after a portion was fetched."""

import asyncio
import time
from functools import partial
from typing import Final

from hub.access.budgets import SECONDS, Caller, Purse
from hub.access.principals import Principal
from hub.domain.bounded import Bounded
from hub.domain.clock import Seconds
from hub.domain.networks import network_of
from hub.settings import Settings
from hub.store.budgets import Amounts, Portion, Rest, rest, sweep, take
from hub.store.engine import Store, Transaction
from hub.store.workers import Workers

MOST_PURSES: Final = 4_096
"""Callers of whom it is remembered what they hold; a forgotten one's rest is lost until the period ends."""


class Budgets:
    """The purses of all callers of one process, and how they are filled; of one event loop."""

    def __init__(self, store: Store, workers: Workers, most: Amounts, *, now: Seconds = time.monotonic) -> None:
        self.store = store
        self.workers = workers
        self.most = most
        self.now = now
        self.purses: Bounded[str, Purse] = Bounded(MOST_PURSES)
        self.filling: dict[str, asyncio.Task[None]] = {}
        self.swept = 0

    def caller(self, principal: Principal, address: str) -> Caller:
        """A caller with its purse: one for a key, under however many headers it asks; without a key, for an address."""
        name = principal.name or f"@{network_of(address)}"
        purse = self.purses.find(name) or self.purses.keep(name, Purse())
        return Caller(principal, purse, partial(self.pay, name, purse), partial(self.look, name, purse))

    async def pay(self, name: str, purse: Purse, asked: Amounts) -> None:
        """Pay for a request; raises `BudgetSpent`, and `StoreUnavailable` where no portion can be fetched."""
        while not purse.spend(*asked, self.now()):
            purse.refuse_unpayable(asked, self.now(), self.most)
            await self.filled(name, purse, asked)

    async def look(self, name: str, purse: Purse) -> Rest:
        """How much a caller may still spend here: what it holds here, and what is left for all processes to take."""

        def work() -> Rest:
            with self.store.read() as tx:
                return rest(tx, name, most=self.most, seconds=SECONDS)

        elsewhere = await self.workers.work(work)
        return purse.beside(elsewhere, self.now())

    async def filled(self, name: str, purse: Purse, asked: Amounts) -> None:
        """Wait for the next portion: one for all who ask meanwhile, which comes though whoever asked first has left."""
        task = self.filling.get(name)
        if task is None:
            task = self.filling[name] = asyncio.create_task(self.fill(name, purse, asked))
            task.add_done_callback(lambda done: self.end(name, done))
        await asyncio.shield(task)

    async def fill(self, name: str, purse: Purse, asked: Amounts) -> None:
        """Fetch the next portion."""
        begun = self.now()
        wanted = purse.lacking(asked, begun, self.most)

        def work(tx: Transaction) -> Portion:
            portion = take(tx, name, wanted, most=self.most, seconds=SECONDS)
            if portion.period != self.swept:
                sweep(tx, portion.period)
            return portion

        portion = await self.workers.work(lambda: self.store.write_beside(work))
        self.swept = portion.period
        purse.fill(portion, wanted, begun + portion.seconds)

    def end(self, name: str, done: asyncio.Task[None]) -> None:
        """Let the next portion be fetched; what went wrong is told to those who wait, and to nobody where all left."""
        del self.filling[name]
        if not done.cancelled():
            done.exception()


def budget_of(settings: Settings) -> Amounts:
    """What each caller has in a minute."""
    return Amounts(settings.requests_per_minute, settings.cost_per_minute)
