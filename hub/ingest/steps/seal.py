"""Seal the personal values of a row under the key of its subject: what follows never keeps them open."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hub.domain.personal import ERASED, Personal
from hub.domain.vocabulary import RecordFlag
from hub.ingest.rows import Context, Finding, Row, Rows
from hub.store.personal import PERSONAL, in_log, sealed
from hub.store.safe import SubjectKey
from hub.store.subject_keys import keys_of_records


def seal(rows: Rows, context: Context) -> Rows:
    """Seal what is personal, each record's under its own key; a key is drawn where it has none."""
    subjects = {row.key for row in rows if row.key is not None and tells_of_a_person(row)}
    keys = keys_of_records(context.tx, subjects)
    drawn = {subject: SubjectKey.drawn(subject) for subject in subjects - keys.keys()}
    context.known.drawn.update(drawn)
    keys.update(drawn)
    return [sealed_row(row, keys[row.key]) if row.key in keys and tells_of_a_person(row) else row for row in rows]


def tells_of_a_person(row: Row) -> bool:
    """Whether a row states something personal."""
    return row.states and any(row.values[field.name] for field in PERSONAL.get(row.statement.kind, ()))


def sealed_row(row: Row, key: SubjectKey) -> Row:
    """One row, its personal values sealed; of a subject that was erased nothing of them is taken."""
    values: Mapping[str, Personal] = {
        field.external: sealed(key, field, row.values[field.name])
        for field in PERSONAL[row.statement.kind]
        if row.values[field.name]
    }
    payload = {**row.statement.payload, **{name: in_log(key, value) for name, value in values.items()}}
    findings = [Finding(RecordFlag.ERASED, name, "") for name, value in values.items() if value == ERASED]
    return replace(
        row,
        statement=replace(row.statement, payload=payload),
        values={**row.values, **open_values(row, values)},
        findings=(*row.findings, *findings),
    )


def open_values(row: Row, values: Mapping[str, Personal]) -> Mapping[str, Any]:
    """The values by the names of their fields; None where they were erased."""
    fields = PERSONAL[row.statement.kind]
    return {field.name: values[field.external] or None for field in fields if field.external in values}
