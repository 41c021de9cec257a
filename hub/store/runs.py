"""Runs of connectors, and the files of drop folders: what was taken, so that the next run can compare."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from hub.store.engine import Transaction
from hub.store.rows import insert_rows
from hub.store.tables.runs import connector_run, taken_file


@dataclass(frozen=True, slots=True)
class ConnectorRun:
    """A run that was written; `unreadable` are the columns that it could not read for most rows, and how many."""

    id: UUID
    connector: str
    layout: str
    source: str
    rows: int
    unreadable: Mapping[str, int]
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file of a drop folder whose content was taken; `filed_as` is its name among those that are done, once it is."""

    connector: str
    content_hash: str
    source: str
    receipt: dict[str, Any]
    taken_at: datetime
    filed_as: str | None = None


def remember_run(tx: Transaction, one: ConnectorRun) -> None:
    """Remember a run, in the transaction that writes it."""
    insert_rows(tx, connector_run, [asdict(one)])


def last_run(tx: Transaction, connector: str, layout: str) -> ConnectorRun | None:
    """The last run of a connector and layout; None before the first."""
    mine = (connector_run.c.connector == connector) & (connector_run.c.layout == layout)
    order = (connector_run.c.finished_at.desc(), connector_run.c.id.desc())
    row = tx.execute(select(connector_run).where(mine).order_by(*order).limit(1)).mappings().one_or_none()
    return None if row is None else ConnectorRun(**row)


def layouts_taken(tx: Transaction, connector: str) -> Mapping[str, str]:
    """By the name of everything that a connector took, the layout in which it came."""
    mine = connector_run.c.connector == connector
    return {row.source: row.layout for row in tx.execute(select(connector_run).where(mine))}


def remember_file(tx: Transaction, one: TakenFile) -> None:
    """Claim a content for the run that takes it; of two at once, the store lets one write and tries the other again."""
    insert_rows(tx, taken_file, [asdict(one)])


def find_file(tx: Transaction, connector: str, content_hash: str) -> TakenFile | None:
    """The file of this content that a connector took; None where it took none."""
    mine = (taken_file.c.connector == connector) & (taken_file.c.content_hash == content_hash)
    row = tx.execute(select(taken_file).where(mine)).mappings().one_or_none()
    return None if row is None else TakenFile(**row)


def file_as(tx: Transaction, connector: str, content_hash: str, name: str) -> None:
    """Note under which name a taken file lies among those that are done."""
    mine = (taken_file.c.connector == connector) & (taken_file.c.content_hash == content_hash)
    tx.execute(update(taken_file).where(mine).values(filed_as=name))
