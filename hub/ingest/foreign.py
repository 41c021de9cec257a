"""Tell of attempts to take back what another agency stated: they change nothing, and are written down.

A statement that puts a record names no record of another's: its native id follows from what it states, and each
agency has its own record of that name. Only who withdraws names a record.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, product
from typing import Final
from uuid import UUID

from hub.access.principals import Role
from hub.domain.access_codes import AccessAct
from hub.domain.connector import Op
from hub.domain.records.mentions import record_key
from hub.ingest.rows import Context, Row
from hub.store.access_log import Entry
from hub.store.changes import stating_agencies
from hub.store.keys import known_agencies
from hub.store.log import who_stated

MOST: Final = 500
"""Rows of a batch that are looked up: whoever tries more is known by these."""

ACT: Final = "Mutation.recordsPush"


@dataclass(frozen=True, slots=True)
class Pusher:
    """Who pushes a batch: the name by which the caller is known, and the number of its request."""

    name: str = ""
    request_id: str = ""


NOBODY: Final = Pusher()
"""Where nobody is asked for a name: the sample, the hub itself."""


def attempts(rows: Iterable[Row], context: Context, by: Pusher) -> list[Entry]:
    """An entry for each record of another agency that a row was to withdraw."""
    unknown = list(islice((row for row in rows if withdraws_unknown(row)), MOST))
    if not unknown:
        return []
    others = {*stating_agencies(context.tx), *known_agencies(context.tx)} - {context.agency}
    kinds = {
        record_key(agency, row.statement.kind, row.native_id): row.statement.kind
        for agency, row in product(others, unknown)
    }
    found = who_stated(context.tx, kinds)
    return [attempt(key, kinds[key], found[key], context.observed_at, context.agency, by) for key in sorted(found)]


def withdraws_unknown(row: Row) -> bool:
    """Whether a row was refused because its agency has no such record to withdraw."""
    return row.refused and row.key is not None and row.statement.op is Op.WITHDRAW


def attempt(  # noqa: PLR0913, PLR0917 - whose record it is, and who tried when
    key: UUID, kind: str, owner: str, at: datetime, agency: str, by: Pusher
) -> Entry:
    """The entry of one attempt."""
    return Entry(
        happened_at=at,
        act=AccessAct.FOREIGN_RECORD,
        principal=by.name,
        role=Role.AGENCY.name,
        agency=agency,
        purpose=None,
        case_number=None,
        operation=None,
        document_hash=None,
        coordinates=[ACT],
        kind=kind,
        subject=key.hex,
        owner=owner,
        request_id=by.request_id,
    )
