"""Make the keys by which a name is found: width, script, pairs of characters, pinyin.

The registered name itself is never changed. Keys go from traditional to
simplified script only: the other way would turn 江干区 into 江乾區.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

REMEMBERED: Final = 2**15
"""Names whose folded form is remembered: more than one portion of a run has parties, and each is asked for again."""

# Whatever is neither a letter nor a digit: space, punctuation, symbols, zero-width characters.
_NOISE: Final = re.compile(r"[\W_]+")
_DIAERESIS: Final = "\u0308"


@dataclass(frozen=True, slots=True)
class NameKeys:
    """Every search key of one name; `bigrams` are distinct, in order of appearance."""

    folded: str
    bigrams: tuple[str, ...]
    pinyin: str
    initials: str

    @property
    def by_kind(self) -> set[tuple[str, str]]:
        """Each key beside the name of its kind."""
        whole = {("FOLDED", self.folded), ("PINYIN", self.pinyin), ("INITIALS", self.initials)}
        return whole | {("BIGRAM", pair) for pair in self.bigrams}


def name_keys(name: str) -> NameKeys:
    """Make all keys of a name as written."""
    folded = fold(name)
    return NameKeys(
        folded=folded,
        bigrams=bigrams(folded),
        pinyin=pinyin(folded),
        initials=pinyin_initials(folded),
    )


@lru_cache(REMEMBERED)
def fold(name: str) -> str:
    """Write a name without what agencies write differently.

    Full width becomes half width (Unicode NFKC), letters lose their case,
    everything but letters and digits goes, traditional becomes simplified
    (OpenCC t2s, by words: 計畫 to 计划, while 乾坤 stays).
    """
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", name).casefold())
    return plain if plain.isascii() else _simplifier()(plain)


def bigrams(folded: str) -> tuple[str, ...]:
    """List the distinct pairs of neighbouring characters; a lone character is its own."""
    if len(folded) == 1:
        return (folded,)
    pairs = (folded[place : place + 2] for place in range(len(folded) - 1))
    return tuple(dict.fromkeys(pairs))


def pinyin(folded: str) -> str:
    """Spell a folded name without tones: the first reading of each character, ü as v.

    Readings are not chosen by context: 银行 becomes yinxing. What has no
    reading stays as it is.
    """
    return folded.translate(_syllables())


def pinyin_initials(folded: str) -> str:
    """Give the first letter of each syllable of `pinyin(folded)`."""
    syllables = _syllables()
    return "".join(syllables.get(ord(char), char)[0] for char in folded)


@cache
def _simplifier() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - dictionaries are opened on the first name

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


@cache
def _syllables() -> Mapping[int, str]:
    """Load pypinyin's single-character dictionary: code point to syllable.

    The file is read beside the package, because importing the package also
    loads its phrases: 58 MB and 0.16 s that nothing here uses.
    """
    package = find_spec("pypinyin")
    if package is None or package.origin is None:
        message = "pypinyin is not installed; search keys need its dictionary. 未安装 pypinyin。"
        raise ModuleNotFoundError(message, name="pypinyin")
    dictionary = Path(package.origin).with_name("pinyin_dict.json").read_bytes()
    plain = cache(_without_tone)
    return {
        int(code_point): plain(readings.partition(",")[0]) for code_point, readings in json.loads(dictionary).items()
    }


def _without_tone(reading: str) -> str:
    letters = unicodedata.normalize("NFD", reading).replace("u" + _DIAERESIS, "v")
    return "".join(char for char in letters if not unicodedata.combining(char))
