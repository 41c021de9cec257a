"""Statistics by the divisions of another day: every organization stays counted once, whatever became of its street."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from hub.query.explaining.explain import planned, statements_of
from hub.sample.extent import Extent
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, TODAY, told
from tests.databases import KINDS, Databases
from tests.pushing import push_all
from tests.samples import loading
from tests.statements import division, registration
from tests.stores import open_store
from tests.witness.comparing import compared
from tests.witness.generating import Operation

BY_STREET: Final = """query ($population: Date, $divisions: Date) {
  organizationStats(groupBy: [STREET], validOn: $population, divisionsOn: $divisions) {
    street { code name } count } }"""
BY_DISTRICT: Final = """query ($population: Date, $divisions: Date) {
  organizationStats(groupBy: [DISTRICT], validOn: $population, divisionsOn: $divisions) {
    district { code name } count } }"""
TOTAL: Final = "query ($population: Date) { organizationStats(validOn: $population) { count } }"

POPULATIONS: Final = ("2012-06-30", "2015-12-31", "2020-06-30", "2022-06-30")
DIVISIONS: Final = ("2015-06-30", "2020-06-30", "2022-01-01")


def standing(code: str, name: str, parent: str, **fields: object) -> Any:
    """A street, or a district where the code has six digits; without an end of its own."""
    level = {4: "CITY", 6: "DISTRICT"}.get(len(code), "STREET")
    given: dict[str, Any] = {"abolishedOn": None, "successors": None, **fields}
    return division(code, name=name, level=level, parent=parent, **given)


def to(*codes: str) -> dict[str, object]:
    """Abolished at the reform, with its territory gone to others."""
    return {"abolishedOn": "2021-04-09", "successors": [{"division": code} for code in codes]}


SINCE: Final = {"establishedOn": "2021-04-09"}
STATED: Final = (
    standing("3301", "杭州市", "33"),
    standing("330104", "江干区", "3301", **to("330102", "330114")),
    standing("330102", "上城区", "3301"),
    standing("330114", "钱塘区", "3301", **SINCE),
    standing("330104005", "凯旋街道", "330104", **to("330102011")),
    standing("330102011", "凯旋街道", "330102", **SINCE),
    # Two become one; one becomes two, of two districts; one is divided inside a district.
    standing("330104009", "白杨街道", "330104", **to("330114001")),
    standing("330104010", "下沙街道", "330104", **to("330114001")),
    standing("330114001", "下沙街道", "330114", **SINCE),
    standing("330104011", "彭埠街道", "330104", **to("330102015", "330114003")),
    standing("330102015", "彭埠街道", "330102", **SINCE),
    standing("330114003", "彭东街道", "330114", **SINCE),
    standing("330104012", "笕桥街道", "330104", **to("330102016", "330102017")),
    standing("330102016", "笕桥街道", "330102", **SINCE),
    standing("330102017", "笕东街道", "330102", **SINCE),
    # Gone without a trace; and two that followed on each other, the second under a new name since 2018.
    standing("330104013", "丁兰街道", "330104", abolishedOn="2021-04-09"),
    standing("330104003", "九堡镇", "330104", abolishedOn="2017-01-01", successors=[{"division": "330104014"}]),
    standing("330104014", "九堡街道", "330104", establishedOn="2017-01-01"),
    # A code that was used again for another place, and a town that had gone into the first of the two.
    standing(
        "330104004",
        "景芳街道",
        "330104",
        establishedOn="2013-01-01",
        abolishedOn="2016-01-01",
        successors=[{"division": "330104005"}],
    ),
    standing("330104004", "新塘街道", "330104", establishedOn="2018-01-01", **to("330114001")),
    standing("330104002", "景芳镇", "330104", abolishedOn="2014-01-01", successors=[{"division": "330104004"}]),
)
RENAMED: Final = standing("330104014", "新九堡街道", "330104", establishedOn="2017-01-01", **to("330102018"))
LAST: Final = standing("330102018", "九堡街道", "330102", **SINCE)

STREETS: Final = (
    *("330104005", "330104005", "330104009", "330104010", "330104011", "330104012", "330104013", "330104003"),
    *("330102011", "330114001", "330102015", "330104", "999999999", None, "330104004", "330104002"),
)
"""Where organizations are stated to be: in streets of either time, in a district, somewhere unknown, nowhere."""


@pytest.fixture(scope="module", params=KINDS)
def stores(request: pytest.FixtureRequest, databases: Databases) -> Iterator[tuple[Store, Store]]:
    """A store with a reform of every kind and the sample district, on SQLite and on PostgreSQL in turn."""
    urls = databases.fresh(request.param), databases.full(request.param, loading(Extent())).url
    both = open_store(urls[0]), open_store(urls[1])
    push_all(both[0], *STATED, agency=HUB)
    push_all(both[0], replace(RENAMED, effective_on=date(2018, 1, 1)), LAST, agency=HUB)
    push_all(both[0], *organizations())
    yield both
    for url, store in zip(urls, both, strict=True):
        store.close()
        databases.drop(url)


def organizations() -> Iterator[Statement]:
    """An organization in each street."""
    for number, street in enumerate(STREETS, start=1):
        founded = f"20{10 + number % 5}-05-01"
        yield registration(number, name=f"示例社会组织{number:02}", street=street, foundedOn=founded)


@pytest.fixture
def reformed(stores: tuple[Store, Store]) -> Store:
    """The store with a reform of every kind, and an organization in each street."""
    return stores[0]


@pytest.fixture
def sample(stores: tuple[Store, Store]) -> Store:
    """The sample district."""
    return stores[1]


def counts(store: Store, query: str, population: str | None, divisions: str | None) -> dict[str | None, int]:
    """How many organizations, by the code of the division; those of no division under None."""
    operation = Operation(query, {"population": population, "divisions": divisions}, DASHBOARD)
    assert compared(store, operation).differences == []
    rows = told(store, query, who=DASHBOARD, **operation.variables)["organizationStats"]
    places = [one.get("street") or one.get("district") for one in rows]
    return {place and place["code"]: one["count"] for place, one in zip(places, rows, strict=True)}


def test_streets_are_those_of_the_day(reformed: Store) -> None:
    then = counts(reformed, BY_STREET, "2020-06-30", "2015-06-30")
    later = counts(reformed, BY_STREET, "2020-06-30", "2022-01-01")

    # What was divided, and what came of several, stands for none of them; so do what is unknown and what is gone.
    assert then == {
        "330104005": 3,
        "330104009": 1,
        "330104010": 1,
        "330104011": 2,
        "330104012": 1,
        "330104013": 1,
        "330104003": 1,
        "330104": 1,
        "330104004": 1,
        None: 4,
    }
    assert later == {"330102011": 4, "330114001": 4, "330102015": 1, "330102018": 1, None: 6}


def test_a_street_divided_inside_a_district_still_lies_in_it(reformed: Store) -> None:
    assert counts(reformed, BY_DISTRICT, "2020-06-30", "2022-01-01") == {"330102": 7, "330114": 4, None: 5}
    assert counts(reformed, BY_DISTRICT, "2020-06-30", "2015-06-30") == {"330104": 13, None: 3}


def test_without_a_day_they_are_those_that_records_name(reformed: Store) -> None:
    by_street = counts(reformed, BY_STREET, "2022-06-30", None)
    by_district = counts(reformed, BY_DISTRICT, "2022-06-30", None)

    assert by_street["330104005"] == 2
    assert by_street["330102011"] == 1
    assert by_district == {"330104": 11, "330102": 2, "330114": 1, None: 2}


def test_a_code_that_was_used_again_means_the_place_of_the_day(reformed: Store) -> None:
    before, between, after = (
        counts(reformed, BY_STREET, *days)
        for days in (("2012-06-30", "2015-06-30"), ("2015-12-31", "2020-06-30"), ("2020-06-30", "2020-06-30"))
    )

    assert before["330104004"] == 2
    assert "330104004" not in between
    assert after["330104004"] == 1


def test_a_division_is_shown_as_on_its_day(reformed: Store) -> None:
    def names(divisions: str) -> set[str]:
        rows = told(reformed, BY_STREET, population="2016-06-30", divisions=divisions)["organizationStats"]
        return {one["street"]["name"] for one in rows if one["street"]}

    assert "九堡镇" in names("2016-12-31")
    assert "九堡街道" in names("2017-06-01")
    assert "新九堡街道" in names("2019-01-01")


@pytest.mark.parametrize("query", [BY_STREET, BY_DISTRICT], ids=["street", "district"])
def test_every_sum_is_the_total(reformed: Store, sample: Store, query: str) -> None:
    for store in (reformed, sample):
        for population in POPULATIONS:
            total = told(store, TOTAL, population=population)["organizationStats"][0]["count"]

            sums = {on: sum(counts(store, query, population, on).values()) for on in DIVISIONS}

            assert sums == dict.fromkeys(DIVISIONS, total)


def test_the_sample_goes_to_two_districts(sample: Store) -> None:
    old = counts(sample, BY_STREET, "2020-06-30", "2020-06-30")
    new = counts(sample, BY_DISTRICT, "2020-06-30", "2022-01-01")

    zone = old["330104009"] + old["330104010"]
    assert zone > 0
    assert new == {"330102": sum(old.values()) - zone, "330114": zone}


def test_a_shared_scan_is_restated_for_each(sample: Store) -> None:
    query = """{ old: organizationStats(groupBy: [STREET], divisionsOn: "2015-06-30") { street { code } count }
      new: organizationStats(groupBy: [STREET], divisionsOn: "2022-01-01") { street { code } count }
      both: organizationStats(
        groupBy: [DISTRICT, STREET], divisionsOn: "2022-01-01", where: {street: {eq: "330104010"}}
      ) { district { code } street { code } count } all: organizationStats { count } }"""

    found = told(sample, query)

    assert compared(sample, Operation(query, {}, DASHBOARD)).differences == []
    assert [sum(one["count"] for one in found[name]) for name in ("old", "new", "all")] == [
        found["all"][0]["count"]
    ] * 3
    assert [(one["district"]["code"], one["street"]["code"]) for one in found["both"]] == [("330114", "330114001")]


@pytest.mark.parametrize("query", [BY_STREET, BY_DISTRICT], ids=["street", "district"])
def test_it_is_one_statement(query: str) -> None:
    given = {"population": "2020-06-30", "divisions": "2022-01-01"}

    told = planned(schema, query, given, asker=DASHBOARD, today=TODAY)

    assert [len(list(statements_of(prepared))) for prepared in told.prepared.values()] == [1, 1]
