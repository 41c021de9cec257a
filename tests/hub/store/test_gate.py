"""So many work, so many wait, and whoever comes beyond learns it at once."""

import asyncio

import pytest

from hub.store.gate import Gate


async def test_who_would_be_one_too_many_in_the_queue_is_turned_away_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 600)
    gate = Gate(1, room=2)
    assert await gate.enter()
    waiting = [asyncio.create_task(gate.enter()) for _ in range(2)]
    await asyncio.sleep(0)

    refused = await gate.enter()
    gate.leave()
    first = await waiting[0]
    gate.leave()

    assert (refused, first, await waiting[1]) == (False, True, True)


async def test_without_room_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 600)
    gate = Gate(1, room=0)

    assert (await gate.enter(), await gate.enter()) == (True, False)


async def test_who_stopped_waiting_leaves_the_place_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 600)
    gate = Gate(1)
    assert await gate.enter()
    before, at_last, behind = [asyncio.create_task(gate.enter()) for _ in range(3)]
    await asyncio.sleep(0)

    before.cancel()
    await asyncio.sleep(0)
    gate.leave()
    at_last.cancel()  # its place was given to it, and it has not run since

    assert await behind
    assert not gate.has_room
    gate.leave()
    assert (gate.has_room, before.cancelled(), at_last.cancelled()) == (True, True, True)


async def test_who_gave_up_waiting_takes_up_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 0.01)
    gate = Gate(1, room=1)
    assert await gate.enter()
    assert not await gate.enter()
    monkeypatch.setattr("hub.store.gate.WAIT_SECONDS", 600)

    patient = asyncio.create_task(gate.enter())
    await asyncio.sleep(0)
    gate.leave()

    assert await patient
