"""The look-ups that the configured connectors offer: each with its breaker, its short memory and its counts."""

import time
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass
from typing import Final

from cachetools import TTLCache

from hub.access.principals import Role
from hub.domain.connector import AskAgency, Connector, Found, OfferedLookUp
from hub.domain.identifiers import USCC_FORM
from hub.errors import LookUpFailed, SettingsError
from hub.lookup.asking import Outcome, ask_agency
from hub.lookup.breakers import Breaker, Monotonic
from hub.lookup.failures import breaker_open, not_configured

MOST_KEPT: Final = 10_000
"""Answers that one look-up keeps at most; the least recently used one makes room."""


@dataclass(slots=True)
class Counts:
    """How many keys were asked for since the start, and what became of them: the others add up to the first."""

    asked: int = 0
    malformed: int = 0
    kept: int = 0
    answered: int = 0
    failed: int = 0
    open: int = 0


class Service:
    """One look-up, for one event loop and as long as the hub runs; `ask` is None where nobody said where to ask."""

    def __init__(self, offer: OfferedLookUp, ask: AskAgency | None, *, clock: Monotonic) -> None:
        self.offer = offer
        self.ask = ask
        self.breaker = Breaker(failures=offer.breaker_failures, rest_seconds=offer.breaker_rest_seconds, clock=clock)
        self.memory: TTLCache[tuple[Role, str], tuple[Found | None]] = TTLCache(
            MOST_KEPT if offer.cache_seconds else 0, offer.cache_seconds, timer=clock
        )
        self.counts = Counts()

    async def look_up(self, keys: Sequence[str], role: Role) -> dict[str, Outcome]:
        """What became of each key, at most `max_keys` of them: kept from a moment ago, or asked in one request.

        What has not the form of a USCC no agency can know: it is not asked, lest it spoil the request for the others.
        """
        malformed = dict.fromkeys(key for key in keys if not USCC_FORM.fullmatch(key))
        kept = {key: held[0] for key in keys if (held := self.memory.get((role, key)))}
        unknown = [key for key in keys if key not in kept and key not in malformed]
        self.counts.asked += len(keys)
        self.counts.malformed += len(malformed)
        self.counts.kept += len(kept)
        fresh = await self.asked(unknown) if unknown else {}
        self.keep(fresh, role)
        return {**malformed, **kept, **fresh}

    async def asked(self, keys: Sequence[str]) -> dict[str, Outcome]:
        """Ask the agency, unless it is not known where, or it rests."""
        if self.ask is None:
            self.counts.failed += len(keys)
            return dict.fromkeys(keys, not_configured(self.offer.name))
        passage = self.breaker.admit()
        if passage is None:
            self.counts.open += len(keys)
            return dict.fromkeys(keys, breaker_open(self.offer))
        try:
            outcomes = await ask_agency(self.offer, self.ask, keys)
        except LookUpFailed as failure:
            self.breaker.failed(passage)
            outcomes = dict.fromkeys(keys, failure)
        except BaseException:
            self.breaker.abandoned(passage)
            self.counts.failed += len(keys)
            raise
        else:
            self.breaker.succeeded(passage)
        self.count(outcomes.values())
        return outcomes

    def keep(self, outcomes: Mapping[str, Outcome], role: Role) -> None:
        """Keep what the agency said, where the law lets us; a failure is never kept."""
        if not self.offer.cache_seconds:
            return
        for key, outcome in outcomes.items():
            if not isinstance(outcome, LookUpFailed):
                self.memory[role, key] = (outcome,)

    def count(self, outcomes: Collection[Outcome]) -> None:
        """Count what a request brought."""
        failed = sum(isinstance(outcome, LookUpFailed) for outcome in outcomes)
        self.counts.failed += failed
        self.counts.answered += len(outcomes) - failed

    def observed(self) -> dict[str, int | str]:
        """The counts and the breaker's state, as plain data for health and metrics."""
        return {**asdict(self.counts), "breaker": self.breaker.state.value}


Services = Mapping[str, Service]
"""Look-ups by name."""


@asynccontextmanager
async def open_services(
    connectors: Iterable[Connector], urls: Mapping[str, str], *, clock: Monotonic = time.monotonic
) -> AsyncIterator[Services]:
    """Open the look-ups that connectors offer; one without a base URL answers that it is not set up.

    Raises `SettingsError` where a URL is given for what nobody offers.
    """
    offers = {offer.name: offer for connector in connectors for offer in connector.look_ups}
    refuse_unknown(urls, offers)
    async with AsyncExitStack() as stack:
        services: dict[str, Service] = {}
        for name, offer in offers.items():
            ask = await stack.enter_async_context(offer.open(urls[name])) if name in urls else None
            services[name] = Service(offer, ask, clock=clock)
        yield services


def refuse_unknown(urls: Mapping[str, str], offers: Mapping[str, OfferedLookUp]) -> None:
    """Refuse a base URL for what no connector offers: it is most likely misspelt."""
    strange = sorted(urls.keys() - offers.keys())
    if strange:
        known = ", ".join(sorted(offers)) or "none"
        raise SettingsError(
            f"HUB_LOOKUPS: no connector offers {', '.join(strange)}. Known: {known}.",
            f"HUB_LOOKUPS：没有连接器提供 {'、'.join(strange)}。可用：{known}。",
        )
