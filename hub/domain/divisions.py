"""Read administrative division codes.

GB/T 2260 (six digits: province, city, district) and the statistical codes of
the National Bureau of Statistics (twelve: street and community follow). A code
may be written to any level, or padded with zeros: 33, 3300 and 330000 are one
division.
"""

from typing import Final

from hub.domain.vocabulary import DivisionLevel, Label

_LEVELS: Final = {
    2: DivisionLevel.PROVINCE,
    4: DivisionLevel.CITY,
    6: DivisionLevel.DISTRICT,
    9: DivisionLevel.STREET,
    12: DivisionLevel.COMMUNITY,
}
_PARENT_LENGTHS: Final = {4: 2, 6: 4, 9: 6, 12: 9}
# 100000 stands in credit codes for the organs of the State: no province.
_NATION: Final = "10"


class MalformedDivision(ValueError):
    """This value is refused: it is not the code of a division."""

    code = "MALFORMED_DIVISION"

    def __init__(self, division: str) -> None:
        """Say which code, and what one looks like."""
        self.message = Label(
            f"“{division}”不是行政区划代码。应为2、4、6、9或12位数字，例如330104、330104005。",
            f"{division!r} is not a division code. Expected 2, 4, 6, 9 or 12 digits, such as 330104 or 330104005.",
        )
        super().__init__(self.message.en)


def short_code(code: str) -> str:
    """Write a code without padding: 330100 becomes 3301; raises MalformedDivision."""
    if len(code) not in _LEVELS or not (code.isascii() and code.isdigit()):
        raise MalformedDivision(code)
    short = code
    while (shorter := _PARENT_LENGTHS.get(len(short))) and not short[shorter:].strip("0"):
        short = short[:shorter]
    return short


def level_of(code: str) -> DivisionLevel:
    """Tell the level of a division; raises MalformedDivision, also for the nation."""
    short = short_code(code)
    if short == _NATION:
        raise MalformedDivision(code)
    return _LEVELS[len(short)]


def parent_code(code: str) -> str | None:
    """Give the short code of the division above, or None above a province."""
    short = short_code(code)
    above = _PARENT_LENGTHS.get(len(short))
    return short_code(short[:above]) if above else None


def is_within(code: str, ancestor: str) -> bool:
    """Tell whether a division lies in another one, or is that one."""
    return short_code(code).startswith(short_code(ancestor))
