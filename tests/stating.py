"""How tests state records: a payload without what is None, with made-up codes and names."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from hub.domain.connector import Op, Statement
from hub.domain.identifiers import organization_code_check_digit, uscc_check_digit

CIVIL_AFFAIRS: Final = "CIVIL_AFFAIRS"
MARKET_SUPERVISION: Final = "MARKET_SUPERVISION"
STREET: Final = "330104005"
NAMES: Final = ("江干区花卉行业协会", "凯旋街道邻里互助社", "棒棒堂社区托管学校", "杭州武林书画院", "采荷老年大学")
"""Names of which no two are alike."""


def organization_code(number: int) -> str:
    """The organization code of a made-up party, sound in its check digit."""
    body = f"MJ{number:06}"
    return body + organization_code_check_digit(body)


def uscc(number: int, *, start: str = "52330104") -> str:
    """The unified social credit code of a made-up party, sound in both check digits."""
    first17 = start + organization_code(number)
    return first17 + uscc_check_digit(first17)


def stated(
    kind: str, payload: Mapping[str, Any], *, version: int | None = None, effective_on: date | None = None
) -> Statement:
    """A statement of a payload, without what is None."""
    present = {name: value for name, value in payload.items() if value is not None}
    return Statement(kind, present, version=version, effective_on=effective_on)


def withdrawn(kind: str, native_id: str, *, version: int | None = None) -> Statement:
    """A statement that takes a record back."""
    return Statement(kind, {}, op=Op.WITHDRAW, native_id=native_id, version=version)
