"""Warn of withdrawals that leave other records without what they name: they are taken all the same."""

from dataclasses import replace

from hub.domain.connector import Op
from hub.domain.vocabulary import RecordFlag, RecordOutcome
from hub.ingest.rows import Context, Finding, Row, Rows
from hub.projection.timeline import surviving, values_of
from hub.store.around import REFERRED_TO, is_stated, kinds_naming


def warn(rows: Rows, context: Context) -> Rows:
    """Find what was taken back by these rows and is still named: by then all of them are in the store."""
    return [replace(row, findings=(*row.findings, *missed(row, context))) if took_back(row) else row for row in rows]


def took_back(row: Row) -> bool:
    """Whether a row took something back that others may name."""
    withdraws = row.statement.op is Op.WITHDRAW and row.outcome is RecordOutcome.UPDATED
    return withdraws and any(kind == row.statement.kind for kind, _ in REFERRED_TO)


def missed(row: Row, context: Context) -> list[Finding]:
    """What of a record that stands no longer is named by others; nothing where some statement of it stands."""
    stated = context.known.versions[row.key] if row.key else []
    if surviving(stated):
        return []
    found = []
    for kind, name in REFERRED_TO:
        if kind == row.statement.kind:
            puts = (version for version in stated if version.op is Op.PUT)
            values = dict.fromkeys(values_of(row.record, version)[name] for version in puts)
            gone = [value for value in values if value is not None and not is_stated(context.tx, kind, name, value)]
            naming = kinds_naming(context.tx, kind, name, gone)
            if naming:
                field = row.record.fields[name].external
                found.append(Finding(RecordFlag.STILL_NAMED, field, ", ".join(naming)))
    return found
