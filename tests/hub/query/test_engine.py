"""The engine's one method: bytes out, what became of the operation, one statement, plans that are shared."""

import threading
from collections.abc import AsyncIterator, Sequence
from typing import Any

import msgspec
import pytest
from graphql.execution import execute
from msgspec.structs import replace
from structlog.testing import capture_logs

from hub.access.principals import Principal
from hub.errors import StoreUnavailable
from hub.query.declaring.build import HubSchema
from hub.query.documents import MOST_PLANS
from hub.query.engine import MOST_DOCUMENTS, Answered, Engine
from hub.query.errors import MutationRefused
from hub.query.limits import only_pages
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.readers import open_reader
from hub.store.readers.base import Cells, Reader
from hub.store.workers import Workers
from schema import schema
from tests.asking import DASHBOARD, DEPARTURE, OFFICER, machine, request
from tests.crawling import everything
from tests.district_parties import (
    ENFORCEMENT,
    FLOWERS,
    FLOWERS_USCC,
    SCHOOL_USCC,
)
from tests.hub.web.small_schema import schema as small
from tests.statements import CIVIL_AFFAIRS


class Counting:
    """A reader that counts the statements it passes on, or has none to pass on to."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.statements: list[str] = []
        self.broken: Exception | None = None

    @property
    def dialect_name(self) -> str:
        return self.reader.dialect_name

    @property
    def answers_at_once(self) -> bool:
        return self.reader.answers_at_once

    def fetch_at_once(self, text: str, arguments: Sequence[Any]) -> Cells | None:
        if self.broken is not None:
            raise self.broken
        return self.reader.fetch_at_once(text, arguments)

    async def fetch(self, text: str, arguments: Sequence[Any], *, steady: bool = False) -> Cells:
        self.statements.append(text)
        if self.broken is not None:
            raise self.broken
        return await self.reader.fetch(text, arguments, steady=steady)

    async def close(self) -> None:
        await self.reader.close()


@pytest.fixture
async def reader(district: Store) -> AsyncIterator[Counting]:
    url = district.engine.url.render_as_string(hide_password=False)
    counting = Counting(open_reader(url, connections=2, seconds=10))
    yield counting
    await counting.close()


def engine_of(asked: HubSchema, reader: Counting) -> Engine:
    return Engine(asked, Workers(), reader, {}, DEPARTURE)


@pytest.fixture
def engine(reader: Counting) -> Engine:
    return engine_of(schema, reader)


@pytest.fixture
def small_engine(reader: Counting) -> Engine:
    return engine_of(small, reader)


def told(answered: Answered) -> Any:
    return msgspec.json.decode(answered.body)


BY_USCC = "query ($uscc: String!) { organization(by: {uscc: $uscc}) { name } }"


# --- what is answered -------------------------------------------------------------------------


async def test_an_operation_is_answered_in_bytes(engine: Engine, district: Store) -> None:
    asked = Asked("query A($n: Int!) { agencies(first: $n) { totalCount } } query B { viewer { role } }", {"n": 0}, "A")

    answered = await engine.answer(asked, request(district))

    assert (answered.ran, answered.store_was_away) == (True, False)
    assert told(answered) == {"data": {"agencies": {"totalCount": 5}}}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { hello }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription Q { ticks }", "GRAPHQL_VALIDATION_FAILED"),
        ("query Q($day: Date!) { day(day: $day) }", "BAD_INPUT"),
    ],
)
async def test_what_cannot_run_has_no_data(small_engine: Engine, district: Store, query: str, code: str) -> None:
    answered = await small_engine.answer(Asked(query, None, "Q"), request(district))

    assert (answered.ran, answered.store_was_away, list(told(answered))) == (False, False, ["errors"])
    assert [error["extensions"]["code"] for error in told(answered)["errors"]] == [code]


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        (BY_USCC, {"uscc": "nobody's"}),
        ("query ($first: Int!) { divisions(first: $first) { nodes { name } totalCount } }", {"first": 3}),
        ("query ($first: Int!) { divisions(first: $first) { totalCount } }", {"first": -1}),
        ("query ($first: Int!) { divisions(first: $first) { totalCount } }", {"first": "many"}),
    ],
)
async def test_what_was_short_is_answered_at_once_and_alike(
    engine: Engine, district: Store, monkeypatch: pytest.MonkeyPatch, query: str, variables: dict[str, Any]
) -> None:
    # However busy the machine is, the statement counts as short.
    monkeypatch.setattr("hub.store.readers.sqlite.SHORT_SECONDS", 10.0)
    asked, who = Asked(query, variables, None), request(district)

    assert engine.answer_at_once(asked, who) is None
    waited_for = await engine.answer(asked, who)
    at_once = engine.answer_at_once(asked, who)

    assert at_once == (waited_for if engine.answers_at_once or not waited_for.ran else None)


@pytest.mark.parametrize(
    "query",
    [
        "{",
        "query A { viewer { role } }",
        "mutation A { __typename }",
        "query A { divisions { totalCount } viewer { role } }",
        "query B { divisions { totalCount } }",
    ],
)
async def test_what_may_take_longer_is_not_answered_at_once(engine: Engine, district: Store, query: str) -> None:
    asked = Asked(query, None, "A")
    await engine.answer(asked, request(district))

    assert engine.answer_at_once(asked, request(district)) is None


async def test_a_document_of_two_operations_needs_a_name(engine: Engine, district: Store) -> None:
    two = "query A { agencies { totalCount } } query B { divisions { totalCount } }"

    unnamed = await engine.answer(Asked(two, None, None), request(district))
    named = await engine.answer(Asked(two, None, "B"), request(district))

    assert told(unnamed)["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert told(named) == {"data": {"divisions": {"totalCount": 5}}}


async def test_roots_come_in_the_order_asked_for_wherever_they_are_answered(engine: Engine, district: Store) -> None:
    query = "{ a: agencies { totalCount } viewer { role } __typename b: divisions { totalCount } }"

    found = told(await engine.answer(Asked(query, None, None), request(district)))["data"]

    assert list(found) == ["a", "viewer", "__typename", "b"]
    assert found["viewer"] == {"role": "OFFICER"}
    assert found["__typename"] == "Query"


async def test_nothing_left_to_ask_is_answered_with_nothing(engine: Engine, district: Store, reader: Counting) -> None:
    query = "query ($no: Boolean!) { agencies @include(if: $no) { totalCount } }"

    answered = await engine.answer(Asked(query, {"no": False}, None), request(district))

    assert answered.body == b'{"data":{}}'
    assert reader.statements == []


async def test_the_schema_tells_of_itself_without_the_store(engine: Engine, district: Store, reader: Counting) -> None:
    query = '{ __schema { queryType { name } } __type(name: "Penalty") { name } }'

    found = told(await engine.answer(Asked(query, None, None), request(district)))

    assert found == {"data": {"__schema": {"queryType": {"name": "Query"}}, "__type": {"name": "Penalty"}}}
    assert reader.statements == []


@pytest.mark.parametrize(
    ("query", "beside"), [("{ __schema { types { name } } }", True), ("{ viewer { role } }", False)]
)
async def test_the_whole_schema_is_told_beside_the_loop(
    engine: Engine, district: Store, monkeypatch: pytest.MonkeyPatch, query: str, beside: bool
) -> None:
    places = []

    def told(*given: Any, **named: Any) -> Any:
        places.append(threading.current_thread() is not threading.main_thread())
        return execute(*given, **named)

    monkeypatch.setattr("hub.query.engine.execute", told)

    answered = await engine.answer(Asked(query, None, None), request(district))

    assert answered.ran
    assert places == [beside]


async def test_errors_of_stored_roots_and_of_others_come_together(small_engine: Engine, district: Store) -> None:
    answered = await small_engine.answer(Asked("{ forbidden hello }", None, None), request(district))

    assert told(answered)["data"] == {"forbidden": None, "hello": "你好，世界"}
    assert [(one["path"], one["extensions"]["code"]) for one in told(answered)["errors"]] == [
        (["forbidden"], "FORBIDDEN")
    ]


# --- the store --------------------------------------------------------------------------------


async def test_an_operation_is_one_statement_however_much_it_asks(
    engine: Engine, district: Store, reader: Counting
) -> None:
    answered = await engine.answer(Asked(f"{{ {everything(hops=2)} }}", None, None, only_pages(200)), request(district))

    assert answered.ran
    assert len(reader.statements) == 1


async def test_what_makes_no_sense_never_reaches_the_store(engine: Engine, district: Store, reader: Counting) -> None:
    query = "query ($n: Int!) { agencies(first: $n) { totalCount } divisions { totalCount } }"

    answered = await engine.answer(Asked(query, {"n": 201}, None), request(district))

    assert told(answered)["errors"][0]["extensions"]["code"] == "BAD_INPUT"
    assert "path" not in told(answered)["errors"][0]
    assert (answered.ran, reader.statements) == (False, [])


async def test_a_document_is_under_its_own_limits_if_it_brings_any(
    engine: Engine, district: Store, reader: Counting
) -> None:
    query = "{ agencies(first: 1000) { totalCount } }"
    own = Asked(query, None, None, replace(DEPARTURE, page=1_000))

    answered = [await engine.answer(asked, request(district)) for asked in (own, Asked(query, None, None), own)]

    assert [one.ran for one in answered] == [True, False, True]
    assert len(reader.statements) == 2
    assert engine.observed["documents"].entries == 2


async def test_what_costs_too_much_for_its_variables_never_reaches_the_store(
    engine: Engine, district: Store, reader: Counting
) -> None:
    query = """query ($n: Int!) {
      organizations(first: $n) { nodes { name penalties(first: 20) { nodes { violation } } } } }"""
    few, many = (Asked(query, {"n": size}, None) for size in (10, 200))

    answered = await engine.answer(few, request(district))
    asked = len(reader.statements)
    refused = await engine.answer(many, request(district))
    at_once = engine.answer_at_once(many, request(district))

    assert (answered.ran, asked) == (True, 1)
    assert told(refused)["errors"][0]["extensions"]["code"] == "TOO_COSTLY"
    assert "costs 13002; 5000 is allowed" in told(refused)["errors"][0]["message"]
    assert (refused.ran, len(reader.statements)) == (False, 1)
    assert at_once == refused


async def test_a_store_that_is_away_is_told_to_whoever_asks(engine: Engine, district: Store, reader: Counting) -> None:
    reader.broken = StoreUnavailable("The database is away.", "数据库不可用。")

    with pytest.raises(StoreUnavailable):
        await engine.answer(Asked("{ agencies { totalCount } }", None, None), request(district))


# --- plans ------------------------------------------------------------------------------------


async def test_operations_of_one_shape_share_a_plan_and_a_statement(
    engine: Engine, district: Store, reader: Counting
) -> None:
    for uscc in (FLOWERS_USCC, SCHOOL_USCC, "nobody"):
        await engine.answer(Asked(BY_USCC, {"uscc": uscc}, None), request(district))

    plans = engine.observed["plans"]
    assert (plans.entries, plans.hits, plans.misses) == (1, 2, 1)
    assert len(set(reader.statements)) == 1
    assert (engine.observed["documents"].hits, engine.observed["documents"].misses) == (2, 1)


@pytest.mark.parametrize(
    ("first", "second", "plans"),
    [
        (OFFICER, OFFICER, 1),
        (machine(CIVIL_AFFAIRS), machine(ENFORCEMENT), 1),
        (OFFICER, machine(CIVIL_AFFAIRS), 2),
        (OFFICER, DASHBOARD, 2),
    ],
    ids=["officers", "two agencies", "officer and agency", "officer and dashboard"],
)
async def test_callers_of_one_role_share_a_plan_and_see_their_own(
    engine: Engine, district: Store, first: Principal, second: Principal, plans: int
) -> None:
    query = "{ supervisionCases { nodes { number } } agencies { totalCount } }"

    one = told(await engine.answer(Asked(query, None, None), request(district, first)))
    two = told(await engine.answer(Asked(query, None, None), request(district, second)))

    assert engine.observed["plans"].entries == plans
    assert (one == two) is (first is second)


@pytest.mark.parametrize(
    ("one", "other", "plans"),
    [
        ({"code": {"eq": "A"}}, {"code": {"eq": "B"}}, 1),
        ({"code": {"in": ["A"]}}, {"code": {"in": ["A", "B", "C"]}}, 1),
        ({"code": {"eq": "A"}}, {"name": {"eq": "A"}}, 2),
        ({"code": {"eq": "A"}}, None, 2),
        ({"code": {"isNull": True}}, {"code": {"isNull": False}}, 2),
        ({"or": [{"code": {"eq": "A"}}]}, {"or": []}, 2),
    ],
)
async def test_what_of_a_variable_is_structure_makes_a_plan_of_its_own(
    engine: Engine, district: Store, one: Any, other: Any, plans: int
) -> None:
    query = "query ($where: AgencyFilter) { agencies(where: $where) { totalCount } }"

    for where in (one, other):
        assert (await engine.answer(Asked(query, {"where": where}, None), request(district))).ran

    assert engine.observed["plans"].entries == plans


async def test_documents_and_plans_are_bounded(engine: Engine, district: Store) -> None:
    for number in range(MOST_DOCUMENTS + 3):
        await engine.answer(Asked(f"{{ a{number}: __typename }}", None, None), request(district))
    query = "query ($where: AgencyFilter) { agencies(where: $where) { totalCount } }"
    for number in range(MOST_PLANS + 3):
        where = {"and": [{"code": {"isNull": False}}] * number}
        await engine.answer(Asked(query, {"where": where}, None), request(district))

    assert engine.observed["documents"].entries == MOST_DOCUMENTS
    kept = engine.documents.find(query)
    assert kept is not None
    assert [one.plans.usage.entries for one in kept.operations.values()] == [MOST_PLANS]


# --- mutations, and what goes wrong -------------------------------------------------------------


async def test_a_mutation_is_done_or_refused_as_whoever_asks_allows(small_engine: Engine, district: Store) -> None:
    asked = Asked('mutation { note(text: "a") }', None, None)

    answered = await small_engine.answer(asked, request(district))
    with pytest.raises(MutationRefused):
        await small_engine.answer(asked, request(district), mutations=False)

    assert told(answered) == {"data": {"note": "a"}}


@pytest.mark.parametrize("query", ["{ boom }", "{ hello boom }", "{ wrongType }"])
async def test_a_fault_is_told_by_its_number(small_engine: Engine, district: Store, query: str) -> None:
    with capture_logs() as logged:
        answered = await small_engine.answer(Asked(query, None, None), request(district))

    assert told(answered)["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert b"secret" not in answered.body
    assert [(line["event"], line["request_id"]) for line in logged] == [("fault", "test")]


async def test_a_message_may_quote_what_utf_8_has_no_form_for(engine: Engine, district: Store) -> None:
    query = "query ($id: ID!) { node(id: $id) { id } }"

    answered = await engine.answer(Asked(query, {"id": "a\ud800"}, None), request(district))

    assert "a\\ud800" in told(answered)["errors"][0]["message"]


async def test_the_day_is_part_of_no_plan(engine: Engine, district: Store) -> None:
    today = request(district)

    now = await engine.answer(Asked(BY_USCC, {"uscc": FLOWERS_USCC}, None), today)
    then = await engine.answer(
        Asked(BY_USCC, {"uscc": FLOWERS_USCC}, None), msgspec.structs.replace(today, today=today.today.replace(2012))
    )

    assert told(now) == {"data": {"organization": {"name": FLOWERS}}}
    assert told(then) == {"data": {"organization": {"name": "江干区花卉协会"}}}
    assert engine.observed["plans"].entries == 1
