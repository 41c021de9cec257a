"""Following: from a number on, each change once and in order, as far as its reader may see it."""

import asyncio
import subprocess
import sys
from contextlib import ExitStack, aclosing
from datetime import timedelta

import pytest

from hub.access.principals import Principal
from hub.domain.connector import Statement
from hub.errors import BadInput, StoreUnavailable
from hub.feed.errors import FeedStops, FellBehind
from hub.feed.following import Seen
from hub.feed.relay import Relay
from hub.ingest.receipts import Receipt
from hub.store.engine import Store
from hub.store.log import record_keys
from tests.asking import DASHBOARD, OFFICER, machine
from tests.hub.feed.feeding import PATIENCE, following, news, numbers, relaying, taken
from tests.pushing import MORNING, push_all
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, registration, supervision_case

AT = MORNING + timedelta(days=1)


async def pushed(store: Store, *statements: Statement, agency: str = CIVIL_AFFAIRS) -> Receipt:
    return await asyncio.to_thread(lambda: push_all(store, *statements, agency=agency, at=AT))


async def test_who_begins_at_a_number_gets_what_was_there_and_what_comes(store: Store) -> None:
    for _ in range(3):
        news(store)
    async with relaying(store) as relay, asyncio.timeout(PATIENCE):
        changes = following(relay).changes(1)
        there = [await anext(changes), await anext(changes)]
        await asyncio.to_thread(news, store)
        came = await anext(changes)
        await changes.aclose()

    assert numbers([*there, came]) == [2, 3, 4]


async def test_who_begins_now_is_first_told_the_number(store: Store) -> None:
    news(store)
    async with relaying(store) as relay, asyncio.timeout(PATIENCE):
        changes = following(relay).changes(None)
        first = await anext(changes)
        await pushed(store, registration(1))
        second = await anext(changes)
        await changes.aclose()

    assert first == Seen(1)
    assert second == Seen(2, AT, CIVIL_AFFAIRS, {"registration": 1})


@pytest.mark.parametrize("after", [-1, 2, 2**31 - 1])
async def test_a_number_that_was_never_given_is_refused(store: Store, after: int) -> None:
    news(store)
    async with relaying(store) as relay:
        with pytest.raises(BadInput, match="from 0 to 1"):
            await taken(relay, after, 1)


async def test_several_follow_one_relay_each_at_its_own_place(store: Store) -> None:
    for _ in range(5):
        news(store)
    async with relaying(store) as relay:
        found = await asyncio.gather(*(taken(relay, after, 5 - after) for after in range(5)))

    assert [numbers(one) for one in found] == [list(range(after + 1, 6)) for after in range(5)]


# --- who may see what -------------------------------------------------------------------------

OTHER = machine(MARKET_SUPERVISION)
OWN = machine(CIVIL_AFFAIRS)


@pytest.mark.parametrize(
    ("who", "told"),
    [
        (OFFICER, [{"registration": 1}, {"registration": 1, "supervision_case": 1}, {"supervision_case": 1}]),
        (OWN, [{"registration": 1}, {"registration": 1, "supervision_case": 1}, {"supervision_case": 1}]),
        (OTHER, [{"registration": 1}, {"registration": 1}]),
        (DASHBOARD, [{"registration": 1}, {"registration": 1}]),
    ],
    ids=["officer", "own agency", "other agency", "dashboard"],
)
async def test_what_a_reader_may_not_see_is_not_told(store: Store, who: Principal, told: list[dict[str, int]]) -> None:
    await pushed(store, registration(1))
    await pushed(store, registration(2), supervision_case())
    await pushed(store, supervision_case("江民立〔2020〕99号"))
    await pushed(store, registration(3))

    async with relaying(store) as relay:
        found = await taken(relay, 0, len(told) + 1, who)

    assert [one.kinds for one in found] == [*told, {"registration": 1}]
    assert found[-1].number == 4


async def test_a_number_whose_change_cannot_be_seen_is_a_place_to_resume_from(store: Store) -> None:
    await pushed(store, supervision_case())
    await pushed(store, registration(1))

    async with relaying(store) as relay:
        found = await taken(relay, 1, 1, DASHBOARD)

    assert numbers(found) == [2]


# --- how it ends ------------------------------------------------------------------------------


async def test_who_reads_too_slowly_is_told_where_to_resume(store: Store) -> None:
    news(store)
    async with relaying(store, kept=3) as relay, asyncio.timeout(PATIENCE):
        changes = following(relay).changes(0)
        there = await anext(changes)
        await asyncio.to_thread(news, store)
        came = await anext(changes)
        for _ in range(5):
            await asyncio.to_thread(news, store)
        await handed_on(relay, 7)
        with pytest.raises(FellBehind) as refusal:
            await anext(changes)
        resumed = await taken(relay, came.number, 5)

    assert numbers([there, came]) == [1, 2]
    assert "`after: 2`" in refusal.value.en
    assert numbers(resumed) == [3, 4, 5, 6, 7]


async def handed_on(relay: Relay, number: int) -> None:
    """Wait until the relay has handed on a number."""
    while relay.head != number:  # noqa: ASYNC110 - the relay tells followers only
        await asyncio.sleep(0.01)


async def test_a_hub_that_stops_ends_every_subscription(store: Store) -> None:
    news(store)
    async with relaying(store) as relay, asyncio.timeout(PATIENCE):
        changes = following(relay).changes(0)
        await anext(changes)
        waiting = asyncio.ensure_future(anext(changes))
        await asyncio.sleep(0.1)
        relay.stop()
        with pytest.raises(FeedStops, match="after: 1"):
            await waiting


async def test_who_has_enough_is_followed_by_nobody(store: Store) -> None:
    news(store)
    async with relaying(store) as relay:
        await taken(relay, 0, 1)

        assert (relay.followers, relay.head, list(relay.recent)) == (0, None, [])


async def test_an_outage_is_told_to_who_begins_and_passes_over_who_follows(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    news(store)
    async with relaying(store) as relay, asyncio.timeout(PATIENCE):
        changes = following(relay).changes(0)
        await anext(changes)
        with monkeypatch.context() as outage:
            outage.setattr("hub.feed.relay.read_after", away)
            outage.setattr("hub.feed.relay.last_number", away)
            with pytest.raises(StoreUnavailable):
                await taken(relay, 0, 1)
            await asyncio.to_thread(news, store)
            relay.poke()
            await asyncio.sleep(0.2)
        second = await anext(changes)
        await changes.aclose()

    assert second.number == 2


def away(*_given: object) -> None:
    raise StoreUnavailable("The database is away.", "数据库不可用。")


# --- with others who write and number ---------------------------------------------------------

WRITER = """
import sys
from tests.stores import open_store
from tests.pushing import push_all
from tests.statements import registration

store = open_store(sys.argv[1])
first = int(sys.argv[2])
for number in range(first, first + 20):
    print(push_all(store, registration(number), key=f"push-{number}")["batchId"], flush=True)
"""
"""Pushes twenty batches."""

HUB = """
import asyncio, sys
from tests.stores import open_store
from tests.hub.feed.feeding import relaying, taken

async def follow():
    async with relaying(open_store(sys.argv[1])) as relay:
        print("follows", flush=True)
        await taken(relay, 0, 1_000)

asyncio.run(follow())
"""
"""Follows, and so numbers, as another hub on the same store does."""


async def test_whoever_writes_numbers_and_is_killed_a_follower_that_resumes_misses_nothing(store: Store) -> None:
    url = store.engine.url.render_as_string(hide_password=False)
    with ExitStack() as started:

        def start(text: str, *more: str) -> "subprocess.Popen[str]":
            command = [sys.executable, "-c", text, url, *more]
            process = started.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
            started.callback(process.kill)
            return process

        writers = [start(WRITER, str(first)) for first in (1, 101, 201)]
        hub = start(HUB)
        found: list[Seen] = []
        async with relaying(store) as relay, asyncio.timeout(4 * PATIENCE):
            while len(found) < 60:
                place = found[-1].number if found else 0
                found += await taken(relay, place, min(20, 60 - len(found)))  # and breaks off, and resumes
                hub.kill()
                hub = await asyncio.to_thread(start, HUB)
            told = [line for writer in writers for line in (writer.stdout or ())]

    assert numbers(found) == list(range(1, 61))
    assert len(set(told)) == 60
    with store.read() as tx:
        assert len(list(record_keys(tx))) == 60


async def test_a_follower_is_closed_with_its_relay(store: Store) -> None:
    news(store)
    async with relaying(store) as relay, aclosing(following(relay).changes(0)) as changes:
        assert (await anext(changes)).number == 1
