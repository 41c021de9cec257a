"""Validate a row against its record type: every problem is told, not the first alone."""

from dataclasses import replace

from hub.domain.connector import Op
from hub.domain.records.native import keys_in_words, native_id, stated_day
from hub.domain.records.read import Problem, read
from hub.ingest.rows import Context, Row, Rows


def validate(rows: Rows, _context: Context) -> Rows:
    """Read every payload, and refuse rows that do not fit their record type."""
    return [row if row.refused else validated(row) for row in rows]


def validated(row: Row) -> Row:
    """One row with its values and its name, or refused with all that is wrong with it."""
    if row.statement.op is Op.WITHDRAW:
        return replace(row, native_id=row.statement.native_id or "")
    reading = read(row.record, row.statement.payload)
    if reading.problems:
        return row.refuse(*reading.problems)
    named = native_id(row.record, reading.values)
    if named is None:
        keys = keys_in_words(row.record)
        return row.refuse(
            Problem("", "NO_KEY", f"The record cannot be named: state {keys}.", f"记录缺少可识别的键，请填写：{keys}。")
        )
    about = row.record.about
    begins, ends = stated_day(about.effective, reading.values), stated_day(about.ends, reading.values)
    if begins and ends and ends < begins and about.ends:
        name = about.ends.external
        return row.refuse(
            Problem(
                name,
                "ENDS_BEFORE_START",
                f"{name} is {ends}, before the start {begins}.",
                f"{name}（{ends}）早于起始日期（{begins}）。",
            )
        )
    return replace(row, values=reading.values, native_id=named)
