"""Projected records: a row for every period, a row for every part, and whom they speak of."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from hub.domain.records import KINDS
from hub.domain.vocabulary import CaseStep, JointOperationRole, PenaltyKind
from hub.store.engine import Store
from hub.store.tables.parties import bygone_involvement, involvement, party
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES
from tests.pushing import push_all, rows
from tests.statements import (
    NAMES,
    ONE_OF_EACH,
    STREET,
    inspection,
    joint_operation,
    list_entry,
    party_unit,
    penalty,
    registration,
    supervision_case,
    uscc,
    withdrawn,
)

PARTS = {table.name: table for table in PARTS_TABLES.values()}


def the_party(store: Store) -> UUID:
    """The only party."""
    (found,) = set(rows(store, party, "id"))
    assert isinstance(found, UUID)
    return found


def test_every_kind_of_record_has_its_row(store: Store) -> None:
    push_all(store, *ONE_OF_EACH[:3], agency="HUB")
    push_all(store, *ONE_OF_EACH[3:])

    assert {kind: len(rows(store, table, "id")) for kind, table in RECORD_TABLES.items()} == dict.fromkeys(KINDS, 1)
    assert {name: len(rows(store, table, "id")) for name, table in PARTS.items()} == {
        "division_successors": 1,
        "party_unit_organizations": 1,
        "supervision_case_parties": 1,
        "joint_operation_participants": 2,
        "joint_operation_sites": 1,
        "joint_operation_subjects": 1,
        "list_entry_measures": 1,
        "coordination_body_members": 1,
        "meeting_attendees": 1,
        "policy_clauses": 0,
        "service_centre_zones": 0,
        "disclosure_subjects": 1,
        "service_project_events": 1,
        "organization_role_members": 1,
        "training_evaluation_indicators": 1,
        "publication_issues": 1,
        "sharing_agreement_parties": 2,
        "case_seal_readers": 1,
    }


def test_values_are_kept_in_their_types(store: Store) -> None:
    push_all(store, penalty(kinds=["FINE", "WARNING"], fine="1234.50"), inspection())

    assert rows(store, RECORD_TABLES["penalty"], "decided_on", "kinds", "fine", "confiscated", "party_id") == [
        (date(2020, 3, 2), [PenaltyKind.FINE, PenaltyKind.WARNING], Decimal("1234.50"), None, the_party(store))
    ]
    assert rows(store, RECORD_TABLES["inspection"], "inspected_at") == [datetime(2020, 5, 6, 1, 30, tzinfo=UTC)]


def test_a_state_has_a_row_for_every_period_and_parts_for_each(store: Store) -> None:
    push_all(store, supervision_case(parties=((NAMES[0], 1), (NAMES[1], 2))))
    push_all(store, supervision_case(parties=((NAMES[0], 1),), version=2))

    case, parties = RECORD_TABLES["supervision_case"], PARTS["supervision_case_parties"]
    assert rows(store, case, "version", "valid_from", "valid_to", "step", "seq") == [
        (1, date(2020, 4, 1), None, CaseStep.FILED, 2)
    ]
    assert rows(store, parties, "version", "position") == [(1, 1)]
    assert rows(store, involvement, "kind", "agency") == [("supervision_case", "CIVIL_AFFAIRS")]
    assert [one["name"] for one in rows(store, bygone_involvement, "reference")] == [NAMES[1]]


def test_parts_stand_in_the_order_in_which_they_were_stated(store: Store) -> None:
    push_all(store, joint_operation(sites=[{"address": place} for place in ("丙路", "甲路", "乙路")]))

    sites = rows(store, PARTS["joint_operation_sites"], "position", "address", "division")
    assert sites == [(1, "丙路", None), (2, "甲路", None), (3, "乙路", None)]
    assert rows(store, PARTS["joint_operation_participants"], "position", "agency", "role") == [
        (1, "CIVIL_AFFAIRS", JointOperationRole.LEAD),
        (2, "MARKET_SUPERVISION", JointOperationRole.PARTICIPANT),
    ]


def test_a_mention_counts_from_the_first_day_on_which_it_stands(store: Store) -> None:
    push_all(
        store,
        penalty(),
        party_unit(version=1, foundedOn="2013-07-01"),
        party_unit(version=2, foundedOn="2015-01-01", organizations=[{"organization": {"name": NAMES[1]}}]),
        party_unit(version=3, foundedOn="2017-01-01", organizations=[{"organization": {"name": NAMES[1]}}]),
        list_entry(listedOn=None),
    )

    assert rows(store, involvement, "kind", "from_on") == [
        ("list_entry", None),
        ("party_unit", date(2013, 7, 1)),
        ("party_unit", date(2015, 1, 1)),
        ("penalty", date(2020, 3, 2)),
    ]


def test_a_withdrawn_record_leaves_no_row_but_is_remembered(store: Store) -> None:
    push_all(store, registration())
    party_id = the_party(store)
    push_all(store, withdrawn("registration", uscc(1)))

    assert [rows(store, table, "id") for table in (RECORD_TABLES["registration"], party)] == [[], []]
    assert rows(store, involvement, "party_id") == []
    assert rows(store, bygone_involvement, "party_id") == [party_id]

    push_all(store, penalty(party={"name": NAMES[0], "uscc": uscc(1)}))
    assert the_party(store) == party_id


def test_a_filing_keeps_its_street_as_it_was_stated(store: Store) -> None:
    push_all(store, ONE_OF_EACH[4])

    assert rows(store, RECORD_TABLES["filing"], "street", "filing_number") == [(STREET, "备0001")]


def test_of_parts_that_refer_to_the_same_all_but_the_first_say_so(store: Store) -> None:
    push_all(store, supervision_case(parties=((NAMES[0], 1), (NAMES[1], 2), (NAMES[0], 1))))
    sites = ["330109001", None, "330109001", None]
    push_all(store, joint_operation(sites=[{"address": "甲路", "division": division} for division in sites]))

    parties = rows(store, PARTS["supervision_case_parties"], "position", "party_again")
    assert parties == [(1, False), (2, False), (3, True)]
    again = rows(store, PARTS["joint_operation_sites"], "position", "division_again")
    assert again == [(1, False), (2, False), (3, True), (4, False)]
