"""The whole district has every figure of the source text, exactly, as whoever asks the hub sees it."""

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import func, select

from hub.sample.awards import CITY_BRANDS
from hub.sample.places import RUN_BY_THE_ZONE, WITH_OFFICE
from hub.store.engine import Store
from hub.store.tables.parties import conflict
from tests.asking import told
from tests.hub.sample.conftest import Loaded


def counts(rows: list[dict[str, Any]], *names: str) -> dict[Any, int]:
    """The counts of a statistic, by one dimension."""
    return {row[names[0]]: row["count"] for row in rows}


def test_1596_organizations_are_290_registered_and_1306_filed(whole: Store) -> None:
    found = told(whole, "{ all: organizationStats { count } parts: organizationStats(groupBy: [REGISTRATION]) "
                        "{ registration count } }")  # fmt: skip

    assert found["all"] == [{"count": 1596}]
    assert counts(found["parts"], "registration") == {"REGISTERED": 290, "FILED": 1306}


def test_24_are_graded_3a_or_above(whole: Store) -> None:
    found = told(whole, "{ organizationStats(where: { creditGrade: { gte: A3 } }) { count } }")

    assert found["organizationStats"] == [{"count": 24}]


def test_2_are_among_the_citys_first_ten_brands(whole: Store) -> None:
    query = """query ($title: String!) {
        organizations(where: { awards: { some: { title: { eq: $title } } } }) { totalCount } }"""

    assert told(whole, query, title=CITY_BRANDS)["organizations"] == {"totalCount": 2}


def test_8_streets_have_a_working_group_and_5_of_them_a_centre(whole: Store) -> None:
    query = """{ coordinationBodies(first: 20, where: { kind: { eq: STREET_WORKING_GROUP } }) {
        nodes { division { code serviceCentre { name } } } } }"""

    found = told(whole, query)["coordinationBodies"]["nodes"]

    assert {one["division"]["code"] for one in found} == {street.code for street in WITH_OFFICE}
    assert sum(one["division"]["serviceCentre"] is not None for one in found) == 5


@pytest.mark.parametrize(
    ("question", "dimension", "wanted"),
    [
        ("policyStats(groupBy: [ROLE])", "role", {"MAIN": 1, "SUPPORTING": 8}),
        ("incubationStats(groupBy: [KIND])", "kind", {"INCUBATED": 16, "SUPPORTED": 27}),
        ("partyUnitStats(groupBy: [KIND])", "kind", {"COMMITTEE": 2, "GENERAL_BRANCH": 7, "BRANCH": 53}),
    ],
)
def test_what_the_text_counts_by_kind(whole: Store, question: str, dimension: str, wanted: dict[str, int]) -> None:
    found = told(whole, f"{{ rows: {question} {{ {dimension} count }} }}")

    assert counts(found["rows"], dimension) == wanted


def test_77_projects_cost_three_million(whole: Store) -> None:
    query = '{ serviceProjectStats(where: { approvedOn: { gte: "2013-01-01" } }) { count amount { value currency } } }'

    assert told(whole, query)["serviceProjectStats"] == [
        {"count": 77, "amount": {"value": "3000000.00", "currency": "CNY"}}
    ]


def test_two_levels_of_centre_five_zones_six_platforms_eight_categories(whole: Store) -> None:
    query = """{
        centres: serviceCentres(first: 20) { nodes { level zones { name } } }
        platforms: servicePlatforms { name }
        categories: disclosureStats(groupBy: [CATEGORY]) { category }
    }"""

    found = told(whole, query)

    assert Counter(one["level"] for one in found["centres"]["nodes"]) == {"DISTRICT": 1, "STREET": 5}
    assert [len(one["zones"]) for one in found["centres"]["nodes"] if one["level"] == "DISTRICT"] == [5]
    assert (len(found["platforms"]), len(found["categories"])) == (6, 8)


def test_the_years_that_the_text_names(whole: Store) -> None:
    query = """{
        group: coordinationBodies(where: { kind: { eq: LEADING_GROUP } }) { nodes { establishedIn } }
        policy: policies(where: { role: { eq: MAIN } }) { nodes { issuedIn } }
        brands: awardStats(groupBy: [YEAR], where: { level: { eq: CITY } }) { year }
        point: designations { nodes { year } }
    }"""

    assert told(whole, query) == {
        "group": {"nodes": [{"establishedIn": 2012}]},
        "policy": {"nodes": [{"issuedIn": 2013}]},
        "brands": [{"year": 2014}],
        "point": {"nodes": [{"year": 2013}]},
    }


def test_the_two_streets_of_the_zone_have_some_of_the_registered_and_none_of_the_filed(whole: Store) -> None:
    codes = [street.code for street in RUN_BY_THE_ZONE]
    query = """query ($codes: [String!]) {
        organizationStats(groupBy: [REGISTRATION], where: { street: { in: $codes } }) { registration count } }"""

    found = counts(told(whole, query, codes=codes)["organizationStats"], "registration")

    assert set(found) == {"REGISTERED"}
    assert found["REGISTERED"] > 20


def test_joint_branches_and_functional_units_have_ended(whole: Store) -> None:
    query = "{ partyUnits(where: { kind: { in: [JOINT_BRANCH, FUNCTIONAL] } }) { totalCount } }"

    assert told(whole, query)["partyUnits"] == {"totalCount": 0}


def test_cases_stand_in_every_step(whole: Store) -> None:
    found = told(whole, "{ supervisionCaseStats(groupBy: [STEP]) { step count } }")

    assert len(found["supervisionCaseStats"]) == len(set(counts(found["supervisionCaseStats"], "step"))) == 15


def test_quality_conflicts_and_review_have_something_to_show(whole_loaded: Loaded) -> None:
    account = whole_loaded.account

    assert set(account["outcomes"]) == {"CREATED", "UPDATED", "UNCHANGED", "QUARANTINED", "LATE"}
    assert set(account["flags"]) == {
        "BAD_CHECK_DIGIT",
        "DAMAGED_NUMBER",
        "MALFORMED_NUMBER",
        "NAME_UNLIKE_CODE",
        "FUTURE_DATE",
        "PARTIAL_DATE",
        "FEW_MEMBERS",
    }
    assert set(account["reasons"]) == {"INVALID_DATE", "OVERSPENT"}
    with whole_loaded.store.read() as tx:
        assert tx.execute(select(func.count()).select_from(conflict)).scalar_one() > 5
