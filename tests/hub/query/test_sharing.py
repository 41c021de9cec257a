"""What agreements share and what seals hide: asked of the small district."""

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.records import KINDS
from hub.domain.sharing_codes import SharedKind
from hub.store.engine import Store
from schema import schema
from tests.asking import ADMIN, DASHBOARD, INSIDER, OFFICER, REVIEWER, ask, machine, refusals, told
from tests.district_parties import ENFORCEMENT, FLOWERS_USCC, KAIXUAN, TEAHOUSE, TWO_NEW
from tests.statements import CIVIL_AFFAIRS

CASES = "{ supervisionCases(orderBy: [{field: NUMBER}]) { totalCount nodes { number } } }"
OPERATIONS = "{ jointOperations(orderBy: [{field: NUMBER}]) { totalCount nodes { number } } }"


def officer(agency: str, name: str = "somebody") -> Principal:
    """An officer of an agency."""
    return Principal(Role.OFFICER, agency, name)


def numbers(store: Store, query: str, who: Principal) -> list[str]:
    """The numbers of what somebody is shown, which are counted alike."""
    (found,) = told(store, query, who=who).values()
    assert found["totalCount"] == len(found["nodes"])
    return [one["number"] for one in found["nodes"]]


# --- agreements -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "cases", "operations"),
    [
        (officer(CIVIL_AFFAIRS), ["案1", "案2"], ["联1", "联2"]),
        (officer(ENFORCEMENT), ["案1", "案2"], ["联1", "联2"]),
        (officer(TWO_NEW), [], []),
        (officer(KAIXUAN), [], ["联1", "联2"]),
        (machine(CIVIL_AFFAIRS), ["案1"], ["联2"]),
        (machine(KAIXUAN), [], ["联1", "联2"]),
        (machine(TWO_NEW), [], []),
    ],
)
def test_officers_see_what_is_shared_and_systems_what_is_exchanged(
    district: Store, who: Principal, cases: list[str], operations: list[str]
) -> None:
    assert numbers(district, CASES, who) == cases
    assert numbers(district, OPERATIONS, who) == operations


def test_what_is_shared_hangs_on_today_and_not_on_the_day_that_is_asked_about(district: Store) -> None:
    query = """{ supervisionCases(validOn: "2010-01-01") { totalCount } before: jointOperations(validOn: "2020-12-31")
      { totalCount } }"""

    assert told(district, query, who=officer(CIVIL_AFFAIRS)) == {
        "supervisionCases": {"totalCount": 0},
        "before": {"totalCount": 2},
    }


def test_who_sees_its_own_alone_is_shown_nothing_for_an_agreement(
    district: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {**POLICY[Role.AGENCY], Access.CASE: Sight.OWN}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.AGENCY: own})

    assert numbers(district, OPERATIONS, machine(KAIXUAN)) == []
    assert numbers(district, OPERATIONS, machine(CIVIL_AFFAIRS)) == ["联2"]


def test_every_kind_that_some_agency_keeps_to_itself_can_be_shared() -> None:
    shared = {
        kind
        for kind, record in KINDS.items()
        for one in schema.bindings.entities.values()
        if one.declared is record and any(row[one.label] is Sight.SHARED for row in POLICY.values())
    }

    assert {one.name.lower() for one in SharedKind} == shared


# --- seals ----------------------------------------------------------------------------------------


SEALED = "案9"
EVERYWHERE = """query ($uscc: String!) {
  supervisionCases { totalCount nodes { number } }
  filtered: supervisionCases(where: {number: {eq: "案9"}}) { totalCount }
  organization(by: {uscc: $uscc}) { cases { totalCount nodes { number } } }
  organizations(where: {cases: {some: {number: {eq: "案9"}}}}) { totalCount }
  parties { nodes { name sources { source { nativeId } } } }
  supervisionCaseStats(groupBy: [STEP]) { step count } }"""


def test_nobody_finds_a_sealed_case_but_whom_the_seal_names(district: Store) -> None:
    everybody = [OFFICER, officer(ENFORCEMENT), machine(ENFORCEMENT), machine(CIVIL_AFFAIRS)]

    found = {who.name: told(district, EVERYWHERE, who=who, uscc=FLOWERS_USCC) for who in (*everybody, INSIDER)}

    for who in everybody:
        assert SEALED not in str(found[who.name])
        assert TEAHOUSE not in str(found[who.name])
        assert found[who.name]["filtered"] == found[who.name]["organizations"] == {"totalCount": 0}
    assert found["insider"]["filtered"] == found["insider"]["organizations"] == {"totalCount": 1}
    assert SEALED in str(found["insider"]["organization"])
    assert TEAHOUSE in str(found["insider"]["parties"])
    assert {"step": "FILED", "count": 1} in found["insider"]["supervisionCaseStats"]


def test_a_sealed_case_is_answered_like_one_that_is_not_there(district: Store) -> None:
    query = "query ($id: ID!) { node(id: $id) { ... on SupervisionCase { number } } }"
    listed = told(district, "{ supervisionCases { nodes { id number } } }", who=INSIDER)["supervisionCases"]["nodes"]
    (sealed,) = (one["id"] for one in listed if one["number"] == SEALED)

    assert told(district, query, who=INSIDER, id=sealed) == {"node": {"number": SEALED}}
    for who in (OFFICER, officer(ENFORCEMENT), machine(ENFORCEMENT)):
        assert told(district, query, who=who, id=sealed) == {"node": None}
        assert told(district, query, who=who, id=f"{sealed[:-4]}0000") == {"node": None}


def test_seals_are_shown_to_the_systems_of_who_set_them(district: Store) -> None:
    query = "{ caseSeals { nodes { caseNumber readers { name } } } }"

    seals = told(district, query, who=machine(ENFORCEMENT))["caseSeals"]["nodes"]

    assert seals == [{"caseNumber": SEALED, "readers": [{"name": "insider"}]}]
    assert told(district, query, who=machine(CIVIL_AFFAIRS)) == {"caseSeals": {"nodes": []}}
    for who in (OFFICER, INSIDER, DASHBOARD, REVIEWER, ADMIN):
        assert refusals(ask(district, query, who=who)) == [("caseSeals", "FORBIDDEN")]
