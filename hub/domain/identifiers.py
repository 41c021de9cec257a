"""Examine the numbers that name a party, and suggest repairs that nobody applies unasked.

USCC, 统一社会信用代码: GB 32100-2015. Organization code, 组织机构代码: GB 11714-1997.
A number that fails is kept and flagged, never dropped, and never mended silently.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import mul
from types import MappingProxyType
from typing import Final

from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity, OtherPartyNature

REMEMBERED: Final = 2**15
"""Codes whose examination is remembered: more than one portion of a run has parties, and each is asked for again."""

USCC_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_FORM: Final = re.compile(rf"[{USCC_ALPHABET}]{{2}}[0-9]{{6}}[{USCC_ALPHABET}]{{10}}")
USCC_LENGTH: Final = 18
_USCC_VALUES: Final = {char: value for value, char in enumerate(USCC_ALPHABET)}
_USCC_WEIGHTS: Final = tuple(pow(3, place, 31) for place in range(USCC_LENGTH - 1))

_ORGANIZATION_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ORGANIZATION_VALUES: Final = {char: value for value, char in enumerate(_ORGANIZATION_ALPHABET)}
_ORGANIZATION_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)
_ORGANIZATION_CHECKS: Final = "0123456789X"
_ORGANIZATION_FORM: Final = re.compile(r"([0-9A-Z]{8})[-\u2010-\u2015\u2212]?([0-9X])")

# 9.11E+17, or a cell too narrow to show its number.
_SPREADSHEET_NOTATION: Final = re.compile(r"[0-9](?:\.[0-9]*)?E\+?[0-9]{1,3}|#+")
# A spreadsheet keeps 15 significant digits of a number and writes zeros after them.
_SPREADSHEET_ROUNDING: Final = re.compile(r"[1-9][0-9]{14}000")

_INVISIBLE: Final = dict.fromkeys(
    (0x00AD, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)

_AFTER_THE_LAST_SPACE: Final = 0x3001
_SPACES: Final = filter(str.isspace, map(chr, range(_AFTER_THE_LAST_SPACE)))
_OUTER: Final = "".join((*_SPACES, *map(chr, _INVISIBLE)))

EVERYWHERE: Final = ""
"""The issuer of a number that is unique everywhere."""

OF_A_STREET: Final = frozenset({IdentifierScheme.FILING_NUMBER})
"""Schemes whose numbers each street gives out for itself; those of the others are unique everywhere."""

MOST_SUGGESTIONS: Final = 5
# Authority and type in use, then a province (GB/T 2260) or 10 for the organs of the State: no repair
# may find an authority or a province that does not exist.
_PLAUSIBLE_START: Final = re.compile(
    r"(?:1[1239]|2[19]|3[123459]|4[19]|5[123459]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)"
    r"(?:1[0-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)"
)
# Letters that GB 32100 leaves out because they are taken for what stands under them.
_LEFT_OUT: Final = str.maketrans("IOSVZ", "105U2")
# Letters in the six places of the division code, where only digits stand.
_DIGIT_MEANT: Final = str.maketrans("BDGILOQSTZ", "8061100572")
_DIVISION: Final = slice(2, 8)
_INNER: Final = slice(8, 17)
_LOOK_ALIKES: Final = ("0DQ", "17LT", "38B", "6CG", "MN", "EF", "PR", "UW")
_TAKEN_FOR: Final = {char: group.replace(char, "") for group in _LOOK_ALIKES for char in group}

NATURES: Final[Mapping[str, OtherPartyNature]] = MappingProxyType(
    {
        "11": OtherPartyNature.GOVERNMENT_BODY,
        "12": OtherPartyNature.PUBLIC_INSTITUTION,
        "51": OtherPartyNature.SOCIAL_ORGANIZATION_ELSEWHERE,
        "52": OtherPartyNature.SOCIAL_ORGANIZATION_ELSEWHERE,
        "53": OtherPartyNature.SOCIAL_ORGANIZATION_ELSEWHERE,
        "54": OtherPartyNature.VILLAGE_COMMITTEE,
        "55": OtherPartyNature.RESIDENTS_COMMITTEE,
        "59": OtherPartyNature.SOCIAL_ORGANIZATION_ELSEWHERE,
        "9": OtherPartyNature.ENTERPRISE,
        "92": OtherPartyNature.SOLE_TRADER,
    }
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number as it stands on a party; `issuer` is the street code of a filing number."""

    scheme: IdentifierScheme
    value: str
    validity: IdentifierValidity
    issuer: str = EVERYWHERE


@dataclass(frozen=True, slots=True)
class UsccExamination:
    """What GB 32100-2015 says of a written code.

    `validity` follows the outer check digit alone; the inner one, of the
    organization code in places 9 to 17, is told apart. `organization_code` is
    nine characters without hyphen, or None where the form is wrong.
    """

    written: str
    value: str
    validity: IdentifierValidity
    outer_check_ok: bool
    inner_check_ok: bool
    suggestions: tuple[str, ...]
    organization_code: str | None


@dataclass(frozen=True, slots=True)
class OrganizationCodeExamination:
    """What GB 11714-1997 says of a written code; `value` carries no hyphen."""

    written: str
    value: str
    validity: IdentifierValidity


def uscc_check_digit(first17: str) -> str:
    """Compute the 18th character (GB 32100-2015); raises ValueError outside the alphabet."""
    if len(first17) != USCC_LENGTH - 1 or not _USCC_VALUES.keys() >= set(first17):
        raise ValueError(_not_made_of(first17, length=17, alphabet=USCC_ALPHABET))
    return _outer_check(first17)


def organization_code_check_digit(first8: str) -> str:
    """Compute the 9th character (GB 11714-1997); raises ValueError outside the alphabet."""
    if len(first8) != len(_ORGANIZATION_WEIGHTS) or not _ORGANIZATION_VALUES.keys() >= set(first8):
        raise ValueError(_not_made_of(first8, length=8, alphabet=_ORGANIZATION_ALPHABET))
    return _inner_check(first8)


@lru_cache(REMEMBERED)
def examine_uscc(text: str) -> UsccExamination:
    """Examine a unified social credit code as written; suggestions satisfy both digits."""
    value = _bare(text)
    well_formed = USCC_FORM.fullmatch(value) is not None
    outer_ok = well_formed and _outer_holds(value)
    inner_ok = well_formed and _inner_holds(value)
    validity = _uscc_validity(value, well_formed=well_formed, outer_ok=outer_ok)
    mendable = validity in {IdentifierValidity.BAD_CHECK_DIGIT, IdentifierValidity.MALFORMED}
    return UsccExamination(
        written=text,
        value=value,
        validity=validity,
        outer_check_ok=outer_ok,
        inner_check_ok=inner_ok,
        suggestions=_suggest(value) if mendable else (),
        organization_code=value[_INNER] if well_formed else None,
    )


def examine_organization_code(text: str) -> OrganizationCodeExamination:
    """Examine an organization code as written, with its hyphen or without."""
    value = _bare(text)
    form = _ORGANIZATION_FORM.fullmatch(value)
    if form is None:
        damaged = _SPREADSHEET_NOTATION.fullmatch(value)
        validity = IdentifierValidity.DAMAGED if damaged else IdentifierValidity.MALFORMED
        return OrganizationCodeExamination(text, value, validity)
    body, check = form.groups()
    holds = _inner_check(body) == check
    validity = IdentifierValidity.VALID if holds else IdentifierValidity.BAD_CHECK_DIGIT
    return OrganizationCodeExamination(text, body + check, validity)


def division_code_of(uscc: str) -> str:
    """Give the division of the first registrar: digits 3 to 8, fixed for life."""
    if USCC_FORM.fullmatch(uscc) is None:
        message = f"{uscc!r} has not the form of a USCC; examine it first."
        raise ValueError(message)
    return uscc[_DIVISION]


def nature_of(uscc: str, *, natures: Mapping[str, OtherPartyNature] = NATURES) -> OtherPartyNature:
    """Tell what kind of party a code was given to, by its first two characters.

    `natures` maps one or two leading characters; the longer entry wins. The
    default follows GB 32100-2015 and, for 54 and 55, practice.
    """
    return natures.get(uscc[:2]) or natures.get(uscc[:1]) or OtherPartyNature.UNKNOWN


def normalise_number(text: str) -> str:
    """Write any other number alike: width, outer space, zero-width characters, case."""
    return _visible(text).strip().upper()


def normalised(scheme: IdentifierScheme, text: str) -> str:
    """Write a number of any scheme in the scheme's normal form, valid or not."""
    return _bare(text) if scheme is IdentifierScheme.USCC else identify(scheme, text).value


def identify(scheme: IdentifierScheme, text: str, *, issuer: str = EVERYWHERE) -> Identifier:
    """Examine a number of any scheme; one without a public check digit is UNCHECKED."""
    if scheme is IdentifierScheme.USCC:
        uscc = examine_uscc(text)
        return Identifier(scheme, uscc.value, uscc.validity, issuer)
    if scheme is IdentifierScheme.ORGANIZATION_CODE:
        organization = examine_organization_code(text)
        return Identifier(scheme, organization.value, organization.validity, issuer)
    return Identifier(scheme, normalise_number(text), IdentifierValidity.UNCHECKED, issuer)


def trimmed(text: str) -> str:
    """Take outer space and invisible characters from a text, and leave its inside alone."""
    return text.strip(_OUTER)


def _visible(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE))


def _bare(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text.upper()  # what follows would find nothing to take away
    return "".join(_visible(text).split()).upper()


def _not_made_of(text: str, *, length: int, alphabet: str) -> str:
    return f"{text!r} is not {length} characters of {alphabet}."


def _outer_check(code: str) -> str:
    total = sum(map(mul, map(_USCC_VALUES.__getitem__, code), _USCC_WEIGHTS))
    return USCC_ALPHABET[-total % len(USCC_ALPHABET)]


def _inner_check(code: str) -> str:
    total = sum(map(mul, map(_ORGANIZATION_VALUES.__getitem__, code), _ORGANIZATION_WEIGHTS))
    return _ORGANIZATION_CHECKS[-total % len(_ORGANIZATION_CHECKS)]


def _outer_holds(code: str) -> bool:
    return _outer_check(code[:-1]) == code[-1]


def _inner_holds(code: str) -> bool:
    return _inner_check(code[_INNER]) == code[16]


def _uscc_validity(value: str, *, well_formed: bool, outer_ok: bool) -> IdentifierValidity:
    if outer_ok:
        return IdentifierValidity.VALID
    if _SPREADSHEET_NOTATION.fullmatch(value) or _SPREADSHEET_ROUNDING.fullmatch(value):
        return IdentifierValidity.DAMAGED
    return IdentifierValidity.BAD_CHECK_DIGIT if well_formed else IdentifierValidity.MALFORMED


# Suggestions: ways to repair, most likely first; only what satisfies both digits is said.


def _suggest(value: str) -> tuple[str, ...]:
    sound = dict.fromkeys(code for code in _repairs(value) if _is_sound(code))
    return tuple(islice(sound, MOST_SUGGESTIONS))


def _is_sound(code: str) -> bool:
    return (
        USCC_FORM.fullmatch(code) is not None
        and _PLAUSIBLE_START.match(code) is not None
        and _inner_holds(code)
        and _outer_holds(code)
    )


def _repairs(value: str) -> Iterator[str]:
    legible = value.translate(_LEFT_OUT)
    match len(value) - USCC_LENGTH:
        case 0:
            yield from _same_length_repairs(_with_digits_in_division(legible))
            yield from _transpositions(legible)
        case -1:
            yield from _insertions(legible)
        case 1:
            yield from _deletions(legible)


def _same_length_repairs(code: str) -> Iterator[str]:
    yield code
    yield from _look_alike_swaps(code)
    yield from _transpositions(code)
    yield from _only_substitution(code)
    if USCC_FORM.fullmatch(code) and _inner_holds(code):
        yield code[:-1] + _outer_check(code[:-1])


def _with_digits_in_division(code: str) -> str:
    return code[:2] + code[_DIVISION].translate(_DIGIT_MEANT) + code[8:]


def _look_alike_swaps(code: str) -> Iterator[str]:
    for place, char in enumerate(code):
        yield from _with_each(code, place, _TAKEN_FOR.get(char, ""))


def _transpositions(code: str) -> Iterator[str]:
    for place in range(len(code) - 1):
        yield code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def _only_substitution(code: str) -> tuple[str, ...]:
    """Give the one substitution that satisfies both digits, if it is the only one.

    One illegible character is looked for at its own place. Without one, and
    with the inner digit wrong, a single error stands in the organization code;
    with the inner digit right, too many places could mend the outer one.
    """
    illegible = [place for place, char in enumerate(code) if char not in _USCC_VALUES]
    if len(illegible) > 1 or not (illegible or USCC_FORM.fullmatch(code)):
        return ()
    if not illegible and _inner_holds(code):
        return ()
    places: Iterable[int] = illegible or range(_INNER.start, _INNER.stop)
    every = (candidate for place in places for candidate in _with_each(code, place, USCC_ALPHABET))
    sound = tuple(islice((candidate for candidate in every if _is_sound(candidate)), 2))
    return sound if len(sound) == 1 else ()


def _with_each(code: str, place: int, chars: str) -> Iterator[str]:
    return (code[:place] + char + code[place + 1 :] for char in chars)


def _insertions(code: str) -> Iterator[str]:
    """Put one character back, from the end: a cut tail is the likeliest loss."""
    for place in reversed(range(USCC_LENGTH)):
        for char in USCC_ALPHABET:
            yield code[:place] + char + code[place:]


def _deletions(code: str) -> Iterator[str]:
    for place in reversed(range(len(code))):
        yield code[:place] + code[place + 1 :]
