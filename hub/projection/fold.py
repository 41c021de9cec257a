"""Fold what several agencies say of one party into what the hub says, and keep what was not taken.

The order is that of the design's section "when agencies disagree": the agency competent for the field, a
valid number, the newer effective day, corroboration by another agency; at the end the record key, so that
any order of arrival gives the same answer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from hub.domain.identifiers import identify, nature_of
from hub.domain.records import KINDS
from hub.domain.records.declare import Field
from hub.domain.records.field_types import IdentifierType, PartyReference
from hub.domain.records.native import key_rank
from hub.domain.records.party import Party
from hub.domain.vocabulary import IdentifierValidity, OtherPartyNature, PartyClass, PartyStanding
from hub.projection.timeline import Period

KIND_ORDER: Final = ("registration", "filing", "other_party")
"""Whose description of a party comes first where several kinds hold at once."""

A_KIND: Final = 100
"""More than the competent agencies of any kind: every word of a kind comes before every word of the next."""

RULES: Final = ("COMPETENT_AGENCY", "VALID_NUMBER", "NEWER_EFFECTIVE_DAY", "CORROBORATION", "RECORD_KEY")


@dataclass(frozen=True, slots=True)
class Heard:
    """A party as other records mention it: in which words, at which agency, first in which record.

    `from_on` is the day of the earliest of these mentions, None where no start is known.
    """

    agency: str
    record_key: UUID
    reference: PartyReference
    from_on: date | None


@dataclass(frozen=True, slots=True)
class Said:
    """One value that one record states for one field."""

    value: Any
    agency: str
    record_key: UUID
    seq: int | None
    effective_on: date | None
    competence: int
    valid: bool


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party for one period, with the source of every value."""

    valid_from: date | None
    valid_to: date | None
    values: Mapping[str, Any]
    provenance: Mapping[str, tuple[str, str, int | None]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which agencies state different values today, the rule that chose, and every statement."""

    field: str
    rule: str
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """Everything that the hub says of one party."""

    rows: tuple[PartyRow, ...]
    conflicts: tuple[Conflict, ...]


def fold_party(stated: Sequence[Period], heard: Sequence[Heard]) -> Folded:
    """Fold the periods of describing records and the mentions of all others.

    Before its first description a party is known by mentions alone, from the earliest on; after the last one
    it has ended, and stays as it was: whoever was penalised can still be shown. Whether it has ended, the best
    word decides: a register that was not told leaves no cancelled organization alive.
    """
    starts = starting_days(stated)
    rows = [*known_by_mentions(heard, starts)]
    conflicts: tuple[Conflict, ...] = ()
    for start, end in zip(starts, [*starts[1:], None], strict=False):
        heeded = [period for period in stated if not outlived(period, start, stated)]
        holding = [period for period in heeded if holds(period, start)]
        said = from_statements(holding or last_before(heeded, start))
        standing = PartyStanding.EXISTING if holding else PartyStanding.ENDED
        rows.append(chosen(said, start, end, standing=standing))
        conflicts = disagreements(said)
    return Folded(joined(rows), conflicts)


def known_by_mentions(heard: Sequence[Heard], starts: Sequence[date | None]) -> Iterator[PartyRow]:
    """The period in which a party is known by mentions alone; none where a description is no later."""
    if heard:
        since = min(one.from_on or date.min for one in heard)
        if not starts or since < (starts[0] or date.min):
            first = None if since == date.min else since
            yield chosen(from_mentions(heard), first, starts[0] if starts else None)


def starting_days(stated: Sequence[Period]) -> list[date | None]:
    """The days on which what is stated changes, oldest first; None where no start is known."""
    days = {day for period in stated for day in (period.valid_from, period.valid_to) if day is not None}
    return [*([None] if any(period.valid_from is None for period in stated) else []), *sorted(days)]


def outlived(period: Period, start: date | None, stated: Sequence[Period]) -> bool:
    """Whether a record no longer counts in the span at `start`.

    Its agency has begun to name it by a better key, or a better word has said that the party ended. What began
    only after that end is a new life.
    """
    begun = min((one.valid_from or date.min for one in stated if is_same_record(one, period)), default=date.min)
    for one in stated:
        renamed = is_better_named(one, period)
        if begins_by(one, start) and (renamed or rank(one) < rank(period)):
            end = ended(one, start, stated)
            if begun < end if end else renamed:
                return True
    return False


def ended(period: Period, start: date | None, stated: Sequence[Period]) -> date | None:
    """The day on which the record of a period ended, if that was not after `start`."""
    spans = [one for one in stated if is_same_record(one, period) and begins_by(one, start)]
    ends = [one.valid_to for one in spans if one.valid_to and start and one.valid_to <= start]
    return max(ends) if ends and len(ends) == len(spans) else None


def is_same_record(one: Period, other: Period) -> bool:
    """Whether two periods are of one record."""
    return one.version.record_key == other.version.record_key


def is_better_named(one: Period, other: Period) -> bool:
    """Whether two periods are of two records of one agency and kind, the first named by a better key.

    Registers named their records anew when they learned the unified social credit codes, from 2015 on.
    """
    kinds = {one.version.kind, other.version.kind}
    if len(kinds) > 1 or one.version.agency != other.version.agency:
        return False
    record = KINDS[one.version.kind]
    ranks = key_rank(record, one.values), key_rank(record, other.values)
    return ranks[0] is not None and ranks[1] is not None and ranks[0] < ranks[1]


def begins_by(period: Period, start: date | None) -> bool:
    """Whether a period has begun when the span at `start` begins."""
    return period.valid_from is None or (start is not None and period.valid_from <= start)


def last_before(stated: Sequence[Period], start: date | None) -> list[Period]:
    """The periods that ended last, up to `start`."""
    ended = [period for period in stated if start and period.valid_to and period.valid_to <= start]
    latest = max(period.valid_to for period in ended if period.valid_to)
    return [period for period in ended if period.valid_to == latest]


def holds(period: Period, start: date | None) -> bool:
    """Whether a period holds in the span that begins at `start`."""
    if start is None:
        return period.valid_from is None
    return begins_by(period, start) and (period.valid_to is None or period.valid_to > start)


def from_statements(holding: Iterable[Period]) -> dict[str, list[Said]]:
    """What the describing records that hold at one time say, field by field."""
    said: dict[str, list[Said]] = {}
    for period in holding:
        stated = {**period.values, **(KINDS[period.version.kind].about.describes or {})}
        for name in Party.fields:
            if stated.get(name) is not None:
                said.setdefault(name, []).append(saying(name, stated[name], period))
    return said


def rank(period: Period) -> int:
    """How far a statement stands from the best word: the kind first, then the agency's competence for it."""
    competent = KINDS[period.version.kind].about.competent
    agency = period.version.agency
    standing = competent.index(agency) if agency in competent else len(competent)
    kind = KIND_ORDER.index(period.version.kind) if period.version.kind in KIND_ORDER else len(KIND_ORDER)
    return kind * A_KIND + standing


def saying(name: str, value: object, period: Period) -> Said:
    """One value with what decides about it."""
    version = period.version
    valid = is_valid(Party.fields[name], value)
    return Said(value, version.agency, version.record_key, version.seq, version.effective_on, rank(period), valid)


def from_mentions(heard: Iterable[Heard]) -> dict[str, list[Said]]:
    """What mentions alone tell: name and numbers; the shortest spelling of the name, and any sound number first."""
    said: dict[str, list[Said]] = {}
    spelled = sorted(heard, key=spelling)
    for position, one in enumerate(spelled):
        for name, field in Party.fields.items():
            value = getattr(one.reference, name, None)
            if value is not None:
                said.setdefault(name, []).append(hearing(field, value, one, position))
    said["party_class"] = [replace(said["name"][0], value=PartyClass.OTHER)]
    return said


def spelling(one: Heard) -> tuple[int, str, str, str]:
    """What orders mentions: the shortest name, then its letters, then the record, then all its words."""
    return (len(one.reference.name), one.reference.name, str(one.record_key), repr(one.reference))


def hearing(field: Field[Any], value: str, one: Heard, position: int) -> Said:
    """One word of a mention with what decides about it; `position` is the place of its spelling among all."""
    if not isinstance(field.type, IdentifierType):
        return Said(value, one.agency, one.record_key, None, None, competence=position, valid=True)
    normal = identify(field.type.scheme, value).value
    return Said(normal, one.agency, one.record_key, None, None, competence=0, valid=is_valid(field, normal))


def is_valid(field: Field[Any], value: object) -> bool:
    """Whether a number passes its check digit; other values have none to fail."""
    if not isinstance(field.type, IdentifierType) or not isinstance(value, str):
        return True
    return identify(field.type.scheme, value).validity in {IdentifierValidity.VALID, IdentifierValidity.UNCHECKED}


def chosen(
    said: Mapping[str, Sequence[Said]],
    start: date | None,
    end: date | None,
    *,
    standing: PartyStanding = PartyStanding.EXISTING,
) -> PartyRow:
    """The row of one period: for every field the best of what was said."""
    best = best_said(said)
    values = {name: one.value for name, one in best.items()}
    if values["party_class"] is PartyClass.OTHER and "nature" not in values:
        values["nature"] = nature_of(values["uscc"]) if "uscc" in values else OtherPartyNature.UNKNOWN
    values["standing"] = standing
    provenance = {name: (one.agency, str(one.record_key), one.seq) for name, one in best.items()}
    return PartyRow(start, end, values, provenance)


def best_said(said: Mapping[str, Sequence[Said]]) -> dict[str, Said]:
    """For every field the best of what was said."""
    return {name: best_of(statements) for name, statements in said.items()}


def best_of(statements: Sequence[Said]) -> Said:
    """The best of some statements; mostly there is one alone."""
    if len(statements) == 1:
        return statements[0]
    return min(statements, key=lambda one: preference(one, statements))


def preference(one: Said, among: Sequence[Said]) -> tuple[int, bool, int, int, str]:
    """What decides between statements, least first: the rules in order, then the record key."""
    corroborated = len({other.agency for other in among if other.value == one.value})
    newness = -(one.effective_on or date.min).toordinal()
    return (one.competence, not one.valid, newness, -corroborated, str(one.record_key))


def disagreements(said: Mapping[str, Sequence[Said]]) -> tuple[Conflict, ...]:
    """The fields on which different agencies state different values in records of one kind, the first that says it."""
    found = []
    for name, heard in said.items():
        if len(heard) == 1:
            continue
        first = min(one.competence // A_KIND for one in heard)
        statements = [one for one in heard if one.competence // A_KIND == first]
        agencies = {one.agency for one in statements}
        if len(agencies) > 1 and len({one.value for one in statements}) > 1:
            ordered = sorted(statements, key=lambda one: preference(one, statements))
            found.append(Conflict(name, deciding_rule(ordered, statements), tuple(ordered)))
    return tuple(found)


def deciding_rule(ordered: Sequence[Said], among: Sequence[Said]) -> str:
    """The first rule that tells the best statement from the next one with another value."""
    best = ordered[0]
    other = next(one for one in ordered if one.value != best.value)
    pairs = zip(preference(best, among), preference(other, among), strict=True)
    return next(rule for rule, (one, two) in zip(RULES, pairs, strict=True) if one != two)


def joined(rows: Sequence[PartyRow]) -> tuple[PartyRow, ...]:
    """Join neighbouring periods in which nothing differs."""
    kept: list[PartyRow] = []
    for row in rows:
        last = kept[-1] if kept else None
        if last and last.valid_to == row.valid_from and (last.values, last.provenance) == (row.values, row.provenance):
            kept[-1] = PartyRow(last.valid_from, row.valid_to, row.values, row.provenance)
        else:
            kept.append(row)
    return tuple(kept)
