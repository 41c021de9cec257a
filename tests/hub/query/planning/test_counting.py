"""Figures that tell of records which a role may not see at all are kept back, and nothing is counted for them."""

import pytest

from hub.access.principals import Principal
from hub.query.explaining.explain import planned
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, PUBLIC, TODAY, ask, refusals, told

BOTH = "{ districtDiagnostics { organizations graded governed } }"


def test_a_figure_is_kept_back_and_those_beside_it_stand(district: Store) -> None:
    seen = told(district, BOTH, who=DASHBOARD)["districtDiagnostics"]

    result = ask(district, BOTH, who=PUBLIC)

    [group] = seen
    assert result.data == {"districtDiagnostics": [{**group, "governed": None}]}
    assert refusals(result) == [("districtDiagnostics.governed", "FORBIDDEN")]


def test_what_is_kept_back_is_told_whatever_it_is_called(district: Store) -> None:
    query = "{ partyCoverage { a: covered b: covered organizations } }"

    result = ask(district, query, who=PUBLIC)

    assert refusals(result) == [("partyCoverage.a", "FORBIDDEN"), ("partyCoverage.b", "FORBIDDEN")]
    assert "Party unit" in result.errors[0].message


@pytest.mark.parametrize(("who", "tables"), [(DASHBOARD, {"governance"}), (PUBLIC, set())], ids=["dashboard", "public"])
def test_what_is_kept_back_is_not_read(who: Principal, tables: set[str]) -> None:
    plan = planned(schema, BOTH, None, asker=who, today=TODAY)

    for one in plan.prepared.values():
        assert one.statement is not None
        assert {name for name in ("governance",) if f" {name} AS " in one.statement.text} == tables


def test_groups_are_not_chosen_by_it(district: Store) -> None:
    query = "{ partyCoverage(having: { covered: { gte: 0 } }) { organizations } }"

    assert told(district, query, who=DASHBOARD)["partyCoverage"]
    assert refusals(ask(district, query, who=PUBLIC)) == [("partyCoverage", "FORBIDDEN")]


@pytest.mark.parametrize("grouped", ["REGISTRATION", "STREET"])
def test_what_is_denied_beneath_a_group_leaves_the_groups(district: Store, grouped: str) -> None:
    query = f"""{{ disclosureGaps(groupBy: [{grouped}]) {{
      organizations street {{ organizations(orderBy: [{{field: CASES_COUNT}}]) {{ totalCount }} }} }} }}"""

    result = ask(district, query, who=PUBLIC)

    assert refusals(result) == [("disclosureGaps.street.organizations", "FORBIDDEN")]
    assert {one["street"] for one in result.data["disclosureGaps"]} == {None}
    assert sum(one["organizations"] for one in result.data["disclosureGaps"]) > 0
