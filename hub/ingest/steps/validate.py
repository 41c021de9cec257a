"""Validate a row against its record type: every problem is told, not the first alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from hub.domain.connector import Op, Statement
from hub.domain.records.declare import Record, camel
from hub.domain.records.field_types import TextType
from hub.domain.records.field_values import read_text
from hub.domain.records.mentions import record_key
from hub.domain.records.native import effective_day, end_day, keys_in_words, native_id
from hub.domain.records.problems import Problem, Unreadable, left_over
from hub.domain.records.read import read
from hub.ingest.inputs import LARGEST_VERSION
from hub.ingest.rows import Context, Row, Rows

NATIVE_ID: Final = TextType(10_000)


def validate(rows: Rows, context: Context) -> Rows:
    """Read every payload, and refuse rows that do not fit their record type; the others get their key."""
    return [keyed(row if row.refused else validated(row), context.agency) for row in rows]


def keyed(row: Row, agency: str) -> Row:
    """One row with the key of its record, unless it was refused."""
    return row if row.refused else replace(row, key=record_key(agency, row.statement.kind, row.native_id))


def validated(row: Row) -> Row:
    """One row with its values and its name, or refused with all that is wrong with it."""
    if row.statement.op is Op.WITHDRAW:
        return withdrawing(row)
    reading = read(row.record, row.statement.payload)
    problems = (*reading.problems, *odd_version(row.statement))
    if problems:
        return row.refuse(*problems)
    named = native_id(row.record, reading.values)
    if named is None:
        keys = keys_in_words(row.record)
        return row.refuse(
            Problem("", "NO_KEY", f"The record cannot be named: state {keys}.", f"记录缺少可识别的键，请填写：{keys}。")
        )
    about = row.record.about
    begins = effective_day(row.record, reading.values)
    ends, until = end_day(row.record, reading.values, begins), about.ends or about.last
    if begins and ends and ends < begins and until:
        name = until.external
        return row.refuse(
            Problem(
                name,
                "ENDS_BEFORE_START",
                f"{name} is {ends}, before the start {begins}.",
                f"{name}（{ends}）早于起始日期（{begins}）。",
            )
        )
    broken = broken_rules(row.record, reading.values)
    return row.refuse(*broken) if broken else replace(row, values=reading.values, native_id=named)


def broken_rules(record: type[Record], values: Mapping[str, Any]) -> list[Problem]:
    """What the rules that look at no other record say against one."""
    refusals = (one for rule in record.about.rules if not rule.looks for one in rule.check(values, {}))
    return [Problem(camel(one.field), one.code, one.en, one.zh) for one in refusals]


def withdrawing(row: Row) -> Row:
    """One row that takes a record back: it names the record, and states nothing."""
    problems = [*left_over(row.statement.payload, set(), path=""), *odd_version(row.statement)]
    try:
        named = read_text(NATIVE_ID, row.statement.native_id or "", "nativeId")
    except Unreadable as error:
        return row.refuse(*problems, *error.problems)
    return row.refuse(*problems) if problems else replace(row, native_id=named)


def odd_version(statement: Statement) -> Iterator[Problem]:
    """Refuse a version number that no database keeps, or that orders nothing."""
    version = statement.version
    if version is not None and not 0 <= version <= LARGEST_VERSION:
        yield Problem(
            "version",
            "INVALID_NUMBER",
            f"version must be between 0 and {LARGEST_VERSION}.",
            f"version 应在 0 与 {LARGEST_VERSION} 之间。",
        )
