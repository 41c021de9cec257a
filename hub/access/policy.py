"""One table: what each role sees of each label, and of which rows."""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hub.access.labels import Access
from hub.access.principals import Role


class Sight(enum.Enum):
    """What a role sees of a label: the value, its masked form, only what its own agency stated, or nothing.

    Under `PURPOSE` it sees the value where it has declared for which purpose, and that is written down before it is
    shown; else the masked form. Under `CONCERNED` it sees the rows that tell of what its own agency stated, and those
    of what its own agency's people did.
    """

    SHOW = "SHOW"
    MASK = "MASK"
    PURPOSE = "PURPOSE"
    OWN = "OWN"
    CONCERNED = "CONCERNED"
    DENY = "DENY"


POLICY: Final[Mapping[Role, Mapping[Access, Sight]]] = MappingProxyType(
    {
        Role.OFFICER: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.SHOW,
                Access.PERSONAL: Sight.PURPOSE,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.CONCERNED,
            }
        ),
        Role.DASHBOARD: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.DENY,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.DENY,
            }
        ),
        Role.AGENCY: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.OWN,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
                Access.AUDIT: Sight.OWN,
            }
        ),
        Role.PUBLIC: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.DENY,
                Access.CASE: Sight.DENY,
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
