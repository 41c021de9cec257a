"""What a payload says, as one hash: two payloads that state the same have the same."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from hub.domain.records.declare import Declared, ItemsType
from hub.domain.records.field_types import MoneyType


def in_one_spelling(
    declared: type[Declared], payload: Mapping[str, Any], values: Mapping[str, Any]
) -> Mapping[str, Any]:
    """A payload with its amounts as they were read: 1234.5, "1234.50" and 1234.50 state the same."""
    read = dict(payload)
    for name, field in declared.fields.items():
        value = values[name]
        if isinstance(field.type, MoneyType) and value is not None:
            read[field.external] = str(value)
        elif isinstance(field.type, ItemsType) and value:
            pairs = zip(payload[field.external], value, strict=True)
            read[field.external] = [in_one_spelling(field.type.item, part, inner) for part, inner in pairs]
    return read


def content_hash(payload: Mapping[str, Any]) -> str:
    """The SHA-256 of a payload in canonical JSON, in hexadecimal."""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    # A body is hashed before it is read: half a character must not stop the rows beside it.
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
