"""What a column can be taken into: the fields of a record type, each under every name that it may go by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from connectors.sources.values import folded
from hub.domain.connector import OfferedLayout
from hub.domain.records.declare import Field, FieldType, ItemsType, Record
from hub.domain.records.field_types import CodesType, CodeType, FlagType, PartyType, TextType

PARTY: Final[Mapping[str, tuple[str, ...]]] = {
    "name": (
        *("名称", "单位名称", "主体名称", "企业名称", "机构名称", "社会组织名称", "行政相对人", "当事人"),
        *("被检查单位", "name", "entity name"),
    ),
    "uscc": ("统一社会信用代码", "信用代码", "USCC", "unified social credit code"),
    "organizationCode": ("组织机构代码", "organization code"),
    "registrationNumber": ("登记证号", "社会组织登记证号", "登记证书号", "registration number"),
    "businessRegistrationNumber": ("工商注册号", "注册号", "business registration number"),
}
"""How files name the party and its numbers, whatever the record type calls it."""

PARTY_TEXT: Final = TextType(500)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a column: its path in JSON, its type, the names that it goes by, whether it must be stated."""

    into: str
    type: FieldType
    names: tuple[str, ...]
    required: bool


def slots_of(record: type[Record], layouts: Sequence[OfferedLayout]) -> tuple[Slot, ...]:
    """The places of a record type; columns of known layouts of the kind are names of theirs."""
    used: dict[str, list[str]] = {}
    for layout in layouts:
        for column in layout.columns:
            if layout.kind == record.about.kind and column.into:
                used.setdefault(column.into, []).append(column.column)
    found = (slot for field in record.fields.values() for slot in of_field(field))
    return tuple(
        Slot(slot.into, slot.type, tuple(dict.fromkeys([*slot.names, *used.get(slot.into, ())])), slot.required)
        for slot in found
    )


def of_field(field: Field[Any]) -> Iterator[Slot]:
    """The places of a field: one, or those of a party; lists of parts and flags have none in a column."""
    if isinstance(field.type, PartyType):
        for key, names in PARTY.items():
            own = tuple(f"{field.label.zh}{name}" for name in names)
            called = (*names, *own, field.label.zh) if key == "name" else (*names, *own)
            yield Slot(f"{field.external}.{key}", PARTY_TEXT, called, field.required and key == "name")
    elif not isinstance(field.type, ItemsType | FlagType):
        yield Slot(field.external, field.type, (field.label.zh, field.label.en, field.name), field.required)


def has_codes(slot: Slot) -> bool:
    """Whether a place takes words of a code list."""
    return isinstance(slot.type, CodeType | CodesType)


def plain(name: str) -> str:
    """A name as likeness is measured: without what stands in brackets, where something stands before them."""
    bare = folded(name).casefold()
    return bare.partition("(")[0] or bare
