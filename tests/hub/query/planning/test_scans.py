"""A shared scan groups in one order, that of the index of all that dashboards count by."""

import pytest

from hub.query.explaining.explain import planned, statements_of
from hub.store.engine import Store
from hub.store.tables.parties import COUNTED
from schema import schema
from tests.asking import OFFICER, TODAY, machine, told
from tests.district_parties import ENFORCEMENT
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION

SCANNED = "SELECT r1.street AS street, r1.registration AS registration, r1.kind AS kind, r1.status AS status, count("


@pytest.mark.parametrize(
    "asked",
    [("KIND", "STATUS", "REGISTRATION", "STREET"), ("STREET", "REGISTRATION", "STATUS", "KIND")],
    ids=["kind first", "street first"],
)
def test_whoever_asks_in_which_order_the_scan_goes_along_the_index(asked: tuple[str, ...]) -> None:
    roots = " ".join(f"{one.lower()}: organizationStats(groupBy: [{one}]) {{ count }}" for one in asked)

    plan = planned(schema, f"{{ {roots} }}", None, asker=OFFICER, today=TODAY)

    for prepared in plan.prepared.values():
        [(statement, _)] = statements_of(prepared)
        assert SCANNED in " ".join(statement.text.split())
    assert COUNTED[:4] == ("street", "registration", "kind", "status")


def test_what_only_some_count_by_is_asked_of_them_alone(district: Store) -> None:
    every, some = "penaltyStats { count }", 'penaltyStats(where: {fine: {gt: "0"}}) { count }'

    together = told(district, f"{{ every: {every} some: {some} again: {every} }}")

    alone = {"every": every, "some": some, "again": every}
    assert together == {name: told(district, f"{{ {one} }}")["penaltyStats"] for name, one in alone.items()}
    assert together["some"] != together["every"]


@pytest.mark.parametrize(("who", "count"), [(CIVIL_AFFAIRS, 1), (ENFORCEMENT, 1), (MARKET_SUPERVISION, 0)])
def test_what_is_shared_are_rows_that_the_caller_may_see(district: Store, who: str, count: int) -> None:
    query = "{ one: supervisionCaseStats { count } other: supervisionCaseStats { count } }"

    assert told(district, query, who=machine(who)) == {"one": [{"count": count}], "other": [{"count": count}]}
