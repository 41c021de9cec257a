"""Open what a hub that serves has at hand, and close it in order."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from typing import Final

from hub.access.failures import Failures
from hub.access.known_keys import KnownKeys
from hub.access.people import People
from hub.access.provider import provider_of
from hub.access.sessions import lasting
from hub.access.signatures import Signatures
from hub.access.uses import Uses
from hub.domain.clock import Clock
from hub.domain.connector import Connector
from hub.domain.fresh import Fresh
from hub.feed.relay import Relay
from hub.query.declaring.build import HubSchema
from hub.query.opening import Opened, open_engine
from hub.settings import Settings
from hub.store.budgets import opened_budgets
from hub.store.engine import Store
from hub.store.gate import Gate
from hub.store.workers import AT_THE_DOOR, Workers
from hub.web.hosts import hosts_of
from hub.web.paying import Budgets, budget_of
from hub.web.questions import Questions
from hub.web.readiness import Readiness
from hub.web.recognising import Recognising
from hub.web.running import Running
from hub.web.seats import Seats
from hub.web.upkeep import Upkeep

MOST_DOCUMENTS: Final = 512
"""Trusted documents that are remembered."""


@asynccontextmanager
async def open_hub(  # noqa: PLR0913 - what a hub is made of
    settings: Settings,
    schema: HubSchema,
    connectors: Mapping[str, Connector],
    *,
    people: People | None,
    pepper: bytes,
    clock: Clock,
    readiness: Readiness,
) -> AsyncIterator[Running]:
    """Open a hub on the store of its settings; closed when the block ends. Raises as `open_engine` does."""
    async with open_engine(settings, schema, connectors) as opened:
        relay = Relay(opened.store, opened.workers)
        opened.engine.after_mutation = relay.poke
        with (
            opened_budgets(opened.store, settings.store_url) as counted,
            closing(Workers(AT_THE_DOOR)) as doorkeepers,
        ):
            async with relay.running(), provider_of(people) as provider:
                recognising = Recognising(
                    opened.store, doorkeepers, pepper, clock, provider=provider, lasts=lasting(settings)
                )
                hub = made(settings, opened, counted, relay, recognising, readiness=readiness)
                async with Upkeep(hub.store, hub.workers, hub.uses).running():
                    yield hub


def made(  # noqa: PLR0913 - what a hub is made of
    settings: Settings,
    opened: Opened,
    counted: Store,
    relay: Relay,
    recognising: Recognising,
    *,
    readiness: Readiness,
) -> Running:
    """A hub out of what is open; budgets are counted in a store that may be another."""
    return Running(
        settings=settings,
        store=opened.store,
        workers=opened.workers,
        doorkeepers=recognising.workers,
        engine=opened.engine,
        pepper=recognising.pepper,
        clock=recognising.clock,
        recognising=recognising,
        provider=recognising.provider,
        known=KnownKeys(settings.key_cache_seconds),
        gate=Gate(settings.max_in_flight, room=settings.max_in_flight),
        questions=Questions(),
        hosts=hosts_of(settings),
        budgets=Budgets(counted, recognising.workers, budget_of(settings)),
        failures=Failures(settings.failed_keys_per_minute),
        readiness=readiness,
        documents=Fresh(settings.document_cache_seconds, MOST_DOCUMENTS),
        relay=relay,
        seats=Seats(settings),
        uses=Uses(),
        signatures=Signatures(opened.store, recognising.clock),
    )
