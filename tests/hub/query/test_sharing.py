"""What agreements share, what seals hide, and what is told to somebody who may only count."""

from datetime import date
from typing import Any

import pytest

from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.connector import Op, Statement
from hub.domain.records import KINDS
from hub.domain.records.agency import HUB
from hub.domain.sharing_codes import SharedKind
from hub.store.engine import Store
from schema import schema
from tests.asking import ADMIN, DASHBOARD, INSIDER, OFFICER, REVIEWER, ask, machine, refusals, told
from tests.district_parties import ENFORCEMENT, FLOWERS_USCC, KAIXUAN, TEAHOUSE, TWO_NEW
from tests.pushing import outcomes, problems, push_all
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, case_seal, sharing_agreement, stated, supervision_case

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


def test_an_agreement_shares_from_its_first_day_to_the_one_before_its_last(store: Store) -> None:
    agencies = (stated("agency", {"code": code, "name": code}) for code in (CIVIL_AFFAIRS, MARKET_SUPERVISION))
    push_all(store, *agencies, agency=HUB)
    push_all(store, supervision_case("案甲"), agency=MARKET_SUPERVISION)
    push_all(store, sharing_agreement(beginsOn="2020-06-30", endsOn="2020-07-01"), agency=HUB)

    days = [date(2020, 6, 29), date(2020, 6, 30), date(2020, 7, 1)]
    seen = [told(store, CASES, today=day)["supervisionCases"]["totalCount"] for day in days]

    assert seen == [0, 1, 0]


def test_what_is_shared_hangs_on_today_and_not_on_the_day_that_is_asked_about(district: Store) -> None:
    query = """{ supervisionCases(validOn: "2010-01-01") { totalCount } before: jointOperations(validOn: "2020-12-31")
      { totalCount } }"""

    assert told(district, query, who=officer(CIVIL_AFFAIRS)) == {
        "supervisionCases": {"totalCount": 0},
        "before": {"totalCount": 2},
    }


def test_only_the_operator_of_the_hub_states_agreements(store: Store) -> None:
    receipt = push_all(store, sharing_agreement(), agency=CIVIL_AFFAIRS)

    assert outcomes(receipt) == ["REJECTED"]


@pytest.mark.parametrize(
    "parties",
    [
        [{"agency": CIVIL_AFFAIRS, "role": "BOTH"}],
        [{"agency": CIVIL_AFFAIRS, "role": "PROVIDER"}, {"agency": MARKET_SUPERVISION, "role": "PROVIDER"}],
        [{"agency": CIVIL_AFFAIRS, "role": "PROVIDER"}, {"agency": CIVIL_AFFAIRS, "role": "RECIPIENT"}],
    ],
)
def test_an_agreement_has_two_sides(store: Store, parties: list[dict[str, str]]) -> None:
    agencies = (stated("agency", {"code": code, "name": code}) for code in (CIVIL_AFFAIRS, MARKET_SUPERVISION))
    push_all(store, *agencies, agency=HUB)

    receipt = push_all(store, sharing_agreement(parties=parties), agency=HUB)

    assert problems(receipt) == [[("parties", "ONE_SIDED")]]


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


def test_a_seal_binds_today_whatever_day_is_asked_about(store: Store) -> None:
    push_all(store, supervision_case("案甲"))
    push_all(store, case_seal("案甲", sealedOn="2020-06-01", liftedOn="2020-07-01"))
    query = '{ supervisionCases(validOn: "2020-05-01") { totalCount } }'

    days = [date(2020, 5, 31), date(2020, 6, 1), date(2020, 6, 30), date(2020, 7, 1)]
    seen = [told(store, query, today=day)["supervisionCases"]["totalCount"] for day in days]

    assert seen == [1, 0, 0, 1]


def test_a_seal_binds_the_cases_of_the_agency_that_set_it(store: Store) -> None:
    push_all(store, supervision_case("案甲"), agency=CIVIL_AFFAIRS)
    push_all(store, case_seal("案甲"), agency=ENFORCEMENT)

    assert numbers(store, CASES, OFFICER) == ["案甲"]


def test_a_seal_that_is_withdrawn_binds_no_longer(store: Store) -> None:
    push_all(store, supervision_case("案甲"))
    push_all(store, case_seal("案甲"))
    before = numbers(store, CASES, OFFICER)

    push_all(store, Statement("case_seal", {}, op=Op.WITHDRAW, native_id="案甲"))

    assert before == []
    assert numbers(store, CASES, OFFICER) == ["案甲"]


def test_seals_are_shown_to_the_systems_of_who_set_them(district: Store) -> None:
    query = "{ caseSeals { nodes { caseNumber readers { name } } } }"

    seals = told(district, query, who=machine(ENFORCEMENT))["caseSeals"]["nodes"]

    assert seals == [{"caseNumber": SEALED, "readers": [{"name": "insider"}]}]
    assert told(district, query, who=machine(CIVIL_AFFAIRS)) == {"caseSeals": {"nodes": []}}
    for who in (OFFICER, INSIDER, DASHBOARD, REVIEWER, ADMIN):
        assert refusals(ask(district, query, who=who)) == [("caseSeals", "FORBIDDEN")]


# --- small groups ---------------------------------------------------------------------------------


STEPS = ["FILED"] * 4 + ["INVESTIGATION"] * 5 + ["CLOSED"] * 8


@pytest.fixture
def counted(store: Store) -> Store:
    """A store with four, five and eight cases at three steps, one of each party."""
    for number, step in enumerate(STEPS):
        case = supervision_case(f"案{number}", step=step, openedOn=f"20{number:02}-01-01", stepOn="2020-04-01")
        push_all(store, case)
    return store


def groups(store: Store, query: str, who: Principal = DASHBOARD) -> list[dict[str, Any]]:
    """Statistics of cases, as somebody is told them."""
    found: list[dict[str, Any]] = told(store, query, who=who)["supervisionCaseStats"]
    return found


@pytest.mark.parametrize("who", [DASHBOARD, REVIEWER])
def test_who_may_only_count_is_told_of_no_group_under_five_and_about_the_others(counted: Store, who: Principal) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP]) { step count daysMedian } }"

    found = groups(counted, query, who)

    assert found == [
        {"step": "CLOSED", "count": 10, "daysMedian": None},
        {"step": "INVESTIGATION", "count": 5, "daysMedian": None},
    ]


def test_the_difference_of_two_groups_does_not_tell_who_was_left_out(counted: Store) -> None:
    query = "{ supervisionCaseStats(where: {step: {in: [%s]}}) { count } }"

    counts = [groups(counted, query % steps)[0]["count"] for steps in ("CLOSED", "CLOSED FILED", "FILED")]

    assert counts == [10, 10, None]


def test_nothing_is_told_of_all_rows_together_where_they_are_few(store: Store) -> None:
    push_all(store, supervision_case("案甲"))

    assert groups(store, "{ supervisionCaseStats { count daysMedian } }") == [{"count": None, "daysMedian": None}]
    assert groups(store, "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }") == []


def test_spans_between_groups_that_are_told_are_told_as_empty_ones(store: Store) -> None:
    years = ["2011"] * 2 + ["2013"] * 5 + ["2014"] * 3 + ["2015"] * 6 + ["2018"]
    for number, year in enumerate(years):
        push_all(store, supervision_case(f"案{number}", openedOn=f"{year}-02-03"))

    found = groups(store, "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }")

    assert [tuple(one.values()) for one in found] == [("2013-01-01", 5), ("2014-01-01", None), ("2015-01-01", 5)]


def test_having_asks_about_what_is_told(counted: Store) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP], having: {count: {%s}}) { step } }"

    assert groups(counted, query % "lt: 5") == []
    assert groups(counted, query % "eq: 8") == []
    assert groups(counted, query % "eq: 10") == [{"step": "CLOSED"}]
    assert groups(counted, query % "isNull: true") == []


@pytest.mark.parametrize(
    "where",
    [
        '{number: {eq: "案1"}}',
        '{openedOn: {gte: "2015-01-01"}}',
        "{parties: {some: {}}}",
        "{not: {or: [{step: {eq: CLOSED}}, {nextDeadlineOn: {isNull: true}}]}}",
    ],
)
def test_who_may_only_count_chooses_by_what_it_can_group_by_alone(counted: Store, where: str) -> None:
    query = f"{{ supervisionCaseStats(where: {where}) {{ count }} }}"

    found = ask(counted, query, who=DASHBOARD)

    assert (found.data, refusals(found)) == (
        {"supervisionCaseStats": None},
        [("supervisionCaseStats", "FORBIDDEN")],
    )
    assert "only filter by what it can group by" in found.errors[0].message or where.startswith("{parties")


def test_persons_are_counted_as_cases_are(district: Store) -> None:
    query = "{ socialWorkerStats { count employers } }"

    assert told(district, query)["socialWorkerStats"][0]["count"] > 0
    assert told(district, query, who=DASHBOARD) == {"socialWorkerStats": [{"count": None, "employers": None}]}
    found = ask(district, "{ socialWorkers { totalCount } }", who=DASHBOARD)
    assert refusals(found) == [("socialWorkers", "FORBIDDEN")]
