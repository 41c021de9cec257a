"""Codes that are formed by the rules and that no authority has given out.

The organization codes of the sample all begin with YY. Those that we know from social organizations begin
with a digit or with M, so that no invented record falls on a real one.
"""

from typing import Final

from hub.domain.identifiers import USCC_ALPHABET, organization_code_check_digit, uscc_check_digit
from hub.domain.vocabulary import OrganizationKind, OtherPartyNature

DISTRICT: Final = "330104"

PREFIXES: Final = {
    OrganizationKind.SOCIAL_ASSOCIATION: "51",
    OrganizationKind.SOCIAL_SERVICE_INSTITUTION: "52",
    OrganizationKind.FOUNDATION: "53",
    OtherPartyNature.ENTERPRISE: "91",
    OtherPartyNature.SOLE_TRADER: "92",
    OtherPartyNature.PUBLIC_INSTITUTION: "12",
    OtherPartyNature.VILLAGE_COMMITTEE: "54",
    OtherPartyNature.RESIDENTS_COMMITTEE: "55",
}
"""Authority and type, the first two places of a code (GB 32100-2015; 54 and 55 by practice)."""


def organization_code(number: int) -> str:
    """The nine characters of the sample's organization code of a number below a million (GB 11714-1997)."""
    body = f"YY{number:06}"
    return body + organization_code_check_digit(body)


def uscc(holder: OrganizationKind | OtherPartyNature, number: int) -> str:
    """A code with both check digits right (GB 32100-2015); equal numbers give equal organization codes within."""
    first17 = PREFIXES[holder] + DISTRICT + organization_code(number)
    return first17 + uscc_check_digit(first17)


def with_bad_check_digit(code: str) -> str:
    """The same code with another last character."""
    after = USCC_ALPHABET.index(code[-1]) + 1
    return code[:-1] + USCC_ALPHABET[after % len(USCC_ALPHABET)]


def registration_number(number: int) -> str:
    """The number of a registration certificate."""
    return f"示例民证字第{number:06}号"


def filing_number(year: int, number: int) -> str:
    """A street's number of a filing."""
    return f"示例备〔{year}〕{number:03}号"
