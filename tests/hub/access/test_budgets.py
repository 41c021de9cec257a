"""A purse: what is in it is spent to the last, and is worth nothing when its period is over."""

import pytest

from hub.access.budgets import Purse
from hub.errors import BudgetSpent
from hub.store.budgets import Amounts, Portion, Rest

MOST = Amounts(100, 1_000)
PORTION = Portion(Amounts(10, 100), period=7, seconds=30)
WANTED = Amounts(10, 100)
ONE = Amounts(1, 1)


def filled(portion: Portion = PORTION, *, wanted: Amounts = WANTED, until: float = 130) -> Purse:
    purse = Purse()
    purse.fill(portion, wanted, until)
    return purse


def test_an_empty_purse_holds_nothing_and_takes_a_tenth_of_both() -> None:
    purse = Purse()

    assert not purse.spend(1, 1, 100)
    assert purse.lacking(ONE, 100, MOST) == (10, 100)


def test_a_purse_is_spent_to_the_last() -> None:
    purse = filled()

    paid = 0
    while purse.spend(1, 10, 100):
        paid += 1

    assert (paid, purse.requests, purse.cost) == (10, 0, 0)


@pytest.mark.parametrize(
    ("requests", "cost", "asked", "lacking"),
    [
        (10, 100, ONE, (0, 0)),
        (0, 100, ONE, (10, 0)),
        (10, 0, ONE, (0, 100)),
        (10, 40, Amounts(1, 50), (0, 100)),
        (10, 40, Amounts(1, 500), (0, 460)),
    ],
)
def test_only_what_is_lacking_is_taken(requests: int, cost: int, asked: Amounts, lacking: tuple[int, int]) -> None:
    purse = filled(PORTION._replace(granted=Amounts(requests, cost)))

    assert purse.lacking(asked, 100, MOST) == lacking


def test_a_budget_smaller_than_ten_is_taken_one_by_one() -> None:
    assert Purse().lacking(ONE, 0, Amounts(3, 3)) == (1, 1)


def test_what_is_in_a_purse_cannot_be_spent_when_the_period_is_over() -> None:
    purse = filled()

    assert [purse.spend(1, 1, now) for now in (129.9, 130)] == [True, False]
    assert purse.lacking(ONE, 130, MOST) == (10, 100)


@pytest.mark.parametrize(
    ("period", "now", "left"), [(7, 100, (13, 104)), (7, 130, (3, 4)), (8, 100, (3, 4))], ids=["now", "over", "next"]
)
def test_what_is_here_counts_beside_what_is_elsewhere_in_its_own_period(
    period: int, now: float, left: tuple[int, int]
) -> None:
    rest = Rest(Amounts(3, 4), period, 30)

    assert filled().beside(rest, now) == (left, period, 30)


def test_what_is_left_of_a_period_is_not_carried_into_the_next() -> None:
    purse = filled()

    purse.fill(PORTION._replace(period=8), Amounts(10, 100), 190)

    assert (purse.requests, purse.cost) == (10, 100)


def test_a_second_portion_of_one_period_is_put_to_the_first() -> None:
    purse = filled()

    purse.fill(PORTION._replace(granted=Amounts(0, 100)), Amounts(0, 100), 130)

    assert (purse.requests, purse.cost) == (10, 200)


def test_more_may_be_fetched_while_all_that_was_asked_for_came() -> None:
    purse = filled(PORTION._replace(granted=Amounts(10, 0)), wanted=Amounts(10, 0))
    purse.spend(10, 0, 100)

    purse.refuse_unpayable(ONE, 100, MOST)


def test_a_caller_without_requests_is_told_which_budget_how_much_and_when_again() -> None:
    purse = filled(PORTION._replace(granted=Amounts(0, 100)))

    with pytest.raises(BudgetSpent) as refusal:
        purse.refuse_unpayable(ONE, 99.5, MOST)

    assert refusal.value.seconds == 31
    assert refusal.value.en == (
        "All 100 requests that this key has in a minute (HUB_REQUESTS_PER_MINUTE) are used up. "
        "Nothing was done; ask again in 31 s."
    )


def test_a_request_that_costs_more_than_is_left_is_told_so_and_a_smaller_one_passes() -> None:
    purse = filled(PORTION._replace(granted=Amounts(10, 60)))

    with pytest.raises(BudgetSpent) as refusal:
        purse.refuse_unpayable(Amounts(1, 61), 100, MOST)

    purse.refuse_unpayable(Amounts(1, 60), 100, MOST)
    assert refusal.value.en == (
        "This costs 61, and of the 1000 that this key has in a minute (HUB_COST_PER_MINUTE) 60 are left. "
        "Nothing was done; ask again in 30 s, or for less."
    )


def test_nobody_is_refused_for_a_period_that_is_over() -> None:
    purse = filled(PORTION._replace(granted=Amounts(0, 0)))

    purse.refuse_unpayable(ONE, 130, MOST)

    purse.fill(PORTION._replace(period=8), Amounts(10, 100), 190)
    purse.refuse_unpayable(Amounts(11, 101), 130, MOST)


def test_what_is_put_back_can_be_spent_again() -> None:
    purse = filled()
    purse.spend(10, 100, 100)

    purse.put_back(1, 5)

    assert (purse.requests, purse.cost) == (1, 5)
