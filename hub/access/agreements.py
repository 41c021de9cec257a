"""Which records of other agencies a caller sees, as the agreements of the day say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from hub.access.principals import Principal, Role
from hub.access.sharing import sharing_of
from hub.domain.sharing_codes import SharingMode
from hub.store.agreements import Shared, shared_with
from hub.store.engine import Transaction

WAYS: Final[Mapping[Role, tuple[SharingMode, ...]]] = MappingProxyType(
    {
        Role.OFFICER: (SharingMode.QUERY, SharingMode.EXCHANGE),
        Role.AGENCY: (SharingMode.EXCHANGE,),
    }
)
"""The ways of sharing that are open to a role; the others see no records by way of an agreement."""


def with_sharing(tx: Transaction, principal: Principal, day: date) -> Principal:
    """A caller with what is shared with its agency on a day."""
    found = agreements_for(tx, principal, day)
    return replace(principal, sharing=sharing_of((one.kind.name.lower(), one.agency) for one in found))


def agreements_for(tx: Transaction, principal: Principal, day: date) -> Sequence[Shared]:
    """What agreements share with a caller's agency on a day, in the ways that are open to its role."""
    ways = WAYS.get(principal.role)
    if ways is None or principal.agency is None:
        return ()
    return tuple(shared_with(tx, principal.agency, day, ways))
