"""What is kept from somebody is as if it were not there, or null with a word about it, and the rest stands.

That this holds for every role, type and way is what `tests/policy` proves; here are the cases that tell how.
"""

from typing import Any

import pytest

from hub.query.declaring.declare import DECLARED
from hub.store.engine import Store
from tests.asking import DASHBOARD, ask, machine, refusals, told, values
from tests.crawling import ways
from tests.district_parties import CHESS, ENFORCEMENT, FLOWERS, FLOWERS_USCC
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION

OWNER = "source { agency { code } }"
OWNED = (
    "supervisionCases",
    "jointOperations",
    "socialWorkers",
    "trainingEvaluations",
    "performanceEvaluations",
    "caseSeals",
)
"""The lists that some role sees in part."""


def test_every_entity_can_be_reached() -> None:
    assert {one.name for one in DECLARED.entities.values()} - set(ways()) == set()


@pytest.mark.parametrize("root", [one for one in OWNED if one != "caseSeals"])
@pytest.mark.parametrize("agency", [CIVIL_AFFAIRS, MARKET_SUPERVISION, ENFORCEMENT, "NOBODY"])
def test_an_agency_sees_and_counts_its_own_rows_only(district: Store, root: str, agency: str) -> None:
    query = f"{{ {root} {{ totalCount nodes {{ {OWNER} }} }} }}"

    every = told(district, query)[root]["nodes"]
    found = told(district, query, who=machine(agency))[root]

    own = [node for node in every if node["source"]["agency"]["code"] == agency]
    assert found == {"totalCount": len(own), "nodes": own}


def test_relations_show_and_count_own_rows_only(district: Store) -> None:
    query = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{
      cases {{ totalCount nodes {{ number parties {{ party {{ name cases {{ totalCount }} }} }} }} }}
      jointOperations {{ totalCount nodes {{ number }} }} }} }}"""

    found = told(district, query, who=machine(ENFORCEMENT))["organization"]

    one = {"totalCount": 1}
    assert found == {
        "cases": {
            **one,
            "nodes": [
                {
                    "number": "案2",
                    "parties": [{"party": {"name": FLOWERS, "cases": one}}, {"party": {"name": CHESS, "cases": one}}],
                }
            ],
        },
        "jointOperations": {"totalCount": 0, "nodes": []},
    }


def test_a_row_of_another_agency_is_not_found_by_probing(district: Store) -> None:
    query = """query ($where: SupervisionCaseFilter) { supervisionCases(where: $where) { totalCount } }"""
    probes: list[Any] = [
        {"number": {"eq": "案2"}},
        {"number": {"startsWith": "案2"}},
        {"closedOn": {"eq": "2020-02-01"}},
        {"authorityName": {"eq": "江干区综合行政执法局"}},
        {"and": [{"not": {"number": {"eq": "案1"}}}]},
        {"or": [{"number": {"eq": "案2"}}, {"or": []}]},
    ]

    counts = [told(district, query, who=machine(CIVIL_AFFAIRS), where=one) for one in probes]

    assert counts == [{"supervisionCases": {"totalCount": 0}}] * len(probes)


@pytest.mark.parametrize("root", OWNED)
def test_a_list_that_is_denied_is_null_and_the_rest_stands(district: Store, root: str) -> None:
    result = ask(district, f"{{ {root} {{ totalCount }} agencies {{ totalCount }} }}", who=DASHBOARD)

    assert result.data == {root: None, "agencies": {"totalCount": 5}}
    assert refusals(result) == [(root, "FORBIDDEN")]


@pytest.mark.parametrize("relation", ["cases", "jointOperations"])
def test_a_relation_that_is_denied_is_null_and_the_rest_stands(district: Store, relation: str) -> None:
    query = f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ name {relation} {{ totalCount }} }} }}'

    result = ask(district, query, who=DASHBOARD)

    assert result.data == {"organization": {"name": FLOWERS, relation: None}}
    assert refusals(result) == [(f"organization.{relation}", "FORBIDDEN")]


def test_a_refusal_says_what_and_to_whom_in_both_languages(district: Store) -> None:
    result = ask(district, "{ supervisionCases { totalCount } }", who=DASHBOARD)

    (error,) = result.errors
    assert error.message == "The role DASHBOARD may not see: Supervision case."
    assert error.extensions["messageZh"] == "角色 DASHBOARD 无权查看：监管案件。"


def test_listed_values_are_masked_in_lists_too(district: Store) -> None:
    query = "{ organizations(orderBy: [{field: NAME}]) { nodes { legalRepresentative responsiblePerson } } }"

    found = values(told(district, query)["organizations"], "legalRepresentative", "responsiblePerson")

    assert sorted(found, key=str) == [("王*一", None), (None, "李*"), (None, None), (None, None), (None, None)]
