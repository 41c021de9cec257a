"""Of whom a value tells that is written down before it is shown."""

from typing import Final

from hub.domain.records.declare import Record
from hub.domain.records.party import Party
from hub.query.elements import StatedBy, quoted
from hub.query.planning.context import Scope
from hub.query.sites import Subject

PARTY: Final = "party"
"""What the access log calls a party; a record is called by its kind."""


def subject_of(scope: Scope, field: str) -> Subject:
    """Whose the value of a field of a row is: the record's or the party's of the row, and who stated it.

    Raises `TypeError` for rows that are neither: a schema in which such a value might be shown is refused.
    """
    declared = scope.entity.declared
    if declared is Party:
        kind = scope.need("recorded_kind", quoted(PARTY))
        return Subject(kind, scope.need("id"), scope.need(f"recorded_{field}", stated_by(scope, field)))
    if issubclass(declared, Record):
        kind = scope.need("recorded_kind", quoted(declared.about.kind))
        return Subject(kind, scope.need("id"), scope.need("agency"))
    raise TypeError(declared)


def cited_subject(scope: Scope) -> Subject:
    """Whose a value is that a statement is cited for: that of the record which states it."""
    return Subject(scope.need("kind"), scope.need("record_key"), scope.need("agency"))


def stated_by(scope: Scope, field: str) -> StatedBy:
    """The agency that stated a field of a party."""
    return StatedBy(scope.alias.c.provenance, field)
