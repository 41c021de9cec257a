"""Portions of budgets: never more than there is, whoever takes and however many at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text, update

from hub.store.budgets import Amounts, Portion, Rest, opened_budgets, rest, sweep, take
from hub.store.engine import Store, Transaction
from hub.store.tables.budgets import budget
from tests.stores import open_store

AGES = 10**9
"""A period so long that none ends during a test, in seconds."""

MOST = Amounts(100, 1_000)


def taken(store: Store, wanted: Amounts, *, name: str = "hub_1", seconds: int = AGES) -> Portion:
    return store.write_beside(lambda tx: take(tx, name, wanted, most=MOST, seconds=seconds))


def test_a_budget_is_handed_out_to_the_last_and_no_further(store: Store) -> None:
    granted = [taken(store, Amounts(30, 400)).granted for _ in range(5)]

    assert granted == [(30, 400), (30, 400), (30, 200), (10, 0), (0, 0)]


def test_each_caller_has_a_budget_of_its_own(store: Store) -> None:
    granted = [taken(store, MOST, name=name).granted for name in ("hub_1", "hub_2", "hub_1")]

    assert granted == [MOST, MOST, (0, 0)]


def test_many_threads_and_stores_together_get_exactly_the_budget(store: Store, database_url: str) -> None:
    others = [open_store(database_url) for _ in range(3)]

    with ThreadPoolExecutor(8) as threads:
        all_stores = [store, *others] * 10
        granted = list(threads.map(lambda one: taken(one, Amounts(3, 7)).granted, all_stores))

    for other in others:
        other.close()
    assert (sum(one.requests for one in granted), sum(one.cost for one in granted)) == (100, 40 * 7)


def left(store: Store, *, name: str = "hub_1") -> Rest:
    with store.read() as tx:
        return rest(tx, name, most=MOST, seconds=AGES)


def test_what_is_left_is_what_nobody_has_taken(store: Store) -> None:
    before = left(store).left
    taken(store, Amounts(30, 400))
    after, other = left(store), left(store, name="hub_2")
    taken(store, Amounts(90, 400))

    assert (before, after.left, other.left, left(store).left) == (MOST, (70, 600), MOST, (0, 200))
    assert 0 < after.seconds <= AGES


@pytest.mark.parametrize(("by", "expected"), [(-1, MOST), (0, (90, 990)), (1, (90, 990)), (2, MOST)])
def test_what_is_left_is_of_the_period_from_which_would_be_taken(
    store: Store, by: int, expected: tuple[int, int]
) -> None:
    taken(store, Amounts(10, 10))
    move_periods(store, by=by)

    found = left(store)

    assert found.left == expected
    assert found.period == taken(store, Amounts(1, 1)).period


def test_a_portion_says_for_how_long_it_can_be_spent(store: Store) -> None:
    portion = taken(store, Amounts(1, 1), seconds=60)

    assert 0 < portion.seconds <= 60


def test_the_next_period_begins_anew(store: Store) -> None:
    first = taken(store, MOST)
    move_periods(store, by=-1)

    second = taken(store, Amounts(60, 60))

    assert second == (Amounts(60, 60), first.period, second.seconds)
    assert taken(store, MOST).granted == (40, 940)


def test_whoever_read_the_clock_before_the_turn_and_comes_after_it_counts_in_the_new_period(store: Store) -> None:
    now = taken(store, Amounts(90, 900)).period
    move_periods(store, by=1)

    late = taken(store, Amounts(20, 200))

    assert (late.granted, late.period) == ((10, 100), now + 1)
    assert late.seconds > AGES


def test_a_clock_that_was_set_back_by_more_than_a_period_keeps_nobody_out(store: Store) -> None:
    now = taken(store, MOST).period
    move_periods(store, by=2)

    assert (taken(store, Amounts(1, 1)).granted, taken(store, Amounts(1, 1)).period) == ((1, 1), now)


def move_periods(store: Store, *, by: int) -> None:
    """Let it look as though all was taken so many periods later."""
    store.write_beside(lambda tx: tx.execute(update(budget).values(period=budget.c.period + by)))


def test_old_periods_are_swept_away_but_the_last(store: Store) -> None:
    for name, by in (("old", -2), ("last", -1), ("now", 0)):
        period = taken(store, Amounts(1, 1), name=name).period
        store.write_beside(lambda tx, n=name, b=by: tx.execute(moved(n, b)))  # type: ignore[misc]

    store.write_beside(lambda tx: sweep(tx, period))

    with store.read() as tx:
        assert sorted(tx.execute(select(budget.c.principal)).scalars()) == ["last", "now"]


def moved(name: str, by: int) -> object:
    return update(budget).where(budget.c.principal == name).values(period=budget.c.period + by)


def test_budgets_are_counted_while_a_delivery_is_written(store: Store, database_url: str) -> None:
    with opened_budgets(store, database_url) as counted:

        def deliver(tx: Transaction) -> Portion:
            tx.execute(text("UPDATE alembic_version SET version_num = version_num"))
            return taken(counted, Amounts(1, 1))

        granted = store.write(deliver).granted

    assert granted == (1, 1)


def test_a_second_process_finds_the_budgets_of_the_first(store: Store, database_url: str) -> None:
    with opened_budgets(store, database_url) as first, opened_budgets(store, database_url) as second:
        granted = [taken(one, Amounts(60, 0)).granted.requests for one in (first, second, first)]

    assert granted == [60, 40, 0]


@pytest.mark.parametrize("most", [Amounts(0, 0), Amounts(5, 0)])
def test_a_budget_that_became_smaller_gives_nothing_more(store: Store, most: Amounts) -> None:
    taken(store, Amounts(50, 50))

    assert store.write_beside(lambda tx: take(tx, "hub_1", Amounts(1, 1), most=most, seconds=AGES)).granted == (0, 0)
