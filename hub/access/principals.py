"""Who asks."""

import enum
from dataclasses import dataclass


class Role(enum.Enum):
    """What a caller is to the hub."""

    __hash__ = object.__hash__  # a member is one object: an enum's own hash is that of its name, and slower

    OFFICER = "OFFICER"
    DASHBOARD = "DASHBOARD"
    AGENCY = "AGENCY"


@dataclass(frozen=True, slots=True)
class Principal:
    """A caller: its role, the agency it acts for (None for a dashboard), and the public part of its key."""

    role: Role
    agency: str | None
    key_prefix: str
