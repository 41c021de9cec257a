"""The registers of the sample: every figure of the source text is exact, and what is invented says so."""

from collections import Counter
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from hub.domain.register_codes import CentreLevel, CoordinationBodyKind, IncubationKind, PolicyRole, ProjectStage
from hub.domain.vocabulary import PartyUnitKind
from hub.sample.registers import registers
from hub.sample.registers.centres import HOW_MANY
from hub.sample.registers.projects import SPENT, bought
from hub.sample.telling import SOURCE_TEXT, TODAY
from hub.store.engine import Store
from hub.store.tables.log import record_version
from hub.store.tables.projected import RECORD_TABLES


def count_by(store: Store, kind: str, column: str) -> dict[Any, int]:
    """How many rows of a kind hold on the sample's day, by a column."""
    table = RECORD_TABLES[kind]
    begun = table.c.valid_from.is_(None) | (table.c.valid_from <= TODAY)
    holds = begun & (table.c.valid_to.is_(None) | (table.c.valid_to > TODAY))
    with store.read() as tx:
        return dict(Counter(tx.execute(select(table.c[column]).where(holds)).scalars()))


def test_the_figures_of_the_text_are_exact(district: Store) -> None:
    assert count_by(district, "coordination_body", "kind") == {
        CoordinationBodyKind.LEADING_GROUP: 1,
        CoordinationBodyKind.JOINT_MEETING: 1,
        CoordinationBodyKind.STREET_WORKING_GROUP: 8,
    }
    assert count_by(district, "policy", "role") == {PolicyRole.MAIN: 1, PolicyRole.SUPPORTING: 8}
    assert count_by(district, "service_centre", "level") == {CentreLevel.DISTRICT: 1, CentreLevel.STREET: 5}
    assert count_by(district, "incubation", "kind") == {IncubationKind.INCUBATED: 16, IncubationKind.SUPPORTED: 27}
    assert len(count_by(district, "service_platform", "name")) == 6
    assert count_by(district, "party_unit", "kind") == {
        PartyUnitKind.COMMITTEE: 2,
        PartyUnitKind.GENERAL_BRANCH: 7,
        PartyUnitKind.BRANCH: 53,
    }


def test_what_was_bought_and_what_was_paid_add_up_to_the_three_million(district: Store) -> None:
    projects, transfers = RECORD_TABLES["service_project"], RECORD_TABLES["fund_transfer"]
    with district.read() as tx:
        granted = tx.execute(select(projects.c.amount).where(projects.c.approved_on.is_not(None))).scalars().all()
        paid = tx.execute(select(func.sum(transfers.c.amount))).scalar_one()
        stages = Counter(tx.execute(select(projects.c.stage)).scalars())

    assert (len(granted), sum(granted), paid) == (77, SPENT, SPENT)
    assert stages == {ProjectStage.TRANSFER: 77, ProjectStage.REFUSED: 9, ProjectStage.REVIEW: 4}


def test_no_project_is_paid_more_than_was_granted(district: Store) -> None:
    transfers = RECORD_TABLES["fund_transfer"]
    query = select(transfers.c.project, func.sum(transfers.c.amount)).group_by(transfers.c.project)
    with district.read() as tx:
        paid = {row[0]: Decimal(row[1]) for row in tx.execute(query)}

    assert paid == {one.number: one.amount for one in bought()}


def test_what_the_text_states_cites_it_and_holds_nothing_invented(district: Store) -> None:
    stated = [one for one in registers() if one.fact]
    with district.read() as tx:
        query = select(record_version.c.kind, record_version.c.synthetic).where(record_version.c.agency != "HUB")
        marked = Counter(tx.execute(query.distinct()).all())

    assert {one.statement.payload["statedIn"] for one in stated} == {SOURCE_TEXT}
    facts = {one.statement.kind for one in stated}
    assert {row.kind for row in marked if not row.synthetic} == facts
    assert facts == {
        "coordination_body",
        "policy",
        "service_centre",
        "service_platform",
        "designation",
        "publication",
    }


def test_names_that_the_text_gives_are_cited_though_their_days_are_invented() -> None:
    told = [one.statement.payload for one in registers() if one.statement.kind == "incubation"]

    named = [one["organization"]["name"] for one in told if "statedIn" in one]
    assert len(named) == 7
    assert len(told) == sum(HOW_MANY.values())
