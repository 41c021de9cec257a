"""What a record is called at its agency, and from which day it holds."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from hub.domain.records.declare import Field, PartyReference, Record
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


def stated_day(field: Field[Any] | None, values: Mapping[str, Any]) -> date | None:
    """The day in a field, where the record type has one and the record states it."""
    return None if field is None else values[field.name]
