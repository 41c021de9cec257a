"""Timelines: which version of a record holds when."""

from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from hub.domain.vocabulary import OrganizationStatus
from tests.hub.projection.versions import spans, timeline
from tests.statements import NAMES, joint_operation, penalty, registration, uscc, withdrawn

FOUNDED = date(2010, 3, 1)
RENAMED = date(2014, 5, 1)
ENDED = date(2018, 1, 1)
FIRST = registration(version=1, foundedOn="2010-03-01")
RENAMING = registration(version=2, effective_on=RENAMED, name=NAMES[3], foundedOn="2010-03-01")
ENDING = registration(
    version=3, effective_on=ENDED, name=NAMES[3], foundedOn="2010-03-01", status="CANCELLED", endedOn="2018-01-01"
)


def test_each_effective_day_begins_a_period_that_the_next_one_closes() -> None:
    expected = [(FOUNDED, RENAMED, NAMES[0]), (RENAMED, None, NAMES[3])]

    assert spans(timeline(FIRST, RENAMING), "name") == expected
    assert spans(timeline(RENAMING, FIRST), "name") == expected


def test_a_record_without_a_day_has_held_ever_since() -> None:
    assert spans(timeline(registration()), "name") == [(None, None, NAMES[0])]


def test_of_one_day_the_agencys_number_decides_whatever_came_first() -> None:
    one, two = registration(version=1), registration(version=2, name=NAMES[3])

    assert spans(timeline(one, two), "name") == spans(timeline(two, one), "name") == [(None, None, NAMES[3])]


def test_of_one_day_without_numbers_what_came_last_decides() -> None:
    one, two = registration(), registration(name=NAMES[3])

    assert spans(timeline(one, two), "name") == [(None, None, NAMES[3])]
    assert spans(timeline(two, one), "name") == [(None, None, NAMES[0])]


def test_a_numbered_version_comes_after_one_without_number() -> None:
    one, two = registration(version=0), registration(name=NAMES[3])

    assert spans(timeline(one, two), "name") == spans(timeline(two, one), "name") == [(None, None, NAMES[0])]


def test_no_day_at_all_comes_before_the_first_day_of_all() -> None:
    one, two = registration(), registration(effective_on=date.min, name=NAMES[3])

    expected = [(None, date.min, NAMES[0]), (date.min, None, NAMES[3])]
    assert spans(timeline(one, two), "name") == spans(timeline(two, one), "name") == expected


def test_its_own_end_closes_a_period() -> None:
    ended = registration(foundedOn="2010-03-01", endedOn="2018-01-01")

    assert spans(timeline(ended), "name") == [(FOUNDED, ENDED, NAMES[0])]


@pytest.mark.parametrize("day", [date(2018, 1, 1), date(2018, 2, 20)])
def test_an_end_that_is_stated_on_its_day_or_later_tells_how_the_record_ended(day: date) -> None:
    told = registration(version=2, effective_on=day, status="CANCELLED", endedOn="2018-01-01")

    assert spans(timeline(FIRST, told), "status") == [
        (FOUNDED, day, OrganizationStatus.ACTIVE),
        (day, day, OrganizationStatus.CANCELLED),
    ]


def test_any_order_of_versions_gives_the_same_periods() -> None:
    found = [spans(timeline(*order), "name") for order in permutations((FIRST, RENAMING, ENDING))]

    expected = [(FOUNDED, RENAMED, NAMES[0]), (RENAMED, ENDED, NAMES[3]), (ENDED, ENDED, NAMES[3])]
    assert found == [expected] * 6


# --- events -----------------------------------------------------------------------------------


def test_an_event_shows_from_its_day_on_whether_finished_or_not() -> None:
    finished = joint_operation(startedOn="2020-05-01", finishedOn="2020-05-03")

    assert spans(timeline(finished), "name") == [(date(2020, 5, 1), None, "养老机构联合检查")]


def test_a_correction_may_move_an_event_to_an_earlier_day() -> None:
    wrong = penalty(version=1, decidedOn="2020-03-20")
    right = penalty(version=2, decidedOn="2020-03-02", fine="500.00")

    found = [spans(timeline(*order), "fine") for order in ((wrong, right), (right, wrong))]

    assert found == [[(date(2020, 3, 2), None, Decimal("500.00"))]] * 2


def test_of_events_without_number_the_later_day_decides_whatever_came_first() -> None:
    early, late = penalty(decidedOn="2020-03-02"), penalty(decidedOn="2020-03-20")

    assert [one.valid_from for one in (*timeline(early, late), *timeline(late, early))] == [date(2020, 3, 20)] * 2


# --- withdrawals ------------------------------------------------------------------------------

TAKEN_BACK = withdrawn("registration", uscc(1))


def test_a_withdrawal_takes_back_what_came_before() -> None:
    assert timeline(FIRST, RENAMING, TAKEN_BACK) == []


def test_what_comes_after_a_withdrawal_stands() -> None:
    assert spans(timeline(FIRST, TAKEN_BACK, RENAMING), "name") == [(RENAMED, None, NAMES[3])]


def test_a_numbered_withdrawal_takes_back_what_is_numbered_before_it_whenever_it_comes() -> None:
    taken_back = withdrawn("registration", uscc(1), version=2)

    found = [timeline(*order) for order in permutations((FIRST, RENAMING, ENDING, taken_back))]

    expected = [(ENDED, ENDED, NAMES[3])]
    assert [spans(one, "name") for one in found] == [expected] * 24


def test_between_a_number_and_none_the_order_of_arrival_decides() -> None:
    unnumbered = registration()
    taken_back = withdrawn("registration", uscc(1), version=9)

    assert timeline(unnumbered, taken_back) == []
    assert spans(timeline(taken_back, unnumbered), "name") == [(None, None, NAMES[0])]
