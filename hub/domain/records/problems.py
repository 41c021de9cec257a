"""What may be wrong with a payload, and how it is told."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

SHOWN_LONGEST: Final = 60
LARGEST_SHOWN: Final = 10**SHOWN_LONGEST
"""Python refuses to write a number of thousands of digits as text."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a payload: where, a stable code, and what to do in two languages."""

    field: str
    code: str
    en: str
    zh: str


class Unreadable(ValueError):
    """This value is refused; the reading goes on with the next field."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].en)
        self.problems = problems


def left_over(payload: Mapping[str, Any], known: AbstractSet[str], *, path: str) -> Iterator[Problem]:
    """Complain about every name that the declaration does not have."""
    if payload.keys() <= known:
        return
    for name in payload:
        if name not in known:
            where = path + legible(name)
            listed = ", ".join(sorted(known))
            yield Problem(
                where,
                "UNKNOWN_FIELD",
                f"No field '{where}'. Known: {listed}.",
                f"没有字段“{where}”。可用：{listed}。",
            )


def refused(path: str, code: str, en: str, zh: str) -> Unreadable:
    """Make the refusal of one value."""
    return Unreadable(Problem(path, code, en, zh))


def shown(stated: object) -> str:
    """A value as it may stand in a message: short and quoted; of an object or a list only that it is one."""
    if isinstance(stated, Mapping):
        return "{…}"
    if isinstance(stated, list):
        return "[…]"
    if isinstance(stated, int) and abs(stated) > LARGEST_SHOWN:
        return "'…'"
    return f"'{legible(stated if isinstance(stated, str) else repr(stated))}'"


def legible(text: str) -> str:
    """Text of a sender as it may stand in a message: short, without control characters."""
    return "".join(sign if sign.isprintable() else "?" for sign in text[:SHOWN_LONGEST])
