"""One table: what each role sees of each label, and of which rows."""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hub.access.labels import Access
from hub.access.principals import Role


class Sight(enum.Enum):
    """What a role sees of a label: the value, its masked form, only what its own agency stated, or nothing."""

    SHOW = "SHOW"
    MASK = "MASK"
    OWN = "OWN"
    DENY = "DENY"


POLICY: Final[Mapping[Role, Mapping[Access, Sight]]] = MappingProxyType(
    {
        Role.OFFICER: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.SHOW,
                Access.PERSONAL: Sight.MASK,
                Access.SECRET: Sight.DENY,
            }
        ),
        Role.DASHBOARD: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.DENY,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
            }
        ),
        Role.AGENCY: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.SHOW,
                Access.CASE: Sight.OWN,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
            }
        ),
        Role.PUBLIC: MappingProxyType(
            {
                Access.PUBLIC: Sight.SHOW,
                Access.INTERNAL: Sight.DENY,
                Access.CASE: Sight.DENY,
                Access.PERSONAL: Sight.DENY,
                Access.SECRET: Sight.DENY,
            }
        ),
    }
)


def sight(role: Role, label: Access) -> Sight:
    """What a role sees of a label."""
    return POLICY[role][label]
