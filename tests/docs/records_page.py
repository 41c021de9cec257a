"""Write docs/records.md from the declarations: `python -m tests.docs.records_page`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from hub.domain.records import RECORDS
from hub.domain.records.declare import About, Declared, Field, ItemsType, Record, Time, camel
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
from hub.domain.records.native import keys_in_words
from hub.domain.vocabulary import CodeList
from hub.ingest.inputs import KIND_OF_MEMBER
from hub.store.tables.projected import parts_fields
from tests.docs.markdown import ROOT

FILE: Final = ROOT / "docs" / "records.md"

INTRODUCTION: Final = """# Records

What an agency can state. This page is written from the declarations in `hub/domain/records/` by

```sh
.venv/bin/python -m tests.docs.records_page
```

and a test holds it to them. The names are those of `recordsPush` and of `hub push`: each record stands under its
member, as in `{"penalty": {…}}`. Required fields are marked ●. Days are written `2020-06-30`, instants with their
offset, `2020-06-30T09:00:00+08:00`, amounts in yuan as text, `"1234.50"`, years as numbers, `2020`; other agencies,
divisions and party units are named by their code. A code value is written by its name; the [code lists](#code-lists)
are at the end.

What no source gives is left out, and is null in the graph; where that is not plain, the field says why.

Beside its fields, each record may have a `statement`: `version` is the agency's own number of this version,
`effectiveOn` the day from which it holds, where that is another than the field named for it says (a renaming, years
after the founding). `{"withdraw": {"kind": "PENALTY", "nativeId": "…"}}` takes a record back
by the name in its receipt.

A *state* holds for a period, an *event* happens on a day: see [periods](data.md#periods-and-validon). A record is named
by the first of its keys whose fields are all stated; a record without any is refused.

## A party

Wherever a field takes a party, it is an object with the name and whatever numbers are known: `name` (required), `uscc`,
`organizationCode`, `registrationNumber`, `businessRegistrationNumber`, `filingNumber`, and `filingStreet`, the division
code of the street that gave the filing number. Which party it is, [the hub decides](data.md#which-party).
"""


WRITTEN: Final[Mapping[type, Callable[[Any], str]]] = {
    TextType: lambda kind: f"text, at most {kind.longest} characters",
    IdentifierType: lambda kind: f"number ({kind.scheme.en if kind.scheme.name != 'USCC' else 'USCC'})",
    CitizenNumberType: lambda _: "citizen's number",
    DayType: lambda _: "day",
    MomentType: lambda _: "instant",
    CountType: lambda _: "whole number",
    YearType: lambda _: "year",
    FlagType: lambda _: "true or false",
    MoneyType: lambda _: "amount in yuan",
    CodeType: lambda kind: to(kind.codes),
    CodesType: lambda kind: f"list of {to(kind.codes)}",
    PartyType: lambda _: "[party](#a-party)",
    LinkType: lambda kind: f"`{camel(kind.kind)}`, by its {kind.field}",
    ItemsType: lambda kind: f"list of {to(kind.item)}",
}
"""The type of a field in words."""


def to(named: type) -> str:
    """A link to the heading of a part or a code list."""
    return f"[{named.__name__}](#{named.__name__.lower()})"


def field_table(declared: type[Declared]) -> Iterator[str]:
    """The fields of a record or of a part."""
    yield "| Field | Type | Required | 中文 | English |"
    yield "|---|---|:---:|---|---|"
    for field in declared.fields.values():
        kind, mark = WRITTEN[type(field.type)](field.type), "●" if field.required else ""
        sealed = ", [sealed](data.md#personal-values)" if field.personal else ""
        yield f"| `{field.external}` | {kind}{sealed} | {mark} | {field.described.zh} | {field.described.en} |"


def record_page(record: type[Record]) -> Iterator[str]:
    """What is to be known of a record type."""
    about = record.about
    member = next(member for member, kind in KIND_OF_MEMBER.items() if kind == about.kind)
    yield f"## {about.label.en} {about.label.zh}"
    yield ""
    yield " ".join((record.__doc__ or "").split())
    yield ""
    yield f"- Member: `{member}`; kind in a withdrawal: `{about.kind.upper()}`"
    yield f"- {'A state' if about.time is Time.STATE else 'An event'}; {span(record)}"
    yield f"- Named by: {keys_in_words(record)}"
    if about.competent:
        yield f"- Whose word comes first: {', '.join(about.competent)}"
    if about.stated_by:
        yield f"- Stated only by: {', '.join(about.stated_by)}"
    for rule in about.rules:
        yield f"- Rule: {' '.join((rule.check.__doc__ or '').split())}"
    if about.describes:
        yield "- Describes a party, and makes it one that has: " + ", ".join(map(settled, about.describes.items()))
    yield ""
    yield from field_table(record)
    for _, item in parts_fields(record):
        yield from ("", f"### {item.__name__}", "", item.__doc__ or "", "")
        yield from field_table(item)


def settled(one: tuple[str, CodeList]) -> str:
    """A field of a party that a record settles by being made."""
    name, value = one
    return f"`{camel(name)}` {value.name}"


def span(record: type[Record]) -> str:
    """From when a record holds, and until when."""
    about = record.about
    begun = f"effective on `{about.effective.external}`" if about.effective else "without a day of its own"
    return "".join([begun, *in_its_year(about), *until(about)])


def in_its_year(about: About) -> Iterator[str]:
    """From which day of its year a record holds that states no day."""
    if about.in_year:
        yield f", else on {about.in_year.month:02}-{about.in_year.day:02} of `{about.in_year.year.external}`"
        if about.in_year.of_day:
            yield ", which is the year of the day where that alone is stated"


def until(about: About) -> Iterator[str]:
    """Until when a record holds."""
    if about.ends:
        yield f", ends on `{about.ends.external}`"
    if about.last:
        yield f", holds up to `{about.last.external}`"
    if about.term:
        terms = ", ".join(f"{years} years where that is {code.name}" for code, years in about.term.years.items())
        yield f", else by its `{about.term.by.external}`: {terms}"


def code_lists() -> list[type[CodeList]]:
    """The code lists of all fields, by name."""
    found = {one.type.codes for one in every_field() if isinstance(one.type, CodeType | CodesType)}
    return sorted(found, key=lambda codes: codes.__name__)


def every_field() -> Iterator[Field[Any]]:
    """The fields of every record and part."""
    for record in RECORDS:
        for declared in (record, *(item for _, item in parts_fields(record))):
            yield from declared.fields.values()


def code_page(codes: type[CodeList]) -> Iterator[str]:
    """The values of a code list."""
    yield from (f"### {codes.__name__}", "", f"{codes.title.zh} — {codes.title.en}.", "")
    yield from ("| Value | 中文 | English |", "|---|---|---|")
    yield from (f"| `{one.name}` | {one.zh} | {one.en} |" for one in codes)


def records_page() -> str:
    """The whole page."""
    parts = ["\n".join(record_page(record)) for record in RECORDS]
    codes = ["\n".join(code_page(codes)) for codes in code_lists()]
    return "\n\n".join([INTRODUCTION.strip(), *parts, "## Code lists", *codes]) + "\n"


if __name__ == "__main__":
    FILE.write_text(records_page(), encoding="utf-8")
