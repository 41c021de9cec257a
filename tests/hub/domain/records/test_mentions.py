"""Mentions: whom a record speaks of, and by what that party can be recognised."""

from uuid import UUID

import pytest

from hub.domain.connector import Statement
from hub.domain.records import KINDS
from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import Mention, Token, mentions, record_key, speaks_of_parties, tokens
from hub.domain.records.read import read
from tests.statements import (
    NAMES,
    ONE_OF_EACH,
    filing,
    joint_operation,
    organization_code,
    registration,
    supervision_case,
    uscc,
)

RECORD = UUID(int=7)


def mentioned(statement: Statement) -> tuple[Mention, ...]:
    """Whom a statement mentions."""
    record = KINDS[statement.kind]
    return mentions(record, read(record, statement.payload).values)


def recognised(reference: PartyReference, *, itself: bool = False) -> list[tuple[str, str, str]]:
    """What a reference may be recognised by, at one agency and in one record."""
    found = tokens(Mention(reference, itself=itself), agency="STREETS", record=RECORD)
    return [(token.scheme, token.issuer, token.value) for token in found]


def test_every_example_mentions_whom_it_speaks_of() -> None:
    found = {one.kind: [(m.reference.name, m.itself) for m in mentioned(one)] for one in ONE_OF_EACH}

    assert found == {
        "agency": [],
        "division": [],
        "sharing_agreement": [],
        "case_seal": [],
        "registration": [(NAMES[0], True)],
        "filing": [(NAMES[1], True)],
        "other_party": [("杭州凯旋餐饮管理有限公司", True)],
        "penalty": [(NAMES[0], False)],
        "inspection": [(NAMES[0], False)],
        "party_unit": [(NAMES[0], False)],
        "supervision_case": [(NAMES[0], False)],
        "joint_operation": [(NAMES[2], False)],
        "list_entry": [(NAMES[0], False)],
        "award": [(NAMES[0], False)],
        "grade": [(NAMES[0], False)],
        "annual_inspection": [(NAMES[0], False)],
        "objection": [(NAMES[0], False)],
        "coordination_body": [],
        "meeting": [],
        "decision": [],
        "policy": [],
        "service_centre": [],
        "incubation": [(NAMES[2], False)],
        "service_platform": [],
        "disclosure": [(NAMES[0], False)],
        "service_matter": [],
        "purchase_catalogue_item": [],
        "service_project": [(NAMES[0], False)],
        "fund_transfer": [],
        "target_appraisal": [],
        "party_affiliation": [],
        "standard_check": [],
        "service_field": [(NAMES[0], False)],
        "organization_role": [(NAMES[0], False), (NAMES[2], False)],
        "governance": [(NAMES[0], False)],
        "social_worker": [(NAMES[0], False)],
        "training_evaluation": [],
        "performance_evaluation": [],
        "three_society_link": [(NAMES[0], False)],
        "designation": [],
        "publication": [],
        "measure_execution": [(NAMES[0], False)],
    }


def test_a_party_named_twice_in_the_same_words_is_mentioned_once() -> None:
    case = supervision_case(parties=(("甲", 1), ("乙", 2), ("甲", 1)))

    assert [mention.reference.name for mention in mentioned(case)] == ["甲", "乙"]


def test_a_record_without_parties_mentions_nobody() -> None:
    assert mentioned(joint_operation(subjects=None)) == ()


def test_a_filing_is_known_by_its_number_in_its_street() -> None:
    (mention,) = mentioned(filing("备1"))

    assert mention.reference == PartyReference(NAMES[1], filing_number="备1", filing_street="330104005")


def test_a_registration_is_known_by_its_former_filing_and_not_by_where_it_is() -> None:
    moved = registration(street="330104008", filingNumber="备1", filingStreet="330104005")
    never_filed = registration(street="330104008")

    assert [m.reference.filing_street for m in (*mentioned(moved), *mentioned(never_filed))] == ["330104005", None]


def test_the_same_words_have_the_same_key_and_other_words_another() -> None:
    one, same, other = (Mention(PartyReference(name), itself=False) for name in ("甲", "甲", "乙"))

    assert one.key == same.key != other.key


def test_a_record_has_one_key_everywhere() -> None:
    assert record_key("CIVIL_AFFAIRS", "registration", "甲") == UUID("04b35da5-4109-5d63-ac0c-ec83c92d2416")


def test_all_records_speak_of_parties_but_those_of_agencies_and_their_work() -> None:
    assert {kind for kind, record in KINDS.items() if not speaks_of_parties(record)} == {
        "agency",
        "division",
        "sharing_agreement",
        "case_seal",
        "coordination_body",
        "meeting",
        "decision",
        "policy",
        "service_centre",
        "service_platform",
        "service_matter",
        "purchase_catalogue_item",
        "fund_transfer",
        "target_appraisal",
        "party_affiliation",
        "standard_check",
        "training_evaluation",
        "performance_evaluation",
        "designation",
        "publication",
    }


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (
            PartyReference("甲", uscc=uscc(1).lower(), registration_number=" ａ1 "),
            [
                ("USCC", "", uscc(1)),
                ("REGISTRATION_NUMBER", "", "A1"),
                ("ORGANIZATION_CODE", "", organization_code(1)),
            ],
        ),
        (
            PartyReference("甲", organization_code=f"{organization_code(1)[:-1]}-{organization_code(1)[-1]}"),
            [("ORGANIZATION_CODE", "", organization_code(1))],
        ),
        (PartyReference("甲", uscc=uscc(1)[:-1] + "0"), [("USCC", "", uscc(1)[:-1] + "0")]),
        (
            PartyReference("甲", filing_number="备1", filing_street="330104005"),
            [("FILING_NUMBER", "330104005", "备1")],
        ),
        (PartyReference("甲（杭州）", uscc="9.11E+17"), [("NAME", "STREETS", "甲杭州")]),
        (PartyReference("甲", filing_street="330104005"), [("NAME", "STREETS/330104005", "甲")]),
        (PartyReference("***"), [("NAME", "STREETS", "")]),
        (PartyReference("㌖" * 500), [("NAME", "STREETS", "キロメートル" * 33 + "キロ")]),
    ],
)
def test_a_party_is_recognised_by_every_sound_number_else_by_its_name_at_the_agency(
    reference: PartyReference, expected: list[tuple[str, str, str]]
) -> None:
    assert recognised(reference) == expected


def test_what_describes_a_party_is_recognised_as_the_same_record_too() -> None:
    assert recognised(PartyReference("甲", uscc="无"), itself=True) == [
        ("NAME", "STREETS", "甲"),
        ("RECORD", "", RECORD.hex),
    ]


def test_a_token_is_a_plain_value() -> None:
    assert Token("USCC", "", "1") == Token("USCC", "", "1")
