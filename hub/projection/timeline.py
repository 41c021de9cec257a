"""Turn the versions of one record into the periods for which each holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hub.domain.connector import Op
from hub.domain.records.declare import Record, Time
from hub.domain.records.native import effective_day, end_day
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
    ordered = in_order(record, versions)
    if not ordered:
        return []
    if record.about.time is Time.EVENT:
        values = read(record, ordered[-1].payload).values
        return [Period(ordered[-1], values, effective_day(record, values) or ordered[-1].effective_on, None)]
    by_day = list({version.effective_on: version for version in ordered}.values())
    following = [version.effective_on for version in by_day[1:]]
    return [span(record, *pair) for pair in zip(by_day, [*following, None], strict=True)]


def in_order(record: type[Record], versions: Sequence[Version]) -> list[Version]:
    """The surviving versions of one record, the one that counts last.

    Of a state by effective day, then source version, then arrival. Of an event the agency's own number comes
    before the day: a correction may move the event to an earlier one.
    """
    if record.about.time is Time.EVENT:
        return sorted(surviving(versions), key=lambda version: (numbered(version), dated(version), version.seq))
    return sorted(surviving(versions), key=lambda version: (dated(version), numbered(version), version.seq))


def dated(version: Version) -> tuple[bool, date]:
    """The effective day, after no day at all."""
    return (version.effective_on is not None, version.effective_on or date.min)


def numbered(version: Version) -> tuple[bool, int]:
    """The agency's number of a version, after no number at all."""
    return (version.source_version is not None, version.source_version or 0)


def span(record: type[Record], version: Version, following: date | None) -> Period:
    """The period of one version of a state: to its own end or the next version's day, whichever is first.

    A version that states an end already past on its own day holds for no day: it says how the record ended.
    """
    values = read(record, version.payload).values
    start = version.effective_on
    ends = [day for day in (following, end_day(record, values, start)) if day is not None]
    end = min(ends, default=None)
    return Period(version, values, start, max(start, end) if start and end else end)


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
