"""Read single cells: text, days, moments, amounts, code words. Pure; what cannot be read is refused by its value."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from hub.domain.calendar import SHANGHAI
from hub.domain.identifiers import trimmed
from hub.domain.records.read import LARGEST_MONEY, Problem, shown
from hub.domain.vocabulary import CodeList, Label

Value = str | list[str] | None
"""What a reader makes of a cell: JSON, or None where the cell says nothing of the field."""

Reader = Callable[[str], Value]
"""Reads one cell that is not null; raises `ValueRefused`."""

NULL_WORDS: Final = frozenset({"", "/", "无", "不详", "—", "——", "-", "--", "null"})
SOMETHING: Final = re.compile("(?![无不详])[0-9\u4e00-\u9fff]")
"""Digits and ideographs that stand in none of these words, whatever the width of the signs beside them."""

DAY: Final = (
    r"(?P<year>[0-9]{4})"
    r"(?:(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})|年(?P<month_>[0-9]{1,2})月(?P<day_>[0-9]{1,2})日)"
)
TIME: Final = r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]{1,6}))?)?"
WRITTEN_DAY: Final = re.compile(rf"{DAY}(?:[ T]+{TIME})?")

AMOUNT: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
AMOUNT_LONGEST: Final = 24  # within the 28 digits in which Decimal is exact
FEN: Final = Decimal("0.01")
TEN_THOUSAND: Final = 4

INVISIBLE: Final = frozenset({"Cc", "Cf"})
SPACES: Final = frozenset({"Zs", "Zl", "Zp"})


class ValueRefused(ValueError):
    """This row states nothing; the file goes on."""

    def __init__(self, code: str, en: str, zh: str) -> None:
        super().__init__(en)
        self.code = code
        self.message = Label(zh, en)

    def at(self, column: str) -> Problem:
        """The same refusal, naming its column."""
        return Problem(column, self.code, f"{column}: {self.message.en}", f"{column}：{self.message.zh}")


def visible(text: str) -> str:
    """A name without line breaks, zero-width characters and outer space; otherwise as it was written."""
    return "".join(sign for sign in text if unicodedata.category(sign) not in INVISIBLE).strip()


def folded(text: str) -> str:
    """A name as names are compared: full width becomes half width, spaces and invisible characters go."""
    ignored = INVISIBLE | SPACES
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) not in ignored)


def is_null(cell: str) -> bool:
    """Whether a cell holds one of the words for nothing."""
    return SOMETHING.search(cell) is None and folded(cell).casefold() in NULL_WORDS


def text(cell: str) -> str:
    """Text as it was written; only outer space and invisible characters go."""
    return trimmed(cell)


def day(cell: str) -> str:
    """A calendar day: 2020-08-21, 2020/8/21, 2020.8.21 or 2020年8月21日; an export's midnight after it is dropped."""
    written, hour = day_and_time(cell)
    if hour not in {None, time()}:
        raise not_a_day(cell)
    return written.isoformat()


def moment(cell: str) -> str | None:
    """A moment of Asia/Shanghai as ISO 8601 with its offset; None where only the day is written."""
    written, hour = day_and_time(cell)
    return None if hour is None else datetime.combine(written, hour, SHANGHAI).isoformat()


def day_of_moment(cell: str) -> str:
    """The day in Asia/Shanghai of a moment, or of a day written alone."""
    return day_and_time(cell)[0].isoformat()


def day_and_time(cell: str) -> tuple[date, time | None]:
    """Take a written day and time apart; raises `ValueRefused` for one that no calendar has."""
    found = WRITTEN_DAY.fullmatch(trimmed(unicodedata.normalize("NFKC", cell)))
    if found is None:
        raise not_a_day(cell)
    part = found.groupdict(default="")
    try:
        written = date(int(part["year"]), int(part["month"] or part["month_"]), int(part["day"] or part["day_"]))
        if not part["hour"]:
            return written, None
        microsecond = int(part["fraction"].ljust(6, "0"))
        return written, time(int(part["hour"]), int(part["minute"]), int(part["second"] or 0), microsecond)
    except ValueError:
        raise not_a_day(cell) from None


def not_a_day(cell: str) -> ValueRefused:
    """The refusal of a date that is none."""
    return ValueRefused(
        "INVALID_DATE",
        f"{shown(cell)} is not a date of the calendar. Write it as 2020-06-30.",
        f"{shown(cell)} 不是有效日期，请写作 2020-06-30。",
    )


def yuan(cell: str) -> str:
    """An amount of yuan, as a decimal string with two places."""
    return amount(cell, power=0)


def wan_yuan(cell: str) -> str:
    """An amount of ten thousand yuan (万元), exactly, as a decimal string of yuan with two places."""
    return amount(cell, power=TEN_THOUSAND)


def amount(cell: str, *, power: int) -> str:
    """An amount times a power of ten; refused where it is finer than a fen or no amount at all."""
    written = trimmed(unicodedata.normalize("NFKC", cell))
    if not AMOUNT.fullmatch(written) or len(written) > AMOUNT_LONGEST:
        raise not_an_amount(cell)
    value = Decimal(written.replace(",", "")).scaleb(power)
    if value >= LARGEST_MONEY or value != value.quantize(FEN):
        raise not_an_amount(cell)
    return f"{value.quantize(FEN):f}"


def not_an_amount(cell: str) -> ValueRefused:
    """The refusal of an amount."""
    return ValueRefused(
        "INVALID_MONEY",
        f"{shown(cell)} is not an amount of money in whole fen. Write digits alone, as 1234.50, in the column's unit.",
        f"{shown(cell)} 不是精确到分的有效金额。请按该栏单位只写数字，如 1234.50。",
    )


def code(words: Mapping[str, CodeList]) -> Reader:
    """Make the reader of one code word; a word that the table does not have is refused, never defaulted."""
    names = {folded(word): member.name for word, member in words.items()}

    def read(cell: str) -> str:
        if folded(cell) not in names:
            raise unknown_word(cell, words)
        return names[folded(cell)]

    return read


def codes(words: Mapping[str, CodeList]) -> Reader:
    """Make the reader of several code words in one cell, in their order, each once.

    The cell is split at semicolons; a part that is itself a word of the table stays whole
    (没收违法所得、没收非法财物), any other is split at commas.
    """
    names = {folded(word): member.name for word, member in words.items()}

    def read(cell: str) -> list[str]:
        parts = [part for part in folded(cell).split(";") if part]
        found = [word for part in parts for word in ([part] if part in names else re.split("[、,]", part)) if word]
        for word in found:
            if word not in names:
                raise unknown_word(word, words)
        return list(dict.fromkeys(names[word] for word in found))

    return read


def unknown_word(word: str, words: Mapping[str, CodeList]) -> ValueRefused:
    """The refusal of a category that no table has, with the value named."""
    known = "、".join(words)
    return ValueRefused(
        "UNKNOWN_VALUE",
        f"Unknown value {shown(word)}. Known: {known}.",
        f"未知取值 {shown(word)}。可用：{known}。",
    )
