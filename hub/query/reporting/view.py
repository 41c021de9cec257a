"""What a view for reports is made of, as frozen data."""

import hashlib
from dataclasses import dataclass
from typing import Final

from hub.access.principals import Role
from hub.domain.vocabulary import Label

MARK: Final = 16
"""Digits of a digest in the comment of a view, which BI tools show: against mistakes, not against attacks."""

READER: Final = Role.DASHBOARD
"""The role of the policy whose sight the views have."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view: its name, its type on PostgreSQL, and what it is called."""

    name: str
    type: str
    title: Label


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what its rows are, its columns in order, and the query that makes them."""

    name: str
    title: Label
    columns: tuple[Column, ...]
    query: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(one.name for one in self.columns)

    @property
    def mark(self) -> str:
        """What tells this definition from any other of the same name."""
        return hashlib.sha256("\n".join((*self.names, self.query)).encode()).hexdigest()[:MARK]
