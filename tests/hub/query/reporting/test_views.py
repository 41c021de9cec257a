"""What becomes of a column under another policy, and what a view looks like to those who open it."""

from types import MappingProxyType

import pytest

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Role
from hub.query.reporting.views import views_of
from schema import schema
from tests.asking import REVIEWER, told
from tests.databases import Databases
from tests.district import filled
from tests.reporting import Reported, reported


def see(monkeypatch: pytest.MonkeyPatch, label: Access, sight: Sight) -> None:
    """Let a dashboard see a label otherwise."""
    seen = {**policy.POLICY[Role.DASHBOARD], label: sight}
    monkeypatch.setattr(policy, "POLICY", {**policy.POLICY, Role.DASHBOARD: MappingProxyType(seen)})


def test_what_is_masked_is_masked_as_in_the_graph(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    see(monkeypatch, Access.PERSONAL, Sight.MASK)

    with filled(databases, "postgresql") as store, reported(store) as made:
        found = {row["id"]: row["legal_representative"] for row in made.view("v_organization")}
        nodes = told(store, "{ organizations(first: 200) { nodes { id legalRepresentative } } }", who=REVIEWER)

    expected = {one["id"]: one["legalRepresentative"] for one in nodes["organizations"]["nodes"]}
    assert any("*" in (value or "") for value in found.values())
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("sight", [Sight.OWN, Sight.SHARED])
def test_what_hangs_on_an_agency_is_seen_by_nobody_who_has_none(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, sight: Sight
) -> None:
    see(monkeypatch, Access.CASE, sight)

    with filled(databases, "postgresql") as store, reported(store) as made:
        assert made.view("v_supervision_case") == []
        assert made.view("v_case_party") == []


def test_what_hangs_on_a_purpose_is_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    see(monkeypatch, Access.PERSONAL, Sight.MASK)
    masked = views_of(schema)
    see(monkeypatch, Access.PERSONAL, Sight.PURPOSE)

    assert views_of(schema) == masked


def test_tools_are_shown_what_columns_are_called(district_views: Reported) -> None:
    with district_views.as_reader() as connection:
        (view, column) = connection.execute(
            "SELECT obj_description(c.oid, 'pg_class'), col_description(c.oid, 10) FROM pg_class AS c "
            "WHERE c.oid = 'reporting.v_penalty'::regclass"
        ).fetchone() or ("", "")

    assert view.startswith("行政处罚 — Administrative penalty [")
    assert column == "罚款金额（元） — Fine in yuan"
