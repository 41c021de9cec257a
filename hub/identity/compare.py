"""Compare two folded names that stand beside the same identifier."""

import re
from typing import Final

from rapidfuzz.fuzz import ratio

LEGAL_FORM: Final = re.compile(
    "(?:股份有限公司|有限责任公司|有限公司|分公司|公司|个体工商户|合伙企业|经营部|工作室|服务中心|促进会|联合会|协会|学会|商会|基金会)+$"
)
ALIKE: Final = 75.0
"""Measured on published penalties: one party's spellings score 80 and more without legal form, others below 70."""

LEAST_PREFIX: Final = 4


def likeness(one: str, other: str) -> float:
    """How alike two folded names are, from 0 to 100, their legal form apart; from `ALIKE` on they may be one party's.

    Symmetric; a name that the other begins with is alike (clerks add the case or the branch at the end).
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= LEAST_PREFIX and longer.startswith(shorter):
        return 100.0
    return float(ratio(bare(one), bare(other)))


def bare(name: str) -> str:
    """A folded name without its legal form, unless nothing else is left."""
    return LEGAL_FORM.sub("", name) or name
