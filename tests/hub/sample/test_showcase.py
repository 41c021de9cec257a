"""The showcase organization has everything that the first query of the README asks for, and nothing more."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import RowMapping, Table, select

from hub.domain.records.joint_operation import OperationSubject
from hub.domain.records.list_entry import ListMeasure
from hub.domain.records.party_unit import CoveredOrganization
from hub.domain.records.supervision_case import CaseParty
from hub.domain.vocabulary import CaseStep, ListKind, PartyUnitKind
from hub.sample.joint_operations import SHOWCASE_OPERATION
from hub.sample.party_units import SHOWCASE_BRANCH
from hub.sample.showcase import SHOWCASE_NAME, SHOWCASE_USCC
from hub.sample.telling import TODAY
from hub.store.engine import Store
from hub.store.tables.parties import identifier, involvement, party
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES


@pytest.fixture
def showcase(district: Store) -> UUID:
    """The id of the one party on which the code stands."""
    with district.read() as tx:
        found: UUID = tx.execute(select(identifier.c.party_id).where(identifier.c.value == SHOWCASE_USCC)).scalar_one()
    return found


def rows(store: Store, table: Table, *conditions: Any) -> Sequence[RowMapping]:
    with store.read() as tx:
        return tx.execute(select(table).where(*conditions)).mappings().all()


def of_parts(store: Store, kind: str, part: Table, party_id: UUID) -> Sequence[RowMapping]:
    """The records of a kind that hold on the sample's day and name the party among their parts."""
    table = RECORD_TABLES[kind]
    column = next(column for column in part.columns if column.name in {"party_id", "organization_id"})
    named = select(part.c.id).where(column == party_id)
    return rows(store, table, table.c.id.in_(named), table.c.valid_to.is_(None))


def test_it_is_one_organization_of_kaixuan_street(district: Store, showcase: UUID) -> None:
    [row] = rows(district, party, party.c.id == showcase, party.c.valid_to.is_(None))

    assert (row["name"], row["street"], row["valid_from"]) == (SHOWCASE_NAME, "330104005", date(2014, 3, 18))


def test_two_authorities_fined_it(district: Store, showcase: UUID) -> None:
    table = RECORD_TABLES["penalty"]

    assert {row["authority"] for row in rows(district, table, table.c.party_id == showcase)} == {
        "MARKET_SUPERVISION",
        "FIRE",
    }
    assert len(rows(district, table, table.c.party_id == showcase)) == 2


def test_a_third_leads_a_case_with_a_deadline_ahead(district: Store, showcase: UUID) -> None:
    [case] = of_parts(district, "supervision_case", PARTS_TABLES[CaseParty], showcase)

    assert (case["authority"], case["step"]) == ("CIVIL_AFFAIRS", CaseStep.NOTICE)
    assert case["next_deadline_on"] == date(2020, 7, 20) > TODAY


def test_one_branch_covers_it(district: Store, showcase: UUID) -> None:
    [unit] = of_parts(district, "party_unit", PARTS_TABLES[CoveredOrganization], showcase)

    assert (unit["code"], unit["kind"]) == (SHOWCASE_BRANCH, PartyUnitKind.BRANCH)


def test_one_joint_operation_looked_at_it(district: Store, showcase: UUID) -> None:
    [operation] = of_parts(district, "joint_operation", PARTS_TABLES[OperationSubject], showcase)

    assert operation["number"] == SHOWCASE_OPERATION


def test_it_is_on_one_list_with_two_measures(district: Store, showcase: UUID) -> None:
    table, measures = RECORD_TABLES["list_entry"], PARTS_TABLES[ListMeasure]

    [entry] = rows(district, table, table.c.party_id == showcase)

    assert (entry["listed_as"], entry["ground"]) == (ListKind.ABNORMAL, "A5")
    found = rows(district, measures, measures.c.id == entry["id"])
    assert {row["executed_by"] for row in found} == {"CIVIL_AFFAIRS", "FINANCE"}


def test_nothing_else_speaks_of_it(district: Store, showcase: UUID) -> None:
    spoken = rows(district, involvement, involvement.c.party_id == showcase)

    assert sorted(row["kind"] for row in spoken) == [
        "joint_operation",
        "list_entry",
        "measure_execution",
        "measure_execution",
        "party_unit",
        "penalty",
        "penalty",
        "registration",
        "supervision_case",
    ]
