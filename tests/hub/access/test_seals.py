"""Breaking the seal on a case: who may, for which reason, until when, and who is told."""

from datetime import date
from typing import Any

import pytest

from hub.access.principals import Principal, Role
from hub.domain.records.mentions import record_key
from hub.store.changes import changes_after, number_changes
from hub.store.engine import Store
from hub.store.tables.seals import broken_seal
from tests.asking import ADMIN, DASHBOARD, OFFICER, REVIEWER, TODAY, ask, machine, refusals, told
from tests.district_parties import ENFORCEMENT
from tests.pushing import push_all, rows
from tests.statements import CIVIL_AFFAIRS, case_seal, stated, supervision_case

BREAK = (
    """mutation ($input: SealBreakInput!) { sealBreak(input: $input) { untilOn userErrors { code field message } } }"""
)
REASON = "群众举报需要立即进行核查"
CASES = "{ supervisionCases { nodes { number } } }"


@pytest.fixture
def sealed(store: Store) -> Store:
    """A store with a sealed case of an agency."""
    push_all(store, stated("agency", {"code": ENFORCEMENT, "name": "执法局"}), agency="HUB")
    push_all(store, supervision_case("案甲"), case_seal("案甲"), agency=ENFORCEMENT)
    return store


def officer(agency: str, name: str = "chen") -> Principal:
    """An officer."""
    return Principal(Role.OFFICER, agency, name)


def broken(store: Store, who: Principal, number: str = "案甲", reason: str = REASON) -> Any:
    """Break a seal of the enforcement bureau's, as somebody."""
    given = {"agency": ENFORCEMENT, "caseNumber": number, "reason": reason}
    return told(store, BREAK, who=who, input=given)["sealBreak"]


def cases(store: Store, who: Principal, today: date = TODAY) -> list[str]:
    """The numbers of the cases that somebody is shown."""
    return [one["number"] for one in told(store, CASES, who=who, today=today)["supervisionCases"]["nodes"]]


def test_who_breaks_a_seal_sees_the_case_until_tomorrow_is_over_and_nobody_else_does(sealed: Store) -> None:
    breaking, other = officer(ENFORCEMENT), officer(ENFORCEMENT, "li")
    before = cases(sealed, breaking)

    answer = broken(sealed, breaking)

    assert (before, answer) == ([], {"untilOn": "2020-07-01", "userErrors": []})
    days = [date(2020, 6, 30), date(2020, 7, 1), date(2020, 7, 2)]
    assert [cases(sealed, breaking, day) for day in days] == [["案甲"], ["案甲"], []]
    assert cases(sealed, other) == []


def test_what_is_not_shared_is_not_seen_for_a_broken_seal(sealed: Store) -> None:
    assert broken(sealed, officer(CIVIL_AFFAIRS))["untilOn"] == "2020-07-01"

    assert cases(sealed, officer(CIVIL_AFFAIRS)) == []


def test_a_broken_seal_is_that_of_one_case_of_one_agency(sealed: Store) -> None:
    push_all(sealed, supervision_case("案乙"), case_seal("案乙"), agency=ENFORCEMENT)
    push_all(sealed, supervision_case("案乙"), supervision_case("案甲"), case_seal("案甲"))

    broken(sealed, officer(ENFORCEMENT))
    broken(sealed, officer(CIVIL_AFFAIRS))

    assert cases(sealed, officer(ENFORCEMENT)) == ["案甲"]
    assert cases(sealed, officer(CIVIL_AFFAIRS)) == ["案乙"]


def test_a_case_that_is_not_there_is_answered_alike(sealed: Store) -> None:
    assert broken(sealed, officer(ENFORCEMENT), "无此案") == broken(sealed, officer(ENFORCEMENT, "li"))


def test_breaking_is_noted_and_announced_to_the_agency_that_is_named(sealed: Store) -> None:
    broken(sealed, officer(CIVIL_AFFAIRS, "wang"))

    number_changes(sealed)
    with sealed.read() as tx:
        last = changes_after(tx, 0)[-1]
    assert (last.agency, dict(last.kinds)) == (ENFORCEMENT, {"case_seal": 1})
    query = "{ accessLog { nodes { act principal agency { code } owner { code } kind subject fields reason } } }"
    (entry,) = told(sealed, query, who=machine(ENFORCEMENT))["accessLog"]["nodes"]
    assert entry == {
        "act": "BREAK_GLASS",
        "principal": "wang",
        "agency": None,
        "owner": {"code": ENFORCEMENT},
        "kind": "supervision_case",
        "subject": record_key(ENFORCEMENT, "supervision_case", "案甲").hex,
        "fields": ["Mutation.sealBreak"],
        "reason": REASON,
    }
    noted = rows(sealed, broken_seal, "agency", "case_number", "name", "acts_for", "reason", "until_on")
    assert noted == [(ENFORCEMENT, "案甲", "wang", CIVIL_AFFAIRS, REASON, date(2020, 7, 1))]


@pytest.mark.parametrize("reason", ["", "   ", "看看", " 太短  的理由 ", "长" * 2_001])
def test_a_reason_that_says_nothing_is_refused(sealed: Store, reason: str) -> None:
    answer = broken(sealed, officer(ENFORCEMENT), reason=reason)

    assert answer["untilOn"] is None
    assert [(one["code"], one["field"]) for one in answer["userErrors"]] == [("BAD_INPUT", ["input", "reason"])]
    assert rows(sealed, broken_seal, "id") == []


@pytest.mark.parametrize("who", [DASHBOARD, REVIEWER, ADMIN, machine(ENFORCEMENT)])
def test_only_officers_break_seals(sealed: Store, who: Principal) -> None:
    given = {"agency": ENFORCEMENT, "caseNumber": "案甲", "reason": REASON}

    assert refusals(ask(sealed, BREAK, who=who, input=given)) == [("sealBreak", "FORBIDDEN")]
    assert rows(sealed, broken_seal, "id") == []


def test_what_happens_to_a_sealed_case_is_told_as_a_seal(sealed: Store) -> None:
    later = supervision_case("案甲", step="INVESTIGATION", stepOn="2020-05-01")
    push_all(sealed, later, supervision_case("案乙"), agency=ENFORCEMENT)
    push_all(sealed, supervision_case("案甲"), agency=CIVIL_AFFAIRS)

    number_changes(sealed)
    with sealed.read() as tx:
        told_of = [(one.agency, dict(one.kinds)) for one in changes_after(tx, 0)]

    assert told_of[-2:] == [
        (ENFORCEMENT, {"case_seal": 1, "supervision_case": 1}),
        (CIVIL_AFFAIRS, {"supervision_case": 1}),
    ]
    assert cases(sealed, OFFICER) == ["案甲"]


def test_a_seal_on_a_case_that_nobody_stated_hides_no_other(sealed: Store) -> None:
    push_all(sealed, supervision_case("案丙"), case_seal("案丁"), agency=ENFORCEMENT)
    who = officer(ENFORCEMENT)
    (found,) = told(sealed, "{ supervisionCases { nodes { id number } } }", who=who)["supervisionCases"]["nodes"]

    answer = told(
        sealed, "query ($id: ID!) { node(id: $id) { ... on SupervisionCase { number } } }", who=who, id=found["id"]
    )

    assert answer["node"] == {"number": "案丙"}
