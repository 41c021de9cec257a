"""Whom a record mentions, and by which identifiers that party can be found."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from uuid_utils.compat import uuid5

from hub.domain.identifiers import EVERYWHERE, OF_A_STREET, REMEMBERED, Identifier, examine_uscc, identify
from hub.domain.names import fold
from hub.domain.records.declare import Field, ItemsType, Record
from hub.domain.records.field_types import PartyReference, PartyType
from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity

MENTIONS: Final = UUID("6a1c9c5e-5a0c-5d55-9a53-0f3f5d6d6d10")
RECORD_KEYS: Final = UUID("0b6f3b0e-9d1f-5b1e-8a52-2d1f7c0e4a11")
NO_IDENTITY: Final = frozenset({IdentifierValidity.DAMAGED, IdentifierValidity.MALFORMED})

SCHEMES: Final[Mapping[str, IdentifierScheme]] = {
    "uscc": IdentifierScheme.USCC,
    "organization_code": IdentifierScheme.ORGANIZATION_CODE,
    "registration_number": IdentifierScheme.REGISTRATION_NUMBER,
    "business_registration_number": IdentifierScheme.BUSINESS_REGISTRATION_NUMBER,
    "filing_number": IdentifierScheme.FILING_NUMBER,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """One party as one record names it; `itself` where the record describes that party."""

    reference: PartyReference
    itself: bool

    @property
    def key(self) -> UUID:
        """The same words give the same key."""
        return mention_key(self.reference)


@lru_cache(REMEMBERED)
def mention_key(reference: PartyReference) -> UUID:
    """The key of a mention in these words."""
    return uuid5(MENTIONS, json.dumps(reference.words, ensure_ascii=False, sort_keys=True))


def record_key(agency: str, kind: str, native_id: str) -> UUID:
    """The key of a record: made from its agency, kind and native id, so that a rebuild gives the same one."""
    return uuid5(RECORD_KEYS, json.dumps([agency, kind, native_id], ensure_ascii=False))


def mentions(record: type[Record], values: Mapping[str, Any]) -> tuple[Mention, ...]:
    """Every distinct party that a record speaks of, in order."""
    return tuple(dict.fromkeys(found(record, values)))


def found(record: type[Record], values: Mapping[str, Any]) -> Iterator[Mention]:
    """Every party that a record speaks of."""
    if record.about.describes is not None:
        yield Mention(described(values), itself=True)
    for name, field in record.fields.items():
        if isinstance(field.type, PartyType):
            yield Mention(values[name], itself=False)
        elif isinstance(field.type, ItemsType):
            inner = party_fields(field)
            yield from (Mention(part[party.name], itself=False) for part in values[name] for party in inner)


def speaks_of_parties(record: type[Record]) -> bool:
    """Whether records of a type describe or name parties."""
    fields = record.fields.values()
    names = any(isinstance(field.type, PartyType) or party_fields(field) for field in fields)
    return names or record.about.describes is not None


def party_fields(field: Field[Any]) -> tuple[Field[Any], ...]:
    """The fields of a list of parts that name parties."""
    item = field.type.item.fields.values() if isinstance(field.type, ItemsType) else ()
    return tuple(part for part in item if isinstance(part.type, PartyType))


def described(values: Mapping[str, Any]) -> PartyReference:
    """The reference to the party that a record itself describes."""
    street = values.get("filing_street") or (values.get("street") if "filed_on" in values else None)
    codes = {name: values.get(name) for name in SCHEMES}
    return PartyReference(name=values["name"], filing_street=street, **codes)


@lru_cache(REMEMBERED)
def identifiers(reference: PartyReference) -> tuple[Identifier, ...]:
    """Every number on a reference, examined; of a sound USCC also the organization code within."""
    return tuple(dict.fromkeys(stated_identifiers(reference)))


def stated_identifiers(reference: PartyReference) -> Iterator[Identifier]:
    """The numbers of a reference one by one."""
    for name, scheme in SCHEMES.items():
        text = getattr(reference, name)
        if text:
            issuer = (reference.filing_street or EVERYWHERE) if scheme in OF_A_STREET else EVERYWHERE
            yield identify(scheme, text, issuer=issuer)
    if reference.uscc:
        examined = examine_uscc(reference.uscc)
        if examined.validity is IdentifierValidity.VALID and examined.inner_check_ok and examined.organization_code:
            yield identify(IdentifierScheme.ORGANIZATION_CODE, examined.organization_code)


@dataclass(frozen=True, slots=True)
class Token:
    """Something by which a mention may be recognised: an identifier, a bare name at an agency, a record."""

    scheme: str
    issuer: str
    value: str


BARE_NAME: Final = "NAME"
SAME_RECORD: Final = "RECORD"
KEY_LONGEST: Final = 200
"""Characters of a name that count: an index takes no key of any length, and a width may turn one sign into many."""


def tokens(mention: Mention, *, agency: str, record: UUID) -> tuple[Token, ...]:
    """What a mention may be recognised by, never nothing; a bare name only within its agency (or a filing's street)."""
    usable = (found for found in identifiers(mention.reference) if found.validity not in NO_IDENTITY)
    marks = [Token(found.scheme.name, found.issuer, found.value) for found in usable]
    if not marks:
        street = mention.reference.filing_street
        marks.append(Token(BARE_NAME, f"{agency}/{street}" if street else agency, name_seen(mention.reference)))
    if mention.itself:
        marks.append(Token(SAME_RECORD, "", record.hex))
    return tuple(marks)


def name_seen(reference: PartyReference) -> str:
    """The name of a reference as identity compares it: folded, and no longer than a key may be."""
    return fold(reference.name)[:KEY_LONGEST]


def party_key(reference: PartyReference) -> str:
    """A party as part of a native key: its best number, else its folded name."""
    for found in identifiers(reference):
        if found.validity not in NO_IDENTITY:
            return f"{found.scheme.name}:{found.issuer}:{found.value}"
    return f"NAME::{fold(reference.name)}"
