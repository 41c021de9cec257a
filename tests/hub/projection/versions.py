"""Versions of records as they stand in the log, for tests that need no store."""

from datetime import date
from uuid import UUID

from hub.domain.connector import Op, Statement
from hub.domain.records import KINDS
from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import record_key
from hub.domain.records.native import effective_day, native_id
from hub.domain.records.read import read
from hub.projection.fold import Folded, Heard, fold_party
from hub.projection.timeline import Period, periods
from hub.store.log import Version
from tests.pushing import MORNING
from tests.statements import CIVIL_AFFAIRS

Spoken = tuple[str, tuple[Statement, ...]]
"""An agency, and the versions of one record that it states."""


def version(statement: Statement, *, seq: int = 1, agency: str = CIVIL_AFFAIRS) -> Version:
    """A statement as the log holds it."""
    record = KINDS[statement.kind]
    name, day = statement.native_id, statement.effective_on
    if statement.op is Op.PUT:
        values = read(record, statement.payload).values
        name, day = native_id(record, values), day or effective_day(record, values)
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


def folded(*spoken: Spoken, heard: tuple[Heard, ...] = ()) -> Folded:
    """What the hub says where agencies state records of one party."""
    stated = [period for agency, statements in spoken for period in timeline(*statements, agency=agency)]
    return fold_party(stated, heard)


def said(agency: str, *statements: Statement) -> Spoken:
    """An agency with the versions of one record."""
    return agency, statements


def heard(name: str, number: int = 1, *, agency: str = "COURT", from_on: date | None = None, **codes: str) -> Heard:
    """A mention in a record."""
    return Heard(agency, UUID(int=number), PartyReference(name, **codes), from_on)


def last(found: Folded, *fields: str) -> tuple[object, ...]:
    """Some fields of a party as it is now."""
    return tuple(found.rows[-1].values.get(field) for field in fields)
