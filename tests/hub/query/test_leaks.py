"""What a caller may not see is not told by quotations either, nor anywhere else."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.records.agency import Agency
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, INSIDER, OFFICER, PUBLIC, WIDE, ask, machine, refusals, told
from tests.crawling import everything
from tests.district_parties import (
    CATERING,
    CHESS,
    ENFORCEMENT,
    FLOWERS,
    FLOWERS_USCC,
    TEAHOUSE,
    catering,
)
from tests.district_supervision import supervision_case
from tests.pushing import push_all
from tests.redeclaring import redeclare
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, penalty, registration

DISAGREEMENT = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{
  conflicts {{ field statements {{ value source {{ agency {{ code }} }} }} }} }} }}"""


def statements(result: Any) -> list[tuple[Any, str]]:
    """The values that agencies state against each other."""
    (conflict,) = result.data["organization"]["conflicts"]
    assert conflict["field"] == "legalRepresentative"
    return [(one["value"], one["source"]["agency"]["code"]) for one in conflict["statements"]]


def test_an_officer_reads_a_disagreement_on_a_person_masked(district: Store) -> None:
    result = ask(district, DISAGREEMENT)

    assert statements(result) == [("王*一", CIVIL_AFFAIRS), ("张*丰", MARKET_SUPERVISION)]
    assert refusals(result) == []


def test_who_may_see_persons_reads_it_whole(district: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = {**POLICY[Role.OFFICER], Access.PERSONAL: Sight.SHOW}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: shown})

    result = ask(district, DISAGREEMENT)

    assert statements(result) == [("王一一", CIVIL_AFFAIRS), ("张三丰", MARKET_SUPERVISION)]
    assert refusals(result) == []


@pytest.mark.parametrize("who", [DASHBOARD, machine(CIVIL_AFFAIRS)], ids=["dashboard", "agency"])
def test_others_do_not_read_it_at_all(district: Store, who: Principal) -> None:
    result = ask(district, DISAGREEMENT, who=who)

    assert statements(result) == [(None, CIVIL_AFFAIRS), (None, MARKET_SUPERVISION)]
    assert {code for _, code in refusals(result)} == {"FORBIDDEN"}


def test_every_place_at_which_it_is_kept_back_is_told_once(district: Store) -> None:
    query = DISAGREEMENT.replace(" value ", " a: value b: value ")

    result = ask(district, query, who=machine(CIVIL_AFFAIRS))

    place = "organization.conflicts.statements"
    assert refusals(result) == [(f"{place}.a", "FORBIDDEN"), (f"{place}.b", "FORBIDDEN")]


def test_of_values_that_are_masked_each_shows_its_ends_where_it_is_quoted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for agency, word in ((CIVIL_AFFAIRS, "文三路一号"), (MARKET_SUPERVISION, "凯旋路二十号")):
        push_all(store, registration(address=word, legalRepresentative=word), agency=agency)
    row = {**POLICY[Role.OFFICER], Access.PUBLIC: Sight.MASK}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: row})

    found = told(store, "{ organizations { nodes { conflicts { field statements { value } } } } }")

    (organization,) = found["organizations"]["nodes"]
    quoted = {one["field"]: [each["value"] for each in one["statements"]] for one in organization["conflicts"]}
    ends = ["文***号", "凯****号"]
    assert quoted == {"address": ends, "legalRepresentative": ends}


def test_a_value_is_quoted_as_it_is_where_nothing_of_its_kind_is_hidden(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that the hub's own schema quotes are parties; another may quote what nobody hides."""
    for agency, word in ((CIVIL_AFFAIRS, "文三路一号"), (MARKET_SUPERVISION, "凯旋路二十号")):
        push_all(store, registration(address=word), agency=agency)
    statement = schema.bindings.entities["ContestedStatement"]
    value: Any = statement.fields["value"]
    redeclare(monkeypatch, replace(statement, fields={**statement.fields, "value": replace(value, of=Agency)}))

    found = told(store, "{ organizations { nodes { conflicts { statements { value } } } } }")

    (organization,) = found["organizations"]["nodes"]
    assert organization == {"conflicts": [{"statements": [{"value": "文三路一号"}, {"value": "凯旋路二十号"}]}]}


@pytest.mark.parametrize(
    ("who", "cited"),
    [
        (OFFICER, [[("name", "案2"), ("partyClass", "案2")]]),
        (machine(ENFORCEMENT), [[("name", "案2"), ("partyClass", "案2")]]),
        (machine(CIVIL_AFFAIRS), []),
        (DASHBOARD, []),
        (PUBLIC, []),
    ],
    ids=["officer", "its agency", "another agency", "dashboard", "public"],
)
def test_whoever_is_known_from_a_case_alone_is_shown_to_those_who_see_it(
    district: Store, who: Principal, cited: list[list[tuple[str, str]]]
) -> None:
    query = (
        f'{{ parties(where: {{name: {{eq: "{CHESS}"}}}}) {{ nodes {{ sources {{ field source {{ nativeId }} }} }} }} }}'
    )

    found = told(district, query, who=who)["parties"]["nodes"]

    assert [[(one["field"], one["source"]["nativeId"]) for one in node["sources"]] for node in found] == cited


PERSONS = ("王一", "王一一", "张三丰", "李四")
INTERNAL = ("两新党委", "花卉行业协会党支部")
SEALED = ("案9", TEAHOUSE)
OF_CIVIL_AFFAIRS = ("案1", "联2", "年检联合抽查", "2020-07-30")
OF_ENFORCEMENT = ("案2",)
OF_MARKET_SUPERVISION = ("联1", "养老机构联合检查", "未公示收费", "责令改正")


@pytest.mark.parametrize(
    ("who", "hidden", "shown"),
    [
        (OFFICER, (*PERSONS, *SEALED), (*OF_CIVIL_AFFAIRS, *OF_ENFORCEMENT, *OF_MARKET_SUPERVISION)),
        (
            DASHBOARD,
            (*PERSONS, *SEALED, *OF_CIVIL_AFFAIRS, *OF_ENFORCEMENT, *OF_MARKET_SUPERVISION),
            (FLOWERS, *INTERNAL),
        ),
        (
            PUBLIC,
            (*PERSONS, *SEALED, *INTERNAL, *OF_CIVIL_AFFAIRS, *OF_ENFORCEMENT, *OF_MARKET_SUPERVISION),
            (FLOWERS,),
        ),
        (machine(CIVIL_AFFAIRS), (*PERSONS, *SEALED, *OF_ENFORCEMENT, *OF_MARKET_SUPERVISION), OF_CIVIL_AFFAIRS),
        (INSIDER, PERSONS, SEALED),
        (machine(ENFORCEMENT), (*PERSONS, TEAHOUSE, *OF_CIVIL_AFFAIRS, *OF_MARKET_SUPERVISION), OF_ENFORCEMENT),
        (machine(MARKET_SUPERVISION), (*PERSONS, *SEALED, *OF_CIVIL_AFFAIRS, *OF_ENFORCEMENT), OF_MARKET_SUPERVISION),
    ],
    ids=["officer", "dashboard", "public", "civil affairs", "insider", "enforcement", "market supervision"],
)
def test_nothing_hidden_appears_anywhere(
    district: Store, who: Principal, hidden: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    result = ask(district, f"{{ {everything()} }}", who=who, settings=WIDE)

    every_word = set(all_words(json.loads(json.dumps(result.data))))
    assert {code for _, code in refusals(result)} <= {"FORBIDDEN"}
    assert [one for one in hidden if any(one in word for word in every_word)] == []
    assert [one for one in shown if one not in every_word] == []


def all_words(found: Any) -> Iterator[str]:
    """Every text of an answer."""
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        for one in found:
            yield from all_words(one)
    elif isinstance(found, str):
        yield found


def test_a_party_that_others_know_too_cites_no_case_to_them(store: Store) -> None:
    """Its name is known from a case; a penalty that everybody sees speaks of it later."""
    push_all(store, supervision_case("案1", "FILED", "2020-04-01", catering), agency=ENFORCEMENT)
    push_all(store, penalty(party=catering, decidedOn="2020-05-01"), agency=MARKET_SUPERVISION)
    query = "{ parties { nodes { name sources { field source { kind } } } } }"

    def cited(who: Principal) -> set[str]:
        (party,) = told(store, query, who=who)["parties"]["nodes"]
        assert party["name"] == CATERING
        return {one["source"]["kind"] for one in party["sources"]}

    colleague = Principal(Role.OFFICER, ENFORCEMENT, "colleague")
    assert cited(colleague) == cited(machine(ENFORCEMENT)) == {"supervision_case"}
    assert cited(OFFICER) == cited(machine(CIVIL_AFFAIRS)) == cited(DASHBOARD) == set()
