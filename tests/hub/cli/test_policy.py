"""`hub policy`: the table, and what is said of one field."""

import json

import pytest

from hub.access.policy import POLICY
from hub.access.principals import Role
from tests.asking import TODAY
from tests.district import fill
from tests.hub.cli.command_line import Cli
from tests.stores import open_store

CASES = ("policy", "explain", "--role", "officer", "--agency", "CIVIL_AFFAIRS", "--field", "SupervisionCase.number")


def test_the_table_has_a_line_for_each_role(bare: Cli) -> None:
    result = bare.run("policy", "table")

    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == [label.name for label in POLICY[Role.OFFICER]]
    assert lines[1 : len(Role) + 1] == [
        [role.name, *(sight.name for sight in line.values())] for role, line in POLICY.items()
    ]
    assert "COUNT      How many there are, in groups that are not small 仅统计" in result.stdout
    assert not bare.home.exists()


def test_the_table_is_json(bare: Cli) -> None:
    found = json.loads(bare.run("policy", "table", "--json").stdout)

    assert found["DASHBOARD"]["CASE"] == "COUNT"
    assert set(found) == {role.name for role in Role}


def test_a_field_is_explained_without_a_store(bare: Cli) -> None:
    result = bare.run("policy", "explain", "--role", "officer", "--field", "Organization.legalRepresentative")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        "Organization.legalRepresentative  Legal representative 法定代表人\nOFFICER, HUB, -\n"
    )
    assert "  select 查询: its ends, the middle hidden 脱敏显示\n" in result.stdout
    assert "The label PERSONAL is the field's own." in result.stdout
    assert not bare.home.exists()


def test_a_purpose_is_taken_into_account(bare: Cli) -> None:
    found = json.loads(
        bare.run(
            "policy", "explain", "--role", "officer", "--field", "Organization.legalRepresentative",
            "--purpose", "INSPECTION", "--json",
        ).stdout
    )  # fmt: skip

    assert (found["sight"], found["sightNow"], found["purpose"]) == ("PURPOSE", "PURPOSE", "INSPECTION")
    assert found["ways"]["select"] == found["ways"]["quoted"] == "RECORDED"
    assert found["changes"] == []


def test_the_agreements_of_the_day_are_read_from_the_store(cli: Cli) -> None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    fill(store)
    store.close()

    found, past = (json.loads(cli.run(*CASES, "--json", HUB_TODAY=day).stdout) for day in (str(TODAY), "1990-01-01"))

    assert {one["agency"] for one in found["agreements"]} == {"ENFORCEMENT", "MARKET_SUPERVISION"}
    assert {one["number"] for one in found["agreements"]} == {"共享1"}
    assert "ENFORCEMENT (by 共享1), MARKET_SUPERVISION (by 共享1)" in found["rows"][0]["en"]
    assert past["agreements"] == []
    assert "none today" in past["rows"][0]["en"]


def test_a_store_that_is_away_is_told_and_the_rest_is_explained(bare: Cli) -> None:
    result = bare.run(*CASES, HUB_DATABASE_URL="postgresql+psycopg://nobody@127.0.0.1:1/none", HUB_TODAY="2020-06-30")

    assert result.exit_code == 0
    assert result.stderr.startswith("The store was not asked: ")
    assert "no store was asked" in result.stdout


@pytest.mark.parametrize(
    ("role", "field", "told"),
    [
        ("oficer", "Organization.name", "No role 'oficer'. Near: officer."),
        ("officer", "Organization.legal", "declares no field 'legal'. Near: legalRepresentative."),
        ("officer", "Organisation.name", "No type 'Organisation' on stored data. Near: Organization, "),
    ],
)
def test_what_is_unknown_is_told_what_is_near(bare: Cli, role: str, field: str, told: str) -> None:
    result = bare.run("policy", "explain", "--role", role, "--field", field)

    assert result.exit_code == 1
    assert told in result.stderr


def test_a_dashboard_has_no_agency(bare: Cli) -> None:
    result = bare.run("policy", "explain", "--role", "dashboard", "--agency", "HUB", "--field", "Organization.name")

    assert result.exit_code == 2
