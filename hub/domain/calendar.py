"""Count working days by dated holidays; every day is a day of Asia/Shanghai.

Statutory periods of a few days mean working days, without legal holidays
(行政处罚法 2021, art. 85), and the day on which a period begins is not counted
(民法典 art. 201). The holidays of a year are known once the State Council has
published its notice (国务院办公厅关于部分节假日安排的通知).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Final

from hub.domain.vocabulary import Label

# UTC+8 without summer time since 1992: a fixed offset needs no time zone database.
SHANGHAI: Final = timezone(timedelta(hours=8), "Asia/Shanghai")

_SATURDAY: Final = 5
_ONE_DAY: Final = timedelta(days=1)


class CalendarUnknown(LookupError):
    """This deadline stays open: no holiday notice is known for a year that it touches."""

    code = "CALENDAR_UNKNOWN"

    def __init__(self, year: int) -> None:
        """Say which year, and what to do."""
        self.year = year
        self.message = Label(
            f"日历中没有{year}年的节假日安排。请升级 chinesecalendar，或录入国务院办公厅通知"
            f"中的日期，并将{year}年标为已公布。",
            f"The calendar has no holiday notice for {year}. Upgrade chinesecalendar, or add "
            f"the days of the State Council's notice and name {year} as published.",
        )
        super().__init__(self.message.en)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day that does not follow the week: a holiday, or a weekend day worked."""

    day: date
    working: bool
    name: Label


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Weeks of Monday to Friday with dated exceptions.

    Of two rows for one day the later one counts. `years` are those whose notice
    is in the rows; a question about another year raises CalendarUnknown.
    """

    rows: tuple[CalendarDay, ...]
    years: frozenset[int]
    _exceptions: dict[date, bool] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the rows by day."""
        object.__setattr__(self, "_exceptions", {row.day: row.working for row in self.rows})

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work that day; raises TypeError for a moment."""
        if isinstance(day, datetime):
            message = f"{day!r} is a moment, not a day. Take today_in_shanghai(...) of it."
            raise TypeError(message)
        if day.year not in self.years:
            raise CalendarUnknown(day.year)
        return self._exceptions.get(day, day.weekday() < _SATURDAY)

    def add_working_days(self, day: date, count: int) -> date:
        """Give the last day of a period of `count` working days that begins on `day`.

        The day of beginning is not counted. A period of 0 ends on `day`, or on
        the next working day.
        """
        if count < 0:
            message = f"A period cannot have {count} working days."
            raise ValueError(message)
        end, left = day, count
        while left or not self.is_working_day(end):
            end += _ONE_DAY
            left -= left and self.is_working_day(end)
        return end

    def working_days_between(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and with `end`; negative if `end` is first."""
        if end < start:
            return -self.working_days_between(end, start)
        days = range(1, (end - start).days + 1)
        return sum(self.is_working_day(start + timedelta(days=number)) for number in days)


def national_calendar(*, extra: Iterable[CalendarDay] = (), years: Iterable[int] = ()) -> WorkingCalendar:
    """Take the State Council's notices from `chinesecalendar`, and the caller's rows over them.

    `years` names further years whose notice stands complete in `extra`.
    """
    from chinese_calendar.constants import Holiday, holidays, workdays  # noqa: PLC0415 - loaded when asked for

    # `chinese` is set in the enumeration's constructor, where a type checker does not see it.
    wording = {holiday.value: Label(vars(holiday)["chinese"], holiday.value) for holiday in Holiday}
    published = [
        CalendarDay(day=day, working=working, name=wording[name])
        for working, days in ((False, holidays), (True, workdays))
        for day, name in days.items()
    ]
    return WorkingCalendar(
        rows=(*published, *extra),
        years=frozenset(row.day.year for row in published) | frozenset(years),
    )


def today_in_shanghai(now: datetime) -> date:
    """Give the day on which a moment falls in Shanghai; raises ValueError for a naive one."""
    if now.tzinfo is None:
        message = f"{now!r} has no time zone. Pass a moment with one, such as now(tz=UTC)."
        raise ValueError(message)
    return now.astimezone(SHANGHAI).date()
