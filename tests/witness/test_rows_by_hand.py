"""Look-ups, lists, filters, orders and pages: each answer derived by hand from the statements of the district."""

from collections.abc import Sequence
from typing import Any

import pytest

from hub.store.engine import Store
from tests.district_parties import (
    ACADEMY,
    CAIHE_CODE,
    CATERING,
    CHESS,
    FLOWERS,
    FLOWERS_USCC,
    KAIXUAN_CODE,
    NEIGHBOURS,
    SCHOOL,
    SCHOOL_USCC,
    TAIJI,
    UNIVERSITY,
    UNIVERSITY_USCC,
    VILLAGE,
)
from tests.witness.asking import asked, data
from tests.witness.orders import Key
from tests.witness.pages import Cursor, Position

FLOWERS_BY = f'organization(by: {{uscc: "{FLOWERS_USCC}"}})'


def test_an_organization_by_its_code(district: Store) -> None:
    found = data(district, f"{{ {FLOWERS_BY} {{ name kind status foundedOn address street {{ code name }} }} }}")

    assert found == {
        "organization": {
            "name": FLOWERS,
            "kind": "SOCIAL_ASSOCIATION",
            "status": "ACTIVE",
            "foundedOn": "2010-03-01",
            "address": "凯旋路2号",
            "street": {"code": KAIXUAN_CODE, "name": "凯旋街道"},
        }
    }


def test_an_organization_as_it_was(district: Store) -> None:
    query = f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}, validOn: "2012-01-01") {{ name address }} }}'

    assert data(district, query) == {"organization": {"name": "江干区花卉协会", "address": "凯旋路1号"}}


def test_an_organization_that_has_ended_is_found_by_its_code_only(district: Store) -> None:
    where = f'where: {{uscc: {{eq: "{UNIVERSITY_USCC}"}}}}'
    query = f"""{{ organization(by: {{uscc: "{UNIVERSITY_USCC}"}}) {{ name standing endedOn }}
      organizations({where}) {{ totalCount }} parties({where}) {{ totalCount }} }}"""

    assert data(district, query) == {
        "organization": {"name": UNIVERSITY, "standing": "ENDED", "endedOn": "2018-01-01"},
        "organizations": {"totalCount": 0},
        "parties": {"totalCount": 1},
    }


def test_a_number_on_two_organizations_is_told(district: Store) -> None:
    found = asked(district, '{ twice: organization(by: {filingNumber: "备1"}) { name } agencies { totalCount } }')

    assert found.data == {"twice": None, "agencies": {"totalCount": 5}}
    assert found.errors == [{"code": "BAD_INPUT", "path": ["twice"]}]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("{field: NAME}", [NEIGHBOURS, SCHOOL, FLOWERS, TAIJI, ACADEMY]),
        ("{field: NAME, direction: DESC}", [ACADEMY, TAIJI, FLOWERS, SCHOOL, NEIGHBOURS]),
        ("{field: FOUNDED_ON, direction: DESC}, {field: NAME}", [SCHOOL, FLOWERS, NEIGHBOURS, TAIJI, ACADEMY]),
        ("{field: FILED_ON}, {field: NAME}", [NEIGHBOURS, TAIJI, SCHOOL, FLOWERS, ACADEMY]),
        ("{field: PENALTIES_COUNT}, {field: NAME}", [NEIGHBOURS, SCHOOL, TAIJI, ACADEMY, FLOWERS]),
        ("{field: CASES_STEP_ON_MAX, direction: DESC}, {field: NAME}", [SCHOOL, FLOWERS, NEIGHBOURS, TAIJI, ACADEMY]),
    ],
)
def test_organizations_in_an_order(district: Store, order: str, names: list[str]) -> None:
    found = data(district, f"{{ organizations(orderBy: [{order}]) {{ nodes {{ name }} }} }}")

    assert [one["name"] for one in found["organizations"]["nodes"]] == names


def test_parties_by_the_sum_of_their_fines(district: Store) -> None:
    query = """{ parties(orderBy: [{field: PENALTIES_FINE_SUM, direction: DESC}, {field: NAME}]) {
      totalCount nodes { __typename name } } }"""

    found = data(district, query)["parties"]

    assert found["totalCount"] == 9
    assert [(one["__typename"], one["name"]) for one in found["nodes"]] == [
        ("Organization", FLOWERS),
        ("OtherParty", CATERING),
        ("OtherParty", VILLAGE),
        ("Organization", NEIGHBOURS),
        ("OtherParty", CHESS),
        ("Organization", SCHOOL),
        ("Organization", TAIJI),
        ("Organization", UNIVERSITY),
        ("Organization", ACADEMY),
    ]


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ("{}", [NEIGHBOURS, SCHOOL, FLOWERS, TAIJI, ACADEMY]),
        ("{and: []}", [NEIGHBOURS, SCHOOL, FLOWERS, TAIJI, ACADEMY]),
        ("{or: []}", []),
        ("{not: {}}", []),
        ('{foundedOn: {gt: "2012-01-01"}}', [SCHOOL]),
        ('{not: {foundedOn: {gt: "2012-01-01"}}}', [NEIGHBOURS, FLOWERS, TAIJI, ACADEMY]),
        ("{foundedOn: {isNull: true}, kind: {eq: FOUNDATION}}", [ACADEMY]),
        ('{name: {startsWith: "采荷"}}', [TAIJI]),
        (f'{{or: [{{name: {{eq: "{TAIJI}"}}}}, {{street: {{eq: "{KAIXUAN_CODE}"}}}}]}}', [NEIGHBOURS, FLOWERS, TAIJI]),
        ('{street: {is: {name: {eq: "采荷街道"}}}}', [SCHOOL, TAIJI]),
        ('{not: {street: {is: {parent: {eq: "330104"}}}}}', [ACADEMY]),
        ('{penalties: {some: {fine: {gte: "1000"}}}}', [FLOWERS]),
        ("{penalties: {none: {}}}", [NEIGHBOURS, SCHOOL, TAIJI, ACADEMY]),
        ("{penalties: {every: {fine: {isNull: false}}}}", [NEIGHBOURS, SCHOOL, TAIJI, ACADEMY]),
        ('{cases: {some: {number: {eq: "案1"}, step: {eq: INVESTIGATION}}}}', [SCHOOL, FLOWERS]),
        ("{integrity: {entries: {some: {measures: {some: {kind: {eq: PENALTY}}}}}}}", [FLOWERS]),
        ('{partyUnits: {some: {parent: {is: {code: {eq: "党0"}}}}}}', [FLOWERS]),
        ('{search: "社区托管"}', [SCHOOL]),
        ('{search: "jianggan"}', [FLOWERS]),
        ('{search: "kxjd"}', [NEIGHBOURS]),
        ('{search: "花卉协会"}', [FLOWERS]),
        ('{not: {search: "wulin"}}', [NEIGHBOURS, SCHOOL, FLOWERS, TAIJI]),
    ],
)
def test_organizations_that_fulfil_a_filter(district: Store, where: str, names: list[str]) -> None:
    found = data(district, f"{{ organizations(where: {where}, orderBy: [{{field: NAME}}]) {{ nodes {{ name }} }} }}")

    assert [one["name"] for one in found["organizations"]["nodes"]] == names


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        ('{authority: {is: {name: {startsWith: "江干区市场"}}}}', ["罚2", "罚3"]),
        ('{authority: {isNull: false, in: ["ENFORCEMENT"]}}', ["罚1"]),
        ("{party: {inspections: {none: {}}}}", ["罚3"]),
        ('{party: {search: "花卉"}, fine: {isNull: true}}', ["罚2"]),
        ('{not: {fine: {lt: "500"}}}', ["罚1", "罚2"]),
    ],
)
def test_penalties_that_fulfil_a_filter(district: Store, where: str, numbers: list[str]) -> None:
    query = f"{{ penalties(where: {where}, orderBy: [{{field: DOCUMENT_NUMBER}}]) {{ nodes {{ documentNumber }} }} }}"

    assert [one["documentNumber"] for one in data(district, query)["penalties"]["nodes"]] == numbers


def test_what_has_happened_by_a_day(district: Store) -> None:
    query = f"""query ($day: Date) {{ organization(by: {{uscc: "{SCHOOL_USCC}"}}, validOn: $day) {{
      penalties {{ totalCount nodes {{ documentNumber fine {{ value currency }} }} }}
      cases {{ nodes {{ step }} }} }} }}"""

    later = data(district, query, variables={"day": "2020-12-31"})
    earlier = data(district, query, variables={"day": "2020-04-30"})

    fine = {"documentNumber": "罚4", "fine": {"value": "300.00", "currency": "CNY"}}
    assert later["organization"] == {
        "penalties": {"totalCount": 1, "nodes": [fine]},
        "cases": {"nodes": [{"step": "INVESTIGATION"}]},
    }
    assert earlier["organization"] == {
        "penalties": {"totalCount": 0, "nodes": []},
        "cases": {"nodes": [{"step": "FILED"}]},
    }


CODES = ["CIVIL_AFFAIRS", "ENFORCEMENT", "KAIXUAN_STREET", "MARKET_SUPERVISION", "TWO_NEW"]


def just_behind(cursor: str, _keys: Sequence[Key]) -> Position | None:
    """A cursor that stands where an agency with this code and the greatest id would."""
    return ((cursor,), "f" * 32)


@pytest.mark.parametrize(
    ("which", "codes", "more"),
    [
        ("", CODES, (False, False)),
        ("first: 2", CODES[:2], (False, True)),
        ("last: 2", CODES[3:], (True, False)),
        ("first: 0", [], (False, True)),
        ("last: 0", [], (True, False)),
        ('first: 2, after: "ENFORCEMENT"', CODES[2:4], (True, True)),
        ('after: "KAIXUAN_STREET"', CODES[3:], (True, False)),
        ('after: "D"', CODES[1:], (True, False)),
        ('after: "ZZ"', [], (True, False)),
        ('after: "A"', CODES, (False, False)),
        ('last: 2, after: "CIVIL_AFFAIRS"', CODES[3:], (True, False)),
        ('last: 2, before: "M"', CODES[1:3], (True, True)),
        ('first: 2, before: "TWO_NEW"', CODES[:2], (False, True)),
        ('before: "ZZ"', CODES, (False, False)),
    ],
)
def test_pages_of_agencies(district: Store, which: str, codes: list[str], more: tuple[bool, bool]) -> None:
    given = f", {which}" if which else ""
    query = f"""{{ agencies(orderBy: [{{field: CODE}}]{given}) {{ totalCount nodes {{ code }} edges {{ cursor }}
      pageInfo {{ hasPreviousPage hasNextPage startCursor endCursor }} }} }}"""

    found = data(district, query, position_of=just_behind)["agencies"]

    cursors = [one["cursor"] for one in found["edges"]]
    assert [one["code"] for one in found["nodes"]] == codes
    assert [one.at[0] for one in cursors] == [(code,) for code in codes]
    assert (found["pageInfo"]["hasPreviousPage"], found["pageInfo"]["hasNextPage"]) == more
    assert [found["pageInfo"][end] for end in ("startCursor", "endCursor")] == ends(cursors)
    assert found["totalCount"] == 5


def ends(cursors: list[Cursor]) -> list[Any]:
    """The first and the last of some cursors."""
    return [cursors[0], cursors[-1]] if cursors else [None, None]


def test_divisions_with_what_is_above_and_below_them(district: Store) -> None:
    query = """{ divisions(where: {level: {eq: DISTRICT}}, orderBy: [{field: CODE}]) { nodes {
      name parent { name parent { name } } successors { code division { name } }
      divisions(first: 1, where: {organizations: {some: {registration: {eq: FILED}}}}) { totalCount }
      organizations { totalCount } } } }"""

    city = {"name": "杭州市", "parent": None}
    assert data(district, query)["divisions"]["nodes"] == [
        {
            "name": "上城区",
            "parent": city,
            "successors": [],
            "divisions": {"totalCount": 0},
            "organizations": {"totalCount": 0},
        },
        {
            "name": "江干区",
            "parent": city,
            "successors": [{"code": "330102", "division": {"name": "上城区"}}],
            "divisions": {"totalCount": 2},
            "organizations": {"totalCount": 0},
        },
    ]


def test_a_division_that_is_gone_is_still_named(district: Store) -> None:
    query = f"""{{ {FLOWERS_BY[:-1]}, validOn: "2022-01-01") {{
      street {{ name abolishedOn successors {{ division {{ code }} }} }} }} }}"""

    assert data(district, query)["organization"]["street"] == {
        "name": "凯旋街道",
        "abolishedOn": "2021-04-09",
        "successors": [{"division": {"code": "330102014"}}],
    }


def test_an_agency_that_is_gone_is_named_and_one_to_come_is_not(district: Store) -> None:
    query = """{ now: agencies(where: {code: {eq: "TWO_NEW"}}) { nodes { successor { code } } }
      later: partyUnits(validOn: "2024-01-01", orderBy: [{field: CODE}]) { nodes {
        code source { agency { code abolishedOn successor { code } } } } } }"""

    agency = {"code": "TWO_NEW", "abolishedOn": "2023-05-01", "successor": {"code": "SOCIAL_WORK"}}
    assert data(district, query) == {
        "now": {"nodes": [{"successor": None}]},
        "later": {
            "nodes": [{"code": "党0", "source": {"agency": agency}}, {"code": "党1", "source": {"agency": agency}}]
        },
    }


def test_the_parts_of_an_operation_in_their_order(district: Store) -> None:
    query = """{ jointOperations(where: {number: {eq: "联1"}}) { nodes { name startedOn finishedOn
      participants { agency { code } role outcome } sites { address division { code } }
      subjects { party { name } finding } } } }"""

    assert data(district, query)["jointOperations"]["nodes"] == [
        {
            "name": "养老机构联合检查",
            "startedOn": "2020-05-01",
            "finishedOn": "2020-05-03",
            "participants": [
                {"agency": {"code": "CIVIL_AFFAIRS"}, "role": "LEAD", "outcome": "责令改正"},
                {"agency": {"code": "MARKET_SUPERVISION"}, "role": "PARTICIPANT", "outcome": None},
            ],
            "sites": [
                {"address": "凯旋路1号", "division": {"code": KAIXUAN_CODE}},
                {"address": "采荷路3号", "division": None},
            ],
            "subjects": [
                {"party": {"name": SCHOOL}, "finding": "未公示收费"},
                {"party": {"name": FLOWERS}, "finding": None},
            ],
        }
    ]


def test_the_lists_on_which_a_party_stands(district: Store) -> None:
    query = f"""{{ {FLOWERS_BY} {{ integrity {{
      entries(orderBy: [{{field: LISTED_ON}}]) {{ nodes {{
      listedAs ground measures {{ code executedBy {{ name }} untilOn }} authority {{ code }}
      party {{ __typename name }} }} }} }} }} }}"""

    party, civil = {"__typename": "Organization", "name": FLOWERS}, {"code": "CIVIL_AFFAIRS"}
    supervised = {"code": "M01", "executedBy": {"name": "江干区市场监督管理局"}, "untilOn": "2022-03-10"}
    assert data(district, query)["organization"]["integrity"]["entries"]["nodes"] == [
        {
            "listedAs": "SERIOUS",
            "ground": "S4",
            "measures": [supervised, {"code": "M02", "executedBy": None, "untilOn": None}],
            "authority": civil,
            "party": party,
        },
        {"listedAs": "RED", "ground": None, "measures": [], "authority": None, "party": party},
    ]


def test_fragments_aliases_and_directives(district: Store) -> None:
    query = """query ($with: Boolean!, $without: Boolean = true) {
      found: parties(where: {name: {startsWith: "采荷"}}, orderBy: [{field: NAME}]) { nodes {
        ...Named foundedOn @include(if: $with) endedOn @skip(if: $without)
        ... on Organization { ...OfOrganization } ... on OtherParty { nature } } }
      others: parties(where: {uscc: {startsWith: "91"}}) { nodes { ... on OtherParty { called: name nature } } } }
      fragment Named on Party { __typename title: name }
      fragment OfOrganization on Organization { kind communityKind street { code } }"""

    found = data(district, query, variables={"with": False})

    assert found == {
        "found": {
            "nodes": [
                {
                    "__typename": "Organization",
                    "title": TAIJI,
                    "kind": "FILED_COMMUNITY_ORGANIZATION",
                    "communityKind": "CULTURE_SPORT",
                    "street": {"code": CAIHE_CODE},
                },
                {
                    "__typename": "Organization",
                    "title": UNIVERSITY,
                    "kind": "SOCIAL_SERVICE_INSTITUTION",
                    "communityKind": None,
                    "street": {"code": CAIHE_CODE},
                },
            ]
        },
        "others": {"nodes": [{"called": CATERING, "nature": "ENTERPRISE"}]},
    }


def test_anything_by_its_id(district: Store) -> None:
    listed = data(district, "{ inspections(orderBy: [{field: INSPECTED_ON}]) { nodes { id } } }")["inspections"]
    query = """query ($id: ID!) { node(id: $id) { __typename id
      ... on Inspection { inspectedAt kind: result party { name } } ... on Party { name } } }"""

    first, second = (data(district, query, variables=one)["node"] for one in listed["nodes"])

    assert (first.pop("id"), second.pop("id")) == tuple(one["id"] for one in listed["nodes"])
    inspection = {"__typename": "Inspection"}
    assert first == {
        **inspection,
        "inspectedAt": "2020-05-06T01:30:00+00:00",
        "kind": "NO_PROBLEM",
        "party": {"name": FLOWERS},
    }
    assert second == {**inspection, "inspectedAt": None, "kind": "PROBLEM_FOUND", "party": {"name": VILLAGE}}
