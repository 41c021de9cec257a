"""The sample district comes through the write path whole, alike on both databases and every time."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, func, select

from hub.access.principals import Role
from hub.domain.records.agency import HUB
from hub.domain.vocabulary import (
    AnnualInspectionResult,
    AwardLevel,
    GradeLevel,
    IdentifierValidity,
    OrganizationStatus,
    PartyClass,
    PartyStanding,
    Registration,
)
from hub.errors import BadInput
from hub.projection.rebuild import PROJECTED, rebuild
from hub.sample.awards import BRANDED, CITY_AUTHORITY, CITY_BRANDS
from hub.sample.district import DEMO_KEYS, deliver, load_district, sent
from hub.sample.extent import CAST_ALONE, Extent
from hub.sample.filings import UPGRADED_ON
from hub.sample.grades import ASSESSED, CREDIT_FROM_3A
from hub.sample.organizations import BAD_CHECK_DIGIT, WITHOUT_CODE, filed, registered
from hub.sample.penalties import RETRACTED_ON
from hub.sample.registrations import CODED_ON, ENDINGS, cast, new_name
from hub.sample.telling import TODAY
from hub.store.dump import digest
from hub.store.engine import Store, Transaction
from hub.store.tables.log import record_version
from hub.store.tables.parties import conflict, identifier, party
from hub.store.tables.projected import RECORD_TABLES
from tests.databases import Kind
from tests.hub.sample.conftest import Loaded
from tests.stores import open_store


def digest_of(store: Store) -> str:
    with store.read() as tx:
        return digest(tx, PROJECTED)


def organization_rows(
    tx: Transaction, uscc: str
) -> list[tuple[str, OrganizationStatus | None, date | None, date | None]]:
    """Its periods as a registered or filed organization, whatever its grades; before, it is known by mentions alone."""
    ids = select(identifier.c.party_id).where(identifier.c.value == uscc)
    described = party.c.id.in_(ids) & (party.c.party_class == PartyClass.ORGANIZATION)
    rows = tx.execute(select(party).where(described).order_by(party.c.id, party.c.version)).all()
    alike = [list(some) for _, some in groupby(rows, key=lambda row: (row.name, row.status, row.provenance["name"]))]
    return [(some[0].name, some[0].status, some[0].valid_from, some[-1].valid_to) for some in alike]


def kinds(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(values))


def test_every_row_is_accounted_for(cast_loaded: Loaded) -> None:
    assert cast_loaded.account == {
        "rows": 1855,
        "outcomes": {"CREATED": 1541, "UPDATED": 263, "UNCHANGED": 48, "QUARANTINED": 2, "LATE": 1},
        "flags": {"BAD_CHECK_DIGIT": 11, "FEW_MEMBERS": 1},
        "reasons": {"INVALID_DATE": 1, "OVERSPENT": 1},
    }


def test_the_log_holds_the_records_of_every_kind(district: Store) -> None:
    with district.read() as tx:
        first = tx.execute(select(record_version.c.kind).where(record_version.c.seq == 1)).scalars().all()

    assert kinds(first) == {
        "agency": 18,
        "division": 25,
        "registration": 62,
        "filing": 141,
        "other_party": 25,
        "penalty": 41,
        "inspection": 60,
        "party_unit": 63,
        "supervision_case": 25,
        "joint_operation": 3,
        "list_entry": 12,
        "award": 18,
        "grade": 46,
        "annual_inspection": 108,
        "objection": 4,
        "coordination_body": 10,
        "meeting": 15,
        "decision": 30,
        "policy": 9,
        "service_centre": 6,
        "incubation": 43,
        "service_platform": 6,
        "disclosure": 54,
        "service_matter": 6,
        "purchase_catalogue_item": 9,
        "service_project": 90,
        "fund_transfer": 154,
        "target_appraisal": 16,
        "party_affiliation": 84,
        "standard_check": 27,
        "service_field": 71,
        "organization_role": 7,
        "governance": 108,
        "social_worker": 24,
        "training_evaluation": 48,
        "performance_evaluation": 48,
        "three_society_link": 12,
        "designation": 1,
        "publication": 1,
        "measure_execution": 9,
        "sharing_agreement": 2,
    }


def test_what_is_invented_is_marked_and_facts_are_not(district: Store) -> None:
    with district.read() as tx:
        marked = tx.execute(select(record_version.c.agency, record_version.c.synthetic).distinct()).all()

    assert all(row.synthetic for row in marked if row.agency not in {HUB, "CIVIL_AFFAIRS"})
    assert len(marked) == 19


def test_loading_gives_the_same_district_every_time(district: Store, fresh_database: Callable[[Kind], str]) -> None:
    told: list[tuple[int, int]] = []
    another = open_store(fresh_database("sqlite"))

    load_district(another, CAST_ALONE, progress=lambda done, total: told.append((done, total)))

    assert digest_of(another) == digest_of(district)
    assert told[-1] == (1855, 1855)
    another.close()


def test_loading_again_and_rebuilding_change_nothing(database_url: str) -> None:
    store = open_store(database_url)
    load_district(store, CAST_ALONE)
    before = digest_of(store)

    again = load_district(store, CAST_ALONE)
    rebuild(store)

    assert again["rows"] == 0
    assert digest_of(store) == before
    store.close()


def test_two_districts_that_are_loaded_at_once_are_never_laid_over_each_other(
    fresh_database: Callable[[Kind], str], tmp_path: Path
) -> None:
    store = open_store(fresh_database("sqlite"))
    first = sent(CAST_ALONE, tmp_path)[0]
    deliver(store, first, CAST_ALONE, progress=lambda _done: None)
    before = digest_of(store)

    with pytest.raises(BadInput, match="This store holds the sample of 192 organizations"):
        deliver(store, first, Extent(193), progress=lambda _done: None)

    assert digest_of(store) == before
    store.close()


def test_organizations_are_those_that_were_registered_or_filed(district: Store) -> None:
    begun = (party.c.valid_from.is_(None)) | (party.c.valid_from <= TODAY)
    holds = begun & (party.c.valid_to.is_(None) | (party.c.valid_to > TODAY))
    with district.read() as tx:
        rows = tx.execute(select(party.c.registration, party.c.standing, party.c.party_class).where(holds)).all()

    assert Counter(rows) == {
        (Registration.REGISTERED, PartyStanding.EXISTING, PartyClass.ORGANIZATION): 56,
        (Registration.REGISTERED, PartyStanding.ENDED, PartyClass.ORGANIZATION): 4,
        (Registration.FILED, PartyStanding.EXISTING, PartyClass.ORGANIZATION): 136,
        (Registration.FILED, PartyStanding.ENDED, PartyClass.ORGANIZATION): 4,
        (None, PartyStanding.EXISTING, PartyClass.OTHER): 38,
    }


def test_a_late_renaming_takes_its_place_in_history(district: Store) -> None:
    one = cast().renamed_late
    with district.read() as tx:
        rows = organization_rows(tx, one.uscc)

    assert [(name, start) for name, _, start, _ in rows] == [
        (one.name, one.founded_on),
        (new_name(one), date(2017, 5, 1)),
        (new_name(one), date(2018, 2, 1)),
    ]


def test_an_organization_that_ended_keeps_its_last_status(district: Store) -> None:
    with district.read() as tx:
        last = [organization_rows(tx, one.uscc)[-1] for one in cast().ended]

    assert [(status, start) for _, status, start, _ in last] == [(status, day) for day, status in ENDINGS]


def test_a_filed_club_that_was_registered_is_one_organization(district: Store) -> None:
    one = cast().upgraded
    with district.read() as tx:
        rows = organization_rows(tx, one.uscc)
        parties = tx.execute(
            select(func.count(identifier.c.party_id.distinct())).where(
                identifier.c.value.in_([one.uscc, filed()[99].filing_number])
            )
        ).scalar_one()

    assert rows[0][0] == filed()[99].name
    assert (rows[-1][0], rows[-1][2]) == (one.name, UPGRADED_ON)
    assert parties == 1


def test_one_organization_came_by_number_before_it_came_by_code(district: Store) -> None:
    one = cast().numbered_first
    with district.read() as tx:
        rows = organization_rows(tx, one.uscc)
        codes = tx.execute(
            select(party.c.uscc).where(party.c.registration_number == one.registration_number).order_by(party.c.version)
        ).scalars()

        assert list(dict.fromkeys(codes)) == [None, one.uscc]
    assert [start for _, _, start, _ in rows] == [one.founded_on, CODED_ON]


def test_agencies_disagree_on_one_legal_representative(district: Store) -> None:
    with district.read() as tx:
        found = tx.execute(select(conflict)).mappings().one()

    assert (found["field"], found["rule"]) == ("legalRepresentative", "COMPETENT_AGENCY")
    assert [one["agency"] for one in found["statements"]] == ["CIVIL_AFFAIRS", "MARKET_SUPERVISION"]


def test_a_wrong_code_and_a_missing_number_lose_nobody(district: Store) -> None:
    wrong, nameless = registered()[BAD_CHECK_DIGIT - 1], filed()[WITHOUT_CODE - 1]
    with district.read() as tx:
        validity = tx.execute(select(identifier.c.validity).where(identifier.c.value == wrong.uscc)).scalar_one()
        described = organization_rows(tx, wrong.uscc)
        number = tx.execute(select(party.c.filing_number).where(party.c.name == nameless.name)).scalar_one()

    assert validity is IdentifierValidity.BAD_CHECK_DIGIT
    assert [name for name, *_ in described] == [wrong.name]
    assert number is None


def test_a_penalty_taken_back_is_in_the_log_alone(district: Store) -> None:
    table = RECORD_TABLES["penalty"]
    with district.read() as tx:
        shown = tx.execute(select(func.count()).select_from(table)).scalar_one()
        taken_back = tx.execute(select(record_version).where(record_version.c.op == "WITHDRAW")).mappings().one()

    assert shown == 40
    assert taken_back["observed_at"].date() > RETRACTED_ON


def graded(district: Store, column: Column[Any], day: date) -> Counter[GradeLevel]:
    """How many organizations have each grade on a day."""
    begun = (party.c.valid_from.is_(None)) | (party.c.valid_from <= day)
    holds = begun & (party.c.valid_to.is_(None) | (party.c.valid_to > day))
    exists = (party.c.party_class == PartyClass.ORGANIZATION) & (party.c.standing == PartyStanding.EXISTING)
    with district.read() as tx:
        return Counter(tx.execute(select(column).where(holds & exists & column.is_not(None))).scalars())


def test_twenty_four_organizations_have_a_credit_grade_of_3a_or_above(district: Store) -> None:
    grades = graded(district, party.c.credit_grade, TODAY)

    assert sum(number for level, number in grades.items() if level.rank >= GradeLevel.A3.rank) == CREDIT_FROM_3A == 24
    assert sum(grades.values()) == 33


def test_an_assessment_of_2015_holds_and_one_of_2014_has_lapsed(district: Store) -> None:
    today = graded(district, party.c.assessment_grade, TODAY)
    before = graded(district, party.c.assessment_grade, date(2019, 12, 1))

    assert sum(today.values()) == len(ASSESSED) - 2
    assert today[GradeLevel.A5] == 2
    assert sum(before.values()) == len(ASSESSED) - 1


def test_two_organizations_are_among_the_citys_first_ten_brands(district: Store) -> None:
    table = RECORD_TABLES["award"]
    with district.read() as tx:
        found = tx.execute(select(table).where(table.c.title == CITY_BRANDS)).mappings().all()

    assert {(one["level"], one["year"], one["authority_name"]) for one in found} == {
        (AwardLevel.CITY, 2014, CITY_AUTHORITY)
    }
    assert len({one["party_id"] for one in found}) == len(found) == BRANDED == 2


def test_who_is_new_is_exempt_from_the_annual_inspection(district: Store) -> None:
    table = RECORD_TABLES["annual_inspection"]
    with district.read() as tx:
        results = tx.execute(select(table.c.year, table.c.result)).all()

    assert Counter(year for year, _ in results) == {2018: 52, 2019: 56}
    assert {result for _, result in results} == set(AnnualInspectionResult)


def test_the_demo_gives_keys_to_an_officer_a_dashboard_and_a_street() -> None:
    assert DEMO_KEYS == ((Role.OFFICER, "CIVIL_AFFAIRS"), (Role.DASHBOARD, None), (Role.AGENCY, "STREET_KAIXUAN"))
