"""Guard what the hub holds: refuse a row that a rule forbids beside the records around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hub.domain.connector import Op
from hub.domain.records.declare import camel
from hub.domain.records.problems import Problem
from hub.domain.records.rule import Looked, Refusal, Rule, Values
from hub.ingest.replays import is_replay
from hub.ingest.rows import Context, Row, Rows
from hub.ingest.steps.append import as_version
from hub.store.around import newest_rows
from hub.store.log import Version, versions_of

Place = tuple[str, str, Any]
"""A kind of record, one of its fields, and a value there."""


def guard(rows: Rows, context: Context) -> Rows:
    """Refuse the rows that break a rule; each row is seen beside those that came before it in its batch.

    A replay says nothing new, and is let through as it was when it was new.
    """
    guarded = {row.key for row in rows if row.states and row.key is not None and around_rules(row)}
    if not guarded:
        return rows
    log = versions_of(context.tx, guarded)
    held = Held(frozenset(looked_at(rows)))
    held.read(rows, context)
    return [guarded_row(row, held, log.get(row.key, ()) if row.key else (), context) for row in rows]


def around_rules(row: Row) -> tuple[Rule, ...]:
    """The rules of a row that look at other records; the others were asked when it was read."""
    return tuple(rule for rule in row.record.about.rules if rule.looks)


def looked_at(rows: Rows) -> Iterator[tuple[str, str]]:
    """The kinds and fields at which the rules of some rows look."""
    for record in {row.record for row in rows if row.states}:
        for rule in record.about.rules:
            yield from ((looked.kind, looked.field) for looked in rule.looks)


def guarded_row(row: Row, held: "Held", log: Sequence[Version], context: Context) -> Row:
    """One row, refused where a rule forbids it; what it states is held for the rows behind it."""
    key = row.key
    if key is None or row.refused:
        return row
    if row.states and not is_replay(as_version(row, key, len(log) + 1, context), log):
        broken = [
            problem_of(refusal)
            for rule in around_rules(row)
            for refusal in rule.check(row.values, held.around(rule, row.values, but=key))
        ]
        if broken:
            return row.refuse(*broken)
    held.put(row.statement.kind, key, row.values if row.statement.op is Op.PUT else None)
    return row


def problem_of(refusal: Refusal) -> Problem:
    """What a rule says, as the sender of a row is told it."""
    return Problem(camel(refusal.field), refusal.code, refusal.en, refusal.zh)


@dataclass(slots=True)
class Held:
    """The records at which the rules of a batch look: those of the store, and those of the rows so far."""

    looked: frozenset[tuple[str, str]]
    at: dict[Place, dict[UUID, Values]] = field(default_factory=dict)
    places: dict[UUID, set[Place]] = field(default_factory=dict)

    def read(self, rows: Rows, context: Context) -> None:
        """Read what the store holds at every place at which a rule of these rows looks."""
        for (kind, name), values in sorted(wanted(rows).items()):
            for key, stored in newest_rows(context.tx, kind, name, values):
                self.put(kind, key, stored)

    def put(self, kind: str, key: UUID, values: Values | None) -> None:
        """Hold what a record states now; None where it was taken back."""
        for place in self.places.pop(key, set()):
            self.at[place].pop(key, None)
        for of, name in self.looked if values is not None else ():
            if of == kind and values is not None:
                place = (kind, name, values[name])
                self.at.setdefault(place, {})[key] = values
                self.places.setdefault(key, set()).add(place)

    def around(self, rule: Rule, values: Values, *, but: UUID) -> Mapping[Looked, Sequence[Values]]:
        """What a rule looks at beside a record."""
        return {looked: list(self.found(looked, looked.wanted(values), but)) for looked in rule.looks}

    def found(self, looked: Looked, wanted_here: Iterable[Any], but: UUID) -> Iterator[Values]:
        """The records at some places of a kind, the record itself left out."""
        for value in wanted_here:
            for key, values in self.at.get((looked.kind, looked.field, value), {}).items():
                if key != but:
                    yield values


def wanted(rows: Rows) -> dict[tuple[str, str], list[Any]]:
    """The values for which the rules of some rows look, by kind and field."""
    found: dict[tuple[str, str], dict[Any, None]] = {}
    for row in rows:
        for rule in around_rules(row) if row.states else ():
            for looked in rule.looks:
                found.setdefault((looked.kind, looked.field), {}).update(dict.fromkeys(looked.wanted(row.values)))
    return {place: list(values) for place, values in found.items()}
