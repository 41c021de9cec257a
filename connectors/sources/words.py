"""Read code words: what stands in a cell becomes the name of a code. A word that no table has is never defaulted."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from rapidfuzz import fuzz, process

from connectors.sources.values import Reader, ValueRefused, folded
from hub.domain.records.read import shown
from hub.domain.vocabulary import CodeList

Codes = TypeVar("Codes", bound=CodeList)

NEAREST: Final = 3
NEAR: Final = 50
"""From this likeness of 100 on a known word is worth naming beside an unknown one."""


def wordings(codes: type[Codes]) -> Mapping[str, Codes]:
    """The words of a code list itself: the Chinese label and the name of every code."""
    return {word: member for member in codes for word in (member.zh, member.name)}


def code(words: Mapping[str, CodeList]) -> Reader:
    """Make the reader of one code word."""
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


def codes_within(words: Mapping[str, CodeList]) -> Reader:
    """Make the reader of the code words that stand in running text, in their order, each once."""
    names = {folded(word): member.name for word, member in words.items()}
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))

    def read(cell: str) -> list[str]:
        found = pattern.findall(folded(cell))
        if not found:
            raise unknown_word(cell, words)
        return list(dict.fromkeys(names[word] for word in found))

    return read


def named(places: Mapping[str, str]) -> Reader:
    """Make the reader of a name that stands for a code outside the code lists, such as a street's division code."""
    known = {folded(name): value for name, value in places.items()} | {value: value for value in places.values()}

    def read(cell: str) -> str:
        if folded(cell) not in known:
            raise unknown_word(cell, tuple(places))
        return known[folded(cell)]

    return read


def unknown_word(word: str, words: Mapping[str, CodeList] | Sequence[str]) -> ValueRefused:
    """The refusal of a category that no table has, with the value, the nearest known words, and all known ones."""
    known = tuple(words)
    near = [name for name, _, _ in process.extract(word, known, scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=NEAR)]
    said = "、".join(near)
    return ValueRefused(
        "UNKNOWN_VALUE",
        f"Unknown value {shown(word)}. Nearest: {said or 'none'}. Known: {'、'.join(known)}.",
        f"未知取值 {shown(word)}。最接近：{said or '无'}。可用：{'、'.join(known)}。",
    )
