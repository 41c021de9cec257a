"""What each role sees of each declared field, by every way: generated from declarations and policy."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pytest

import schema as declares  # noqa: F401 - fills DECLARED
from hub.access import policy
from hub.access.agreements import with_sharing
from hub.access.labels import Access
from hub.access.policy import HIDING, PARTIAL, POLICY, Sight, sight
from hub.access.principals import Principal, Role
from hub.domain.records import KINDS
from hub.domain.records.declare import LinkType, camel
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import (
    Beside,
    Citations,
    Column,
    Entity,
    Facet,
    LiveLookUp,
    Many,
    One,
    Only,
    Parts,
    Quoted,
    SourceOf,
)
from hub.query.declaring.targets import main_entity, target_of
from hub.store.engine import Store
from tests.asking import ADMIN, DASHBOARD, OFFICER, PUBLIC, REVIEWER, TODAY, ask, machine, refusals, told, values
from tests.crawling import along, leaves, ways
from tests.district_parties import (
    CHESS,
    ENFORCEMENT,
    FLOWERS,
    FLOWERS_USCC,
)
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION

WHO: dict[Role, Principal] = {
    Role.OFFICER: OFFICER,
    Role.DASHBOARD: DASHBOARD,
    Role.AGENCY: machine(CIVIL_AFFAIRS),
    Role.REVIEWER: REVIEWER,
    Role.ADMIN: ADMIN,
    Role.PUBLIC: PUBLIC,
}

OWNER = "source { agency { code } }"
OWNED = {
    "supervisionCases": "supervision_case",
    "jointOperations": "joint_operation",
    "socialWorkers": "social_worker",
    "trainingEvaluations": "training_evaluation",
    "performanceEvaluations": "performance_evaluation",
    "caseSeals": "case_seal",
}
"""The lists that some role sees in part, with the kind of their records."""
BESIDE = {**dict.fromkeys(OWNED, f"owner: {OWNER}"), "parties": "named: name"}
"""What is asked beside a field, to tell the rows of which the policy hides some."""


@dataclass(frozen=True)
class Case:
    """A field of an entity and the way to it, for one role."""

    role: Role
    entity: Entity
    field: str
    way: tuple[str, ...]
    label: Access
    selection: str

    def __str__(self) -> str:
        return f"{self.role.name.lower()}-{self.entity.name}.{self.field}"


def entity_named(name: str) -> Entity | None:
    """The entity of a GraphQL type."""
    return next((one for one in DECLARED.entities.values() if one.name == name), None)


def selection_of(name: str, declaration: object) -> str:
    """A field as it is asked for; of what it leads to, the type alone."""
    if isinstance(declaration, Many):
        return f"{name} {{ nodes {{ __typename }} totalCount }}"
    if isinstance(declaration, Column) and type(declaration.field.type).__name__ == "MoneyType":
        return f"{name} {{ value }}"
    leads = isinstance(declaration, One | Only | Parts | Facet | SourceOf | Citations | Beside)
    return f"{name} {{ __typename }}" if leads else name


def cases() -> Iterator[Case]:
    """Every role × declared field, but what citations, agencies and the access log tell: that is tested elsewhere."""
    for role in Role:
        for entity in (one for one in DECLARED.entities.values() if one.label is not Access.AUDIT):
            for name, declaration in entity.fields.items():
                if isinstance(declaration, Citations | Quoted | LiveLookUp):
                    continue
                label = declaration.label if isinstance(declaration, Column) and declaration.label else entity.label
                yield Case(
                    role, entity, camel(name), ways()[entity.name], label, selection_of(camel(name), declaration)
                )


def labels_on(way: tuple[str, ...]) -> set[Access]:
    """The labels of the entities through which a way goes."""
    by_way = {steps: name for name, steps in ways().items()}
    names = (by_way.get(way[: length + 1]) for length in range(len(way)))
    return {entity.label for name in names if name and (entity := entity_named(name))}


def question(case: Case) -> str:
    """The way to a field with the field, and what tells the rows apart."""
    if case.way[0] not in BESIDE:
        return along(case.way, case.selection)
    root, nodes, *rest = case.way
    inner = case.selection if not rest else along(tuple(rest), case.selection)[1:-1]
    return along((root, nodes), f"{inner} {BESIDE[root]}")


def without_unseen(truth: Any, role: Role) -> Any:
    """The truth without the party of whom a case speaks that only the officer sees, and its own agency."""
    if role is Role.OFFICER or "parties" not in truth:
        return truth
    nodes = [node for node in truth["parties"]["nodes"] if node["named"] != CHESS]
    assert len(nodes) == len(truth["parties"]["nodes"]) - 1
    return {"parties": {"nodes": nodes}}


@pytest.fixture
def all_seeing(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A policy under which everything is shown to everybody, to be taken back by `undo`."""
    every = MappingProxyType(dict.fromkeys(Access, Sight.SHOW))
    monkeypatch.setattr(policy, "POLICY", MappingProxyType(dict.fromkeys(Role, every)))
    yield monkeypatch
    monkeypatch.undo()


def masked(value: str | None) -> str | None:
    """The ends of a text, as the design shows them."""
    if value is None:
        return None
    kept = 4 if len(value) >= 12 else 1
    hidden = max(1, len(value) - 2 * kept)
    return value[:kept] + "*" * hidden + (value[-kept:] if len(value) > 2 * kept else "")


TRUTHS: dict[tuple[str, str], Any] = {}


def truth_of(store: Store, query: str) -> Any:
    """What is answered where everything is shown to everybody: asked once for all roles."""
    key = (str(store.engine.url), query)
    if key not in TRUTHS:
        TRUTHS[key] = told(store, query)
    return TRUTHS[key]


BY_ENTITY: dict[str, list[Case]] = {}
for _case in cases():
    BY_ENTITY.setdefault(f"{_case.role.name.lower()}-{_case.entity.name}", []).append(_case)


@pytest.mark.parametrize("which", BY_ENTITY)
def test_a_type_shows_what_the_policy_says(district: Store, all_seeing: pytest.MonkeyPatch, which: str) -> None:
    who = WHO[BY_ENTITY[which][0].role]
    truths = [truth_of(district, question(case)) for case in BY_ENTITY[which]]
    all_seeing.undo()

    results = [ask(district, question(case), who=who) for case in BY_ENTITY[which]]

    for case, truth, result in zip(BY_ENTITY[which], truths, results, strict=True):
        codes, shown = expected(case, truth, seeing(district, who, case))
        assert {code for _, code in refusals(result)} == codes, case
        assert shown is None or leaves(result.data, case.field) == shown, case


def seeing(store: Store, who: Principal, case: Case) -> set[str | None]:
    """The agencies whose rows somebody sees of the list in which a field stands, where it sees it in part."""
    if POLICY[who.role][case.label] is Sight.OWN:
        return {who.agency}
    with store.read() as tx:
        return {who.agency, *with_sharing(tx, who, TODAY).sharing.of(OWNED.get(case.way[0], ""))}


def expected(case: Case, truth: Any, agencies: set[str | None]) -> tuple[set[str], list[Any] | None]:
    """With which codes something is refused, and what the policy shows of a field; None: some rows, see below."""
    row = POLICY[case.role]
    truth = without_unseen(truth, case.role)
    stated = leaves(truth, case.field)
    if any(row[label] in HIDING for label in labels_on(case.way)):
        return {"FORBIDDEN"}, []
    if row[case.label] in HIDING or row[leads_to(case)] in HIDING:
        return {"FORBIDDEN"}, [None] * len(stated)
    if sight(case.role, case.label) is Sight.MASK:
        return set(), [masked(value) for value in stated]
    if row[case.label] in PARTIAL:
        every = truth[case.way[0]]["nodes"]
        own = [node for node in every if node["owner"]["agency"]["code"] in agencies]
        return set(), leaves(own, case.field)
    return set(), None if row[leads_to(case)] in PARTIAL else stated


def leads_to(case: Case) -> Access:
    """The label of the rows to which a field leads; of a value its own."""
    python, declaration = next(item for item in case.entity.fields.items() if camel(item[0]) == case.field)
    if isinstance(declaration, Beside):
        return target_of(case.entity, python).label
    if isinstance(declaration, One) and isinstance(declaration.field.type, LinkType):
        return main_entity(KINDS[declaration.field.type.kind]).label
    if not isinstance(declaration, Many):
        return case.label
    owner = declaration.path[0]
    return next(one.label for one in DECLARED.entities.values() if owner in one.declared.fields.values())


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
