"""One field kept back, masked, or kept to its agency: the same in every way in which it can be asked."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.connector import Op, Statement
from hub.query.declaring.declared import Column
from hub.query.declaring.orders import order_keys
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, ask, machine, refusals, told, values
from tests.district_parties import (
    CHESS,
    ENFORCEMENT,
    FLOWERS,
    FLOWERS_USCC,
    KAIXUAN,
    TWO_NEW,
)
from tests.pushing import push_all
from tests.redeclaring import redeclare
from tests.register_statements import fund_transfer, service_project
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, uscc

ENFORCING = machine(ENFORCEMENT)
"""Of penalties, it stated 罚1 alone."""

ByAgency = Callable[[str, Sight], None]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Iterator[ByAgency]:
    """Label a field of penalties SECRET, and say what agencies see of that."""

    def label(field: str, sight: Sight) -> None:
        penalty = schema.bindings.entities["Penalty"]
        declared = penalty.fields[field]
        assert isinstance(declared, Column)
        changed = replace(penalty, fields={**penalty.fields, field: replace(declared, label=Access.SECRET)})
        redeclare(monkeypatch, changed)
        order_keys.cache_clear()
        monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.AGENCY: {**POLICY[Role.AGENCY], Access.SECRET: sight}})

    yield label
    monkeypatch.undo()
    order_keys.cache_clear()


ASKED_BY_FINE = [
    '{ penalties(where: {fine: {gt: "0"}}) { nodes { documentNumber } } }',
    "{ penalties(where: {fine: {isNull: true}}) { totalCount } }",
    '{ penalties(where: {not: {or: [{fine: {eq: "250"}}]}}) { totalCount } }',
    "{ penalties(orderBy: [{field: DECIDED_ON}, {field: FINE}]) { totalCount } }",
    '{ organizations(where: {penalties: {some: {fine: {gt: "0"}}}}) { totalCount } }',
    '{ organizations(where: {penalties: {none: {fine: {gt: "0"}}}}) { totalCount } }',
    '{ organizations(where: {penalties: {every: {fine: {gt: "0"}}}}) { totalCount } }',
    "{ organizations(orderBy: [{field: PENALTIES_FINE_SUM}]) { totalCount } }",
    "{ penaltyStats { count fine { value } } }",
    "{ penaltyStats { count fineAverage { value } } }",
    "{ penaltyStats { count fineMedian { value } } }",
    '{ penaltyStats(having: {fine: {gt: "0"}}) { count } }',
    '{ penaltyStats(where: {fine: {gt: "0"}}) { count } }',
]


@pytest.mark.parametrize("sight", [Sight.MASK, Sight.DENY])
@pytest.mark.parametrize("query", ASKED_BY_FINE)
def test_a_value_that_is_not_shown_whole_cannot_be_asked_by(
    district: Store, seen: ByAgency, sight: Sight, query: str
) -> None:
    seen("fine", sight)

    result = ask(district, query, who=ENFORCING)

    (root,) = result.data
    assert result.data == {root: None}
    assert refusals(result) == [(root, "FORBIDDEN")]


@pytest.mark.parametrize("sight", [Sight.MASK, Sight.DENY])
def test_a_day_that_is_not_shown_whole_is_no_group(district: Store, seen: ByAgency, sight: Sight) -> None:
    seen("decided_on", sight)

    result = ask(district, "{ penaltyStats(groupBy: [DECIDED_IN_YEAR]) { count } }", who=ENFORCING)

    assert refusals(result) == [("penaltyStats", "FORBIDDEN")]


def test_a_relation_asked_by_what_is_not_shown_is_null_where_it_stands(district: Store, seen: ByAgency) -> None:
    seen("fine", Sight.DENY)
    query = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ name
      cases {{ totalCount }} integrity {{ entries {{ totalCount }} }}
      penalties(where: {{fine: {{gt: "0"}}}}) {{ totalCount }} }} agencies {{ totalCount }} }}"""

    result = ask(district, query, who=ENFORCING)

    # The list cannot be null, and so the organization is.
    assert result.data == {"organization": None, "agencies": {"totalCount": 5}}
    assert refusals(result) == [("organization.penalties", "FORBIDDEN")]


def test_a_value_is_denied_once_a_place_however_many_rows_there_are(district: Store, seen: ByAgency) -> None:
    seen("fine", Sight.DENY)
    query = """{ penalties { nodes { documentNumber fine { value } again: fine { currency } } }
      none: penalties(first: 0) { nodes { fine { value } } } }"""

    result = ask(district, query, who=ENFORCING)

    assert [node["fine"] for node in result.data["penalties"]["nodes"]] == [None] * 3
    assert refusals(result) == [
        ("penalties.nodes.fine", "FORBIDDEN"),
        ("penalties.nodes.again", "FORBIDDEN"),
        ("none.nodes.fine", "FORBIDDEN"),
    ]
    assert [error.path for error in result.errors or ()] == [["penalties", "nodes"]] * 2 + [["none", "nodes"]]


@pytest.mark.parametrize(
    ("field", "asked", "shown"),
    [
        ("violation", "violation", "占**营"),
        (
            "authority_uscc",
            "authorityUscc",
            f"{uscc(92, start='11330104')[:4]}{'*' * 10}{uscc(92, start='11330104')[-4:]}",
        ),
        ("fine", "fine { value currency }", None),
        ("valid_until", "validUntil", None),
        ("kinds", "kinds", None),
    ],
)
def test_a_masked_text_shows_its_ends_and_anything_else_nothing(
    district: Store, seen: ByAgency, field: str, asked: str, shown: str | None
) -> None:
    seen(field, Sight.MASK)
    query = f'{{ penalties(where: {{documentNumber: {{eq: "罚1"}}}}) {{ nodes {{ {asked} }} }} }}'

    found = told(district, query, who=ENFORCING)["penalties"]

    assert values(found, asked.partition(" ")[0]) == [shown]


# --- an agency's own ----------------------------------------------------------------------------


def test_a_value_of_ones_own_is_shown_on_ones_own_rows(district: Store, seen: ByAgency) -> None:
    seen("fine", Sight.OWN)
    query = "{ penalties(orderBy: [{field: DOCUMENT_NUMBER}]) { totalCount nodes { documentNumber fine { value } } } }"

    found = told(district, query, who=ENFORCING)["penalties"]

    assert found["totalCount"] == 3
    assert values(found, "documentNumber", "fine") == [("罚1", {"value": "1000.00"}), ("罚2", None), ("罚3", None)]


@pytest.mark.parametrize(("who", "shown"), [(KAIXUAN, True), (TWO_NEW, False)])
def test_a_value_that_is_shared_is_shown_on_the_rows_of_those_who_share(
    district: Store, monkeypatch: pytest.MonkeyPatch, who: str, *, shown: bool
) -> None:
    operation = schema.bindings.entities["JointOperation"]
    name: Any = operation.fields["name"]
    fields = {**operation.fields, "name": replace(name, label=Access.CASE)}
    redeclare(monkeypatch, replace(operation, label=Access.PUBLIC, fields=fields))

    found = told(district, "{ jointOperations { nodes { number name } } }", who=machine(who))["jointOperations"]

    assert [one["name"] is not None for one in found["nodes"]] == [shown, shown]


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        ('{fine: {gt: "0"}}', ["罚1"]),
        ('{fine: {eq: "250"}}', []),
        ('{not: {fine: {eq: "250"}}}', ["罚1", "罚2", "罚3"]),
        ("{fine: {isNull: true}}", ["罚2", "罚3"]),
        ('{or: [{fine: {lt: "2000"}}, {documentNumber: {eq: "罚2"}}]}', ["罚1", "罚2"]),
    ],
)
def test_filters_know_of_others_rows_no_more_than_is_shown(
    district: Store, seen: ByAgency, where: str, numbers: list[str]
) -> None:
    seen("fine", Sight.OWN)
    query = f"{{ penalties(where: {where}, orderBy: [{{field: DOCUMENT_NUMBER}}]) {{ nodes {{ documentNumber }} }} }}"

    assert values(told(district, query, who=ENFORCING)["penalties"], "documentNumber") == numbers


@pytest.mark.parametrize(
    ("who", "names"), [(ENFORCING, [FLOWERS]), (machine(CIVIL_AFFAIRS), []), (machine(MARKET_SUPERVISION), [])]
)
def test_filters_by_relations_know_no_more_either(district: Store, seen: ByAgency, who: Any, names: list[str]) -> None:
    seen("fine", Sight.OWN)
    query = '{ organizations(where: {penalties: {some: {fine: {gt: "0"}}}}) { nodes { name } } }'

    assert values(told(district, query, who=who)["organizations"], "name") == names


def test_orders_and_cursors_tell_of_others_rows_no_more_than_is_shown(district: Store, seen: ByAgency) -> None:
    seen("fine", Sight.OWN)
    query = """query ($after: String) { penalties(first: 1, after: $after, orderBy: [{field: FINE, direction: DESC}]) {
      edges { cursor node { documentNumber } } pageInfo { hasNextPage } } }"""

    walked, after = [], None
    for _ in range(3):
        (edge,) = told(district, query, who=ENFORCING, after=after)["penalties"]["edges"]
        after = edge["cursor"]
        walked.append((edge["node"]["documentNumber"], json.loads(bytes.fromhex(after))[1]))

    assert walked[0] == ("罚1", 100_000)
    assert sorted(walked[1:]) == [("罚2", None), ("罚3", None)]


def test_sums_and_groups_are_of_what_is_shown(district: Store, seen: ByAgency) -> None:
    seen("fine", Sight.OWN)
    query = """{ penaltyStats { count fine { value } fineAverage { value } fineMedian { value } }
      some: penaltyStats(having: {fine: {gt: "1000"}}) { count } }"""

    found = told(district, query, who=ENFORCING)

    shown = {"value": "1000.00"}
    assert found == {
        "penaltyStats": [{"count": 3, "fine": shown, "fineAverage": shown, "fineMedian": shown}],
        "some": [],
    }


def test_a_day_of_ones_own_groups_others_rows_under_nothing(district: Store, seen: ByAgency) -> None:
    seen("decided_on", Sight.OWN)
    query = "{ penaltyStats(groupBy: [DECIDED_IN_MONTH]) { decidedInMonth count } }"

    assert told(district, query, who=ENFORCING)["penaltyStats"] == [
        {"decidedInMonth": "2020-03-01", "count": 1},
        {"decidedInMonth": None, "count": 2},
    ]


def test_what_is_denied_of_rows_that_are_only_counted_is_no_group(
    district: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = schema.bindings.entities["SupervisionCase"]
    step: Any = case.fields["step"]
    redeclare(monkeypatch, replace(case, fields={**case.fields, "step": replace(step, label=Access.SECRET)}))

    result = ask(district, "{ supervisionCaseStats(groupBy: [STEP]) { count } }", who=DASHBOARD)

    assert refusals(result) == [("supervisionCaseStats", "FORBIDDEN")]


def test_statistics_by_what_is_denied_keep_no_others_back(district: Store, seen: ByAgency) -> None:
    seen("decided_on", Sight.DENY)
    query = """{ open: penaltyStats(groupBy: [AUTHORITY]) { count } again: penaltyStats { count }
      denied: penaltyStats(groupBy: [DECIDED_IN_YEAR]) { count } }"""

    result = ask(district, query, who=ENFORCING)

    assert refusals(result) == [("denied", "FORBIDDEN")]
    assert result.data["again"] == [{"count": 3}]
    assert sum(one["count"] for one in result.data["open"]) == 3


def test_lists_are_ordered_by_sums_of_what_is_shown(district: Store, seen: ByAgency) -> None:
    query = """{ parties(where: {penalties: {some: {}}}, orderBy: [{field: PENALTIES_FINE_SUM}]) {
      nodes { name } edges { cursor } } }"""

    seen("fine", Sight.OWN)
    found = told(district, query, who=ENFORCING)["parties"]

    sums = [json.loads(bytes.fromhex(edge["cursor"]))[1] for edge in found["edges"]]
    assert sums == [100_000, None]
    assert found["nodes"][0] == {"name": FLOWERS}


# --- rows that are kept back ----------------------------------------------------------------------


DENIED = [
    ("{ supervisionCases { totalCount } }", "supervisionCases"),
    ('{ supervisionCaseStats(where: {number: {eq: "案1"}}) { count } }', "supervisionCaseStats"),
    ("{ organizations(where: {cases: {some: {}}}) { totalCount } }", "organizations"),
    ("{ organizations(where: {not: {cases: {none: {}}}}) { totalCount } }", "organizations"),
    ("{ organizations(where: {cases: {}}) { totalCount } }", "organizations"),
    ("{ parties(orderBy: [{field: CASES_COUNT}]) { totalCount } }", "parties"),
    ("{ organizations(first: 0) { nodes { cases { totalCount } } } }", "organizations.nodes.cases"),
]


@pytest.mark.parametrize(("query", "place"), DENIED)
def test_rows_that_are_denied_are_refused_wherever_they_count(district: Store, query: str, place: str) -> None:
    assert refusals(ask(district, query, who=DASHBOARD)) == [(place, "FORBIDDEN")]


def ids_of_cases(store: Store) -> dict[str, str]:
    """The ids of all cases by their numbers, as an officer sees them."""
    found = told(store, "{ supervisionCases { nodes { id number } } }")["supervisionCases"]["nodes"]
    return {one["number"]: one["id"] for one in found}


NODE = "query ($id: ID!) { node(id: $id) { id ... on SupervisionCase { number } } }"


def test_a_row_that_may_not_be_seen_is_not_found_by_its_id(district: Store) -> None:
    ids = ids_of_cases(district)

    own = [told(district, NODE, who=machine(CIVIL_AFFAIRS), id=ids[number])["node"] for number in ("案1", "案2")]
    denied = ask(district, NODE, who=DASHBOARD, id=ids["案1"])

    assert own == [{"id": ids["案1"], "number": "案1"}, None]
    assert denied.data == {"node": None}


def test_a_party_known_from_rows_that_may_not_be_seen_is_nowhere(district: Store) -> None:
    (party,) = told(district, f'{{ parties(where: {{name: {{eq: "{CHESS}"}}}}) {{ nodes {{ id }} }} }}')["parties"][
        "nodes"
    ]
    every = told(district, "{ parties { totalCount } }")["parties"]["totalCount"]

    for who in (DASHBOARD, machine(CIVIL_AFFAIRS)):
        found = told(
            district,
            f'{{ parties(where: {{search: "{CHESS}"}}) {{ totalCount }} all: parties {{ totalCount }} }}',
            who=who,
        )
        assert found == {"parties": {"totalCount": 0}, "all": {"totalCount": every - 1}}
        assert told(district, NODE, who=who, id=party["id"])["node"] is None


EVER = '{stepOn: {gte: "1900-01-01"}}'


@pytest.mark.parametrize(("who", "count"), [(CIVIL_AFFAIRS, 1), (ENFORCEMENT, 1), (MARKET_SUPERVISION, 0)])
def test_what_is_an_agencys_own_is_counted_so_in_every_way(district: Store, who: str, count: int) -> None:
    query = f"""{{ supervisionCases {{ totalCount }} supervisionCaseStats {{ count }}
      organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ cases {{ totalCount }} }}
      some: organizations(where: {{name: {{eq: "{FLOWERS}"}}, cases: {{some: {{}}}}}}) {{ totalCount }}
      filtered: organizations(where: {{name: {{eq: "{FLOWERS}"}}, cases: {{some: {EVER}}}}}) {{ totalCount }}
      ordered: organizations(orderBy: [{{field: CASES_COUNT, direction: DESC}}], first: 1) {{
        edges {{ cursor }} }} }}"""

    found = told(district, query, who=machine(who))

    most = json.loads(bytes.fromhex(found["ordered"]["edges"][0]["cursor"]))[1]
    counts = [found["supervisionCases"], found["organization"]["cases"], found["some"], found["filtered"]]
    assert [one["totalCount"] for one in counts] == [count] * 4
    assert found["supervisionCaseStats"] == [{"count": count}]
    assert most == count


@pytest.fixture
def labelled(monkeypatch: pytest.MonkeyPatch) -> ByAgency:
    """Label an entity SECRET, and say what agencies see of that."""

    def label(name: str, sight: Sight) -> None:
        redeclare(monkeypatch, replace(schema.bindings.entities[name], label=Access.SECRET))
        monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.AGENCY: {**POLICY[Role.AGENCY], Access.SECRET: sight}})

    return label


@pytest.mark.parametrize(("who", "inspected"), [(MARKET_SUPERVISION, 1), (CIVIL_AFFAIRS, None)])
def test_who_is_concerned_by_rows_that_are_kept_back_is_not_counted(
    district: Store, labelled: ByAgency, who: str, inspected: int | None
) -> None:
    labelled("Inspection", Sight.OWN)

    found = told(district, "{ districtDiagnostics { inspected } }", who=machine(who))

    assert found == {"districtDiagnostics": [{"inspected": inspected}]}


BY_USCC = f'organization(by: {{uscc: "{FLOWERS_USCC}"}})'


@pytest.mark.parametrize(
    ("entity", "query", "place"),
    [
        ("Integrity", f"{{ {BY_USCC} {{ integrity {{ entries {{ totalCount }} }} }} }}", "organization.integrity"),
        (
            "Integrity",
            "{ organizations(where: {integrity: {entries: {some: {}}}}) { totalCount } }",
            "organizations",
        ),
        ("Source", "{ penalties { nodes { source { kind } } } }", "penalties.nodes.source"),
        ("Source", f"{{ {BY_USCC} {{ sources {{ source {{ kind }} }} }} }}", "organization.sources.source"),
        ("ValueSource", f"{{ {BY_USCC} {{ sources {{ field }} }} }}", "organization.sources"),
    ],
)
def test_what_a_row_shows_of_itself_under_another_name_has_a_label_of_its_own(
    district: Store, labelled: ByAgency, entity: str, query: str, place: str
) -> None:
    labelled(entity, Sight.DENY)

    result = ask(district, query, who=ENFORCING)

    assert refusals(result) == [(place, "FORBIDDEN")]


def test_rows_that_are_denied_are_not_looked_up(district: Store, labelled: ByAgency) -> None:
    labelled("Organization", Sight.DENY)

    result = ask(district, f"{{ {BY_USCC} {{ __typename }} }}", who=ENFORCING)

    assert refusals(result) == [("organization", "FORBIDDEN")]


@pytest.mark.parametrize("fields", ["name", "__typename"])
def test_a_list_that_is_shown_as_a_whole_is_refused_as_a_whole(
    district: Store, labelled: ByAgency, fields: str
) -> None:
    labelled("ServicePlatform", Sight.DENY)

    result = ask(district, f"{{ servicePlatforms {{ {fields} }} }}", who=ENFORCING)

    assert refusals(result) == [("servicePlatforms", "FORBIDDEN")]
    assert result.data == {"servicePlatforms": None}


@pytest.mark.parametrize(("who", "projects"), [(CIVIL_AFFAIRS, ["项1", "项1", "项2"]), (ENFORCEMENT, [None] * 3)])
def test_what_a_row_refers_to_is_kept_back_where_it_is_anothers(
    district: Store, labelled: ByAgency, who: str, projects: list[str | None]
) -> None:
    labelled("ServiceProject", Sight.OWN)
    query = "{ fundTransfers(orderBy: [{field: PAID_ON}]) { nodes { project { number } } } }"

    found = told(district, query, who=machine(who))["fundTransfers"]

    assert [one["project"] and one["project"]["number"] for one in found["nodes"]] == projects


@pytest.mark.parametrize(("who", "count"), [(CIVIL_AFFAIRS, 2), (ENFORCEMENT, 0)])
def test_nobody_filters_by_what_a_row_refers_to_where_that_is_anothers(
    district: Store, labelled: ByAgency, who: str, count: int
) -> None:
    labelled("ServiceProject", Sight.OWN)
    query = '{ fundTransfers(where: {project: {is: {number: {eq: "项1"}}}}) { totalCount } }'

    assert told(district, query, who=machine(who)) == {"fundTransfers": {"totalCount": count}}


@pytest.fixture
def projects(store: Store) -> Store:
    """A store with the projects of two agencies, and payments for each and for one that was withdrawn."""
    mine, theirs, withdrawn = (service_project(number, catalogueItem=None) for number in ("项1", "项2", "项3"))
    payments = zip(("拨1", "拨2", "拨3"), ("项1", "项2", "项3"), strict=True)
    push_all(store, theirs, agency=ENFORCEMENT)
    push_all(store, mine, withdrawn, *(fund_transfer(number, project=project) for number, project in payments))
    push_all(store, Statement("service_project", {}, op=Op.WITHDRAW, native_id="项3"))
    return store


KEYS = ['{eq: "项1"}', '{in: ["项1", "项2"]}', '{eq: "项3"}', "{isNull: true}"]


def paid_for(store: Store, key: str, who: Principal) -> list[str]:
    """The payments that somebody finds by the key of their project."""
    query = f"{{ fundTransfers(where: {{project: {key}}}, orderBy: [{{field: NUMBER}}]) {{ nodes {{ number }} }} }}"
    found: list[str] = values(told(store, query, who=who)["fundTransfers"], "number")
    return found


def test_a_key_is_asked_by_where_what_it_names_is_seen(projects: Store, labelled: ByAgency) -> None:
    civil_affairs, enforcement = machine(CIVIL_AFFAIRS), machine(ENFORCEMENT)
    before = [paid_for(projects, key, enforcement) for key in KEYS]

    labelled("ServiceProject", Sight.OWN)

    assert before == [["拨1"], ["拨1", "拨2"], ["拨3"], []]
    assert [paid_for(projects, key, civil_affairs) for key in KEYS] == [["拨1"], ["拨1"], [], ["拨2", "拨3"]]
    assert [paid_for(projects, key, enforcement) for key in KEYS] == [[], ["拨2"], [], ["拨1", "拨3"]]


def test_a_key_of_what_is_denied_is_not_asked_by(projects: Store, labelled: ByAgency) -> None:
    labelled("ServiceProject", Sight.DENY)

    for key in KEYS:
        result = ask(projects, f"{{ fundTransfers(where: {{project: {key}}}) {{ totalCount }} }}", who=ENFORCING)

        assert refusals(result) == [("fundTransfers", "FORBIDDEN")]


@pytest.mark.parametrize(("who", "centres"), [(CIVIL_AFFAIRS, 2), (ENFORCEMENT, 0)])
def test_the_one_row_that_refers_to_another_is_kept_back_where_it_is_anothers(
    district: Store, labelled: ByAgency, who: str, centres: int
) -> None:
    labelled("ServiceCentre", Sight.OWN)

    found = told(district, "{ divisions { nodes { serviceCentre { code } } } }", who=machine(who))["divisions"]

    assert len([one for one in found["nodes"] if one["serviceCentre"]]) == centres


def test_days_until_a_day_are_kept_back_with_the_day(district: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    case = schema.bindings.entities["SupervisionCase"]
    day: Any = case.fields["next_deadline_on"]
    changed = {**case.fields, "next_deadline_on": replace(day, label=Access.SECRET)}
    redeclare(monkeypatch, replace(case, fields=changed))
    query = "{ supervisionCases { nodes { nextDeadlineOn daysToDeadline } } }"

    result = ask(district, query)

    assert result.data["supervisionCases"]["nodes"] == [{"nextDeadlineOn": None, "daysToDeadline": None}] * 2
    assert refusals(result) == [
        ("supervisionCases.nodes.nextDeadlineOn", "FORBIDDEN"),
        ("supervisionCases.nodes.daysToDeadline", "FORBIDDEN"),
    ]
