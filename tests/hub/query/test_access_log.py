"""The access log is read through the graph: by officers what concerns their agency, by agencies what is theirs."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from hub.access.notebook import Notebook
from hub.access.principals import Principal, Role
from hub.access.purposes import Declared
from hub.domain.access_codes import Purpose
from hub.domain.records.agency import HUB
from hub.query.engine import Engine
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.readers import open_reader
from hub.store.workers import Workers
from schema import schema
from tests.asking import DASHBOARD, DEPARTURE, ENGINES, PUBLIC, ask, machine, refusals, request, told
from tests.databases import KINDS, Databases
from tests.district import filled
from tests.district_parties import ENFORCEMENT, FLOWERS_USCC
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION

BY_ENFORCEMENT: Final = Principal(Role.OFFICER, ENFORCEMENT, "an officer of enforcement")
BY_MARKET: Final = Principal(Role.OFFICER, MARKET_SUPERVISION, "an officer of market supervision")
WHY: Final = Declared(Purpose.INSPECTION, "检〔2020〕3号")

READ: Final = f'query Read {{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ legalRepresentative }} }}'
LOG: Final = """query ($where: AccessEntryFilter) { accessLog(where: $where) { totalCount nodes {
  act principal role agency { code } purpose caseNumber operation fields kind owner { code } requestId } } }"""


@pytest.fixture(scope="module", params=KINDS)
def district(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """A small district of one's own: reading persons writes."""
    with filled(databases, request.param) as store:
        yield store


@pytest.fixture(autouse=True, scope="module")
def readings(district: Store) -> None:
    """Officers of two agencies have read a person whom civil affairs states, and one of each other's."""
    for who in (BY_ENFORCEMENT, BY_MARKET):
        assert ask(district, READ, who=who, purpose=WHY).errors == []


def seen(store: Store, who: Principal, **where: Any) -> list[dict[str, Any]]:
    """The entries that somebody is shown; as many as are counted."""
    found = told(store, LOG, who=who, where=where or None)["accessLog"]
    assert found["totalCount"] == len(found["nodes"])
    nodes: list[dict[str, Any]] = found["nodes"]
    return nodes


def readers(store: Store, who: Principal, **where: Any) -> set[str]:
    """The names of those of whose reading somebody is shown entries."""
    return {one["principal"] for one in seen(store, who, **where)}


def test_an_entry_says_who_read_what_and_why(district: Store) -> None:
    (entry,) = seen(district, machine(CIVIL_AFFAIRS), principal={"eq": BY_ENFORCEMENT.name})

    assert entry == {
        "act": "READ",
        "principal": "an officer of enforcement",
        "role": "OFFICER",
        "agency": {"code": ENFORCEMENT},
        "purpose": "INSPECTION",
        "caseNumber": "检〔2020〕3号",
        "operation": "Read",
        "fields": ["Organization.legalRepresentative"],
        "kind": "party",
        "owner": {"code": CIVIL_AFFAIRS},
        "requestId": "test",
    }


def test_officers_see_what_was_read_of_their_agency_and_what_its_people_read(district: Store) -> None:
    of_civil_affairs = Principal(Role.OFFICER, CIVIL_AFFAIRS, "another officer")
    of_nobody = Principal(Role.OFFICER, "KAIXUAN_STREET", "somebody else")

    assert readers(district, of_civil_affairs) == {BY_ENFORCEMENT.name, BY_MARKET.name}
    assert readers(district, BY_ENFORCEMENT) == {BY_ENFORCEMENT.name}
    assert readers(district, BY_MARKET) == {BY_MARKET.name}
    assert readers(district, of_nobody) == set()


def test_an_agencys_machine_sees_what_was_read_of_its_records(district: Store) -> None:
    assert readers(district, machine(CIVIL_AFFAIRS)) == {BY_ENFORCEMENT.name, BY_MARKET.name}
    assert readers(district, machine(ENFORCEMENT)) == set()


def test_an_administrator_sees_all_of_it(district: Store) -> None:
    assert readers(district, Principal(Role.ADMIN, HUB, "an administrator")) == {BY_ENFORCEMENT.name, BY_MARKET.name}


@pytest.mark.parametrize("who", [DASHBOARD, PUBLIC], ids=["dashboard", "public"])
def test_nobody_else_sees_any_of_it(district: Store, who: Principal) -> None:
    answer = ask(district, LOG, who=who)

    assert answer.data == {"accessLog": None}
    assert refusals(answer) == [("accessLog", "FORBIDDEN")]


@pytest.mark.parametrize(
    "where",
    [
        {"principal": {"eq": BY_MARKET.name}},
        {"not": {"principal": {"eq": BY_ENFORCEMENT.name}}},
        {"agency": {"eq": MARKET_SUPERVISION}},
        {"or": [{"agency": {"is": {"code": {"eq": MARKET_SUPERVISION}}}}]},
    ],
)
def test_what_is_kept_back_is_not_found_by_probing(district: Store, where: dict[str, Any]) -> None:
    assert seen(district, BY_ENFORCEMENT, **where) == []
    assert readers(district, machine(CIVIL_AFFAIRS), **where) == {BY_MARKET.name}


def test_entries_come_page_by_page_in_their_order(district: Store) -> None:
    query = """query ($after: String) { accessLog(first: 1, after: $after, where: {operation: {eq: "Read"}}) {
      nodes { principal } pageInfo { hasNextPage endCursor } } }"""

    first = told(district, query, who=machine(CIVIL_AFFAIRS))["accessLog"]
    then = told(district, query, who=machine(CIVIL_AFFAIRS), after=first["pageInfo"]["endCursor"])["accessLog"]

    assert [one["nodes"][0]["principal"] for one in (first, then)] == [BY_ENFORCEMENT.name, BY_MARKET.name]
    assert [one["pageInfo"]["hasNextPage"] for one in (first, then)] == [True, False]


def test_reading_the_log_is_not_written_down(district: Store) -> None:
    before = len(seen(district, machine(CIVIL_AFFAIRS)))

    ask(district, LOG, who=Principal(Role.OFFICER, CIVIL_AFFAIRS, "another officer"), purpose=WHY)

    assert len(seen(district, machine(CIVIL_AFFAIRS))) == before


# --- what is denied -----------------------------------------------------------------------------------


@pytest.fixture
def noting(district: Store) -> Iterator[Engine]:
    """An engine that notes what is denied."""

    async def opened() -> Engine:
        url = district.engine.url.render_as_string(hide_password=False)
        reader = open_reader(url, connections=1, seconds=30)
        return Engine(schema, Workers(), reader, {}, DEPARTURE, notebook=Notebook(district))

    engine = ENGINES.portal.call(opened)
    yield engine
    assert engine.notebook is not None
    engine.notebook.close()
    ENGINES.portal.call(engine.reader.close)


def denied(engine: Engine, store: Store, query: str, who: Principal) -> list[list[str]]:
    """Ask, and get the fields of the entries that tell what this caller was denied."""
    for name in (engine.answer, engine.answer, at_once(engine)):
        ENGINES.portal.call(name, Asked(query, None, None), request(store, who))
    assert engine.notebook is not None
    engine.notebook.settle()
    entries = told(store, LOG, who=Principal(Role.OFFICER, who.agency, "x"), where={"act": {"eq": "DENIED"}})
    return [one["fields"] for one in entries["accessLog"]["nodes"] if one["principal"] == who.name]


def at_once(engine: Engine) -> Any:
    """The engine's way to answer at once, or the usual one where it cannot."""

    async def answer(asked: Asked, of: Any) -> object:
        return engine.answer_at_once(asked, of) or await engine.answer(asked, of)

    return answer


def test_a_field_that_is_denied_is_one_entry_an_operation(district: Store, noting: Engine) -> None:
    who = Principal(Role.AGENCY, CIVIL_AFFAIRS, "a machine that asks for persons")

    found = denied(noting, district, "{ organizations { nodes { a: legalRepresentative responsiblePerson } } }", who)

    assert found == [["Organization.legalRepresentative", "Organization.responsiblePerson"]] * 3


def test_a_quoted_value_that_is_kept_back_is_one_too(district: Store, noting: Engine) -> None:
    who = Principal(Role.AGENCY, MARKET_SUPERVISION, "a machine that asks for quotations")
    query = f'{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ conflicts {{ statements {{ value }} }} }} }}'

    assert denied(noting, district, query, who) == [["ContestedStatement.value"]] * 3


@pytest.mark.parametrize("query", ["{ organizations { nodes { name } } }", "{ viewer { role } }"])
def test_what_is_not_denied_is_none(district: Store, noting: Engine, query: str) -> None:
    who = Principal(Role.AGENCY, ENFORCEMENT, "a machine that asks for what it may see")

    assert denied(noting, district, query, who) == []


def test_an_act_that_is_denied_is_written_down(district: Store, noting: Engine) -> None:
    who = Principal(Role.OFFICER, ENFORCEMENT, "an officer who pushes")
    query = 'mutation { recordsPush(input: {requestKey: "k", records: []}) { receipt { batchId } } }'

    assert denied(noting, district, query, who) == [["Mutation.recordsPush"]] * 3
