"""Read code words: what stands in a cell becomes the name of a code. A word that no table has is never defaulted."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from rapidfuzz import fuzz, process

from connectors.sources.values import Reader, ValueRefused, folded
from hub.domain.records.problems import shown
from hub.domain.vocabulary import CodeList

Codes = TypeVar("Codes", bound=CodeList)

CHOICES: Final = "choices"
"""The attribute in which a reader of words tells what it knows: word → value."""

NEAREST: Final = 3
NEAR: Final = 50
"""From this likeness of 100 on a known word is worth naming beside an unknown one."""


def wordings(codes: Iterable[Codes]) -> Mapping[str, Codes]:
    """The words of a code list itself, or of some of its codes: the Chinese label and the name of each."""
    return {word: member for member in codes for word in (member.zh, member.name)}


def choices(read: Reader) -> tuple[str, ...]:
    """The words from which a clerk chooses for a reader: one for each value; none where it reads other things."""
    known: Mapping[str, object] = getattr(read, CHOICES, {})
    return tuple({value: word for word, value in reversed(list(known.items()))}.values())[::-1]


def choosing(read: Reader, known: Mapping[str, object]) -> Reader:
    """The same reader, telling the words that it knows."""
    setattr(read, CHOICES, known)
    return read


def code(words: Mapping[str, CodeList | None]) -> Reader:
    """Make the reader of one code word; None marks a known word that tells no code."""
    names = {folded(word): member and member.name for word, member in words.items()}

    def read(cell: str) -> str | None:
        if folded(cell) not in names:
            raise unknown_word(cell, words)
        return names[folded(cell)]

    return choosing(read, words)


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

    return choosing(read, words)


def named(places: Mapping[str, str]) -> Reader:
    """Make the reader of a name that stands for a code outside the code lists, such as a street's division code."""
    known = {folded(name): value for name, value in places.items()} | {value: value for value in places.values()}

    def read(cell: str) -> str:
        if folded(cell) not in known:
            raise unknown_word(cell, places)
        return known[folded(cell)]

    return choosing(read, places)


def unknown_word(word: str, words: Iterable[str]) -> ValueRefused:
    """The refusal of a category that no table has, with the value, the nearest known words, and all known ones."""
    known = tuple(words)
    near = [name for name, _, _ in process.extract(word, known, scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=NEAR)]
    said = "、".join(near)
    return ValueRefused(
        "UNKNOWN_VALUE",
        f"Unknown value {shown(word)}. Nearest: {said or 'none'}. Known: {'、'.join(known)}.",
        f"未知取值 {shown(word)}。最接近：{said or '无'}。可用：{'、'.join(known)}。",
    )
