"""Look-ups over real HTTP: deadlines, the breaker, the short memory, counts, and what is refused."""

from collections.abc import Sequence

import anyio
import pytest

from connectors.courts import COURTS
from hub.access.principals import Role
from hub.domain.connector import Found
from hub.errors import LookUpFailed, SettingsError
from hub.lookup.breakers import BreakerState
from hub.lookup.services import Service, open_services
from tests.hub.lookup.asked import NAME, A, B, C, D, E, F, G, code_of_one, codes, says
from tests.hub.lookup.conftest import Open
from tests.standing_agency import Agency, HandClock, Manner

REFUSED = [
    Manner.HTML,
    Manner.HTML_AS_JSON,
    Manner.HALF,
    Manner.CUT,
    Manner.GARBAGE,
    Manner.TWICE,
    Manner.LIST,
    Manner.COMPRESSED,
    Manner.ENDLESS,
    Manner.STRANGE,
    Manner.FORBIDDING,
    Manner.MOVED,
]


async def test_what_the_agency_knows_and_does_not_know_is_told(opened: Open, agency: Agency) -> None:
    agency.documents = {A: ["一号", "二号"]}
    agency.unknown = frozenset({C})

    async with opened() as services:
        outcomes = await services[NAME].look_up([A, B, C], Role.OFFICER)

    assert outcomes == {A: says(2), B: says(0), C: None}
    assert agency.requests == [[A, B, C]]


@pytest.mark.parametrize("manner", REFUSED)
async def test_what_keeps_no_agreement_is_refused_in_the_hubs_own_words(
    opened: Open, agency: Agency, manner: Manner
) -> None:
    agency.manner = manner

    async with opened() as services:
        outcome = (await services[NAME].look_up([A], Role.OFFICER))[A]

    assert isinstance(outcome, LookUpFailed)
    assert outcome.code == "LOOKUP_REFUSED"
    assert not [word for word in ("own words", "维护", "http", "127.0.0.1") if word in outcome.en + outcome.zh]
    assert outcome.zh.startswith("失信被执行人核查：")


@pytest.mark.parametrize("manner", [Manner.FAILING, Manner.BUSY])
async def test_an_agency_that_cannot_answer_now_is_unavailable(opened: Open, agency: Agency, manner: Manner) -> None:
    agency.manner = manner

    async with opened() as services:
        assert await code_of_one(services[NAME]) == "LOOKUP_UNAVAILABLE"


async def test_an_agency_that_is_away_is_unavailable(clock: HandClock) -> None:
    async with open_services([COURTS], {NAME: "http://127.0.0.1:9/courts"}, clock=clock) as services:
        assert await code_of_one(services[NAME]) == "LOOKUP_UNAVAILABLE"


async def test_the_deadline_ends_the_wait(opened: Open, agency: Agency) -> None:
    agency.manner = Manner.SLOW

    async with opened(deadline_seconds=0.1) as services:
        started = anyio.current_time()
        code = await code_of_one(services[NAME])
        waited = anyio.current_time() - started

    assert code == "LOOKUP_TIMEOUT"
    assert waited < 0.4


async def test_a_look_up_without_a_base_url_says_so() -> None:
    async with open_services([COURTS], {}) as services:
        outcome = (await services[NAME].look_up([A], Role.OFFICER))[A]

    assert isinstance(outcome, LookUpFailed)
    assert (outcome.code, "HUB_LOOKUPS" in outcome.en, "HUB_LOOKUPS" in outcome.zh) == (
        "LOOKUP_NOT_CONFIGURED",
        True,
        True,
    )


async def test_a_base_url_for_what_nobody_offers_stops_the_start() -> None:
    with pytest.raises(SettingsError, match=r"courts\.defaulters.*Known: courts\.judgment_defaulter") as caught:
        async with open_services([COURTS], {"courts.defaulters": "http://user:password@localhost/"}):
            pass

    assert "password" not in caught.value.en + caught.value.zh


async def test_what_is_no_code_is_known_to_nobody_and_spoils_no_request(opened: Open, agency: Agency) -> None:
    async with opened() as services:
        outcomes = await services[NAME].look_up(["33010412345", A, ""], Role.OFFICER)
        await services[NAME].look_up(["33010412345"], Role.OFFICER)

    assert outcomes == {"33010412345": None, A: says(0), "": None}
    assert agency.requests == [[A]]


async def test_a_code_that_the_agency_passes_over_fails_alone(opened: Open, agency: Agency) -> None:
    agency.manner = Manner.FORGETFUL

    async with opened(breaker_failures=1) as services:
        outcomes = await services[NAME].look_up([A, B], Role.OFFICER)
        state = services[NAME].breaker.state

    assert codes(outcomes) == {A: says(0), B: "LOOKUP_REFUSED"}
    assert state is BreakerState.CLOSED


async def test_the_breaker_spares_the_agency_and_recovers(opened: Open, agency: Agency, clock: HandClock) -> None:
    agency.manner = Manner.FORBIDDING

    async with opened(breaker_failures=2, breaker_rest_seconds=30, cache_seconds=0) as services:
        failing = [await code_of_one(services[NAME]) for _ in range(4)]
        heard = len(agency.requests)
        agency.manner = Manner.WELL
        resting = await code_of_one(services[NAME])
        clock.pass_by(30)
        half_open = services[NAME].breaker.state
        recovered = [await code_of_one(services[NAME]) for _ in range(2)]

    assert failing == ["LOOKUP_REFUSED", "LOOKUP_REFUSED", "LOOKUP_BREAKER_OPEN", "LOOKUP_BREAKER_OPEN"]
    assert (heard, resting, half_open) == (2, "LOOKUP_BREAKER_OPEN", BreakerState.HALF_OPEN)
    assert recovered == [says(0), says(0)]


async def test_who_gives_up_waiting_does_not_block_the_next_trial(
    opened: Open, agency: Agency, clock: HandClock
) -> None:
    agency.manner = Manner.FORBIDDING

    async with opened(breaker_failures=1, breaker_rest_seconds=30) as services:
        await code_of_one(services[NAME])
        clock.pass_by(30)
        agency.manner = Manner.SLOW
        with anyio.move_on_after(0.05):
            await code_of_one(services[NAME])
        agency.manner = Manner.WELL
        recovered = await code_of_one(services[NAME])
        counts = services[NAME].observed()

    assert recovered == says(0)
    assert counts == {"asked": 3, "malformed": 0, "kept": 0, "answered": 1, "failed": 2, "open": 0, "breaker": "CLOSED"}


async def test_an_answer_is_kept_for_its_time_and_for_its_role(opened: Open, agency: Agency, clock: HandClock) -> None:
    agency.unknown = frozenset({B})

    async with opened(cache_seconds=60) as services:
        look_up = services[NAME].look_up
        first = await look_up([A, B], Role.OFFICER)
        clock.pass_by(59)
        again = await look_up([B, A, C], Role.OFFICER)
        other_role = await look_up([A], Role.DASHBOARD)
        clock.pass_by(1)
        await look_up([A], Role.OFFICER)

    assert again == {**first, C: says(0)}
    assert other_role == {A: says(0)}
    assert agency.requests == [[A, B], [C], [A], [A]]


async def test_nothing_is_kept_where_the_law_forbids_it(opened: Open, agency: Agency) -> None:
    async with opened(cache_seconds=0) as services:
        for _ in range(2):
            await services[NAME].look_up([A], Role.OFFICER)
        kept = len(services[NAME].memory)

    assert (agency.requests, kept) == ([[A], [A]], 0)


async def test_a_failure_is_not_kept(opened: Open, agency: Agency) -> None:
    agency.manner = Manner.HTML

    async with opened(cache_seconds=60) as services:
        failed = await code_of_one(services[NAME])
        agency.manner = Manner.WELL

        assert (failed, await code_of_one(services[NAME])) == ("LOOKUP_REFUSED", says(0))


async def test_the_counts_add_up(opened: Open, agency: Agency) -> None:
    async with opened(breaker_failures=1, cache_seconds=60) as services:
        look_up, observed = services[NAME].look_up, services[NAME].observed
        at_start = observed()
        await look_up([A, B], Role.OFFICER)
        agency.manner = Manner.FORGETFUL
        await look_up([B, C, D], Role.OFFICER)
        agency.manner = Manner.HTML
        await look_up([E, "no code"], Role.OFFICER)
        await look_up([F, G], Role.OFFICER)
        counts = observed()

    assert at_start == {
        "asked": 0,
        "malformed": 0,
        "kept": 0,
        "answered": 0,
        "failed": 0,
        "open": 0,
        "breaker": "CLOSED",
    }
    assert counts == {"asked": 9, "malformed": 1, "kept": 1, "answered": 3, "failed": 2, "open": 2, "breaker": "OPEN"}


@pytest.mark.parametrize(
    "found",
    [{"listed": True}, {"listed": True, "asOf": "x", "documentCount": [1]}, {**says(1), "documentNumbers": 1}],
)
async def test_other_fields_than_agreed_are_refused(opened: Open, found: Found) -> None:
    async def ask(keys: Sequence[str]) -> dict[str, Found | None]:
        return dict.fromkeys(keys, found)

    async with opened() as services:
        service = Service(services[NAME].offer, ask, clock=HandClock())

        assert await code_of_one(service) == "LOOKUP_REFUSED"


async def test_a_fault_of_a_connector_leaves_the_rest_standing(opened: Open) -> None:
    async def ask(keys: Sequence[str]) -> dict[str, Found | None]:
        raise KeyError(keys)

    async with opened() as services:
        service = Service(services[NAME].offer, ask, clock=HandClock())

        assert await code_of_one(service) == "LOOKUP_REFUSED"
