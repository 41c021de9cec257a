"""One table: what each role sees of each label, and of which rows."""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hub.access.labels import Access
from hub.access.principals import Role


class Sight(enum.Enum):
    """What a role sees of a label.

    SHOW: the value. MASK: its masked form. PURPOSE: the value, to whom has declared for which purpose, once that is
    written down; else its masked form. SHARED: what its own agency stated, and those that share with it. OWN: what its
    own agency stated. CONCERNED: the rows that tell of what its own agency stated, and those of what its people did.
    COUNT: only how many there are, in groups that are not small. DENY: nothing.
    """

    SHOW = "SHOW"
    MASK = "MASK"
    PURPOSE = "PURPOSE"
    SHARED = "SHARED"
    OWN = "OWN"
    CONCERNED = "CONCERNED"
    COUNT = "COUNT"
    DENY = "DENY"


PARTIAL: Final = frozenset({Sight.SHARED, Sight.OWN})
"""What is seen of some agencies' rows, and not of others'."""

SMALL: Final = 5
"""Where a role only sees how many there are, groups of fewer are not told, and others rounded to its multiples.

Groups of the next larger filter then don't tell by their difference who was added.
"""

HIDING: Final = frozenset({Sight.COUNT, Sight.DENY})
"""What is seen of no row."""


POLICY: Final[Mapping[Role, Mapping[Access, Sight]]] = MappingProxyType(
    {
        Role.OFFICER: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.SHARED,
                Access.PERSON: Sight.SHOW,
                Access.PERSONAL: Sight.PURPOSE,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.CONCERNED,
            }
        ),
        Role.DASHBOARD: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.COUNT,
                Access.PERSON: Sight.COUNT,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.DENY,
            }
        ),
        Role.AGENCY: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.SHARED,
                Access.PERSON: Sight.OWN,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.OWN,
                Access.AUDIT: Sight.OWN,
            }
        ),
        Role.REVIEWER: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.COUNT,
                Access.PERSON: Sight.COUNT,
                Access.PERSONAL: Sight.MASK,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.DENY,
            }
        ),
        Role.ADMIN: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.DENY,
                Access.PERSON: Sight.DENY,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.SHOW,
            }
        ),
        Role.PUBLIC: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.DENY,
                Access.CASE: Sight.DENY,
                Access.PERSON: Sight.DENY,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.DENY,
            }
        ),
    }
)


def sight(role: Role, label: Access, *, purpose: bool = False) -> Sight:
    """What a role sees of a label; where it has declared no `purpose`, what hangs on one is masked."""
    seen = POLICY[role][label]
    return Sight.MASK if seen is Sight.PURPOSE and not purpose else seen
