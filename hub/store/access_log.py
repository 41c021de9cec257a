"""Add to the access log; nothing else can be done to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from uuid_utils.compat import uuid7

from hub.domain.access_codes import AccessAct, Purpose
from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of
from hub.store.tables.access_log import access_log


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody read, was denied or tried, and when; the columns of the table but its key."""

    happened_at: datetime
    act: AccessAct
    principal: str
    role: str
    agency: str | None
    purpose: Purpose | None
    case_number: str | None
    operation: str | None
    document_hash: str | None
    coordinates: Sequence[str]
    kind: str | None
    subject: str | None
    owner: str | None
    request_id: str
    reason: str | None = None


def add_entries(tx: Transaction, entries: Sequence[Entry]) -> None:
    """Add entries, in their order; their keys rise with time."""
    insert_rows(tx, access_log, [{"id": uuid7(), **row_of(one)} for one in entries])
