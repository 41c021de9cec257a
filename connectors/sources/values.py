"""Read single cells: what a reader is, what is null, and plain text. Pure.

Days stand in `days.py`, amounts and counts in `amounts.py`, code words in `words.py`.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Final

from hub.domain.identifiers import nature_of, normalised, trimmed
from hub.domain.records.problems import Problem
from hub.domain.vocabulary import IdentifierScheme, Label

Value = str | int | list[str] | list[Mapping[str, Any]] | None
"""What a reader makes of a cell: JSON, or None where the cell says nothing of the field."""

Reader = Callable[[str], Value]
"""Reads one cell that is not null; raises `ValueRefused`."""

NULL_WORDS: Final = frozenset({"", "/", "无", "暂无", "不详", "—", "——", "-", "--", "null", "n/a"})
ZERO_DAY: Final = re.compile(r"(?:1900([-/.])0?1\1|0000([-/.])00\2)00?(?:0?0:00(?::00(?:\.0+)?)?)?")
"""What spreadsheets (1900/1/0 0:00:00) and databases (0000-00-00) write for no day, once spaces are gone."""
NULL_SIGNS: Final = re.escape("".join(sorted({sign for word in NULL_WORDS for sign in word})))
SOMETHING: Final = re.compile(f"(?![{NULL_SIGNS}])[2-8\u4e00-\u9fff]")
"""A sign that stands in none of these, whatever the width of the signs beside it."""

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
    if SOMETHING.search(cell):
        return False
    said = folded(cell).casefold()
    return said in NULL_WORDS or ZERO_DAY.fullmatch(said) is not None


def text(cell: str) -> str:
    """Text as it was written; only outer space and invisible characters go."""
    return trimmed(cell)


def nature(cell: str) -> str:
    """What kind of party a unified social credit code was given to, by its first two characters."""
    return nature_of(normalised(IdentifierScheme.USCC, cell)).name
