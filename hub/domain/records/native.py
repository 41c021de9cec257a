"""What a record is called at its agency, and from which day it holds."""

from collections.abc import Mapping
from datetime import MAXYEAR, date, datetime, timedelta
from enum import Enum
from typing import Any

from hub.domain.records.declare import Field, Record
from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import party_key


def native_id(record: type[Record], values: Mapping[str, Any]) -> str | None:
    """Name a record by the first of its keys that is stated as a whole; None where none is."""
    rank = key_rank(record, values)
    if rank is None:
        return None
    return "|".join(key_part(values[field.name]) for field in record.about.keys[rank])


def key_rank(record: type[Record], values: Mapping[str, Any]) -> int | None:
    """The place of the first key that is stated as a whole, best first; None where none is."""
    stated = (all(values[field.name] is not None for field in key) for key in record.about.keys)
    return next((place for place, whole in enumerate(stated) if whole), None)


def key_part(value: object) -> str:
    """One part of a key as text, in which the separator cannot occur."""
    if isinstance(value, PartyReference):
        text = party_key(value)
    elif isinstance(value, Enum):
        text = value.name
    elif isinstance(value, date | datetime):
        text = value.isoformat()
    else:
        text = str(value)
    return text.replace("\\", "\\\\").replace("|", "\\|")


def keys_in_words(record: type[Record]) -> str:
    """Say which fields name a record of this type: 'uscc; or registrationNumber'."""
    return "; or ".join(" + ".join(field.external for field in key) for key in record.about.keys)


def stated(field: Field[Any] | None, values: Mapping[str, Any]) -> Any:
    """The value of a field, where the record type has one and the record states it."""
    return None if field is None else values[field.name]


def effective_day(record: type[Record], values: Mapping[str, Any]) -> date | None:
    """The day from which a record holds: the one that it states, else a day of the year that it states."""
    about = record.about
    found: date | None = stated(about.effective, values)
    year = stated(about.in_year.year, values) if about.in_year else None
    if found is None and about.in_year and year is not None:
        return date(year, about.in_year.month, about.in_year.day)
    return found


def end_day(record: type[Record], values: Mapping[str, Any], begins: date | None) -> date | None:
    """The day from which a record that began on a day no longer holds; None where no end is known."""
    about = record.about
    ends: date | None = stated(about.ends, values)
    last: date | None = stated(about.last, values)
    if last is not None:
        return None if last == date.max else last + timedelta(days=1)
    if ends is not None or about.term is None or begins is None:
        return ends
    years = about.term.years.get(values[about.term.by.name])
    return None if years is None else years_after(begins, years)


def years_after(day: date, years: int) -> date | None:
    """The same day some years later, of 29 February the first of March; None beyond the last year."""
    year = day.year + years
    if year > MAXYEAR:
        return None
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
