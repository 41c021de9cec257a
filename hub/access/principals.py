"""Who asks."""

import enum
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from hub.access.sharing import NOT_SHARED, Sharing


class Role(enum.Enum):
    """What a caller is to the hub."""

    __hash__ = object.__hash__  # a member is one object: an enum's own hash is that of its name, and slower

    OFFICER = "OFFICER"
    DASHBOARD = "DASHBOARD"
    AGENCY = "AGENCY"
    REVIEWER = "REVIEWER"
    ADMIN = "ADMIN"
    PUBLIC = "PUBLIC"


WITH_KEY: Final = tuple(role for role in Role if role is not Role.PUBLIC)
"""The roles that a key can stand for: whoever has none is the public."""


class Scope(enum.Enum):
    """What a credential may be used for: to read what is stored, to push, to follow what changes."""

    __hash__ = object.__hash__

    READ = "READ"
    PUSH = "PUSH"
    FOLLOW = "FOLLOW"


ALL: Final = frozenset(Scope)


@dataclass(frozen=True, slots=True)
class Principal:
    """A caller: its role, the agency for which it acts, and the name by which it is known, never a secret.

    Whoever shows a key is known by its public part. Dashboards, the hub's administrators and the public act for no
    agency, and the public has no name. `sharing` are the other agencies whose records it sees; `may` bounds what it
    may do of what its role may. Two are the same whenever their credential ends.
    """

    role: Role
    agency: str | None
    name: str
    may: frozenset[Scope] = ALL
    expires_at: datetime | None = field(default=None, compare=False)
    sharing: Sharing = NOT_SHARED


ANYBODY: Final = Principal(Role.PUBLIC, None, "")
"""Whoever shows no key."""
