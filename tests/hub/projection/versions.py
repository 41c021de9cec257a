"""Versions of records as they stand in the log, for tests that need no store."""

from datetime import date
from uuid import UUID

from hub.domain.connector import Op, Statement
from hub.domain.records import KINDS
from hub.domain.records.mentions import record_key
from hub.domain.records.native import native_id, stated_day
from hub.domain.records.read import read
from hub.projection.timeline import Period, periods
from hub.store.log import Version
from tests.pushing import MORNING
from tests.statements import CIVIL_AFFAIRS


def version(statement: Statement, *, seq: int = 1, agency: str = CIVIL_AFFAIRS) -> Version:
    """A statement as the log holds it."""
    record = KINDS[statement.kind]
    name, day = statement.native_id, statement.effective_on
    if statement.op is Op.PUT:
        values = read(record, statement.payload).values
        name, day = native_id(record, values), day or stated_day(record.about.effective, values)
    assert name is not None
    return Version(
        record_key=record_key(agency, statement.kind, name),
        seq=seq,
        agency=agency,
        kind=statement.kind,
        native_id=name,
        op=statement.op,
        observed_at=MORNING,
        effective_on=day,
        source_version=statement.version,
        batch_id=UUID(int=1),
        content_hash=f"hash-{seq}",
        payload=statement.payload,
        synthetic=False,
    )


def timeline(*statements: Statement, agency: str = CIVIL_AFFAIRS) -> list[Period]:
    """The periods of one record that an agency states in this order."""
    versions = [version(one, seq=seq, agency=agency) for seq, one in enumerate(statements, start=1)]
    return periods(KINDS[statements[0].kind], versions)


def spans(found: list[Period], field: str) -> list[tuple[date | None, date | None, object]]:
    """From when, until when, and what a field says."""
    return [(one.valid_from, one.valid_to, one.values[field]) for one in found]
