"""Policies: 1+8 of 2013. The text gives the title of the main opinion alone; the eight others have none here."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hub.domain.register_codes import PolicyRole, PolicyTheme
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.telling import SOURCE_TEXT, Told, payload, tell

MAIN: Final = "POLICY-2013-0"
ISSUED_IN: Final = 2013
SUPPORTING: Final = 8


def policies() -> Iterator[Told]:
    """The main opinion, and eight policies that support it."""
    title = "关于促进社会组织培育发展的实施意见"
    yield policy(code=MAIN, title=title, role=PolicyRole.MAIN, theme=PolicyTheme.POLICIES)
    for place in range(1, SUPPORTING + 1):
        yield policy(code=f"POLICY-2013-{place}", role=PolicyRole.SUPPORTING, parent=MAIN)


def policy(**fields: object) -> Told:
    """A policy as the text states it."""
    stated = payload(issued_in=ISSUED_IN, stated_in=SOURCE_TEXT, **fields)
    return tell(CIVIL_AFFAIRS.code, date(ISSUED_IN, 12, 31), "policy", stated, fact=True)
