"""Personal values leave whole for a declared purpose alone, and only once it is written down who reads them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import literal, select
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

import schema as declares  # noqa: F401 - fills DECLARED
from hub.access import policy
from hub.access.documents import document_id
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.access.purposes import Declared
from hub.domain.access_codes import AccessAct, Purpose
from hub.domain.records.declare import camel
from hub.errors import Forbidden, StoreUnavailable
from hub.query import noting
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column
from hub.query.planning.relations import scope_of
from hub.query.planning.sight import value_asked
from hub.store.access_log import Entry, add_entries
from hub.store.engine import Store, Transaction
from hub.store.personal import opened_values
from hub.store.tables.access_log import access_log
from schema import schema
from tests.asking import (
    DASHBOARD,
    DEPARTURE,
    ENGINES,
    INVESTIGATING,
    NOON,
    PUBLIC,
    TODAY,
    WIDE,
    Answer,
    ask,
    machine,
    told,
)
from tests.crawling import along, everything, leaves, ways
from tests.databases import KINDS, Databases
from tests.district import filled
from tests.district_parties import FLOWERS_USCC
from tests.hub.query.planning.test_guards import planning
from tests.pushing import push_all
from tests.register_statements import CITIZEN_NUMBER
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, registration

Row = dict[str, Any]

PERSONAL = [
    (entity.name, camel(name))
    for entity in DECLARED.entities.values()
    for name, one in entity.fields.items()
    if isinstance(one, Column) and one.label is Access.PERSONAL
]
WHOLE = {"王一一", "张三丰", "李四", "赵六", "钱七八", "王一", CITIZEN_NUMBER}
"""The persons of the district."""

ONE = f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ legalRepresentative }} }}'
ALL = f"{{ {everything(hops=2)} ofOrganizations: organizations {{ nodes {{ {everything('Organization', 2)} }} }} }}"
"""All that can be reached in two hops, and of organizations in three: what is quoted stands there."""

CONFLICTS = f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ conflicts {{ statements {{ value }} }} }} }}'


@pytest.fixture(scope="module", params=KINDS)
def district(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """A small district of one's own: reading persons writes."""
    with filled(databases, request.param) as store:
        yield store


def entries(store: Store) -> list[Row]:
    """All entries of the access log, in their order."""
    with store.read() as tx:
        return [dict(row) for row in tx.execute(select(access_log).order_by(access_log.c.id)).mappings()]


def written_by(store: Store, act: Callable[[], Any]) -> tuple[Any, list[Row]]:
    """What something gives, and the entries that it leaves."""
    before = len(entries(store))
    found = act()
    return found, entries(store)[before:]


def for_a_purpose(store: Store, query: str, **given: Any) -> tuple[Answer, list[Row]]:
    """Ask for a purpose: the answer, and the entries that it leaves."""
    return written_by(store, lambda: ask(store, query, purpose=INVESTIGATING, settings=WIDE, **given))


def words(found: Any) -> Iterator[str]:
    """Every text in an answer."""
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from words(one)
    elif isinstance(found, str):
        yield found


def test_the_fields_of_persons_are_these() -> None:
    assert PERSONAL == [
        ("Organization", "legalRepresentative"),
        ("Organization", "responsiblePerson"),
        ("SocialWorker", "name"),
        ("SocialWorker", "citizenNumber"),
        ("PerformanceEvaluation", "note"),
    ]


@pytest.mark.parametrize(("entity", "field"), PERSONAL)
def test_a_field_is_shown_whole_for_a_purpose_and_each_value_is_written_down(
    district: Store, entity: str, field: str
) -> None:
    query = along(ways()[entity], f"... on {entity} {{ id {field} }}")
    masked = [one for one in leaves(told(district, query), field) if one is not None]

    answer, written = for_a_purpose(district, query)

    shown = [one for one in leaves(answer.data, field) if one is not None]
    assert answer.errors == []
    assert len(shown) == len(masked)
    assert not any("*" in one for one in shown)
    assert {(tuple(row["coordinates"]), row["subject"]) for row in written} == {
        ((f"{entity}.{field}",), node["id"].rpartition("_")[2])
        for node in nodes_with(answer.data, field)
        if node[field] is not None
    }


def nodes_with(found: Any, field: str) -> Iterator[Row]:
    """The objects that have a field."""
    if isinstance(found, list):
        for one in found:
            yield from nodes_with(one, field)
    elif isinstance(found, dict):
        if field in found:
            yield found
        for one in found.values():
            yield from nodes_with(one, field)


def without_purpose(data: Any) -> Any:
    """An answer without the root that tells the caller what it declared."""
    return {key: value for key, value in data.items() if key != "viewer"}


@pytest.mark.parametrize("who", [DASHBOARD, PUBLIC, machine(CIVIL_AFFAIRS)], ids=["dashboard", "public", "agency"])
def test_to_all_others_a_purpose_changes_nothing(district: Store, who: Principal) -> None:
    query = f"{{ {everything(hops=2)} }}"
    without = ask(district, query, who=who, settings=WIDE)

    answer, written = for_a_purpose(district, query, who=who)

    assert (without_purpose(answer.data), answer.errors) == (without_purpose(without.data), without.errors)
    assert written == []


def test_of_all_that_can_be_reached_every_person_that_leaves_is_written_down(district: Store) -> None:
    """What left is compared with what was handed to the log, value by value, by every way that the schema has."""
    before, none = written_by(district, lambda: ask(district, ALL, settings=WIDE))

    answer, written = for_a_purpose(district, ALL)

    assert WHOLE & set(words(before.data)) == set()
    assert none == []
    assert WHOLE & set(words(answer.data)) == WHOLE - {"王一"}
    assert without_persons(without_purpose(answer.data)) == without_persons(without_purpose(before.data))
    coordinates = {one for row in written for one in row["coordinates"]}
    assert coordinates == {f"{entity}.{field}" for entity, field in PERSONAL}
    assert len({(row["kind"], row["subject"], row["owner"]) for row in written}) == len(written)


FIELDS = {field for _, field in PERSONAL} | {"value"}


def without_persons(found: Any) -> Any:
    """An answer without the values of persons, whole or masked."""
    if isinstance(found, list):
        return [without_persons(one) for one in found]
    if isinstance(found, dict):
        kept = {key: one for key, one in found.items() if key not in FIELDS or not isinstance(one, str | None)}
        return {key: without_persons(one) for key, one in kept.items()}
    return found


# --- every way to one person --------------------------------------------------------------------------


def flowers_id(store: Store) -> str:
    """The id of an organization of which persons are known."""
    found: str = told(store, f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ id }} }}')["organization"]["id"]
    return found


WAYS = {
    "look-up": ONE,
    "known at": f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}, knownAt: "2030-01-01T00:00:00Z") {{
      legalRepresentative }} }}""",
    "node": "query ($id: ID!) { node(id: $id) { ... on Organization { legalRepresentative } } }",
    "list": "{ organizations { nodes { legalRepresentative } } }",
    "edges": "{ organizations { edges { node { legalRepresentative } } } }",
    "branches": "{ parties { nodes { ... on Organization { legalRepresentative } ... on OtherParty { nature } } } }",
    "alias": f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ a: legalRepresentative b: legalRepresentative }} }}',
}


@pytest.mark.parametrize("way", sorted(WAYS))
def test_by_every_way_a_person_is_shown_once_that_is_written_down(district: Store, way: str) -> None:
    given = {"id": flowers_id(district)} if way == "node" else {}

    answer, written = for_a_purpose(district, WAYS[way], **given)

    assert answer.errors == []
    assert "王一一" in set(words(answer.data))
    assert [(row["kind"], f"party_{row['subject']}", row["owner"]) for row in written] == [
        ("party", flowers_id(district), CIVIL_AFFAIRS)
    ]


def test_a_person_is_shown_beside_a_look_up_that_finds_nobody(district: Store) -> None:
    query = f'{{ nobody: organization(by: {{id: "party_{UUID(int=1).hex}"}}) {{ name }} {ONE[1:]}'

    answer, _ = for_a_purpose(district, query)

    assert (answer.data, answer.errors) == ({"nobody": None, "organization": {"legalRepresentative": "王一一"}}, [])


def test_through_a_relation_too(district: Store) -> None:
    query = """{ supervisionCases { nodes { parties { party { ... on Organization { legalRepresentative } } } } } }"""

    answer, written = for_a_purpose(district, query)

    assert "王一一" in set(words(answer.data))
    assert {f"party_{row['subject']}" for row in written} == {flowers_id(district)}


def test_a_value_that_is_quoted_is_that_of_the_record_which_states_it(district: Store) -> None:
    answer, written = for_a_purpose(district, CONFLICTS)

    assert [one for one in words(answer.data) if one in WHOLE] == ["王一一", "张三丰"]
    assert [(row["kind"], row["owner"], row["coordinates"]) for row in written] == [
        ("registration", CIVIL_AFFAIRS, ["Organization.legalRepresentative"]),
        ("registration", MARKET_SUPERVISION, ["Organization.legalRepresentative"]),
    ]


def test_a_value_that_is_not_kept_sealed_is_shown_as_it_stands_whatever_it_looks_like(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text that anybody may state is no key of ours."""
    sealed = f"v1.{UUID(int=1).hex}.AAAA"
    push_all(store, registration(address=sealed), agency=CIVIL_AFFAIRS)
    push_all(store, registration(address="凯旋路二十号"), agency=MARKET_SUPERVISION)
    row = {**POLICY[Role.OFFICER], Access.PUBLIC: Sight.PURPOSE}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: row})

    answer, written = for_a_purpose(store, "{ organizations { nodes { address conflicts { statements { value } } } } }")

    statements = [{"value": sealed}, {"value": "凯旋路二十号"}]
    assert answer.errors == []
    assert answer.data["organizations"]["nodes"] == [{"address": sealed, "conflicts": [{"statements": statements}]}]
    assert written != []


def test_an_entry_tells_who_read_what_when_and_why(district: Store) -> None:
    query = f"query Why {ONE}"

    _, (row,) = for_a_purpose(district, query)

    identity = row.pop("id")
    assert isinstance(identity, UUID)
    assert row == {
        "happened_at": NOON,
        "act": AccessAct.READ,
        "principal": "officer",
        "role": "OFFICER",
        "agency": CIVIL_AFFAIRS,
        "purpose": Purpose.CASE_INVESTIGATION,
        "case_number": "杭江综执立〔2020〕12号",
        "operation": "Why",
        "document_hash": document_id(query),
        "coordinates": ["Organization.legalRepresentative"],
        "kind": "party",
        "subject": flowers_id(district).removeprefix("party_"),
        "owner": CIVIL_AFFAIRS,
        "request_id": "test",
        "reason": None,
    }


def test_fields_of_one_subject_stand_in_one_entry(district: Store) -> None:
    query = "{ organizations { nodes { legalRepresentative again: legalRepresentative responsiblePerson } } }"

    _, written = for_a_purpose(district, query)

    assert sorted(row["coordinates"] for row in written) == [
        ["Organization.legalRepresentative"],
        ["Organization.responsiblePerson"],
    ]


# --- what a purpose is not ----------------------------------------------------------------------------


def test_without_a_purpose_persons_are_masked_and_nothing_is_written(district: Store) -> None:
    found, written = written_by(district, lambda: told(district, ONE))

    assert found == {"organization": {"legalRepresentative": "王*一"}}
    assert written == []


def test_what_is_not_stated_is_null_and_nothing_is_written(district: Store) -> None:
    query = f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ responsiblePerson }} }}'

    answer, written = for_a_purpose(district, query)

    assert (answer.data, answer.errors) == ({"organization": {"responsiblePerson": None}}, [])
    assert written == []


@pytest.mark.parametrize(
    "query",
    [
        '{ socialWorkers(where: {number: {eq: "1"}}) { totalCount } }',
        "{ socialWorkerStats(groupBy: [LEVEL]) { count } }",
    ],
)
def test_a_question_without_persons_leaves_no_entry(district: Store, query: str) -> None:
    _, written = for_a_purpose(district, query)

    assert written == []


def test_persons_are_no_way_to_filter_or_order_for_any_purpose() -> None:
    """No schema of ours lets anybody ask by them; were one to, it would be refused."""
    plan = planning(Role.OFFICER)
    plan.purpose = True
    entity = schema.bindings.entities["Organization"]
    column = entity.fields["legal_representative"]
    assert isinstance(column, Column)

    with pytest.raises(Forbidden):
        value_asked(plan, scope_of(plan, entity, literal(TODAY)), column)
    assert not column.where
    assert not column.order


@pytest.mark.parametrize("purpose", [None, INVESTIGATING], ids=["without", "with"])
def test_an_officer_without_a_case_is_refused_and_nothing_runs(district: Store, purpose: Declared | None) -> None:
    unfounded = Declared(Purpose.INSPECTION, None) if purpose else None

    answer, written = written_by(district, lambda: ask(district, ONE, purpose=unfounded))

    assert answer.ran is (unfounded is None)
    assert [error.code for error in answer.errors] == (["BAD_INPUT"] if unfounded else [])
    assert written == []


def test_the_purpose_is_part_of_the_plan_and_its_words_are_not(district: Store) -> None:
    engine = ENGINES.engine(district, DEPARTURE)
    query = f"query Plans {ONE}"

    for purpose in (None, INVESTIGATING, Declared(Purpose.INSPECTION, "另案"), None):
        ask(district, query, purpose=purpose)

    assert len(engine.documents.entries[query].operations["Plans"].plans.entries) == 2


# --- when it cannot be written down -------------------------------------------------------------------


@pytest.fixture(params=[StoreUnavailable("away", "不可用"), RuntimeError("full")], ids=["away", "fault"])
def unwritable(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """An access log to which nothing can be added."""

    def refuse(*_: object) -> None:
        raise request.param

    monkeypatch.setattr(noting, "add_entries", refuse)


@pytest.mark.parametrize("unwritable", [StoreUnavailable("away", "不可用")], ids=["away"], indirect=True)
@pytest.mark.usefixtures("unwritable")
def test_whatever_cannot_be_written_down_does_not_leave_and_the_rest_stands(district: Store) -> None:
    without = ask(district, ALL, settings=WIDE)

    answer, written = for_a_purpose(district, ALL)

    assert WHOLE & set(words(answer.data)) == set()
    assert not any("*" in one for field in FIELDS for one in leaves(answer.data, field) if one is not None)
    assert without_persons(without_purpose(answer.data)) == without_persons(without_purpose(without.data))
    assert {error.code for error in answer.errors} - {"FORBIDDEN"} == {"ACCESS_NOT_RECORDED"}
    assert written == []


@pytest.mark.usefixtures("unwritable")
def test_a_value_that_does_not_leave_is_null_with_its_place_in_both_languages(district: Store) -> None:
    answer, _ = for_a_purpose(district, ONE)

    assert answer.data == {"organization": {"legalRepresentative": None}}
    (error,) = answer.errors
    assert (error.place, error.code) == ("organization.legalRepresentative", "ACCESS_NOT_RECORDED")
    assert "could not be written down" in error.message
    assert "未能登记" in error.extensions["messageZh"]


@pytest.mark.usefixtures("unwritable")
def test_that_it_could_not_be_written_down_is_told_to_the_operator(district: Store) -> None:
    with capture_logs() as logs:
        for_a_purpose(district, ONE)

    assert [(one["log_level"], one["event"], one["request_id"]) for one in logs] == [
        ("error", "access was not written down", "test")
    ]


def test_where_another_writer_came_first_a_person_is_shown_all_the_same_and_written_down_once(
    district: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []

    def hindered(tx: Transaction, values: Sequence[tuple[str, str]]) -> object:
        opened.append(opened_values(tx, values))
        if len(opened) == 1:
            raise OperationalError("", {}, Exception())
        return opened[-1]

    monkeypatch.setattr(noting, "opened_values", hindered)
    monkeypatch.setattr(Store, "may_pass_later", lambda *_: True)

    answer, written = for_a_purpose(district, ONE)

    assert (answer.data, answer.errors) == ({"organization": {"legalRepresentative": "王一一"}}, [])
    assert (len(opened), len(written)) == (2, 1)


@pytest.mark.usefixtures("unwritable")
def test_what_shows_no_person_is_answered_all_the_same(district: Store) -> None:
    answer, _ = for_a_purpose(district, "{ agencies { totalCount } }")

    assert (answer.data, answer.errors) == ({"agencies": {"totalCount": 5}}, [])


# --- what it costs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("purpose", "writes"), [(None, 0), (INVESTIGATING, 1)], ids=["without", "with"])
def test_persons_cost_one_transaction_for_a_purpose_and_nothing_without(
    district: Store, monkeypatch: pytest.MonkeyPatch, purpose: Declared | None, writes: int
) -> None:
    seen: list[int] = []

    def count(tx: Transaction, rows: Sequence[Entry]) -> None:
        seen.append(len(rows))
        add_entries(tx, rows)

    monkeypatch.setattr(noting, "add_entries", count)

    for query in (ONE, CONFLICTS, "{ organizations { nodes { legalRepresentative } } }", "{ agencies { totalCount } }"):
        ask(district, query, purpose=purpose)
    ask(district, CONFLICTS, who=machine(CIVIL_AFFAIRS), purpose=purpose)

    assert len(seen) == writes * 3
