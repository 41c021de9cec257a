"""Lay over the periods of a party what records tell of it as long as they hold: its grades."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hub.domain.records import KINDS
from hub.projection.fold import Folded, PartyRow, Said, best_said, disagreements, holds, joined, rank
from hub.projection.timeline import Period


def with_told(folded: Folded, told: Sequence[Period]) -> Folded:
    """A party with what records tell of it beside its descriptions.

    Each such record fills one field of the party, from its first day to its last; of several that hold at once
    the rules decide between descriptions decide. Where agencies differ at the last such day, that is a conflict.
    """
    if not told:
        return folded
    days = sorted({day for period in told for day in (period.valid_from, period.valid_to) if day is not None})
    rows = [part for row in folded.rows for part in parted(row, days)]
    laid = joined([replaced(row, best_said(said_at(told, row.valid_from))) for row in rows])
    last = max((period.valid_from for period in told if period.valid_from is not None), default=None)
    return replace(folded, rows=laid, conflicts=(*folded.conflicts, *disagreements(said_at(told, last))))


def parted(row: PartyRow, days: Sequence[date]) -> list[PartyRow]:
    """A period, parted at the days that lie inside it."""
    inside = [day for day in days if begins_before(row, day) and (row.valid_to is None or day < row.valid_to)]
    starts, ends = [row.valid_from, *inside], [*inside, row.valid_to]
    return [replace(row, valid_from=start, valid_to=end) for start, end in zip(starts, ends, strict=True)]


def begins_before(row: PartyRow, day: date) -> bool:
    """Whether a period begins before a day."""
    return row.valid_from is None or row.valid_from < day


def said_at(told: Sequence[Period], start: date | None) -> Mapping[str, list[Said]]:
    """What the records that hold in the span at `start` say, by the field of the party that each fills."""
    said: dict[str, list[Said]] = {}
    for period in told:
        field, value = filled(period)
        if holds(period, start) and field is not None and value is not None:
            said.setdefault(field, []).append(saying(value, period))
    return said


def filled(period: Period) -> tuple[str | None, Any]:
    """Which field of the party a record fills, if any, and with what."""
    on_party = KINDS[period.version.kind].about.on_party
    if on_party is None:
        return None, None
    return on_party.fields.get(period.values[on_party.by.name]), period.values[on_party.value.name]


def saying(value: object, period: Period) -> Said:
    """One value with what decides about it."""
    version = period.version
    return Said(
        value,
        version.agency,
        version.record_key,
        version.seq,
        version.effective_on,
        competence=rank(period),
        valid=True,
    )


def replaced(row: PartyRow, best: Mapping[str, Said]) -> PartyRow:
    """A period with the values that were told, and the source of each."""
    values = {name: one.value for name, one in best.items()}
    provenance = {name: (one.agency, str(one.record_key), one.seq) for name, one in best.items()}
    return replace(row, values={**row.values, **values}, provenance={**row.provenance, **provenance})
