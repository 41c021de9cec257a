"""Write a record type as a JSON Schema (draft 2020-12), which takes what the write path takes.

Four things no JSON Schema can say: that an end is not before its beginning, what a rule says of a record's fields
together, that 1 is whole and 1.0 is not, and that a number is not too long once its wide characters are written out.
The hub looks at these, too.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from hub.domain.identifiers import trimmed
from hub.domain.records.declare import About, Declared, Field, ItemsType, Record
from hub.domain.records.field_types import (
    CitizenNumberType,
    CodesType,
    CodeType,
    CountType,
    DayType,
    FlagType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyType,
    TextType,
    YearType,
)
from hub.domain.records.field_values import (
    IDENTIFIER_TEXT,
    ITEMS_MOST,
    LARGEST_COUNT,
    LARGEST_MONEY,
    LINK_LONGEST,
    REFERENCE_FIELDS,
    REFERENCE_TEXTS,
    YEARS,
)
from hub.domain.vocabulary import CodeList, Label

Schema = dict[str, Any]

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

END: Final = r"(?![\s\S])"
"""The very end, in every dialect of regular expressions: `$` would also stand before a last line break."""

YEAR: Final = "(?!0000)[0-9]{4}"
LEAP: Final = "(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
MONTH_AND_DAY: Final = (
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])"
)
DAY: Final = f"(?:{YEAR}-(?:{MONTH_AND_DAY})|{LEAP}-02-29)"
PARTIAL_DAY: Final = f"{YEAR}(?:-(?:0[1-9]|1[0-2]))?"
TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
OFFSET: Final = "(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])"
YEARS_OF_RECORDS: Final = "|".join(f"{century}[0-9]{{2}}" for century in sorted({year // 100 for year in YEARS}))
AMOUNT: Final = r"0*[0-9]{1,13}(?:\.[0-9]{1,2}0*)?"


def json_schema(record: type[Record]) -> Schema:
    """The schema of a record's payload, as pushes state it."""
    about = record.about
    return {
        "$schema": DRAFT,
        "$id": f"urn:concord:record:{about.kind}",
        "title": titled(about.label),
        "description": (record.__doc__ or "").strip().partition("\n")[0],
        **object_of(record),
        "anyOf": [{"allOf": [stated(one, about) for one in key]} for key in about.keys],
    }


def titled(label: Label) -> str:
    """A wording in both languages."""
    return f"{label.zh} {label.en}"


def object_of(declared: type[Declared]) -> Schema:
    """The schema of an object with the fields of a declared type, and no other."""
    fields = declared.fields.values()
    return {
        "type": "object",
        "properties": {one.external: field_schema(one) for one in fields},
        "required": [one.external for one in fields if one.required],
        "additionalProperties": False,
    }


def field_schema(field: Field[Any]) -> Schema:
    """The schema of one field: of its type, or of nothing where it may be left out."""
    shape = SHAPES[type(field.type)](field.type)
    label = {"title": titled(field.label)}
    if field.required:
        least = {"minItems": 1} if shape.get("type") == "array" else {}
        return {**label, **shape, **least}
    partial = [text_of(PARTIAL_DAY)] if isinstance(field.type, DayType) else []
    return {**label, "anyOf": [{"type": "null"}, blank(), shape, *partial]}


def stated(field: Field[Any], about: About) -> Schema:
    """That a field of a key is stated; the year of a record may be that of its day, a partial one too."""
    partial = [text_of(PARTIAL_DAY)] if isinstance(field.type, DayType) else []
    told = has(field, {"not": {"anyOf": [{"type": "null"}, blank(), *partial]}})
    in_year, day = about.in_year, about.effective
    if in_year is None or day is None or not in_year.of_day or field is not in_year.year:
        return told
    return {"anyOf": [told, has(day, text_of(f"(?:{YEARS_OF_RECORDS})[\\s\\S]*"))]}


def has(field: Field[Any], shape: Schema) -> Schema:
    """That a field is there, in some shape."""
    return {"properties": {field.external: shape}, "required": [field.external]}


def text_of(pattern: str) -> Schema:
    """Text that is a pattern from its beginning to its end."""
    return {"type": "string", "pattern": f"^(?:{pattern}){END}"}


@cache
def invisible() -> str:
    """The characters that say nothing, as the inside of a class of a regular expression."""
    return "".join(f"\\u{code:04x}" for code in range(0x10000) if not trimmed(chr(code)))


def blank() -> Schema:
    """Text without a visible character, which counts as nothing."""
    return text_of(f"[{invisible()}]*")


def text(longest: int) -> Schema:
    """Text with a visible character, without NUL and halves of characters."""
    whole = rf"(?=[\s\S]*[^{invisible()}])[^\u0000\ud800-\udfff]*"
    return {**text_of(whole), "maxLength": longest}


def codes(of: type[CodeList]) -> Schema:
    """A value of a code list."""
    told = "; ".join(f"{one.name} {titled(one.label)}" for one in of)
    return {"enum": [one.name for one in of], "description": told}


def money(_kind: MoneyType) -> Schema:
    """An amount of yuan: text that loses nothing, or a number."""
    largest = int(LARGEST_MONEY)
    number = {"type": "number", "minimum": 0, "exclusiveMaximum": largest, "multipleOf": 0.01}
    return {"anyOf": [text_of(AMOUNT), number]}


def party(_kind: PartyType) -> Schema:
    """A party by its name, and by codes where they are known."""
    texts = {external: text(REFERENCE_TEXTS[name].longest) for external, name in REFERENCE_FIELDS.items()}
    optional = {name: {"anyOf": [{"type": "null"}, blank(), one]} for name, one in texts.items()}
    return {
        "type": "object",
        "properties": {**optional, "name": texts["name"]},
        "required": ["name"],
        "additionalProperties": False,
    }


def listed(items: Schema) -> Schema:
    """A list, not too long."""
    return {"type": "array", "items": items, "maxItems": ITEMS_MOST}


SHAPES: Final[Mapping[type, Callable[[Any], Schema]]] = {
    TextType: lambda kind: text(kind.longest),
    IdentifierType: lambda _kind: text(IDENTIFIER_TEXT.longest),
    CitizenNumberType: lambda _kind: text(IDENTIFIER_TEXT.longest),
    DayType: lambda _kind: text_of(DAY),
    MomentType: lambda _kind: text_of(f"{DAY}[T ]{TIME}{OFFSET}"),
    YearType: lambda _kind: {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]},
    CountType: lambda _kind: {"type": "integer", "minimum": 0, "maximum": LARGEST_COUNT},
    FlagType: lambda _kind: {"type": "boolean"},
    MoneyType: money,
    CodeType: lambda kind: codes(kind.codes),
    CodesType: lambda kind: listed(codes(kind.codes)),
    PartyType: party,
    LinkType: lambda _kind: text(LINK_LONGEST),
    ItemsType: lambda kind: listed(object_of(kind.item)),
}
"""Type of a field → how its values are written."""
