"""Sums that wait for variables, and the largest that can come of them."""

from hub.query.limits import UNBOUNDED
from hub.query.measuring.bills import Bill, PageSize, Weighed, together

PAGE = PageSize(("n", "m"), usual=20, most=200)


def test_what_is_fixed_is_added_up_at_once() -> None:
    bill = together(Bill(2), Bill(3).times(4))

    assert (bill.fixed, bill.parts) == (14, ())
    assert (bill.of({}), bill.largest) == (14, 14)


def test_what_varies_is_added_up_for_the_values_of_variables() -> None:
    bill = together(Bill(2), together(Bill(1), Bill(3).times(PAGE)).times(10))

    assert [bill.of(given) for given in ({"n": 5}, {"n": None}, {}, {"n": 1, "m": 2})] == [162, 612, 612, 72]
    assert bill.largest == 2 + 10 * (1 + 3 * 200)


def test_a_size_that_no_page_has_counts_as_the_nearest_that_one_has() -> None:
    assert [PAGE.value({"n": size}) for size in (-5, 0, 200, 2**31)] == [0, 0, 200, 200]


def test_what_a_variable_weighs_is_bounded_by_nothing() -> None:
    bill = together(Bill(1), Bill(1).times(Weighed("where", lambda value: len(value or ()))))

    assert [bill.of(given) for given in ({"where": [1, 2]}, {"where": None}, {})] == [3, 1, 1]
    assert bill.largest > UNBOUNDED


def test_what_stands_there_several_times_is_added_up_once() -> None:
    read: list[object] = []

    def weigh(value: object) -> int:
        read.append(value)
        return 1

    bill = Bill(3).times(Weighed("x", weigh))
    for _ in range(60):
        bill = together(bill, bill)

    assert bill.of({"x": 5}) == 3 * 2**60
    assert read == [5]
