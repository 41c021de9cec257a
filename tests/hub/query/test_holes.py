"""Agencies are asked while an operation runs, over real HTTP: once, within their time, and beside what is stored."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from connectors.courts import COURTS, JUDGMENT_DEFAULTER
from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Role
from hub.lookup.loaders import LookUps
from hub.lookup.services import Services, open_services
from hub.query.engine import Engine
from hub.query.holes import filled
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.readers import Reader, open_reader
from hub.store.workers import Workers
from schema import schema
from tests.asking import DEPARTURE, OFFICER, request
from tests.district_parties import (
    CATERING_USCC,
    FLOWERS,
    FLOWERS_USCC,
    SCHOOL,
    SCHOOL_USCC,
)
from tests.redeclaring import redeclare
from tests.standing_agency import Agency, HandClock, Manner, standing_agency

AS_OF = "2020-06-30T01:00:00+00:00"
LISTED = {"listed": True, "asOf": AS_OF, "documentCount": 2}
UNLISTED = {"listed": False, "asOf": AS_OF, "documentCount": 0}
CLOCK = HandClock()

ONE = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{
  name judgmentDefaulter {{ listed asOf documentCount }} }} agencies {{ totalCount }} }}"""
MANY = """{ organizations(where: {uscc: {isNull: false}}, orderBy: [{field: FOUNDED_ON}]) {
  totalCount nodes {
    name judgmentDefaulter { listed } again: judgmentDefaulter { kind: __typename documentCount } } } }"""


@pytest.fixture
def agency() -> Iterator[Agency]:
    with standing_agency() as standing:
        standing.documents = {FLOWERS_USCC: ["执1", "执2"]}
        yield standing


@pytest.fixture
async def reader(district: Store) -> AsyncIterator[Reader]:
    opened = open_reader(district.engine.url.render_as_string(hide_password=False), connections=2, seconds=10)
    yield opened
    await opened.close()


Asking = Callable[..., AbstractAsyncContextManager[Services]]


@pytest.fixture
def services(agency: Agency) -> Asking:
    def opened(*, known: bool = True, **terms: Any) -> AbstractAsyncContextManager[Services]:
        offer = replace(JUDGMENT_DEFAULTER, **terms)
        urls = {offer.name: agency.url} if known else {}
        return open_services([replace(COURTS, look_ups=(offer,))], urls, clock=CLOCK)

    return opened


async def answer(district: Store, reader: Reader, services: Services, query: str) -> Any:
    """What an engine with these look-ups answers."""
    engine = Engine(schema, Workers(), reader, services, DEPARTURE)
    return msgspec.json.decode((await engine.answer(Asked(query, None, None), request(district))).body)


def errors(found: Any) -> list[tuple[str, str]]:
    """Where something failed, and how."""
    return [
        (".".join([*one["path"], one["extensions"].get("selection", "")]).strip("."), one["extensions"]["code"])
        for one in found.get("errors", ())
    ]


async def test_what_the_agency_says_stands_in_its_place(district: Store, reader: Reader, services: Asking) -> None:
    async with services() as asked:
        found = await answer(district, reader, asked, ONE)

    assert found == {
        "data": {"organization": {"name": FLOWERS, "judgmentDefaulter": LISTED}, "agencies": {"totalCount": 5}}
    }


async def test_lists_and_aliases_are_one_request(
    district: Store, reader: Reader, services: Asking, agency: Agency
) -> None:
    async with services() as asked:
        found = await answer(district, reader, asked, MANY)

    kind = "JudgmentDefaulterStanding"
    assert found["data"]["organizations"]["nodes"] == [
        {"name": FLOWERS, "judgmentDefaulter": {"listed": True}, "again": {"kind": kind, "documentCount": 2}},
        {"name": SCHOOL, "judgmentDefaulter": {"listed": False}, "again": {"kind": kind, "documentCount": 0}},
    ]
    assert [sorted(codes) for codes in agency.requests] == [sorted([FLOWERS_USCC, SCHOOL_USCC])]


async def test_places_far_apart_are_one_request_too(
    district: Store, reader: Reader, services: Asking, agency: Agency
) -> None:
    query = f"""{{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ judgmentDefaulter {{ listed }} }}
      penalties {{ nodes {{ party {{ uscc judgmentDefaulter {{ listed }} }} }} }} }}"""

    async with services() as asked:
        found = await answer(district, reader, asked, query)

    assert errors(found) == []
    parties = [node["party"] for node in found["data"]["penalties"]["nodes"]]
    assert {one["uscc"]: one["judgmentDefaulter"]["listed"] for one in parties} == {
        FLOWERS_USCC: True,
        CATERING_USCC: False,
    }
    assert [sorted(codes) for codes in agency.requests] == [sorted({FLOWERS_USCC, CATERING_USCC})]


async def test_of_whoever_has_no_code_nobody_is_asked(
    district: Store, reader: Reader, services: Asking, agency: Agency
) -> None:
    query = "{ organizations(where: {uscc: {isNull: true}}) { nodes { judgmentDefaulter { listed } } } }"

    async with services() as asked:
        found = await answer(district, reader, asked, query)

    assert found == {"data": {"organizations": {"nodes": [{"judgmentDefaulter": None}] * 3}}}
    assert agency.requests == []


@pytest.mark.parametrize("manner", [Manner.FAILING, Manner.GARBAGE, Manner.HTML, Manner.CUT, Manner.STRANGE])
async def test_an_agency_that_fails_leaves_the_rest_standing(
    district: Store, reader: Reader, services: Asking, agency: Agency, manner: Manner
) -> None:
    agency.manner = manner
    async with services() as asked:
        found = await answer(district, reader, asked, ONE)

    assert found["data"] == {
        "organization": {"name": FLOWERS, "judgmentDefaulter": None},
        "agencies": {"totalCount": 5},
    }
    ((place, code),) = errors(found)
    assert place == "organization.judgmentDefaulter"
    assert code.startswith("LOOKUP_")
    assert "agency's own words" not in str(found)
    assert "messageZh" in found["errors"][0]["extensions"]


async def test_of_whom_an_agency_knows_nothing_nothing_is_told(district: Store, reader: Reader) -> None:
    async def knows_nothing(keys: Sequence[str]) -> Mapping[str, None]:
        return dict.fromkeys(keys)

    offer = replace(JUDGMENT_DEFAULTER, open=lambda _url: nullcontext(knows_nothing))
    async with open_services([replace(COURTS, look_ups=(offer,))], {offer.name: "-"}, clock=CLOCK) as asked:
        found = await answer(district, reader, asked, ONE)

    organization = {"name": FLOWERS, "judgmentDefaulter": None}
    assert found == {"data": {"organization": organization, "agencies": {"totalCount": 5}}}


async def test_what_is_null_as_a_whole_stays_null() -> None:
    async def nothing_to_open(*_: object) -> Mapping[str, str | None]:
        return {}

    found = await filled([None, b"[1]"], (), LookUps({}, OFFICER), nothing_to_open)

    assert found.values == [b"null", b"[1]"]


async def test_a_list_tells_once_how_its_look_up_failed(
    district: Store, reader: Reader, services: Asking, agency: Agency
) -> None:
    agency.manner = Manner.FAILING
    async with services() as asked:
        found = await answer(district, reader, asked, MANY)

    assert [node["name"] for node in found["data"]["organizations"]["nodes"]] == [FLOWERS, SCHOOL]
    assert [place for place, _ in errors(found)] == [
        "organizations.nodes.judgmentDefaulter",
        "organizations.nodes.again",
    ]
    assert found["errors"][0]["path"] == ["organizations", "nodes"]


async def test_an_agency_that_is_late_is_not_waited_for(
    district: Store, reader: Reader, services: Asking, agency: Agency
) -> None:
    agency.manner = Manner.SLOW
    async with services(deadline_seconds=0.1) as asked:
        found = await answer(district, reader, asked, ONE)

    assert errors(found) == [("organization.judgmentDefaulter", "LOOKUP_TIMEOUT")]


async def test_an_agency_that_failed_often_is_left_alone(
    district: Store, reader: Reader, services: Asking, agency: Agency
) -> None:
    agency.manner = Manner.FORBIDDING
    async with services(breaker_failures=1) as asked:
        await answer(district, reader, asked, ONE)
        before = len(agency.requests)
        found = await answer(district, reader, asked, ONE)

    assert len(agency.requests) == before
    ((place, code),) = errors(found)
    assert (place, code) == ("organization.judgmentDefaulter", "LOOKUP_BREAKER_OPEN")


async def test_a_look_up_that_nobody_set_up_says_so(district: Store, reader: Reader, services: Asking) -> None:
    async with services(known=False) as asked:
        found = await answer(district, reader, asked, ONE)

    assert errors(found) == [("organization.judgmentDefaulter", "LOOKUP_NOT_CONFIGURED")]


async def test_failures_and_refusals_are_told_together(district: Store, reader: Reader, services: Asking) -> None:
    async with services(known=False) as asked:
        engine = Engine(schema, Workers(), reader, asked, DEPARTURE)
        query = ONE.replace("agencies", "supervisionCases { totalCount } agencies")
        who = replace(request(district).principal, role=Role.DASHBOARD)
        made = await engine.answer(Asked(query, None, None), request(district, who))

    assert errors(msgspec.json.decode(made.body)) == [
        ("supervisionCases", "FORBIDDEN"),
        ("organization.judgmentDefaulter", "LOOKUP_NOT_CONFIGURED"),
    ]


async def test_whoever_may_not_see_a_look_up_has_nobody_asked(
    district: Store, reader: Reader, services: Asking, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.OFFICER: {**POLICY[Role.OFFICER], Access.PUBLIC: Sight.DENY}})
    async with services() as asked:
        found = await answer(district, reader, asked, ONE)

    assert found["data"] == {"organization": None, "agencies": None}
    assert agency.requests == []


async def test_a_look_up_with_a_label_of_its_own_is_asked_for_nobody_who_may_not_see_that(
    district: Store, reader: Reader, services: Asking, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    organization = schema.bindings.entities["Organization"]
    declared: Any = organization.fields["judgment_defaulter"]
    changed = {**organization.fields, "judgment_defaulter": replace(declared, access=Access.SECRET)}
    redeclare(monkeypatch, replace(organization, fields=changed))
    async with services() as asked:
        found = await answer(district, reader, asked, ONE)

    assert found["data"]["organization"] == {"name": FLOWERS, "judgmentDefaulter": None}
    assert errors(found) == [("organization.judgmentDefaulter", "FORBIDDEN")]
    assert agency.requests == []
