"""Make organizations: their periods, numbers, search keys, and the registration that describes each."""

import json
from dataclasses import dataclass
from typing import Final

from bench.store.portion import Portion
from bench.store.sealing import add_representative
from bench.store.words import (
    ENDED,
    FIELDS,
    FORM_KINDS,
    FORMS,
    KIND_PLACES,
    MARKS,
    PLACES,
    STREET_CODES,
    STREET_NAMES,
    SURNAMES,
)
from hub.domain.identifiers import uscc_check_digit
from hub.domain.names import name_keys
from hub.domain.records.declare import camel
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.codes import DISTRICT, organization_code, registration_number

EPOCH_MILLISECONDS: Final = 1_467_280_800_000
"""2016-06-30T10:00Z in a UUIDv7: parties were made one after the other from then on."""
RENAMED: Final = 0.05
GONE: Final = 0.08
CITED: Final = (
    "name", "registration", "kind", "status", "uscc", "organization_code", "registration_number", "founded_on",
    "legal_representative", "address", "street",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organization:
    """What records need to speak of an organization."""

    id: str
    name: str
    street: str
    address: str
    reference: str


def add_organization(made: Portion, number: int) -> Organization:
    """Add an organization; some were renamed once, some have ended."""
    values = described(made, number)
    party_id = (
        f"{EPOCH_MILLISECONDS + number * 7:012x}7{made.chance.getrandbits(12):03x}8{made.chance.getrandbits(60):015x}"
    )
    key = made.key()
    agency = CIVIL_AFFAIRS.code
    kept, logged = add_representative(made, key, values["legal_representative"])
    former = add_periods(made, party_id, key, {**values, "legal_representative": kept})
    add_numbers(made, party_id, values)
    add_name_keys(made, party_id, {values["name"], former})
    reference = json.dumps({"name": values["name"], "uscc": values["uscc"]}, ensure_ascii=False)
    stated = {**values, "legal_representative": logged}
    made.version(key, "registration", 1, stated, agency=agency, on=values["founded_on"])
    made.involve(key, "registration", party_id, reference, agency=agency)
    return Organization(party_id, values["name"], values["street"], values["address"], reference)


def described(made: Portion, number: int) -> dict[str, str]:
    """What its registration says of an organization."""
    chance = made.chance
    street, form = chance.choice(STREET_CODES), chance.choice(FORMS)
    kind = FORM_KINDS[form]
    mark = "".join(chance.choices(MARKS, k=2))
    code = organization_code(number)
    first17 = KIND_PLACES[kind] + DISTRICT + code
    return {
        "name": f"江干区{STREET_NAMES[street]}{mark}{chance.choice(FIELDS)}{form}",
        "registration": "REGISTERED",
        "kind": kind,
        "status": chance.choice(ENDED) if chance.random() < GONE else "ACTIVE",
        "uscc": first17 + uscc_check_digit(first17),
        "organization_code": code,
        "registration_number": registration_number(number),
        "founded_on": made.day(7_300),
        "legal_representative": chance.choice(SURNAMES) + mark,
        "address": f"{STREET_NAMES[street]}{chance.choice(PLACES)}路{chance.randrange(1, 900)}号",
        "street": street,
    }


def add_periods(made: Portion, party_id: str, key: str, values: dict[str, str]) -> str:
    """Add the periods of an organization: under its first name, as it stands, and what has become of it.

    Returns the first name.
    """
    former = values["name"]
    provenance = json.dumps({camel(name): [CIVIL_AFFAIRS.code, dashed(key), 1] for name in CITED})
    fixed = {"id": party_id, "party_class": "ORGANIZATION", "provenance": provenance}
    changes: list[tuple[str, dict[str, str]]] = [(values["founded_on"], {})]
    if made.chance.random() < RENAMED:
        former = values["name"].replace("江干区", "江干")
        changes = [(values["founded_on"], {"name": former}), (made.later(values["founded_on"], least=1, most=900), {})]
    if values["status"] in ENDED:
        ended_on = made.later(changes[-1][0], least=1, most=900)
        changes[-1] = (changes[-1][0], {**changes[-1][1], "status": "ACTIVE"})
        changes.append((ended_on, {"ended_on": ended_on, "standing": "ENDED"}))
    untils = [*(begins for begins, _ in changes[1:]), None]
    for ordinal, ((begins, other), until) in enumerate(zip(changes, untils, strict=True), start=1):
        row = {"standing": "EXISTING", **values, **other}
        made.add("party", version=ordinal, valid_from=begins, valid_to=until, **fixed, **row)
    return former


def add_numbers(made: Portion, party_id: str, values: dict[str, str]) -> None:
    """Add the numbers under which an organization was named."""
    for scheme in ("USCC", "ORGANIZATION_CODE", "REGISTRATION_NUMBER"):
        validity = "UNCHECKED" if scheme == "REGISTRATION_NUMBER" else "VALID"
        value = values[scheme.lower()]
        made.add("identifier", scheme=scheme, issuer="", value=value, party_id=party_id, validity=validity)


def add_name_keys(made: Portion, party_id: str, names: set[str]) -> None:
    """Add the search keys of its names."""
    keys = set().union(*(name_keys(name).by_kind for name in names))
    made.rows["name_key"].extend((party_id, *one) for one in sorted(keys))


def dashed(key: str) -> str:
    """A key as JSON writes it."""
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"
