"""Threads for what blocks: bounded, and a place is free only when its thread is."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from hub.errors import StoreUnavailable
from hub.store.gate import Gate
from hub.store.workers import WORKERS, Workers


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.close()


async def test_work_gives_its_result_or_its_error(workers: Workers) -> None:
    assert await workers.work(lambda: 5) == 5
    with pytest.raises(ZeroDivisionError):
        await workers.work(lambda: 5 // 0)


async def test_when_every_worker_stays_busy_one_more_is_refused(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 0.1)
    free = threading.Event()
    busy = [asyncio.create_task(workers.work(lambda: free.wait(10))) for _ in range(WORKERS)]
    await asyncio.sleep(0)

    with pytest.raises(StoreUnavailable):
        await workers.work(lambda: True)
    free.set()

    assert await asyncio.gather(*busy) == [True] * WORKERS
    assert await workers.work(lambda: "again") == "again"


async def test_work_that_nobody_waits_for_keeps_its_place_until_it_is_done(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 0.1)
    free = threading.Event()
    busy = [asyncio.create_task(workers.work(lambda: free.wait(10))) for _ in range(WORKERS)]
    await asyncio.sleep(0.05)
    for task in busy:
        task.cancel()
    await asyncio.gather(*busy, return_exceptions=True)

    with pytest.raises(StoreUnavailable):
        await workers.work(lambda: True)
    free.set()

    assert await workers.work(lambda: "again") == "again"


async def test_who_waits_for_a_place_gets_it_in_turn_or_is_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate(1)
    assert await gate.enter()
    waiting = [asyncio.create_task(gate.enter()) for _ in range(2)]
    await asyncio.sleep(0)
    gate.leave()
    first = await waiting[0]
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 0.05)
    late = await gate.enter()
    gate.leave()

    assert (first, late, await waiting[1]) == (True, False, True)


async def test_who_gives_up_waiting_leaves_the_place_to_the_next() -> None:
    gate = Gate(1)
    assert await gate.enter()
    impatient, patient = (asyncio.create_task(gate.enter()) for _ in range(2))
    await asyncio.sleep(0)

    impatient.cancel()
    await asyncio.sleep(0)
    gate.leave()

    assert await patient
    gate.leave()
    assert (gate.free, len(gate.waiting)) == (1, 0)


async def test_a_place_that_comes_together_with_the_end_of_waiting_is_not_lost() -> None:
    gate = Gate(1)
    assert await gate.enter()
    waiting = asyncio.create_task(gate.enter())
    await asyncio.sleep(0)

    gate.leave()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert (gate.free, len(gate.waiting)) == (1, 0)
