"""Callers pay from their purses; one portion is fetched for all who wait for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from hub.access.budgets import Caller
from hub.access.principals import Principal, Role
from hub.errors import BudgetSpent, StoreUnavailable
from hub.store import budgets as budgets_of_store
from hub.store.budgets import Amounts
from hub.store.engine import Store
from hub.store.workers import Workers
from hub.web import paying
from hub.web.paying import Budgets
from tests.stores import open_store

WHO = Principal(Role.OFFICER, "HUB", "hub_1")
HERE = "192.0.2.1"
OTHER = Principal(Role.DASHBOARD, None, "hub_2")


@pytest.fixture(autouse=True)
def ages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A period so long that none ends during a test."""
    monkeypatch.setattr(paying, "SECONDS", 10**9)


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    opened = Workers()
    yield opened
    opened.close()


async def passed(caller: Caller, times: int, *, cost: int = 1) -> int:
    """How many of so many requests pass that are made at once."""
    ended = await asyncio.gather(*(caller.pay(Amounts(1, cost)) for _ in range(times)), return_exceptions=True)
    assert {type(one) for one in ended} <= {type(None), BudgetSpent}
    return ended.count(None)


async def test_exactly_so_many_requests_pass_as_there_are(store: Store, workers: Workers) -> None:
    budgets = Budgets(store, workers, Amounts(47, 10_000))
    caller = budgets.caller(WHO, HERE)

    assert await passed(caller, 60) == 47


async def test_exactly_so_much_is_spent_as_there_is(store: Store, workers: Workers) -> None:
    budgets = Budgets(store, workers, Amounts(1_000, 100))
    caller = budgets.caller(WHO, HERE)

    assert [await passed(caller, 20, cost=9), await passed(caller, 20, cost=1)] == [11, 1]


async def test_two_processes_together_let_through_exactly_the_budget(store: Store, workers: Workers) -> None:
    most = Amounts(53, 10_000)
    first, second = Budgets(store, workers, most), Budgets(store, workers, most)

    both = await asyncio.gather(passed(first.caller(WHO, HERE), 60), passed(second.caller(WHO, HERE), 60))

    assert sum(both) == 53


async def test_what_one_process_holds_and_does_not_spend_is_at_most_a_portion(store: Store, workers: Workers) -> None:
    most = Amounts(50, 10_000)
    idle, busy = Budgets(store, workers, most), Budgets(store, workers, most)
    await idle.caller(WHO, HERE).pay(Amounts(1, 1))

    assert await passed(busy.caller(WHO, HERE), 60) == 45


async def test_what_a_caller_has_left_is_what_is_held_here_and_what_nobody_took(store: Store, workers: Workers) -> None:
    most = Amounts(50, 1_000)
    here, elsewhere = Budgets(store, workers, most), Budgets(store, workers, most)
    caller, other = here.caller(WHO, HERE), elsewhere.caller(WHO, HERE)

    untouched = await caller.look()
    await caller.pay(Amounts(1, 30))
    mine, others = await caller.look(), await other.look()

    assert (untouched.left, mine.left, others.left) == ((50, 1_000), (49, 970), (45, 900))


async def test_as_much_passes_as_was_said_to_be_left(store: Store, workers: Workers) -> None:
    caller = Budgets(store, workers, Amounts(50, 1_000)).caller(WHO, HERE)
    await passed(caller, 7, cost=3)

    left = (await caller.look()).left

    assert await passed(caller, 60, cost=3) == left.requests == 43


async def test_callers_do_not_spend_each_others_budgets(store: Store, workers: Workers) -> None:
    budgets = Budgets(store, workers, Amounts(5, 100))

    assert [await passed(budgets.caller(who, HERE), 9) for who in (WHO, OTHER)] == [5, 5]


async def test_a_caller_has_one_purse_however_often_it_is_recognised(store: Store, workers: Workers) -> None:
    budgets = Budgets(store, workers, Amounts(5, 100))

    assert budgets.caller(WHO, HERE).purse is budgets.caller(WHO, HERE).purse


async def test_all_who_wait_wait_for_one_portion(
    store: Store, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Amounts] = []
    real = budgets_of_store.take

    def told(tx: object, name: str, wanted: Amounts, **more: object) -> object:
        taken.append(wanted)
        return real(tx, name, wanted, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(paying, "take", told)
    budgets = Budgets(store, workers, Amounts(100, 1_000))

    assert await passed(budgets.caller(WHO, HERE), 10) == 10
    assert taken == [(10, 100)]


async def test_a_caller_that_is_refused_asks_the_store_no_more(
    store: Store, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    budgets = Budgets(store, workers, Amounts(3, 100))
    caller = budgets.caller(WHO, HERE)
    await passed(caller, 9)
    monkeypatch.setattr(budgets, "store", None)

    assert await passed(caller, 9) == 0


async def test_the_portion_comes_though_whoever_asked_first_has_left(store: Store, workers: Workers) -> None:
    budgets = Budgets(store, workers, Amounts(100, 1_000))
    caller = budgets.caller(WHO, HERE)
    first = asyncio.ensure_future(caller.pay(Amounts(1, 1)))
    second = asyncio.ensure_future(caller.pay(Amounts(1, 1)))
    await asyncio.sleep(0)

    first.cancel()
    with suppress(asyncio.CancelledError):
        await first
    await second

    assert (caller.purse.requests, budgets.filling) == (9, {})


async def test_nobody_pays_while_the_database_is_away(workers: Workers) -> None:
    away = open_store("postgresql://hub@127.0.0.1:1/hub")
    budgets = Budgets(away, workers, Amounts(100, 1_000))
    caller = budgets.caller(WHO, HERE)

    ended = await asyncio.gather(*(caller.pay(Amounts(1, 1)) for _ in range(3)), return_exceptions=True)

    away.close()
    assert [type(one) for one in ended] == [StoreUnavailable] * 3
    assert budgets.filling == {}


async def test_who_has_no_key_has_the_budget_of_an_address(store: Store, workers: Workers) -> None:
    anybody = Principal(Role.DASHBOARD, None, "")
    budgets = Budgets(store, workers, Amounts(5, 100))

    found = [await passed(budgets.caller(anybody, one), 3) for one in (HERE, HERE, "192.0.2.2")]

    assert found == [3, 2, 3]
