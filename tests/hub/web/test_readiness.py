"""However many ask whether the hub is ready, the store is asked once a second."""

import asyncio

import pytest

from hub.errors import StoreUnavailable
from hub.web.errors import HubStops
from hub.web.readiness import Readiness

AWAY = StoreUnavailable("Away.", "不可用。")


class Store:
    """A store that counts who asks, and answers once it may."""

    def __init__(self) -> None:
        self.asked = 0
        self.away = False
        self.may = asyncio.Event()
        self.may.set()

    async def check(self) -> None:
        self.asked += 1
        await self.may.wait()
        if self.away:
            raise AWAY


async def test_all_who_ask_together_wait_for_one_look() -> None:
    readiness, store = Readiness(), Store()
    store.may.clear()
    asking = [asyncio.create_task(readiness.require(store.check)) for _ in range(100)]
    await asyncio.sleep(0.01)
    store.may.set()

    assert await asyncio.gather(*asking) == [None] * 100
    assert store.asked == 1


async def test_what_was_found_holds_for_a_while_and_is_then_looked_at_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    readiness, store = Readiness(), Store()
    store.away = True
    for _ in range(3):
        with pytest.raises(StoreUnavailable):
            await readiness.require(store.check)
    store.away = False
    monkeypatch.setattr("hub.web.readiness.FRESH_SECONDS", 0)

    await readiness.require(store.check)

    assert store.asked == 2


async def test_who_gives_up_asking_takes_the_look_from_nobody() -> None:
    readiness, store = Readiness(), Store()
    store.may.clear()
    impatient, patient = (asyncio.create_task(readiness.require(store.check)) for _ in range(2))
    await asyncio.sleep(0.01)
    impatient.cancel()
    store.may.set()

    await patient

    assert store.asked == 1


async def test_a_hub_that_stops_is_not_ready_and_asks_nobody() -> None:
    readiness, store = Readiness(), Store()
    await readiness.require(store.check)
    readiness.stop()

    with pytest.raises(HubStops):
        await readiness.require(store.check)

    assert store.asked == 1
