"""Figures that tell of records which a role may not see at all are kept back, and nothing is counted for them."""

from typing import Final

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Principal, Role
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.three_society_link import ThreeSocietyLinkRecord
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Distinct
from hub.query.explaining.explain import planned
from hub.query.explaining.plain import expression_text
from hub.query.planning.counting import kept_back, measure_value, told_of
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, PUBLIC, TODAY, ask, refusals, told
from tests.hub.query.planning.test_guards import planning, scope

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


WORKERS: Final = schema.bindings.statistics["ThreeSocietyLinkStats"]
"""Links, which have a label of their own, and how many workers are in them."""

PARTY_UNITS: Final = schema.bindings.statistics["PartyCoverage"]
"""Organizations, and how many of them have a party unit."""


@pytest.mark.parametrize(
    ("rows", "referred", "kept"),
    [
        (Sight.SHOW, Sight.SHOW, None),
        (Sight.SHOW, Sight.OWN, None),
        (Sight.SHOW, Sight.COUNT, "SocialWorker"),
        (Sight.SHOW, Sight.DENY, "SocialWorker"),
        (Sight.COUNT, Sight.COUNT, None),
        (Sight.COUNT, Sight.DENY, "SocialWorker"),
        (Sight.COUNT, Sight.SHOW, None),
    ],
)
def test_who_only_counts_rows_counts_what_they_refer_to_where_it_may_count_that(
    monkeypatch: pytest.MonkeyPatch, rows: Sight, referred: Sight, kept: str | None
) -> None:
    labels = {DECLARED.entities[WORKERS.of].label: rows, Access.PERSON: referred}
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.DASHBOARD: {**POLICY[Role.DASHBOARD], **labels}})

    found = kept_back(planning(Role.DASHBOARD), WORKERS, WORKERS.measures["workers"])

    assert (found and found.name) == kept


@pytest.mark.parametrize(("sight", "kept"), [(Sight.SHOW, False), (Sight.COUNT, True), (Sight.DENY, True)])
def test_whether_a_record_refers_to_a_row_is_kept_back_from_who_only_counts_both(
    monkeypatch: pytest.MonkeyPatch, *, sight: Sight, kept: bool
) -> None:
    monkeypatch.setattr(policy, "POLICY", {**POLICY, Role.DASHBOARD: dict.fromkeys(Access, sight)})

    found = kept_back(planning(Role.DASHBOARD), PARTY_UNITS, PARTY_UNITS.measures["covered"])

    assert (found is not None) is kept


def test_other_measures_tell_of_no_other_records() -> None:
    assert told_of(WORKERS.measures["count"]) is None
    assert told_of(Distinct(PenaltyRecord.document_number)) is None
    assert [found and found.name for found in map(told_of, list(WORKERS.measures.values())[1:])] == [
        "Division",
        "Party",
        "SocialWorker",
    ]


def test_of_what_rows_refer_to_the_keys_that_are_seen_are_counted() -> None:
    def text(role: Role) -> str:
        plan = planning(role)
        value = measure_value(plan, scope(plan, "ThreeSocietyLink"), "workers", WORKERS.measures["workers"])
        return expression_text(value)

    assert text(Role.OFFICER) == "r1.worker"
    assert text(Role.AGENCY).startswith("CASE WHEN (EXISTS (SELECT r2.id FROM social_worker AS r2")


def test_what_is_no_record_is_counted_as_it_stands() -> None:
    plan = planning(Role.AGENCY)
    value = measure_value(plan, scope(plan, "ThreeSocietyLink"), "days", Distinct(ThreeSocietyLinkRecord.from_on))

    assert expression_text(value) == "r1.from_on"
