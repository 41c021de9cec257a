"""Read days and moments as offices write them. Pure; a partial date stays as partial as it was written.

A day that is written whole becomes an ISO 8601 day. Of `2014年3月` and `2014` the month or the year is given, as
`2014-03` and `2014`: no day is made up for them.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from connectors.sources.values import ValueRefused, folded
from hub.domain.calendar import SHANGHAI
from hub.domain.identifiers import trimmed
from hub.domain.records.problems import shown

TIME: Final = (
    r"(?:[ T]+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]{1,6}))?)?)?"
)
YEAR: Final = "(?P<year>[0-9]{4})"
REPUBLIC_YEAR: Final = "民[國国](?P<republic>[0-9]{1,3})"
REPUBLIC_YEAR_ALONE: Final = "(?P<republic>[0-9]{2,3})"
MARKED: Final = "(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<day>[0-9]{1,2}))?"
NAMED: Final = "年(?:(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?)?"
UNMARKED: Final = "(?:(?P<month>[0-9]{2})(?P<day>[0-9]{2}))?"
FIRST_THE_DAY: Final = r"(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"

Forms = Sequence[re.Pattern[str]]
Parts = Mapping[str, str | None]


def forms(*written: str) -> Forms:
    """Ways to write a date, each with a time of day after it or none."""
    return tuple(re.compile(pattern + TIME) for pattern in written)


SURE: Final = forms(YEAR + MARKED, YEAR + NAMED, YEAR + UNMARKED, REPUBLIC_YEAR + NAMED, REPUBLIC_YEAR + MARKED)
"""Forms that mean one day whoever wrote them."""

DAY_FIRST: Final = (*SURE, *forms(FIRST_THE_DAY))
REPUBLIC: Final = (*SURE, *forms(REPUBLIC_YEAR_ALONE + NAMED, REPUBLIC_YEAR_ALONE + MARKED))

BEFORE_THE_REPUBLIC: Final = 1911
"""The first year of the Republic (民國元年) is 1912."""

SERIAL: Final = re.compile(r"(?P<days>0|[0-9]{5})(?P<part>\.[0-9]{1,15})?")
SERIAL_BEGINS: Final = date(1899, 12, 30)
"""Day 0 of the numbers that spreadsheets keep for days, from day 61 on: their year 1900 has a 29 February."""

YEAR_ALONE: Final = re.compile("(?P<year>[0-9]{4})(?:年度?)?|民[國国](?P<republic>[0-9]{1,3})年度?")
YEAR_WITHIN: Final = re.compile("(?<![0-9])((?:19|20)[0-9]{2})年")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as far as it is written."""

    year: int
    month: int | None = None
    day: int | None = None
    at: time | None = None

    @property
    def iso(self) -> str:
        """ISO 8601, in its reduced precision where the day or the month is missing; raises ValueError where none is."""
        date(self.year, self.month or 1, self.day or 1)
        return "-".join(f"{part:0{width}}" for part, width in ((self.year, 4), (self.month, 2), (self.day, 2)) if part)


def day(cell: str) -> str | None:
    """A calendar day; a midnight after it, which exports write, is dropped.

    2020-08-21, 2020/8/21, 2020.8.21, 20200821, 2020年8月21日, 民國109年8月21日, and the number that a spreadsheet
    keeps for it, 44064. 2020年8月 gives 2020-08. The spreadsheet's day 0 is null.
    """
    return whole_day(cell, SURE)


def day_first(cell: str) -> str | None:
    """A calendar day in a layout that writes 21/8/2020; what `day` takes is taken too."""
    return whole_day(cell, DAY_FIRST)


def republic_day(cell: str) -> str | None:
    """A calendar day in a layout that counts years from 1912 and writes 109/8/21; what `day` takes is taken too."""
    return whole_day(cell, REPUBLIC)


def moment(cell: str) -> str | None:
    """A moment of Asia/Shanghai as ISO 8601 with its offset; None where no time of day is written."""
    written = take_apart(cell, SURE)
    if written is None or written.at is None:
        return None
    return datetime.combine(date.fromisoformat(written.iso), written.at, SHANGHAI).isoformat()


def day_of_moment(cell: str) -> str | None:
    """The day in Asia/Shanghai of a moment, or of a day written alone."""
    written = take_apart(cell, SURE)
    return None if written is None else written.iso


def year(cell: str) -> int:
    """A year: 2019, 2019年, 2019年度, 民國108年."""
    found = YEAR_ALONE.fullmatch(folded(cell))
    if found is None:
        raise ValueRefused(
            "INVALID_YEAR",
            f"{shown(cell)} is not a year. Write it as 2020.",
            f"{shown(cell)} 不是年份，请写作 2020。",
        )
    return calendar_year(found.groupdict())


def year_within(cell: str) -> int | None:
    """The one year that a title names (2021年“…”先进集体); None where it names none, or several."""
    found = set(YEAR_WITHIN.findall(folded(cell)))
    return int(found.pop()) if len(found) == 1 else None


def whole_day(cell: str, known: Forms) -> str | None:
    """The day of a cell in one of the forms, refused where a time of day stands beside it."""
    written = take_apart(cell, known)
    if written is not None and written.at not in {None, time()}:
        raise not_a_date(cell)
    return None if written is None else written.iso


def take_apart(cell: str, known: Forms) -> Written | None:
    """Take a written date apart; None for the day 0 of a spreadsheet, `ValueRefused` for one that no calendar has."""
    text = trimmed(unicodedata.normalize("NFKC", cell))
    number = SERIAL.fullmatch(text)
    found = next(filter(None, (form.fullmatch(text) for form in known)), None)
    try:
        if number is not None:
            return from_serial(int(number["days"]), float(number["part"] or 0))
        if found is not None:
            written = from_parts(found.groupdict())
            return written if written.iso else None
    except ValueError:
        raise not_a_date(cell) from None
    raise not_a_date(cell)


def from_serial(days: int, part: float) -> Written | None:
    """The day, and the time where there is one, that a spreadsheet means by a number; raises ValueError for none."""
    if days == 0:
        return None
    found = datetime.combine(SERIAL_BEGINS, time()) + timedelta(days=days, seconds=round(part * 86_400))
    return Written(found.year, found.month, found.day, found.time() if part else None)


def from_parts(part: Parts) -> Written:
    """A date from its written parts; raises ValueError where a part is none of the calendar or of the clock."""
    month, on = number(part, "month"), number(part, "day")
    if (part.get("mark"), part.get("month"), on) == (".", "1", None):
        month = None  # a spreadsheet writes 2014.10 as 2014.1: it may be January or October
    if 0 in {month, on}:
        raise ValueError(part)
    hour = number(part, "hour")
    if hour is None:
        return Written(calendar_year(part), month, on)
    if on is None:
        raise ValueError(part)
    fraction = int((part["fraction"] or "").ljust(6, "0"))
    at = time(hour, number(part, "minute") or 0, number(part, "second") or 0, fraction)
    return Written(calendar_year(part), month, on, at)


def number(part: Parts, name: str) -> int | None:
    """One part of a date as a number, None where it is not written."""
    written = part.get(name)
    return int(written) if written else None


def calendar_year(part: Parts) -> int:
    """The year of our calendar; raises ValueError for one before the first of the count."""
    counted = number(part, "republic")
    if counted == 0:
        raise ValueError(part)
    return number(part, "year") or 0 if counted is None else counted + BEFORE_THE_REPUBLIC


def not_a_date(cell: str) -> ValueRefused:
    """The refusal of a date that is none."""
    return ValueRefused(
        "INVALID_DATE",
        f"{shown(cell)} is not a date of the calendar. Write it as 2020-06-30.",
        f"{shown(cell)} 不是有效日期，请写作 2020-06-30。",
    )
