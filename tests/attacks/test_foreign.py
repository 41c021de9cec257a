"""Rows 52 to 58: records of others, and values that are kept back."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from hub.access.keys import create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.tables import metadata
from tests.attacks.attacking import Reply, ask, watched
from tests.databases import KINDS, Databases
from tests.district import fill
from tests.district_parties import ENFORCEMENT, FLOWERS_USCC, TEAHOUSE
from tests.hub.web.serving import Served, serving_all
from tests.statements import CIVIL_AFFAIRS
from tests.stores import open_store

NODE = "query ($id: ID!) { node(id: $id) { id ... on SupervisionCase { number cause } } }"


@dataclass(frozen=True)
class District:
    """A hub that serves the small district, and a key for each who asks."""

    served: Served
    keys: dict[str, str]

    def ask(self, who: str, document: str, **variables: Any) -> Reply:
        """Ask as somebody."""
        return ask(self.served, document, key=self.keys[who], variables=variables)

    def data(self, who: str, document: str, **variables: Any) -> Any:
        """What somebody is told, as JSON."""
        sent = {"Authorization": f"Bearer {self.keys[who]}"}
        body = {"query": document, "variables": variables}
        return httpx.post(f"{self.served.url}/graphql", json=body, headers=sent, timeout=60).json()["data"]


WHO = {
    "officer": (Role.OFFICER, CIVIL_AFFAIRS),
    "dashboard": (Role.DASHBOARD, None),
    "civil affairs": (Role.AGENCY, CIVIL_AFFAIRS),
    "enforcement": (Role.AGENCY, ENFORCEMENT),
}


@pytest.fixture(scope="module", params=KINDS)
def district(
    request: pytest.FixtureRequest, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[District]:
    """The small district on each database, served."""
    home = tmp_path_factory.mktemp("district")
    url = databases.full(request.param, fill).url
    store = open_store(url)
    with serving_all(home, schema="schema:schema") as start:
        served = start(url)
        pepper = read_pepper(served.settings)
        keys = {
            who: create_key(store, role=role, agency=agency, pepper=pepper, now=wall_clock())
            for who, (role, agency) in WHO.items()
        }
        store.close()
        yield District(served, keys)
    databases.drop(url)


def case_ids(district: District) -> dict[str, str]:
    """The ids of all cases by their numbers, as an officer sees them."""
    found = district.data("officer", "{ supervisionCases { nodes { id number } } }")
    return {one["number"]: one["id"] for one in found["supervisionCases"]["nodes"]}


def test_52_anothers_id_is_answered_like_one_that_is_not_there(district: District) -> None:
    ids = case_ids(district)
    nowhere = ids["案2"][:-4] + "0000"

    others, absent = (district.ask("civil affairs", NODE, id=one) for one in (ids["案2"], nowhere))

    assert district.ask("civil affairs", NODE, id=ids["案1"]).text.count("案1") == 1
    assert others.text == absent.text == '{"data":{"node":null}}'
    assert (others.status, absent.status) == (200, 200)


PAIRS = 1_000


HIDDEN = {
    "a case of another agency": ("civil affairs", "supervision_case", "number", "案2"),
    "a case that is sealed": ("officer", "supervision_case", "number", "案9"),
    "a party of whom only such a case speaks": ("officer", "party", "name", TEAHOUSE),
}
"""What is kept back: from whom, in which table, and by which value of which column it is found there."""


def hidden_id(district: District, table: str, column: str, value: str) -> str:
    """The id of a row, whoever may see it."""
    rows = metadata.tables[table]
    store = open_store(district.served.settings.store_url)
    with store.read() as tx:
        key = tx.execute(select(rows.c.id).where(rows.c[column] == value)).scalars().one()
    store.close()
    return f"{table}_{key.hex}"


@pytest.mark.prove
@pytest.mark.parametrize("what", HIDDEN)
def test_52_and_takes_as_long_as_far_as_anybody_can_tell_who_asks_a_thousand_times(
    district: District, what: str
) -> None:
    who, *row = HIDDEN[what]
    theirs = hidden_id(district, *row)
    ids = [theirs, f"{theirs[:-4]}0000"]
    sent = {"Authorization": f"Bearer {district.keys[who]}"}
    with httpx.Client(base_url=district.served.url, headers=sent, timeout=60) as client:

        def seconds(which: int) -> float:
            begun = time.perf_counter()
            answer = client.post("/graphql", json={"query": NODE, "variables": {"id": ids[which]}})
            assert answer.content == b'{"data":{"node":null}}'
            return time.perf_counter() - begun

        for turn in range(100):
            seconds(turn % 2)
        pairs = []
        for turn in range(PAIRS):
            first, second = seconds(turn % 2), seconds(1 - turn % 2)
            pairs.append((first, second) if turn % 2 == 0 else (second, first))

    slower = sum(one > other for one, other in pairs)
    assert abs(slower - PAIRS / 2) < 4 * (PAIRS / 4) ** 0.5
    assert 0.9 < median(one for one, _ in pairs) / median(other for _, other in pairs) < 1.1


def test_53_nor_is_it_reached_through_what_it_belongs_to(district: District) -> None:
    document = "query ($uscc: String!) { organization(by: {uscc: $uscc}) { cases { totalCount nodes { number } } } }"

    told = {
        who: district.data(who, document, uscc=FLOWERS_USCC)["organization"]["cases"]["nodes"]
        for who in ("officer", "civil affairs", "enforcement")
    }

    assert told == {
        "officer": [{"number": "案1"}, {"number": "案2"}],
        "civil affairs": [{"number": "案1"}],
        "enforcement": [{"number": "案2"}],
    }


PUSH = """mutation ($input: RecordsPushInput!) { recordsPush(input: $input) {
  receipt { batchId outcomes { outcome rows } } userErrors { code } } }"""
FOREIGN = {"requestKey": "54", "records": [{"withdraw": {"kind": "SUPERVISION_CASE", "nativeId": "案1"}}]}


def test_54_a_record_of_another_agency_is_not_changed(district: District) -> None:
    before = district.data("civil affairs", "{ supervisionCases { nodes { number step } } }")

    pushed = district.data("enforcement", PUSH, input=FOREIGN)["recordsPush"]

    assert before["supervisionCases"]["nodes"]
    assert district.data("civil affairs", "{ supervisionCases { nodes { number step } } }") == before
    assert pushed["receipt"]["outcomes"] == [{"outcome": "REJECTED", "rows": 1}]


def test_60_a_push_that_is_sent_again_gets_the_saved_receipt(district: District) -> None:
    first, again = (district.data("enforcement", PUSH, input={**FOREIGN, "requestKey": "60"}) for _ in range(2))

    assert first["recordsPush"]["receipt"]
    assert again == first


ATTEMPTS = """{ accessLog(last: 1, where: {act: {eq: FOREIGN_RECORD}}) { nodes {
  principal role agency { code } kind subject owner { code } requestId } } }"""


def test_54_the_attempt_is_written_down(district: District) -> None:
    ours = case_ids(district)["案1"].removeprefix("supervision_case_")
    district.data("enforcement", PUSH, input={**FOREIGN, "requestKey": "54 again"})

    (seen,) = district.data("civil affairs", ATTEMPTS)["accessLog"]["nodes"]

    assert seen.pop("requestId")
    assert seen == {
        "principal": district.keys["enforcement"].partition(".")[0],
        "role": "AGENCY",
        "agency": {"code": ENFORCEMENT},
        "kind": "supervision_case",
        "subject": ours,
        "owner": {"code": CIVIL_AFFAIRS},
    }
    assert district.data("enforcement", ATTEMPTS)["accessLog"]["nodes"] == []


def test_55_no_input_names_the_agency_that_pushes(district: District) -> None:
    document = '{ __type(name: "RecordsPushInput") { inputFields { name } } }'

    fields = district.data("civil affairs", document)["__type"]["inputFields"]
    given = {"requestKey": "k", "records": [], "agencyId": "ENFORCEMENT"}
    reply = district.ask(
        "civil affairs",
        "mutation ($input: RecordsPushInput!) { recordsPush(input: $input) { receipt { id } } }",
        input=given,
    )

    assert {one["name"] for one in fields} == {"requestKey", "records", "onError", "dryRun"}
    assert reply.status == 400
    assert reply.is_refused


PROBES = [
    "{ supervisionCases(where: {step: {eq: FILED}}) { totalCount } }",
    "{ supervisionCases(orderBy: [{field: OPENED_ON}]) { nodes { number } } }",
    "{ supervisionCaseStats(where: {openedOn: {isNull: false}}) { count } }",
    "{ organizations(where: {cases: {some: {}}}) { totalCount } }",
    "{ organizations(orderBy: [{field: CASES_COUNT}]) { nodes { name } } }",
]
"""Values of cases, to a dashboard; whatever else can be labelled is tested where the engine's guards are."""


@pytest.mark.parametrize("document", PROBES)
def test_56_what_is_kept_back_is_no_way_to_filter_order_or_group(district: District, document: str) -> None:
    reply = district.ask("dashboard", document)

    assert (reply.status, reply.codes) == (200, ["FORBIDDEN"])
    assert set(reply.data.values()) == {None}


SMALL = [
    "{ supervisionCaseStats(groupBy: [STEP]) { step count } }",
    "{ supervisionCaseStats(groupBy: [STEP, AUTHORITY]) { count } }",
    "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }",
    "{ supervisionCaseStats(groupBy: [STEP], having: {count: {lt: 5}}) { step } }",
    "{ supervisionCaseStats(groupBy: [STEP], having: {count: {isNull: true}}) { step } }",
    "{ socialWorkerStats(groupBy: [LEVEL]) { level count employers } }",
]
"""Groups of the small district, all of fewer than five."""


@pytest.mark.parametrize("document", SMALL)
def test_57_small_groups_of_cases_and_persons_are_not_told_to_who_has_no_right_to_them(
    district: District, document: str
) -> None:
    reply = district.ask("dashboard", document)

    assert (reply.status, reply.codes) == (200, [])
    assert list(reply.data.values()) == [[]]


def test_57_nor_by_the_difference_of_two_answers(district: District) -> None:
    filters = ["", "(where: {step: {eq: CLOSED}})", "(where: {not: {step: {eq: CLOSED}}})", "(where: {step: {in: []}})"]

    counts = [district.ask("dashboard", f"{{ supervisionCaseStats{one} {{ count }} }}").data for one in filters]

    assert counts == [{"supervisionCaseStats": [{"count": None}]}] * 4
    assert district.ask("officer", "{ supervisionCaseStats { count } }").data == {
        "supervisionCaseStats": [{"count": 2}]
    }


def test_58_a_cursor_that_was_altered_is_refused(district: District) -> None:
    page = "query ($after: String) { organizations(first: 1, after: $after) { pageInfo { endCursor } } }"
    cursor = district.data("officer", page)["organizations"]["pageInfo"]["endCursor"]
    altered = [cursor[:-2], f"{cursor}00", cursor.replace("5b", "7b", 1), "not a cursor", "00", "5b5d"]

    for one in altered:
        with watched() as seen:
            reply = district.ask("officer", page, after=one)
        assert (reply.status, reply.codes) == (400, ["BAD_INPUT"]), one
        assert reply.is_refused
        assert seen.nothing
