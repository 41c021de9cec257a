"""One operation asks an agency once, however many fields want to know."""

import anyio

from hub.lookup.asking import Outcome
from hub.lookup.loaders import LookUps
from tests.hub.lookup.asked import CODES, DASHBOARD, NAME, OFFICER, A, B, C, codes, says
from tests.hub.lookup.conftest import Open
from tests.standing_agency import Agency, Manner


async def load_together(look_ups: LookUps, *wanted: list[str]) -> list[dict[str, Outcome]]:
    """Load several lists of keys at once, as fields of one answer do."""
    loaded: list[dict[str, Outcome]] = [{} for _ in wanted]

    async def load(place: int, keys: list[str]) -> None:
        loaded[place] = await look_ups.load(NAME, keys)

    async with anyio.create_task_group() as group:
        for place, keys in enumerate(wanted):
            group.start_soon(load, place, keys)
    return loaded


async def test_loads_that_begin_together_are_one_request(opened: Open, agency: Agency) -> None:
    agency.documents = {B: ["一号"]}

    async with opened() as services:
        loaded = await load_together(LookUps(services, OFFICER), [A, B, A], [B, C])

    assert loaded == [{A: says(0), B: says(1)}, {B: says(1), C: says(0)}]
    assert agency.requests == [[A, B, C]]


async def test_a_later_load_of_the_same_operation_asks_only_for_what_is_new(opened: Open, agency: Agency) -> None:
    async with opened(cache_seconds=0) as services:
        look_ups = LookUps(services, OFFICER)
        await look_ups.load(NAME, [A])
        loaded = await look_ups.load(NAME, [A, B])

    assert loaded == {A: says(0), B: says(0)}
    assert agency.requests == [[A], [B]]


async def test_a_failure_is_told_at_every_field_and_not_asked_for_again(opened: Open, agency: Agency) -> None:
    agency.manner = Manner.HTML

    async with opened() as services:
        look_ups = LookUps(services, OFFICER)
        together = await load_together(look_ups, [A], [A, B])
        later = await look_ups.load(NAME, [B])

    assert [codes(loaded) for loaded in (*together, later)] == [
        {A: "LOOKUP_REFUSED"},
        {A: "LOOKUP_REFUSED", B: "LOOKUP_REFUSED"},
        {B: "LOOKUP_REFUSED"},
    ]
    assert len(agency.requests) == 1


async def test_more_keys_than_a_request_may_carry_are_several_requests(opened: Open, agency: Agency) -> None:
    async with opened(max_keys=10) as services:
        loaded = await LookUps(services, OFFICER).load(NAME, CODES)

    assert tuple(loaded) == CODES
    assert sorted(len(asked) for asked in agency.requests) == [5, 10, 10]


async def test_two_operations_share_nothing_but_what_may_be_kept(opened: Open, agency: Agency) -> None:
    async with opened(cache_seconds=60) as services:
        for principal in (OFFICER, OFFICER, DASHBOARD):
            await LookUps(services, principal).load(NAME, [A])

    assert agency.requests == [[A], [A]]


async def test_a_waiter_that_gives_up_takes_nothing_from_the_others(opened: Open, agency: Agency) -> None:
    agency.manner = Manner.SLOW
    loaded: dict[str, Outcome] = {}

    async with opened() as services:
        look_ups = LookUps(services, OFFICER)

        async def give_up() -> None:
            with anyio.move_on_after(0.1):
                await look_ups.load(NAME, [A])

        async with anyio.create_task_group() as group:
            group.start_soon(give_up)
            loaded |= await look_ups.load(NAME, [A])

    assert loaded == {A: says(0)}
    assert len(agency.requests) == 1


async def test_no_keys_ask_nothing(opened: Open, agency: Agency) -> None:
    async with opened() as services:
        assert await LookUps(services, OFFICER).load(NAME, []) == {}

    assert agency.requests == []


async def test_a_look_up_that_no_connector_offers_is_told_as_not_set_up(opened: Open) -> None:
    async with opened() as services:
        loaded = await LookUps(services, OFFICER).load("taxation.standing", [A, A])

    assert codes(loaded) == {A: "LOOKUP_NOT_CONFIGURED"}
