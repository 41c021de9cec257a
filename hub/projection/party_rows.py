"""Make the projected rows of parties, purely: what statements fold into, and how each party is found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table

from hub.domain.names import name_keys
from hub.domain.personal import Personal
from hub.domain.records import KINDS, RECORDS
from hub.domain.records.declare import camel
from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import KEY_LONGEST, Mention, identifiers, mentions, name_seen, tokens
from hub.domain.records.party import Party
from hub.projection.fold import Folded, Heard, Said, fold_party
from hub.projection.on_party import with_told
from hub.projection.timeline import Period, periods
from hub.store.log import Version
from hub.store.tables.parties import (
    bygone_involvement,
    conflict,
    identifier,
    involvement,
    name_key,
    party,
    sighting,
)

Row = dict[str, Any]
DESCRIBING: Final = tuple(record.about.kind for record in RECORDS if record.about.describes is not None)
TELLING: Final = tuple(record.about.kind for record in RECORDS if record.about.on_party is not None)
"""The kinds of record that describe a party, and those that tell something of one as long as they hold."""

HEARD_WHOLE: Final = (*DESCRIBING, *TELLING)
"""The kinds of which every record counts; of all others the first of equal wordings at one agency."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One wording in which a record speaks of a party, from a day on (None: no start is known).

    Some records tell something of the party by which they name (`tells`) beside naming it.
    """

    agency: str
    record_key: UUID
    mention: Mention
    from_on: date | None
    tells: bool = False


@dataclass(slots=True)
class Evidence:
    """All that speaks of one party; of equal wordings at one agency the first record stands for all.

    What is `bygone` says nothing about the party any more, but it may still be recognised by it.
    """

    spoken: list[Spoken] = field(default_factory=list)
    bygone: list[Spoken] = field(default_factory=list)

    @property
    def described(self) -> set[UUID]:
        """The records that describe the party."""
        return {one.record_key for one in self.spoken if one.mention.itself}

    @property
    def told(self) -> set[tuple[UUID, Mention]]:
        """The records that tell something of the party, and in which words each names it."""
        return {(one.record_key, one.mention) for one in self.spoken if one.tells}

    @property
    def records(self) -> set[UUID]:
        """The records whose statements make up the party."""
        return self.described | {record_key for record_key, _ in self.told}

    @property
    def names(self) -> set[str]:
        """Every name that it was given."""
        return {one.mention.reference.name for one in self.spoken}

    @property
    def heard(self) -> list[Heard]:
        """What other records call it."""
        return [
            Heard(one.agency, one.record_key, one.mention.reference, one.from_on)
            for one in self.spoken
            if not one.mention.itself
        ]


def rows_of_parties(
    evidence: Mapping[UUID, Evidence], versions: Mapping[UUID, Sequence[Version]], *, named: Iterable[UUID]
) -> dict[Table, list[Row]]:
    """The rows of parties, for every table in which they stand; `versions` are those of all their `records`.

    Search keys are made of those `named`.
    """
    stated = {key: periods(KINDS[of[0].kind], of) for key, of in versions.items()}
    folded = {party_id: fold_evidence(one, stated) for party_id, one in evidence.items()}
    return {
        party: [row for party_id, one in folded.items() for row in party_rows(party_id, one)],
        conflict: [row for party_id, one in folded.items() for row in conflict_rows(party_id, one)],
        identifier: [row for party_id, one in evidence.items() for row in identifier_rows(party_id, one)],
        name_key: [row for party_id in named for row in name_key_rows(party_id, evidence[party_id])],
        sighting: [row for party_id, one in evidence.items() for row in sighting_rows(party_id, one)],
    }


def spoken(agency: str, record_key: UUID, kind: str, reference: Mapping[str, Any], from_on: date | None) -> Spoken:
    """Read how a row of `involvement` or `bygone_involvement` speaks."""
    mention = Mention(PartyReference(**reference), itself=kind in DESCRIBING)
    return Spoken(agency, record_key, mention, from_on, tells=kind in TELLING)


def spoken_in(row: Row) -> Spoken:
    """Read one row of `involvement` or `bygone_involvement`."""
    return spoken(row["agency"], row["record_key"], row["kind"], row["reference"], row.get("from_on"))


def evidence_in(speaking: Mapping[Table, Sequence[Row]], parties: AbstractSet[UUID]) -> dict[UUID, Evidence]:
    """What some rows of `involvement` and `bygone_involvement` say of parties of which nothing else speaks."""
    found: dict[UUID, Evidence] = {}
    told = (row for row in speaking[involvement] if row["party_id"] in parties)
    for row in first_of_equal_wordings(told):
        found.setdefault(row["party_id"], Evidence()).spoken.append(spoken_in(row))
    for row in speaking[bygone_involvement]:
        if row["party_id"] in parties:
            found.setdefault(row["party_id"], Evidence()).bygone.append(spoken_in(row))
    return found


def first_of_equal_wordings(speaking: Iterable[Row]) -> Iterator[Row]:
    """Every record that is heard whole, and of all other mentions the first record for each wording and agency.

    It counts from the earliest day of them all, and from no known one where one of them has none.
    """
    equal: defaultdict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in speaking:
        speaker = row["record_key"] if row["kind"] in HEARD_WHOLE else row["agency"]
        equal[row["party_id"], speaker, row["mention"]].append(row)
    for of_wording in equal.values():
        first = min(of_wording, key=itemgetter("record_key")) if len(of_wording) > 1 else of_wording[0]
        yield {**first, "from_on": earliest(of_wording)}


def earliest(speaking: Iterable[Row]) -> date | None:
    """The first day from which some records speak; None where one of them has no known start."""
    days = [row["from_on"] for row in speaking]
    return None if None in days else min(days)


def fold_evidence(evidence: Evidence, stated: Mapping[UUID, Sequence[Period]]) -> Folded:
    """Fold all that speaks of one party."""
    described = [period for key in sorted(evidence.described) for period in stated[key]]
    told = [period for key in sorted({key for key, _ in evidence.told}) for period in stated[key]]
    named = [period for period in told if (period.version.record_key, party_named(period)) in evidence.told]
    return with_told(fold_party(described, evidence.heard), named)


def party_named(period: Period) -> Mention:
    """The one party of whom a record tells something."""
    return mentions(KINDS[period.version.kind], period.values)[0]


def party_rows(party_id: UUID, folded: Folded) -> Iterator[Row]:
    """A row for every period of a party; its provenance has the GraphQL names of the fields."""
    for ordinal, row in enumerate(folded.rows, start=1):
        span = {"id": party_id, "version": ordinal, "valid_from": row.valid_from, "valid_to": row.valid_to}
        provenance = {Party.fields[name].external: list(source) for name, source in row.provenance.items()}
        yield {**span, **{name: row.values.get(name) for name in Party.fields}, "provenance": provenance}


def conflict_rows(party_id: UUID, folded: Folded) -> Iterator[Row]:
    """A row for every field on which agencies disagree, by its GraphQL name; the statement taken comes first."""
    for one in folded.conflicts:
        statements = [statement_row(said) for said in one.statements]
        yield {"party_id": party_id, "field": camel(one.field), "rule": one.rule, "statements": statements}


def statement_row(said: Said) -> Row:
    """One statement of a conflict, as JSON."""
    effective_on = said.effective_on.isoformat() if said.effective_on else None
    source = {"agency": said.agency, "recordKey": str(said.record_key), "seq": said.seq}
    return {"value": quotable(said.value), "effectiveOn": effective_on, **source}


def quotable(value: object) -> str:
    """A value as it is quoted: a code by its name, and a personal one in the form in which it is kept."""
    if isinstance(value, Personal):
        return value.kept
    return value if isinstance(value, str) else str(getattr(value, "name", value))


def identifier_rows(party_id: UUID, evidence: Evidence) -> Iterator[Row]:
    """A row for every number under which the party was named."""
    found = {number for one in evidence.spoken for number in identifiers(one.mention.reference)}
    for number in found:
        name = {"scheme": number.scheme, "issuer": number.issuer, "value": number.value}
        yield {**name, "party_id": party_id, "validity": number.validity}


def name_key_rows(party_id: UUID, evidence: Evidence) -> Iterator[Row]:
    """A row for every search key of every name that the party was given."""
    keys: set[tuple[str, str]] = set()
    for name in evidence.names:
        keys |= name_keys(name).by_kind
    short = {(kind, key[:KEY_LONGEST]) for kind, key in keys if key}
    yield from ({"party_id": party_id, "kind": kind, "key": key} for kind, key in short)


def sighting_rows(party_id: UUID, evidence: Evidence) -> Iterator[Row]:
    """A row for every identifier and the folded name beside which it was seen."""
    seen = {
        (mark.scheme, mark.issuer, mark.value, name_seen(one.mention.reference))
        for one in (*evidence.spoken, *evidence.bygone)
        for mark in tokens(one.mention, agency=one.agency, record=one.record_key)
    }
    for scheme, issuer, value, name in seen:
        yield {"scheme": scheme, "issuer": issuer, "value": value, "name": name, "party_id": party_id}
