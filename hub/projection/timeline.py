"""Turn the versions of one record into the periods for which each holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hub.domain.connector import Op
from hub.domain.records.declare import Record, Time
from hub.domain.records.native import stated_day
from hub.domain.records.read import read
from hub.store.log import Version


@dataclass(frozen=True, slots=True)
class Period:
    """What one version states, and from when (None: no start is known) until when (None: open) it holds."""

    version: Version
    values: Mapping[str, Any]
    valid_from: date | None
    valid_to: date | None


def periods(record: type[Record], versions: Sequence[Version]) -> list[Period]:
    """The periods of one record, oldest first; none where all was withdrawn.

    Of a state, each effective day begins a period, which the next one or the record's own end closes. Of an
    event, the last version in order says what happened; from that day on it shows.
    """
    ordered = sorted(surviving(versions), key=lambda version: version.order)
    if not ordered:
        return []
    if record.about.time is Time.EVENT:
        values = read(record, ordered[-1].payload).values
        return [Period(ordered[-1], values, stated_day(record.about.effective, values), None)]
    by_day = list({version.effective_on: version for version in ordered}.values())
    following = [version.effective_on for version in by_day[1:]]
    spans = [span(record, *pair) for pair in zip(by_day, [*following, None], strict=True)]
    return [period for period in spans if not is_empty(period)]


def span(record: type[Record], version: Version, following: date | None) -> Period:
    """The period of one version of a state: to its own end or the next version's day, whichever is first."""
    values = read(record, version.payload).values
    ends = [day for day in (following, stated_day(record.about.ends, values)) if day is not None]
    return Period(version, values, version.effective_on, min(ends, default=None))


def is_empty(period: Period) -> bool:
    """Whether no day lies in a period."""
    return period.valid_to is not None and period.valid_from is not None and period.valid_to <= period.valid_from


def surviving(versions: Sequence[Version]) -> list[Version]:
    """The versions that no withdrawal took back: it takes back what its agency had numbered or sent before it."""
    withdrawals = [version for version in versions if version.op is Op.WITHDRAW]
    return [
        version
        for version in versions
        if version.op is Op.PUT and not any(precedes(version, withdrawal) for withdrawal in withdrawals)
    ]


def precedes(version: Version, withdrawal: Version) -> bool:
    """Whether a version came before a withdrawal, by the agency's numbers where both have one, else by arrival."""
    if version.source_version is not None and withdrawal.source_version is not None:
        return version.source_version <= withdrawal.source_version
    return version.seq < withdrawal.seq
