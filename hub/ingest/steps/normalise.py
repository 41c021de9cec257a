"""Normalise a row: its day, its hash, whom it mentions, and what is odd about its numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from hub.domain.citizen_numbers import validity_of
from hub.domain.identifiers import Identifier, examine_uscc, identify
from hub.domain.personal import masked
from hub.domain.records.content import content_hash, in_one_spelling
from hub.domain.records.declare import Declared, ItemsType, Record, Time, camel
from hub.domain.records.field_types import CitizenNumberType, IdentifierType, PartyReference
from hub.domain.records.mentions import SCHEMES, mentions
from hub.domain.records.native import effective_day
from hub.domain.records.read import is_partial_day
from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity, RecordFlag
from hub.ingest.rows import Context, Finding, Row, Rows

FLAGS: Final[Mapping[IdentifierValidity, RecordFlag]] = {
    IdentifierValidity.BAD_CHECK_DIGIT: RecordFlag.BAD_CHECK_DIGIT,
    IdentifierValidity.MALFORMED: RecordFlag.MALFORMED_NUMBER,
    IdentifierValidity.DAMAGED: RecordFlag.DAMAGED_NUMBER,
}


def normalise(rows: Rows, context: Context) -> Rows:
    """Give every row its day and hash, and note what is odd; nothing is refused here, and nothing is mended."""
    return [row if row.refused else normalised(row, context) for row in rows]


def normalised(row: Row, context: Context) -> Row:
    """One row with its day, hash, mentions and findings."""
    if not row.states:
        return replace(row, effective_on=row.statement.effective_on, content_hash=content_hash({}))
    about = row.record.about
    day = effective_day(row.record, row.values)
    findings = [*odd_numbers(row.record, row.values), *partial_days(row.record, row.statement.payload)]
    if about.time is Time.EVENT and day and day > context.today:
        findings.append(Finding(RecordFlag.FUTURE_DATE, dating(row.record, row.values), day.isoformat()))
    findings.extend(
        Finding(doubt.flag, camel(doubt.field), str(row.values[doubt.field]))
        for doubt in (about.doubts(row.values) if about.doubts else ())
    )
    return replace(
        row,
        effective_on=row.statement.effective_on or day,
        content_hash=content_hash(in_one_spelling(row.record, row.statement.payload, row.values)),
        mentions=mentions(row.record, row.values),
        findings=(*row.findings, *findings),
    )


def dating(record: type[Record], values: Mapping[str, Any]) -> str:
    """The field that tells the day of a record, by its name in JSON: its day, else its year."""
    about = record.about
    fields = (about.effective, about.in_year.year if about.in_year else None)
    return next((field.external for field in fields if field and values[field.name] is not None), "")


def odd_numbers(declared: type[Declared], values: Mapping[str, Any], path: str = "") -> Iterator[Finding]:
    """Every number that fails its scheme, wherever it stands in the record."""
    for name, field in declared.fields.items():
        value = values[name]
        where = path + field.external
        if isinstance(field.type, IdentifierType) and value is not None:
            yield from finding(where, identify(field.type.scheme, value))
        elif isinstance(field.type, CitizenNumberType) and value:
            flag = FLAGS.get(validity_of(value))
            if flag is not None:
                yield Finding(flag, where, masked(value))
        elif isinstance(value, PartyReference):
            yield from odd_reference(where, value)
        elif isinstance(field.type, ItemsType):
            for index, part in enumerate(value):
                yield from odd_numbers(field.type.item, part, f"{where}[{index}].")


def odd_reference(where: str, reference: PartyReference) -> Iterator[Finding]:
    """Every number on a reference to a party that fails its scheme."""
    for name, scheme in SCHEMES.items():
        text = getattr(reference, name)
        if text:
            yield from finding(f"{where}.{camel(name)}", identify(scheme, text))


def partial_days(declared: type[Declared], payload: Mapping[str, Any], path: str = "") -> Iterator[Finding]:
    """Every date that is stated to its year or month only: its field is null, and this is why."""
    for field in declared.fields.values():
        stated = payload.get(field.external)
        where = path + field.external
        if is_partial_day(field, stated):
            yield Finding(RecordFlag.PARTIAL_DATE, where, str(stated))
        elif isinstance(field.type, ItemsType) and stated:
            for index, part in enumerate(stated):
                yield from partial_days(field.type.item, part, f"{where}[{index}].")


def finding(where: str, number: Identifier) -> Iterator[Finding]:
    """What is odd about one number, with repairs that the sender may choose from; none is applied."""
    flag = FLAGS.get(number.validity)
    if flag is not None:
        is_uscc = number.scheme is IdentifierScheme.USCC
        suggestions = examine_uscc(number.value).suggestions if is_uscc else ()
        yield Finding(flag, where, number.value, suggestions)
