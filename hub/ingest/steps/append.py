"""Append to the log what is new, and tell each row what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from hub.domain.connector import Op
from hub.domain.records.problems import Problem
from hub.domain.vocabulary import RecordOutcome
from hub.ingest.replays import is_repeated, is_replay
from hub.ingest.rows import Context, Row, Rows
from hub.projection.timeline import in_order
from hub.store.log import Version, append_versions, versions_of
from hub.store.subject_keys import add_keys


def append(rows: Rows, context: Context) -> Rows:
    """Append every statement that the log does not hold yet, in the order of the rows."""
    keys = {row.key for row in rows if row.key is not None and not row.refused}
    known = context.known.versions
    known.update(versions_of(context.tx, keys))
    context.known.logged.update(known)
    repeated = repeated_records(rows, known, context)
    fresh: list[Version] = []
    settled = [
        replace(row, outcome=RecordOutcome.UNCHANGED)
        if row.key in repeated and not row.refused
        else settle(row, known, fresh, context)
        for row in rows
    ]
    append_versions(context.tx, fresh)
    drawn = context.known.drawn
    add_keys(context.tx, [drawn[key] for key in {version.record_key for version in fresh} if key in drawn])
    return settled


def repeated_records(rows: Rows, known: Mapping[UUID, Sequence[Version]], context: Context) -> set[UUID]:
    """The records of which these rows say again, as a whole, what was said last."""
    said: dict[UUID, list[Version]] = {}
    withdrawn = {row.key for row in rows if row.statement.op is Op.WITHDRAW}
    for row in rows:
        if row.key in withdrawn and row.key is not None and not row.refused:
            said.setdefault(row.key, []).append(as_version(row, row.key, 0, context))
    return {key for key, versions in said.items() if is_repeated(versions, known.get(key, ()))}


def settle(row: Row, known: dict[UUID, list[Version]], fresh: list[Version], context: Context) -> Row:
    """One row with its outcome; what is new goes to `fresh` and is known to the rows behind it."""
    key = row.key
    if key is None or row.refused:
        return row
    earlier = known.setdefault(key, [])
    if row.statement.op is Op.WITHDRAW and not earlier:
        return row.refuse(unknown_record(row))
    version = as_version(row, key, len(earlier) + 1, context)
    if is_replay(version, earlier):
        return replace(row, outcome=RecordOutcome.UNCHANGED)
    earlier.append(version)
    fresh.append(version)
    return replace(row, outcome=outcome(row, version, earlier))


def outcome(row: Row, version: Version, stated: Sequence[Version]) -> RecordOutcome:
    """Whether a version, the last of those `stated`, is the first, the newest, or one that came late."""
    if len(stated) == 1:
        return RecordOutcome.CREATED
    counts = version.op is Op.WITHDRAW or version in in_order(row.record, stated)[-1:]
    return RecordOutcome.UPDATED if counts else RecordOutcome.LATE


def as_version(row: Row, key: UUID, seq: int, context: Context) -> Version:
    """The row as the log holds it: the payload as it was stated, but for what is sealed in it."""
    return Version(
        record_key=key,
        seq=seq,
        agency=context.agency,
        kind=row.statement.kind,
        native_id=row.native_id,
        op=row.statement.op,
        observed_at=context.observed_at,
        effective_on=row.effective_on,
        source_version=row.statement.version,
        batch_id=context.batch_id,
        content_hash=row.content_hash,
        payload=row.statement.payload,
        synthetic=context.synthetic,
        values=row.values if row.states else None,
    )


def unknown_record(row: Row) -> Problem:
    """Refuse to withdraw what was never stated."""
    kind, name = row.statement.kind, row.native_id
    return Problem(
        "nativeId",
        "UNKNOWN_RECORD",
        f"There is no {kind} '{name}' of this agency to withdraw. Use the nativeId of its receipt.",
        f"本机关没有编号为“{name}”的 {kind} 记录可撤回，请使用回执中的 nativeId。",
    )
