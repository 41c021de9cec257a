"""Follow a feed in tests."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from itertools import count

from hub.access.principals import Principal
from hub.feed.following import Following, Seen
from hub.feed.relay import KEPT, Relay
from hub.ingest.receipts import Receipt
from hub.store.engine import Store
from hub.store.workers import Workers
from schema import schema
from tests.asking import NOON, OFFICER, TODAY, USUAL
from tests.pushing import push_all
from tests.statements import registration

PATIENCE = 30
_numbers = count(1_000)


def news(store: Store) -> Receipt:
    """Push something new: one change."""
    return push_all(store, registration(next(_numbers)))


@asynccontextmanager
async def relaying(store: Store, *, kept: int = KEPT) -> AsyncIterator[Relay]:
    """A relay that runs."""
    workers = Workers()
    relay = Relay(store, workers, kept=kept)
    async with relay.running():
        yield relay
    workers.close()


def following(relay: Relay, who: Principal = OFFICER) -> Following:
    """What a subscription of somebody may use."""
    usual = (relay.store, USUAL, who, TODAY, lambda: NOON, "test")
    return Following(*usual, relay=relay, bindings=schema.bindings)


async def taken(relay: Relay, after: int | None, many: int, who: Principal = OFFICER) -> list[Seen]:
    """The next changes that somebody is told."""
    found: list[Seen] = []
    async with asyncio.timeout(PATIENCE), aclosing(following(relay, who).changes(after)) as changes:
        async for seen in changes:
            found.append(seen)
            if len(found) == many:
                break
    return found


def numbers(changes: Sequence[Seen]) -> list[int]:
    """Their numbers."""
    return [one.number for one in changes]
