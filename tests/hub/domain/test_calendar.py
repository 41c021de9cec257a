"""Working days: the State Council's notices, and what follows from them for periods."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.calendar import CalendarDay, CalendarUnknown, WorkingCalendar, national_calendar, today_in_shanghai
from hub.domain.vocabulary import Label

CALENDAR = national_calendar()
days = st.dates(date(2012, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2020, 6, 24), True),
        (date(2020, 6, 25), False),  # Dragon Boat Festival, a Thursday
        (date(2020, 6, 27), False),
        (date(2020, 6, 28), True),  # a Sunday worked for it
        (date(2020, 1, 31), False),  # Spring Festival, prolonged by a second notice
        (date(2014, 5, 4), True),  # a Sunday worked for Labour Day
        (date(2014, 5, 10), False),
    ],
)
def test_holidays_and_weekends_worked_follow_the_notice(day: date, *, working: bool) -> None:
    assert CALENDAR.is_working_day(day) is working


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2020, 6, 24), 1, date(2020, 6, 28)),
        (date(2020, 6, 24), 7, date(2020, 7, 6)),
        (date(2020, 6, 22), 0, date(2020, 6, 22)),
        (date(2020, 6, 25), 0, date(2020, 6, 28)),
        (date(2013, 12, 30), 2, date(2014, 1, 2)),
    ],
)
def test_a_period_begins_after_its_first_day_and_ends_on_a_working_day(start: date, count: int, end: date) -> None:
    assert CALENDAR.add_working_days(start, count) == end


@given(days, st.integers(1, 90))
def test_the_days_of_a_period_are_counted_back(start: date, count: int) -> None:
    end = CALENDAR.add_working_days(start, count)

    assert CALENDAR.working_days_between(start, end) == count
    assert CALENDAR.working_days_between(end, start) == -count
    assert CALENDAR.is_working_day(end)


def test_a_negative_period_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot have -1 working days"):
        CALENDAR.add_working_days(date(2020, 6, 30), -1)


def test_every_year_since_the_leading_group_is_known() -> None:
    assert CALENDAR.years >= set(range(2012, 2027))


def test_a_year_without_notice_is_named_with_what_to_do() -> None:
    year = max(CALENDAR.years) + 1

    with pytest.raises(CalendarUnknown) as unknown:
        CALENDAR.add_working_days(date(year - 1, 12, 31), 1)

    assert unknown.value.year == year
    assert str(unknown.value).startswith(f"The calendar has no holiday notice for {year}. Upgrade chinesecalendar")
    assert f"{year}年" in unknown.value.message.zh


def test_a_year_is_known_once_its_notice_is_given() -> None:
    new_year = CalendarDay(date(2050, 1, 3), working=False, name=Label("元旦", "New Year's Day"))

    calendar = national_calendar(extra=[new_year], years=[2050])

    assert (calendar.is_working_day(date(2050, 1, 3)), calendar.is_working_day(date(2050, 1, 4))) == (False, True)


def test_one_local_day_does_not_make_a_year_known() -> None:
    local = CalendarDay(date(2050, 5, 5), working=False, name=Label("停止办公", "Offices closed"))

    calendar = national_calendar(extra=[local])

    with pytest.raises(CalendarUnknown):
        calendar.is_working_day(date(2050, 5, 5))


def test_a_row_of_the_caller_stands_over_the_notice() -> None:
    worked = CalendarDay(date(2020, 6, 26), working=True, name=Label("值班", "On duty"))

    assert national_calendar(extra=[worked]).is_working_day(date(2020, 6, 26))


def test_a_calendar_is_a_value() -> None:
    rows = (CalendarDay(date(2020, 1, 1), working=False, name=Label("元旦", "New Year's Day")),)
    years = frozenset({2020})

    assert WorkingCalendar(rows, years) == WorkingCalendar(rows, years)
    assert hash(WorkingCalendar(rows, years)) == hash(WorkingCalendar(rows, years))


def test_every_day_of_the_notices_is_named_in_two_languages() -> None:
    names = {row.name for row in CALENDAR.rows}

    assert Label("春节", "Spring Festival") in names
    assert [name for name in names if name.zh.isascii() or not name.en.isascii()] == []


def test_a_moment_is_not_taken_for_a_day() -> None:
    with pytest.raises(TypeError, match="is a moment, not a day"):
        CALENDAR.is_working_day(datetime(2020, 6, 25, tzinfo=UTC))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2020, 6, 30, 15, 59, 59, tzinfo=UTC), date(2020, 6, 30)),
        (datetime(2020, 6, 30, 16, 0, tzinfo=UTC), date(2020, 7, 1)),
        (datetime(2020, 6, 30, 23, 0, tzinfo=timezone(timedelta(hours=-5))), date(2020, 7, 1)),
    ],
)
def test_a_day_begins_at_midnight_in_shanghai(moment: datetime, day: date) -> None:
    assert today_in_shanghai(moment) == day


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        today_in_shanghai(datetime(2020, 6, 30))  # noqa: DTZ001 - the fault under test
