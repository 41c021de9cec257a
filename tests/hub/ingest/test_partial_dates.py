"""Dates that are stated to their month or year only: taken, flagged, and null."""

import pytest

from hub.store.engine import Store
from hub.store.tables.log import record_version
from hub.store.tables.projected import RECORD_TABLES
from tests.pushing import outcomes, push_all, rows
from tests.statements import penalty, registration


@pytest.mark.parametrize("stated", ["2014-03", "2014"])
def test_a_partial_date_is_taken_and_flagged_and_its_field_is_null(store: Store, stated: str) -> None:
    receipt = push_all(store, registration(foundedOn=stated))

    assert outcomes(receipt) == ["CREATED"]
    assert receipt["results"][0]["findings"] == [
        {"flag": "PARTIAL_DATE", "field": "foundedOn", "value": stated, "suggestions": []}
    ]
    assert rows(store, RECORD_TABLES["registration"], "founded_on") == [None]
    assert [payload["foundedOn"] for payload in rows(store, record_version, "payload")] == [stated]


def test_a_partial_date_is_refused_where_the_day_is_required(store: Store) -> None:
    receipt = push_all(store, penalty(decidedOn="2014-03"))

    assert outcomes(receipt) == ["REJECTED"]
    assert [problem["code"] for problem in receipt["results"][0]["problems"]] == ["INVALID_DATE"]


@pytest.mark.parametrize("stated", ["2014-13", "2014-00", "0000", "14-03", "2014-3", "2014-03-"])
def test_what_is_no_month_of_the_calendar_is_no_partial_date(store: Store, stated: str) -> None:
    assert outcomes(push_all(store, registration(foundedOn=stated))) == ["REJECTED"]
