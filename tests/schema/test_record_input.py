"""The push input follows from the record types, field by field."""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLNonNull

from hub.domain.records import KINDS, RECORDS
from hub.domain.records.declare import Declared, Field, ItemsType, Record, camel
from hub.domain.records.field_types import (
    CodesType,
    CodeType,
    CountType,
    MoneyType,
    PartyReference,
    PartyType,
    YearType,
)
from hub.domain.vocabulary import OrganizationStatus
from hub.ingest.inputs import KIND_OF_MEMBER, MEMBERS
from schema.record_input import RecordInput, as_json
from tests.crawling import printed


def input_type(name: str) -> GraphQLInputObjectType:
    """An input of the schema, by its name."""
    found = printed().type_map[name]
    assert isinstance(found, GraphQLInputObjectType)
    return found


def written(field: Field[Any]) -> str:
    """The type of a field as the schema prints it: always nullable, for what is missing refuses its row alone."""
    kind = field.type
    if isinstance(kind, CodesType):
        return f"[{kind.codes.__name__}!]"
    if isinstance(kind, CodeType):
        return kind.codes.__name__
    if isinstance(kind, ItemsType):
        return f"[{kind.item.__name__}Input!]"
    return {CountType: "Int", YearType: "Int", MoneyType: "Decimal", PartyType: "PartyReferenceInput"}.get(
        type(kind), "String"
    )


def described(field: Field[Any]) -> tuple[str, str]:
    """How the description of a field begins in either language, and what is said where it is required."""
    return field.label.zh + ("（必填）" if field.required else ""), field.label.en + (
        "; required" if field.required else ""
    )


def types() -> Iterator[tuple[str, type[Declared]]]:
    """Every record type and every part of one, with the name of its input."""
    for record in RECORDS:
        yield "".join(part.title() for part in record.about.kind.split("_")) + "Input", record
        for field in record.fields.values():
            if isinstance(field.type, ItemsType):
                yield f"{field.type.item.__name__}Input", field.type.item


@pytest.mark.parametrize(("name", "declared"), list(types()), ids=lambda one: getattr(one, "__name__", one))
def test_an_input_has_the_fields_of_its_record_type(name: str, declared: type[Declared]) -> None:
    found = {field: str(one.type) for field, one in input_type(name).fields.items()}

    wanted = {field.external: written(field) for field in declared.fields.values()}
    assert found == wanted | ({"statement": "StatementInput"} if issubclass(declared, Record) else {})


@pytest.mark.parametrize(("name", "declared"), list(types()), ids=lambda one: getattr(one, "__name__", one))
def test_an_input_is_described_by_the_labels_of_its_record_type(name: str, declared: type[Declared]) -> None:
    found = input_type(name).fields

    for field in declared.fields.values():
        zh, en = (found[field.external].description or "").split(" — ")
        wanted_zh, wanted_en = described(field)
        assert zh.startswith(wanted_zh), zh
        assert en.startswith(wanted_en), en


def test_there_is_one_member_a_record_type_and_one_to_withdraw() -> None:
    found = {name: str(field.type) for name, field in input_type("RecordInput").fields.items()}

    wanted = {camel(record.about.kind): f"{camel('_' + record.about.kind)}Input" for record in RECORDS}
    assert found == {**wanted, "withdraw": "WithdrawInput"}
    assert tuple(found) == MEMBERS
    assert set(KIND_OF_MEMBER) == set(wanted)


def test_a_party_is_named_by_everything_that_a_reference_holds() -> None:
    assert list(input_type("PartyReferenceInput").fields) == [camel(one.name) for one in fields(PartyReference)]


def test_a_statement_and_a_withdrawal_have_their_few_fields() -> None:
    shapes = {name: {field: str(one.type) for field, one in input_type(name).fields.items()} for name in SHAPES}

    assert shapes == SHAPES


SHAPES = {
    "StatementInput": {"version": "Int", "effectiveOn": "String"},
    "WithdrawInput": {"kind": "RecordKind!", "nativeId": "String!", "statement": "StatementInput"},
}


def test_kinds_are_those_of_the_records() -> None:
    kinds = printed().type_map["RecordKind"]

    assert list(kinds.values) == [kind.upper() for kind in KINDS]  # type: ignore[attr-defined]


def test_nothing_tells_who_pushes() -> None:
    assert set(input_type("RecordsPushInput").fields) == {"requestKey", "records", "onError", "dryRun"}
    assert all("agencyId" not in field for name, _ in types() for field in input_type(name).fields)


def test_only_the_batch_itself_requires_anything() -> None:
    required = [
        name for name, _ in types() for one in input_type(name).fields.values() if isinstance(one.type, GraphQLNonNull)
    ]

    assert required == []


def test_an_input_becomes_the_json_that_a_file_would_hold() -> None:
    made: Any = RecordInput
    member = next(one for one in made.__strawberry_definition__.fields if one.python_name == "penalty")
    penalty = member.type.of_type.__new__(member.type.of_type)
    for field in penalty.__strawberry_definition__.fields:
        setattr(penalty, field.python_name, field.default)
    penalty.fine = Decimal("10.50")
    penalty.kinds = []
    penalty.party = None

    assert as_json(penalty) == {"party": None, "kinds": [], "fine": "10.50"}
    assert as_json([OrganizationStatus.ACTIVE, 1, None, "甲"]) == ["ACTIVE", 1, None, "甲"]
