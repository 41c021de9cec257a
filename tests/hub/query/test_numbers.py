"""Somebody is looked up by a citizen's number for a purpose alone, and only once that is written down."""

from collections.abc import Iterator
from typing import Any

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.access_codes import AccessAct
from hub.errors import StoreUnavailable
from hub.query import noting
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.tables.access_log import access_log
from tests.asking import (
    ADMIN,
    DASHBOARD,
    DEPARTURE,
    ENGINES,
    INVESTIGATING,
    OFFICER,
    PUBLIC,
    REVIEWER,
    Answer,
    ask,
    machine,
    refusals,
)
from tests.asking import request as request_of
from tests.databases import KINDS, Databases
from tests.pushing import push_all, rows
from tests.register_statements import CITIZEN_NUMBER, social_worker, training_evaluation
from tests.statements import CIVIL_AFFAIRS, registration
from tests.stores import open_store

OTHER_NUMBER = "440524188001010014"
LOOK_UP = "query ($number: String!) { socialWorkers(where: {citizenNumber: {eq: $number}}) { nodes { number } } }"


@pytest.fixture(scope="module", params=KINDS)
def workers(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """Two social workers, and one of whom no number is known."""
    url = databases.fresh(request.param)
    store = open_store(url)
    statements = (
        social_worker(),
        social_worker("社2", citizenNumber=OTHER_NUMBER, name="钱七"),
        social_worker("社3", citizenNumber=None, name="孙八"),
        training_evaluation(),
    )
    push_all(store, registration(), *statements)
    yield store
    store.close()
    databases.drop(url)


def look_up(store: Store, number: str = CITIZEN_NUMBER, *, query: str = LOOK_UP, **given: Any) -> Answer:
    return ask(store, query, **{"number": number, "purpose": INVESTIGATING, **given})


def acts(store: Store) -> list[AccessAct]:
    return rows(store, access_log, "act")


@pytest.mark.parametrize("written", [CITIZEN_NUMBER, CITIZEN_NUMBER.lower(), f" {CITIZEN_NUMBER}\u3000"])
def test_an_officer_finds_whom_a_number_names(workers: Store, written: str) -> None:
    answer = look_up(workers, written)

    assert (answer.data, answer.errors) == ({"socialWorkers": {"nodes": [{"number": "社1"}]}}, [])


def test_each_look_up_is_written_down_whether_it_finds_anybody_or_not(workers: Store) -> None:
    before = acts(workers)

    found = [look_up(workers, number).data["socialWorkers"]["nodes"] for number in (OTHER_NUMBER, "11010119000101001X")]

    assert found == [[{"number": "社2"}], []]
    assert acts(workers)[len(before) :] == [AccessAct.LOOKED_UP] * 2
    columns = ("act", "coordinates", "purpose", "case_number", "subject")
    told = next(row for row in rows(workers, access_log, *columns) if row[0] is AccessAct.LOOKED_UP)
    assert told[1:] == (["SocialWorker.citizenNumber"], INVESTIGATING.purpose, INVESTIGATING.case_number, None)


@pytest.mark.parametrize("number", [CITIZEN_NUMBER, "11010119000101001X"])
def test_what_a_look_up_finds_is_kept_by_nobody(workers: Store, number: str) -> None:
    engine, asked = ENGINES.engine(workers, DEPARTURE), Asked(LOOK_UP, {"number": number}, None, None, INVESTIGATING)

    answered = ENGINES.portal.call(engine.answer, asked, request_of(workers))

    assert (answered.ran, answered.may_keep) == (True, False)


def test_who_cannot_be_written_down_looks_nobody_up(workers: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_given: object) -> None:
        raise StoreUnavailable("away", "away")

    monkeypatch.setattr(noting, "add_entries", away)

    answer = look_up(workers)

    assert answer.data is None
    assert [error.code for error in answer.errors] == ["ACCESS_NOT_RECORDED"]


def test_without_a_purpose_it_is_refused_and_the_refusal_says_what_is_missing(workers: Store) -> None:
    answer = look_up(workers, purpose=None)

    assert refusals(answer) == [("socialWorkers", "FORBIDDEN")]
    assert "purpose" in answer.errors[0].message
    assert "目的" in answer.errors[0].extensions["messageZh"]


def test_whoever_sees_numbers_whole_looks_up_by_them_without_one(
    workers: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = {**POLICY[Role.OFFICER], Access.PERSONAL: Sight.SHOW}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: shown})
    before = acts(workers)

    answer = look_up(workers, purpose=None)

    assert (answer.data, answer.errors) == ({"socialWorkers": {"nodes": [{"number": "社1"}]}}, [])
    assert acts(workers)[len(before) :] == [AccessAct.LOOKED_UP]
    assert answered_at_once(workers, monkeypatch) is None


def answered_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> object:
    """The answer to a look-up for which nobody has to wait, however busy the machine is."""
    monkeypatch.setattr("hub.store.readers.sqlite.SHORT_SECONDS", 10.0)
    engine, asked = ENGINES.engine(store, DEPARTURE), Asked(LOOK_UP, {"number": CITIZEN_NUMBER}, None)
    ENGINES.portal.call(engine.answer, asked, request_of(store))
    return ENGINES.portal.call(engine.answer_at_once, asked, request_of(store))


@pytest.mark.parametrize(
    "who", [DASHBOARD, PUBLIC, REVIEWER, ADMIN, machine(CIVIL_AFFAIRS)], ids=lambda who: who.role.name
)
def test_nobody_else_looks_anybody_up(workers: Store, who: Principal) -> None:
    before = acts(workers)

    answer = look_up(workers, who=who)

    assert ("socialWorkers", "FORBIDDEN") in refusals(answer)
    assert not any("purpose" in error.message for error in answer.errors)
    assert acts(workers) == before


@pytest.mark.parametrize(
    "query",
    [
        """query ($number: String!) { trainingEvaluations(where: {worker: {is: {citizenNumber: {eq: $number}}}}) {
          nodes { worker { number } } } }""",
        "query ($number: String!) { socialWorkers(where: {not: {citizenNumber: {eq: $number}}}) { nodes { number } } }",
        """query ($number: String!) { socialWorkers(where: {or: [
          {citizenNumber: {eq: $number}}, {number: {eq: "社3"}}]}) { nodes { number } } }""",
        "query ($number: String!) { socialWorkerStats(where: {citizenNumber: {eq: $number}}) { count } }",
        "query ($number: String!) { socialWorkers(where: {citizenNumber: {eq: $number}}) { totalCount } }",
    ],
)  # fmt: skip
def test_by_every_way_a_look_up_is_written_down(workers: Store, query: str) -> None:
    before = acts(workers)

    answer = look_up(workers, query=query)

    assert answer.errors == []
    assert acts(workers)[len(before) :] == [AccessAct.LOOKED_UP]
    assert "社" in repr(answer.data) or "1" in repr(answer.data)
    assert refusals(look_up(workers, query=query, purpose=None)) != []


def test_a_filter_that_asks_nothing_finds_all(workers: Store) -> None:
    answer = look_up(workers, query="{ socialWorkers(where: {citizenNumber: {}}) { totalCount } }")

    assert answer.data == {"socialWorkers": {"totalCount": 3}}


def test_a_number_that_is_null_or_no_text_is_refused(workers: Store) -> None:
    null = look_up(workers, query="{ socialWorkers(where: {citizenNumber: {eq: null}}) { totalCount } }")
    long = look_up(workers, "1" * 600)

    assert [[error.code for error in one.errors] for one in (null, long)] == [["BAD_INPUT"], ["BAD_INPUT"]]


def test_a_number_is_shown_masked_and_for_a_purpose_whole(workers: Store) -> None:
    query = "{ socialWorkers { nodes { citizenNumber } } }"

    masked = [one["citizenNumber"] for one in ask(workers, query).data["socialWorkers"]["nodes"]]
    whole = [one["citizenNumber"] for one in look_up(workers, query=query).data["socialWorkers"]["nodes"]]

    assert sorted(masked, key=str) == ["1101**********002X", "4405**********0014", None]
    assert sorted(whole, key=str) == [CITIZEN_NUMBER, OTHER_NUMBER, None]


def test_a_number_that_was_replaced_or_withdrawn_finds_nobody(store: Store) -> None:
    push_all(store, registration(), social_worker(), social_worker("社2", citizenNumber=OTHER_NUMBER))
    push_all(store, social_worker(citizenNumber="11010519491231003X"))

    def found(number: str) -> list[str]:
        return [one["number"] for one in look_up(store, number, who=OFFICER).data["socialWorkers"]["nodes"]]

    assert [found(number) for number in (CITIZEN_NUMBER, "11010519491231003X", OTHER_NUMBER)] == [[], ["社1"], ["社2"]]
