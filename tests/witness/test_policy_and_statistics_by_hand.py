"""Statistics, roles and refusals over the small district, each answer derived by hand from its statements."""

from typing import Any

import pytest

from hub.access.principals import Principal
from hub.store.engine import Store
from tests.asking import ADMIN, DASHBOARD, OFFICER, machine
from tests.district_parties import (
    CAIHE_CODE,
    CHESS,
    ENFORCEMENT,
    FLOWERS_USCC,
    KAIXUAN_CODE,
)
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION
from tests.witness.asking import asked, data

FLOWERS_BY = f'organization(by: {{uscc: "{FLOWERS_USCC}"}})'


def yuan(value: str) -> dict[str, str]:
    """An amount, as it is asked for here."""
    return {"value": value}


def test_by_nothing_there_is_one_group(district: Store) -> None:
    query = """{ penaltyStats { count parties fine { value } fineAverage { value } fineMedian { value }
      confiscated { value } authority { name } decidedInYear }
      none: penaltyStats(where: {or: []}) { count parties fine { value } } }"""

    assert data(district, query) == {
        "penaltyStats": [
            {
                "count": 3,
                "parties": 2,
                "fine": yuan("1250.00"),
                "fineAverage": yuan("625.00"),
                "fineMedian": yuan("625.00"),
                "confiscated": yuan("10.50"),
                "authority": None,
                "decidedInYear": None,
            }
        ],
        "none": [{"count": 0, "parties": 0, "fine": None}],
    }


def test_by_authority_the_largest_first(district: Store) -> None:
    query = """{ penaltyStats(groupBy: [AUTHORITY], validOn: "2020-12-31") {
      authority { code } count fine { value } fineMedian { value } } }"""

    assert data(district, query)["penaltyStats"] == [
        {"authority": {"code": "MARKET_SUPERVISION"}, "count": 2, "fine": yuan("250.00"), "fineMedian": yuan("250.00")},
        {"authority": {"code": "ENFORCEMENT"}, "count": 1, "fine": yuan("1000.00"), "fineMedian": yuan("1000.00")},
        {"authority": None, "count": 1, "fine": yuan("300.00"), "fineMedian": yuan("300.00")},
    ]


def test_quarters_between_are_counted_too(district: Store) -> None:
    query = """{ all: penaltyStats(groupBy: [DECIDED_IN_QUARTER]) { decidedInQuarter count parties fine { value } }
      some: penaltyStats(groupBy: [DECIDED_IN_QUARTER], having: {count: {gte: 1}}) { decidedInQuarter }
      fined: penaltyStats(groupBy: [DECIDED_IN_QUARTER], having: {fine: {gt: "0"}}) { decidedInQuarter } }"""

    nothing = {"count": 0, "parties": 0, "fine": None}
    assert data(district, query) == {
        "all": [
            {"decidedInQuarter": "2019-04-01", "count": 1, "parties": 1, "fine": None},
            {"decidedInQuarter": "2019-07-01", **nothing},
            {"decidedInQuarter": "2019-10-01", **nothing},
            {"decidedInQuarter": "2020-01-01", "count": 2, "parties": 2, "fine": yuan("1250.00")},
        ],
        "some": [{"decidedInQuarter": "2019-04-01"}, {"decidedInQuarter": "2020-01-01"}],
        "fined": [{"decidedInQuarter": "2020-01-01"}],
    }


def test_two_spans_are_not_filled(district: Store) -> None:
    query = "{ penaltyStats(groupBy: [DECIDED_IN_MONTH, DECIDED_IN_YEAR]) { decidedInYear decidedInMonth count } }"

    assert data(district, query)["penaltyStats"] == [
        {"decidedInYear": "2019-01-01", "decidedInMonth": "2019-05-01", "count": 1},
        {"decidedInYear": "2020-01-01", "decidedInMonth": "2020-01-01", "count": 1},
        {"decidedInYear": "2020-01-01", "decidedInMonth": "2020-03-01", "count": 1},
    ]


def test_every_combination_is_filled(district: Store) -> None:
    query = """{ penaltyStats(groupBy: [AUTHORITY, DECIDED_IN_YEAR]) { authority { code } decidedInYear count } }"""

    found = [
        (one["authority"]["code"], one["decidedInYear"], one["count"]) for one in data(district, query)["penaltyStats"]
    ]

    assert found == [
        ("ENFORCEMENT", "2019-01-01", 0),
        ("ENFORCEMENT", "2020-01-01", 1),
        ("MARKET_SUPERVISION", "2019-01-01", 1),
        ("MARKET_SUPERVISION", "2020-01-01", 1),
    ]


def test_organizations_by_street_and_kind(district: Store) -> None:
    query = "{ organizationStats(groupBy: [STREET, KIND]) { street { code } kind status count } }"

    found = [
        (one["street"] and one["street"]["code"], one["kind"], one["status"], one["count"])
        for one in data(district, query)["organizationStats"]
    ]

    assert found == [
        (KAIXUAN_CODE, "FILED_COMMUNITY_ORGANIZATION", None, 1),
        (KAIXUAN_CODE, "SOCIAL_ASSOCIATION", None, 1),
        (CAIHE_CODE, "FILED_COMMUNITY_ORGANIZATION", None, 1),
        (CAIHE_CODE, "SOCIAL_SERVICE_INSTITUTION", None, 1),
        (None, "FOUNDATION", None, 1),
    ]


def test_what_has_no_day_is_a_group_of_its_own(district: Store) -> None:
    query = "{ organizationStats(groupBy: [FOUNDED_IN_YEAR]) { foundedInYear count } }"

    found = [(one["foundedInYear"], one["count"]) for one in data(district, query)["organizationStats"]]

    years = [(f"{year}-01-01", int(year in {2010, 2015})) for year in range(2010, 2016)]
    assert found == [*years, (None, 3)]


def test_cases_are_counted_as_the_caller_sees_them(district: Store) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP]) { step count } }"
    closed, open_ = {"step": "CLOSED", "count": 1}, {"step": "INVESTIGATION", "count": 1}

    assert data(district, query) == {"supervisionCaseStats": [closed, open_]}
    assert data(district, query, who=machine(CIVIL_AFFAIRS)) == {"supervisionCaseStats": [open_]}
    assert data(district, query, who=DASHBOARD) == {"supervisionCaseStats": []}
    refused = asked(district, query, who=ADMIN)
    assert refused.data == {"supervisionCaseStats": None}
    assert refused.errors == [{"code": "FORBIDDEN", "path": ["supervisionCaseStats"]}]


def test_a_dashboard_sees_no_cases_and_no_persons(district: Store) -> None:
    query = f"""{{ {FLOWERS_BY} {{ name cases {{ totalCount }} legalRepresentative }}
      parties(where: {{or: []}}) {{ nodes {{
        jointOperations {{ totalCount }} ... on Organization {{ responsiblePerson }} }} }}
      supervisionCases {{ nodes {{ parties {{ party {{ name }} }} }} }} }}"""

    found = asked(district, query, who=DASHBOARD)

    assert found.data == {
        "organization": {"name": "江干区花卉行业协会", "cases": None, "legalRepresentative": None},
        "parties": {"nodes": []},
        "supervisionCases": None,
    }
    forbidden: list[dict[str, Any]] = [
        {"path": ["organization", "cases"]},
        {"path": ["organization", "legalRepresentative"]},
        {"path": ["parties", "nodes"], "selection": "jointOperations"},
        {"path": ["parties", "nodes"], "selection": "responsiblePerson"},
        {"path": ["supervisionCases"]},
    ]
    assert found.errors == [{"code": "FORBIDDEN", **one} for one in forbidden]


@pytest.mark.parametrize(
    ("who", "cases", "operations"),
    [
        (OFFICER, ["案1", "案2"], ["联1", "联2"]),
        (machine(CIVIL_AFFAIRS), ["案1"], ["联2"]),
        (machine(ENFORCEMENT), ["案2"], []),
        (machine(MARKET_SUPERVISION), [], ["联1"]),
    ],
    ids=["officer", "civil affairs", "enforcement", "market supervision"],
)
def test_an_agency_sees_its_own_cases(district: Store, who: Principal, cases: list[str], operations: list[str]) -> None:
    order = "orderBy: [{field: NUMBER}]"
    query = f"""{{ {FLOWERS_BY} {{ cases({order}) {{ totalCount nodes {{ number }} }}
        jointOperations({order}) {{ nodes {{ number }} }} }}
      supervisionCases({order}) {{ nodes {{ number }} }}
      parties(where: {{cases: {{some: {{}}}}}}) {{ totalCount }} }}"""

    found = data(district, query, who=who)

    numbers = [{"number": one} for one in cases]
    assert found["organization"]["cases"] == {"totalCount": len(cases), "nodes": numbers}
    assert found["organization"]["jointOperations"]["nodes"] == [{"number": one} for one in operations]
    assert found["supervisionCases"]["nodes"] == numbers
    concerned = {"案1": {"花", "棒"}, "案2": {"花", "棋"}}
    assert found["parties"]["totalCount"] == len(set[str]().union(*(concerned[one] for one in cases)))


@pytest.mark.parametrize(
    ("who", "seen"),
    [(OFFICER, 1), (machine(ENFORCEMENT), 1), (machine(CIVIL_AFFAIRS), 0), (DASHBOARD, 0)],
    ids=["officer", "its agency", "another agency", "dashboard"],
)
def test_a_party_known_from_a_case_alone(district: Store, who: Principal, seen: int) -> None:
    query = f"""{{ parties(where: {{name: {{eq: "{CHESS}"}}}}) {{
      totalCount nodes {{ sources {{ field source {{ kind nativeId synthetic }} }} }} }} }}"""

    found = data(district, query, who=who)["parties"]

    case = {"kind": "supervision_case", "nativeId": "案2", "synthetic": False}
    cited = [{"field": "name", "source": case}, {"field": "partyClass", "source": case}]
    assert found == {"totalCount": seen, "nodes": [{"sources": cited}] * seen}


CONFLICTS = f"{{ {FLOWERS_BY} {{ conflicts {{ field statements {{ value source {{ agency {{ code }} }} }} }} }} }}"


@pytest.mark.parametrize(
    ("who", "values", "errors"),
    [
        (OFFICER, ["王*一", "张*丰"], []),
        (
            DASHBOARD,
            [None, None],
            [{"code": "FORBIDDEN", "path": ["organization", "conflicts"], "selection": "statements.value"}],
        ),
    ],
    ids=["officer", "dashboard"],
)
def test_persons_are_hidden_where_they_are_quoted(
    district: Store, who: Principal, values: list[Any], errors: list[Any]
) -> None:
    found = asked(district, CONFLICTS, who=who)

    agencies = [{"agency": {"code": code}} for code in (CIVIL_AFFAIRS, MARKET_SUPERVISION)]
    statements = [{"value": value, "source": source} for value, source in zip(values, agencies, strict=True)]
    assert found.data == {"organization": {"conflicts": [{"field": "legalRepresentative", "statements": statements}]}}
    assert found.errors == errors


def test_persons_are_masked(district: Store) -> None:
    query = (
        """{ organizations(orderBy: [{field: NAME}], first: 3) { nodes { legalRepresentative responsiblePerson } } }"""
    )

    assert data(district, query)["organizations"]["nodes"] == [
        {"legalRepresentative": None, "responsiblePerson": "李*"},
        {"legalRepresentative": None, "responsiblePerson": None},
        {"legalRepresentative": "王*一", "responsiblePerson": None},
    ]


@pytest.mark.parametrize(
    ("query", "answer", "path"),
    [
        ("{ organizations(where: {cases: {some: {}}}) { totalCount } }", {"organizations": None}, ["organizations"]),
        (
            "{ parties(where: {or: [{not: {penalties: {some: {party: {cases: {none: {}}}}}}}]}) { totalCount } }",
            {"parties": None},
            ["parties"],
        ),
        ("{ parties(orderBy: [{field: CASES_COUNT}]) { totalCount } }", {"parties": None}, ["parties"]),
        (
            f"{{ {FLOWERS_BY} {{ penalties(where: {{party: {{cases: {{some: {{}}}}}}}}) {{ totalCount }} }} }}",
            {"organization": None},
            ["organization", "penalties"],
        ),
    ],
    ids=["filter", "deep filter", "order", "within what cannot be null"],
)
def test_nothing_is_asked_by_what_is_denied(district: Store, query: str, answer: Any, path: list[str]) -> None:
    found = asked(district, query, who=DASHBOARD)

    assert (found.data, found.errors) == (answer, [{"code": "FORBIDDEN", "path": path}])


@pytest.mark.parametrize(
    "query",
    [
        "{ organizations(where: {name: {eq: null}}) { totalCount } }",
        '{ organizations(where: {penalties: {some: {fine: {lt: "1.005"}}}}) { totalCount } }',
        '{ organizations(where: {search: "…"}) { totalCount } }',
        "{ agencies(first: 201) { totalCount } }",
        "{ agencies(last: -1) { totalCount } }",
        "{ agencies(first: 1, last: 1) { totalCount } }",
        '{ agencies(after: "x") { totalCount } }',
        '{ node(id: "x") { id } }',
        '{ organization(by: {id: "penalty_00000000000000000000000000000000"}) { id } }',
        "{ penaltyStats(having: {count: {gt: null}}) { count } }",
        '{ agencies(validOn: "2020-02-30") { totalCount } }',
    ],
)
def test_what_cannot_be_asked_refuses_the_whole_request(district: Store, query: str) -> None:
    found = asked(district, query)

    assert (found.data, found.errors[0]["code"]) == (None, found.refused)
    assert found.refused in {"BAD_INPUT", "GRAPHQL_VALIDATION_FAILED"}
