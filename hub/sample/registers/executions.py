"""Invented executions of the measures that the sample's list entries bring: some are answered, one is overdue."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.register_codes import MeasureExecutionStatus
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.list_entries import list_entries
from hub.sample.showcase import listed
from hub.sample.telling import TODAY, Told, payload, tell

FEEDBACK_WITHIN: Final = timedelta(days=30)
MOST_DAYS: Final = 9
ANSWERED: Final = (MeasureExecutionStatus.EXECUTED, MeasureExecutionStatus.NOT_APPLICABLE)


def executions() -> Iterator[Told]:
    """For every measure of every entry: pushed three days after the listing; two of three were answered."""
    entries = [told.statement.payload for told in (*list_entries(), listed())]
    pushed = [(entry, measure) for entry in entries for measure in entry.get("measures") or ()]
    for place, (entry, measure) in enumerate(pushed):
        yield from executed(entry, measure, place)


def executed(entry: Mapping[str, Any], measure: Mapping[str, Any], place: int) -> Iterator[Told]:
    """One measure of an entry, as it is pushed, and as it is answered, if it is."""
    pushed_on = date.fromisoformat(entry["listedOn"]) + timedelta(days=3)
    sent = payload(
        number=f"SAMPLE-ZX-{place + 1:02}",
        party=entry["party"],
        listed_as=entry["listedAs"],
        measure=measure["code"],
        measure_name=measure["name"],
        executed_by=measure["executedBy"],
        pushed_on=pushed_on,
        feedback_due_on=pushed_on + FEEDBACK_WITHIN,
    )
    yield standing(sent, MeasureExecutionStatus.PUSHED, pushed_on)
    if place % 3:
        yield standing(sent, ANSWERED[place % 2], pushed_on + timedelta(days=14 + place % MOST_DAYS))


def standing(sent: dict[str, Any], status: MeasureExecutionStatus, since: date) -> Told:
    """An execution in the status in which it stands since a day; whoever answered says how."""
    on = min(since, TODAY)
    feedback = f"（示例）{status.zh}" if status in ANSWERED else None
    fields = {**sent, **payload(status=status, status_on=on, feedback=feedback)}
    return tell(CIVIL_AFFAIRS.code, on, "measure_execution", fields)
