"""A purpose over HTTP: declared in `extensions`, refused where it is none, and its answer kept by nobody."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from hub.access.principals import Role
from tests.databases import KINDS, Databases
from tests.district import fill
from tests.district_parties import FLOWERS_USCC
from tests.hub.web.serving import Served, serving_all
from tests.statements import CIVIL_AFFAIRS
from tests.trusting import trust

GRAPHQL = "application/graphql-response+json"
QUERY = f'query Persons {{ organization(by: {{uscc: "{FLOWERS_USCC}"}}) {{ legalRepresentative }} }}'
PURPOSE = {"code": "CASE_INVESTIGATION", "case": "杭江综执立〔2020〕12号"}
LOG = "{ accessLog(last: 1) { totalCount nodes { principal purpose caseNumber operation requestId } } }"


@pytest.fixture(scope="module", params=KINDS)
def hub(
    request: pytest.FixtureRequest, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """The small district on each database, served."""
    url = databases.full(request.param, fill).url
    with serving_all(tmp_path_factory.mktemp("purpose"), schema="schema:schema") as start:
        yield start(url)
    databases.drop(url)


@pytest.fixture(scope="module")
def key(hub: Served) -> str:
    """The key of an officer of civil affairs."""
    return hub.key_for(Role.OFFICER, CIVIL_AFFAIRS)


@pytest.fixture
def officer(hub: Served, key: str) -> Iterator[httpx.Client]:
    with hub.client(Accept=GRAPHQL, Authorization=f"Bearer {key}") as caller:
        yield caller


def asked(caller: httpx.Client, **body: Any) -> httpx.Response:
    return caller.post("/graphql", json={"query": QUERY, **body})


def person(response: httpx.Response) -> Any:
    return response.json()["data"]["organization"]["legalRepresentative"]


def entries(caller: httpx.Client) -> int:
    count: int = caller.post("/graphql", json={"query": LOG}).json()["data"]["accessLog"]["totalCount"]
    return count


def test_a_person_is_shown_for_a_purpose_each_time_and_each_time_written_down(officer: httpx.Client) -> None:
    before = entries(officer)

    answers = [asked(officer, extensions=one) for one in ({}, {"purpose": PURPOSE}, None, {"purpose": PURPOSE}, {})]

    assert [person(one) for one in answers] == ["王*一", "王一一", "王*一", "王一一", "王*一"]
    assert entries(officer) == before + 2


def test_the_entry_has_the_number_of_the_request(officer: httpx.Client, key: str) -> None:
    answer = asked(officer, extensions={"purpose": PURPOSE})

    (entry,) = officer.post("/graphql", json={"query": LOG}).json()["data"]["accessLog"]["nodes"]
    assert entry == {
        "principal": key.partition(".")[0],
        "purpose": PURPOSE["code"],
        "caseNumber": PURPOSE["case"],
        "operation": "Persons",
        "requestId": answer.headers["x-request-id"],
    }


@pytest.mark.parametrize("before", ["", '"variables":null,'])
def test_a_body_that_is_known_keeps_its_purpose_and_lends_it_to_no_other(officer: httpx.Client, before: str) -> None:
    def body(case: str) -> bytes:
        purpose = json.dumps({"purpose": {**PURPOSE, "case": case}}) if case else "{}"
        return f'{{{before}"query":{json.dumps(QUERY)},"extensions":{purpose}}}'.encode()

    told = []
    for case in ("一", "", "二", "一", ""):
        sent = officer.post("/graphql", content=body(case), headers={"Content-Type": "application/json"})
        (entry,) = officer.post("/graphql", json={"query": LOG}).json()["data"]["accessLog"]["nodes"]
        told.append((person(sent), entry["caseNumber"] if case else None))

    assert told == [("王一一", "一"), ("王*一", None), ("王一一", "二"), ("王一一", "一"), ("王*一", None)]


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ({"code": "CURIOSITY", "case": "一"}, "No purpose 'CURIOSITY'. Known: CASE_INVESTIGATION"),
        ({"code": "INSPECTION"}, "needs the number of its case"),
        ({"code": "INSPECTION", "case": "一\n二"}, "printable"),
        ({"code": "INSPECTION", "case": "一" * 101}, "1 to 100"),
        ("INSPECTION", "such as"),
        (None, "such as"),
    ],
)
def test_what_is_no_purpose_is_refused_and_nothing_runs(officer: httpx.Client, purpose: Any, said: str) -> None:
    before = entries(officer)

    answer = asked(officer, extensions={"purpose": purpose})

    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]["code"]) == (400, "BAD_INPUT")
    assert said in error["message"]
    assert error["extensions"]["messageZh"]
    assert "data" not in answer.json()
    assert entries(officer) == before


def by_get(caller: httpx.Client, one: str, **sent: str) -> httpx.Response:
    given = {"documentId": one, "extensions": json.dumps({"purpose": PURPOSE})}
    return caller.get("/graphql", params=given, headers=sent)


def by_post(caller: httpx.Client, one: str) -> httpx.Response:
    return caller.post("/graphql", json={"documentId": one, "extensions": {"purpose": PURPOSE}})


@pytest.mark.parametrize("ask", [by_get, by_post])
def test_a_trusted_document_is_run_for_a_purpose_and_its_answer_is_kept_by_nobody(
    hub: Served, officer: httpx.Client, ask: Callable[..., httpx.Response]
) -> None:
    one = trust(hub.settings, QUERY)

    answers = [ask(officer, one) for _ in range(2)]

    assert [person(answer) for answer in answers] == ["王一一"] * 2
    for answer in answers:
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


def test_without_a_purpose_it_has_a_tag_by_which_a_whole_one_is_never_answered(
    hub: Served, officer: httpx.Client
) -> None:
    one = trust(hub.settings, QUERY)
    masked = officer.get("/graphql", params={"documentId": one})

    again = officer.get("/graphql", params={"documentId": one}, headers={"If-None-Match": masked.headers["etag"]})
    whole = by_get(officer, one, **{"If-None-Match": "*"})

    assert (person(masked), again.status_code) == ("王*一", 304)
    assert (whole.status_code, person(whole)) == (200, "王一一")


def test_an_officer_who_pushes_is_denied_and_that_is_written_down(officer: httpx.Client) -> None:
    query = 'mutation { recordsPush(input: {requestKey: "k", records: []}) { receipt { batchId } } }'
    denied = officer.post("/graphql", json={"query": query})
    log = "{ accessLog(last: 1, where: {act: {eq: DENIED}}) { nodes { fields requestId } } }"

    found: list[Any] = []
    for _ in range(100):
        found = officer.post("/graphql", json={"query": log}).json()["data"]["accessLog"]["nodes"]
        if found and found[0]["requestId"] == denied.headers["x-request-id"]:
            break

    assert [one["fields"] for one in found] == [["Mutation.recordsPush"]]
