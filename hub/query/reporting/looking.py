"""Look at what a database has for reports, and tell in what it differs from the code and the policy."""

from collections.abc import Sequence
from dataclasses import dataclass

from hub.query.reporting.differences import Difference, differences
from hub.query.reporting.view import View
from hub.store.engine import Store
from hub.store.reporting import guarded_roles, reporting_of
from hub.store.tables import metadata


@dataclass(frozen=True, slots=True)
class Looked:
    """Whether a role is there, and in what a database differs from what the code would make for it."""

    has_role: bool
    differences: tuple[Difference, ...]


def look(store: Store, views: Sequence[View], role: str) -> Looked:
    """Compare a PostgreSQL database with the views, for a role; raises `StoreUnavailable`."""
    with store.read() as tx:
        found = reporting_of(tx, role=role, tables=sorted(metadata.tables))
    return Looked(found.has_role, tuple(differences(views, found)))


def roles_of(store: Store) -> tuple[str, ...]:
    """The roles that were made for reports on this database."""
    with store.read() as tx:
        return guarded_roles(tx)
