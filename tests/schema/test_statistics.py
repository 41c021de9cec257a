"""Statistics and nodes answer with all of their fields."""

from typing import Any

import pytest

from hub.store.engine import Store
from tests.asking import told
from tests.district_parties import (
    FLOWERS,
)
from tests.schema.documents import COUNTS, FINES, NODE


def amounts(**given: str | None) -> dict[str, Any]:
    """Amounts as they are answered."""
    return {name: None if value is None else {"value": value} for name, value in given.items()}


def test_fines_are_summed_and_shared_out(district: Store) -> None:
    found = told(district, FINES)

    market = {"authority": {"code": "MARKET_SUPERVISION"}, "count": 1, "parties": 1}
    fines = {"fine": "1000.00", "fineAverage": "1000.00", "fineMedian": "1000.00", "confiscated": "10.50"}
    less = {"fine": "250.00", "fineAverage": "250.00", "fineMedian": "250.00", "confiscated": None}
    nothing: dict[str, str | None] = dict.fromkeys(fines)
    enforcement = {"authority": {"code": "ENFORCEMENT"}}
    assert found["penaltyStats"] == [
        {**enforcement, "decidedInYear": "2019-01-01", "count": 0, "parties": 0, **amounts(**nothing)},
        {**enforcement, "decidedInYear": "2020-01-01", "count": 1, "parties": 1, **amounts(**fines)},
        {**market, "decidedInYear": "2019-01-01", **amounts(**nothing)},
        {**market, "decidedInYear": "2020-01-01", **amounts(**less)},
    ]


def test_quarters_without_a_penalty_are_counted_too(district: Store) -> None:
    found = told(district, FINES)

    assert found["quarters"] == [
        {"decidedInQuarter": "2019-04-01", "count": 1, "fine": None},
        {"decidedInQuarter": "2019-07-01", "count": 0, "fine": None},
        {"decidedInQuarter": "2019-10-01", "count": 0, "fine": None},
        {"decidedInQuarter": "2020-01-01", "count": 2, "fine": {"value": "1250.00"}},
    ]
    assert found["months"] == []


def test_everything_else_that_is_counted(district: Store) -> None:
    found = told(district, COUNTS)

    spans = {"inspectedInYear": None, "inspectedInQuarter": None, "inspectedInMonth": "2020-05-01"}
    one = {"authority": None, **spans, "count": 1, "parties": 1}
    assert found["inspectionStats"] == [{**one, "result": "NO_PROBLEM"}, {**one, "result": "PROBLEM_FOUND"}]
    assert found["partyUnitStats"] == [
        {"kind": "BRANCH", "parent": {"code": "党0"}, "count": 1},
        {"kind": "COMMITTEE", "parent": None, "count": 1},
    ]
    unopened = {"openedInYear": None, "openedInQuarter": None, "openedInMonth": None, "count": 1}
    assert found["supervisionCaseStats"] == [
        {**unopened, "step": "CLOSED", "authority": None, "daysMedian": 31},
        {**unopened, "step": "INVESTIGATION", "authority": {"code": "CIVIL_AFFAIRS"}, "daysMedian": None},
    ]
    years = [(row["foundedInYear"], row["count"]) for row in found["organizationStats"]]
    assert years == [
        ("2010-01-01", 1),
        *((f"{year}-01-01", 0) for year in range(2011, 2015)),
        ("2015-01-01", 1),
        (None, 3),
    ]


@pytest.mark.parametrize(
    ("root", "field", "value", "kind"),
    [
        ('agencies(where: {code: {eq: "CIVIL_AFFAIRS"}})', "code", "CIVIL_AFFAIRS", "Agency"),
        (f'parties(where: {{name: {{eq: "{FLOWERS}"}}}})', "name", FLOWERS, "Organization"),
        (f'organizations(where: {{name: {{eq: "{FLOWERS}"}}}})', "name", FLOWERS, "Organization"),
        ('penalties(where: {documentNumber: {eq: "罚1"}})', "documentNumber", "罚1", "Penalty"),
    ],
)
def test_anything_with_an_id_is_found_by_it(district: Store, root: str, field: str, value: str, kind: str) -> None:
    (listed,) = told(district, f"{{ all: {root} {{ nodes {{ id }} }} }}")["all"]["nodes"]

    assert told(district, NODE, id=listed["id"])["node"] == {"__typename": kind, "id": listed["id"], field: value}
