"""Take a file through its connector: read it, hold it to the run before it, write it, and remember the run."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from uuid_utils.compat import uuid7

from hub.domain.clock import Clock
from hub.domain.connector import Connector, Delivery, SourceRow, Statement
from hub.domain.records.agency import HUB
from hub.domain.vocabulary import Label
from hub.ingest.announce import announce, new_statements
from hub.ingest.drift import Accepted, Watch
from hub.ingest.pipeline import take
from hub.ingest.receipts import Receipt
from hub.ingest.rows import Context
from hub.ingest.run import Closing, Run, run
from hub.store.engine import Store, Transaction
from hub.store.keys import known_agencies
from hub.store.runs import ConnectorRun, last_run, remember_run

NO_ROWS: Final = Label(
    "文件只有表头，没有数据行：未导入任何内容。若应有数据，请重新导出后再送。",
    "There is a header and no rows: nothing was taken. If it should have some, export it anew and deliver it again.",
)
"""What is noted of a file with a header alone."""

Told = Callable[[int, int], None]
"""Told how many of how many rows are done."""

Progress = Callable[[str, str], AbstractContextManager[Told]]
"""Shows how far one task is, which is named in English and Chinese."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A file, the connector that reads it, and what was accepted about it beforehand."""

    connector: Connector
    file: Path
    accepted: Accepted = field(default_factory=Accepted)
    dry_run: bool = False
    closing: Closing | None = None


def deliver(store: Store, work: Intake, *, clock: Clock, today: date, progress: Progress) -> Receipt:
    """Take a file and give its account, with `leftOver` (columns not taken), `notes` and `newAgency` beside it.

    Raises `SourceError` (unreadable, of no known layout, drifted, far fewer rows than before) and
    `StoreUnavailable`; then nothing was written. A dry run writes nothing, and no later run compares with it.
    """
    delivery = work.connector.read(work.file)
    with store.read() as tx:
        before = last_run(tx, work.connector.name, delivery.layout)
    watch = Watch(work.file.name, delivery.layout, before, work.accepted)
    beside = {"leftOver": left_over(delivery), "notes": notes(delivery), "newAgency": False}

    def close(tx: Transaction, receipt: Receipt) -> None:
        beside["newAgency"] = state_agency(tx, work.connector, clock=clock, today=today)
        remember_run(tx, remembered(work, watch, receipt, clock))
        if work.closing:
            work.closing(tx, {**receipt, **beside})

    rows = Anew(work, delivery, watch)
    task = Run(work.connector.agency, work.file.name, delivery.layout, rows, dry_run=work.dry_run, closing=close)
    with progress("Taking", "正在导入") as told:
        receipt = run(store, task, clock=clock, today=today, progress=lambda done: told(done, delivery.total))
    return {**receipt, **beside}


def notes(delivery: Delivery) -> list[dict[str, str]]:
    """Which parts and rows of a file were not read as data, and that there was nothing else."""
    told = delivery.notes if delivery.total else (*delivery.notes, NO_ROWS)
    return [{"message": note.en, "messageZh": note.zh} for note in told]


@dataclass(slots=True)
class Anew:
    """The rows of a file, read anew each time that they are gone through: none is kept."""

    work: Intake
    opened: Delivery | None
    watch: Watch

    def __iter__(self) -> Iterator[SourceRow]:
        """The rows from the first on; raises what reading a file raises, and what watching it does."""
        delivery, self.opened = self.opened or self.work.connector.read(self.work.file), None
        return self.watch.over(delivery.rows)


def remembered(work: Intake, watch: Watch, receipt: Receipt, clock: Clock) -> ConnectorRun:
    """A run as the next one is compared with it."""
    return ConnectorRun(
        id=UUID(receipt["batchId"]),
        connector=work.connector.name,
        layout=watch.layout,
        source=watch.source,
        rows=watch.rows,
        unreadable=watch.unreadable,
        finished_at=clock(),
    )


def state_agency(tx: Transaction, connector: Connector, *, clock: Clock, today: date) -> bool:
    """Make sure that the hub knows the agency that delivers; tells whether it is new."""
    if connector.agency in known_agencies(tx):
        return False
    payload = {"code": connector.agency, "name": connector.label.zh, "englishName": connector.label.en}
    context = Context(tx, HUB, uuid7(), clock(), today, uuid7)
    announce(context, new_statements(context, take([(0, Statement("agency", payload))], context)))
    return True


def left_over(delivery: Delivery) -> list[dict[str, str]]:
    """The columns that no field takes, and why."""
    return [
        {"column": column, "message": because.en, "messageZh": because.zh}
        for column, because in delivery.left_over.items()
    ]
