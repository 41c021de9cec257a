"""Numbers of citizens (公民身份号码), GB 11643-1999: division, day of birth, order, a check by ISO 7064 MOD 11-2."""

import re
import unicodedata
from datetime import datetime
from typing import Final

from hub.domain.identifiers import trimmed
from hub.domain.vocabulary import IdentifierValidity

FORM: Final = re.compile(r"[1-9][0-9]{5}((?:18|19|20)[0-9]{6})[0-9]{3}[0-9X]")
CHECKS: Final = "0123456789X"
BORN: Final = slice(6, 14)


def normal_number(text: str) -> str:
    """A number as it is compared: in narrow signs, without space around it, its last letter large."""
    return trimmed(unicodedata.normalize("NFKC", text)).upper()


def validity_of(number: str) -> IdentifierValidity:
    """Whether a number in its normal form is one."""
    if FORM.fullmatch(number) is None or not is_day(number[BORN]):
        return IdentifierValidity.MALFORMED
    right = check_sign(number) == number[-1]
    return IdentifierValidity.VALID if right else IdentifierValidity.BAD_CHECK_DIGIT


def is_day(digits: str) -> bool:
    """Whether eight digits are a day of the calendar."""
    try:
        datetime.strptime(digits, "%Y%m%d")  # noqa: DTZ007 - a day of the calendar has no zone
    except ValueError:
        return False
    return True


def check_sign(number: str) -> str:
    """The last sign of a number, by the seventeen before it."""
    total = sum(int(sign) * pow(2, 17 - place, 11) for place, sign in enumerate(number[:17]))
    return CHECKS[(12 - total) % 11]
