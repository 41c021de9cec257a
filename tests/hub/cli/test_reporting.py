"""`hub reporting`: the role and its views are made, compared, and made anew where the schema or the policy differs."""

import json
import re
import secrets
from collections.abc import Iterator
from types import MappingProxyType

import pytest
from psycopg import sql
from sqlalchemy import make_url

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Role
from tests.databases import Databases, connect
from tests.hub.cli.command_line import Cli, push_agencies

BOTH = re.compile("[a-z].*[\u4e00-\u9fff]", re.DOTALL)


@pytest.fixture
def reports(bare: Cli, databases: Databases) -> Iterator[Cli]:
    """The command line over a store on PostgreSQL, and a role of our own that is gone afterwards."""
    url, role = databases.fresh("postgresql"), f"hub_test_{secrets.token_hex(8)}"
    yield Cli({**bare.env, "HUB_DATABASE_URL": url, "ROLE": role})
    with connect(url) as connection:
        named = sql.Identifier(role)
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            connection.execute(sql.SQL("DROP OWNED BY {0}; DROP ROLE {0}").format(named))


def run(cli: Cli, command: str, *more: str, exits: int = 0) -> str:
    """What a command of the group says, which is in both languages, or gives."""
    result = cli.run("reporting", command, "--role", cli.env["ROLE"], *more)
    assert result.exit_code == exits, result.output
    return result.stdout or result.stderr


def differences(cli: Cli, *, exits: int = 1) -> list[str]:
    """What differs, in English."""
    told = json.loads(run(cli, "check", "--json", exits=exits))
    assert all(BOTH.search(one["message"] + one["messageZh"]) for one in told["differences"])
    return [one["message"] for one in told["differences"]]


def change(cli: Cli, statement: str) -> None:
    """Do something as the owner of the database."""
    url = cli.env["HUB_DATABASE_URL"]
    with connect(url) as connection:
        named = {"role": cli.env["ROLE"], "database": url.rpartition("/")[2]}
        connection.execute(statement.format(**named).encode())


def test_it_is_made_once_and_then_as_it_should_be(reports: Cli) -> None:
    assert "There is no role" in run(reports, "check", exits=1)

    first = run(reports, "apply")
    again = run(reports, "apply")

    assert "The view v_penalty is missing. 缺少视图 v_penalty。" in first
    assert "and nothing else." in first
    assert "Give it a password" in first
    assert "are as they should be" in again
    assert differences(reports, exits=0) == []
    assert "are as they should be" in run(reports, "check")


def test_the_script_does_the_same_by_any_client_and_may_be_run_again(reports: Cli) -> None:
    script = run(reports, "sql")

    for _ in range(2):
        with connect(reports.env["HUB_DATABASE_URL"]) as connection:
            connection.execute(script.encode())

    assert differences(reports, exits=0) == []


EMPTIED = """
CREATE OR REPLACE VIEW reporting.v_policy_clause WITH (security_barrier) AS
SELECT '' AS policy_id, 1 AS version, NULL::date AS valid_from, NULL::date AS valid_to, 1 AS position,
'' COLLATE "C" AS number, '' COLLATE "C" AS content"""
BY_HAND = {
    "DROP VIEW reporting.v_award": "The view v_award is missing.",
    "CREATE VIEW reporting.mine AS SELECT 1 AS one": "The view mine is of nothing any more.",
    "ALTER VIEW reporting.v_grade RESET (security_barrier)": "v_grade is behind no security barrier.",
    EMPTIED: "v_policy_clause is not made as the code makes it.",
    "ALTER VIEW reporting.v_penalty RENAME COLUMN fine TO amount": "v_penalty loses the column amount.",
    "GRANT SELECT (number) ON supervision_case TO {role}": "The role may use supervision_case, and should not.",
    "GRANT UPDATE ON reporting.v_decision TO {role}": "The role may write reporting.v_decision, and should not.",
    "GRANT CREATE ON SCHEMA public TO {role}": "The role may make something in public, and should not.",
    "GRANT TEMPORARY ON DATABASE {database} TO PUBLIC": "The role may make temporary tables, and should not.",
    "ALTER TABLE penalty DISABLE ROW LEVEL SECURITY": "The table penalty is not guarded from the role by row.",
}
FOR_GOOD = {
    "GRANT pg_read_all_data TO {role}": "The role may become pg_read_all_data, and should not.",
    "ALTER ROLE {role} BYPASSRLS": "The role may set row level security aside, and should not.",
    "CREATE FUNCTION every() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'": (
        "The role may run as its owner every(), and should not."
    ),
}


def test_what_was_changed_by_hand_is_told_and_mended(reports: Cli) -> None:
    run(reports, "apply")
    for statement in BY_HAND:
        change(reports, statement)

    told = differences(reports)
    (finding,) = (one for one in doctor(reports) if one["subject"] == "reporting")
    run(reports, "apply")

    assert set(BY_HAND.values()) <= set(told)
    assert "v_penalty gets the column fine." in told
    assert finding["level"] == "PROBLEM"
    assert f"hub reporting check --role {reports.env['ROLE']}" in finding["message"]
    assert differences(reports, exits=0) == []


def test_what_only_somebody_else_can_take_back_is_told(reports: Cli) -> None:
    run(reports, "apply")
    for statement in FOR_GOOD:
        change(reports, statement)

    assert set(FOR_GOOD.values()) <= set(differences(reports))
    assert "may more than read" in run(reports, "apply", exits=1)


def test_a_policy_that_shows_less_takes_columns_away_and_tells_which(
    reports: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(reports, "apply")
    seen = {**policy.POLICY[Role.DASHBOARD], Access.INTERNAL: Sight.DENY, Access.PERSONAL: Sight.MASK}
    monkeypatch.setattr(policy, "POLICY", {**policy.POLICY, Role.DASHBOARD: MappingProxyType(seen)})

    told = differences(reports)
    said = run(reports, "apply")

    assert "The view v_conflict is of nothing any more." in told
    assert "v_organization gets the column legal_representative." in told
    assert "v_conflict" in said
    assert differences(reports, exits=0) == []


def test_on_sqlite_it_is_said_that_there_is_nothing_to_guard(bare: Cli) -> None:
    assert bare.run("migrate").exit_code == 0

    for command in ("apply", "check"):
        result = bare.run("reporting", command)

        assert result.exit_code == 1
        assert "SQLite has no roles" in result.stderr
        assert "改用 PostgreSQL" in result.stderr


@pytest.mark.parametrize("name", ["", "Reports", "a b", 'x"; DROP ROLE hub', "x" * 60, "1st"])
def test_a_name_that_no_role_should_have_is_refused(bare: Cli, name: str) -> None:
    result = bare.run("reporting", "sql", "--role", name)

    assert result.exit_code == 1
    assert "is no name for the role" in result.stderr


def doctor(cli: Cli) -> list[dict[str, str]]:
    """What `hub doctor` finds."""
    found: list[dict[str, str]] = json.loads(cli.run("doctor", "--json", HUB_PORT="0").stdout)
    return found


def test_doctor_tells_of_roles_for_reports_where_there_are_any(reports: Cli) -> None:
    assert "reporting" not in {one["subject"] for one in doctor(reports)}

    run(reports, "apply")

    (found,) = (one for one in doctor(reports) if one["subject"] == "reporting")
    assert found["level"] == "OK"


def test_migrating_takes_the_views_away_and_says_so(reports: Cli) -> None:
    run(reports, "apply")
    assert "hub reporting apply" not in reports.run("migrate").stderr
    change(reports, "UPDATE alembic_version SET version_num = '0022'")
    change(reports, "DROP TABLE own_secret CASCADE")

    result = reports.run("migrate")

    assert result.exit_code == 0, result.output
    assert "run `hub reporting apply`" in result.stderr
    run(reports, "apply")
    assert differences(reports, exits=0) == []


@pytest.fixture
def owned(bare: Cli, databases: Databases) -> Iterator[Cli]:
    """The command line as a deployment has it: a role that owns its database and may make roles, no superuser."""
    url, owner = databases.empty("postgresql"), f"hub_test_{secrets.token_hex(8)}"
    named, database = sql.Identifier(owner), sql.Identifier(make_url(url).database or "")
    with connect(url) as connection:
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEROLE PASSWORD 'owner'").format(named))
        connection.execute(sql.SQL("ALTER DATABASE {} OWNER TO {}").format(database, named))
    own = make_url(url).set(username=owner, password="owner").render_as_string(hide_password=False)
    role = f"{owner}_reads"
    yield Cli({**bare.env, "HUB_DATABASE_URL": own, "ROLE": role})
    with connect(url) as connection:
        connection.execute(sql.SQL("DROP OWNED BY {} CASCADE").format(sql.Identifier(role)))
        connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
        connection.execute(
            sql.SQL("REASSIGN OWNED BY {0} TO CURRENT_USER; DROP OWNED BY {0}; DROP ROLE {0}").format(named)
        )


def test_an_owner_that_is_no_superuser_makes_it_and_goes_on_as_before(owned: Cli) -> None:
    assert owned.run("migrate").exit_code == 0

    run(owned, "apply")

    assert differences(owned, exits=0) == []
    push_agencies(owned, "COURTS")
    assert owned.run("rebuild").exit_code == 0
    with connect(owned.env["HUB_DATABASE_URL"]) as connection:
        assert connection.execute("SELECT count(*) FROM reporting.v_agency").fetchone() == (1,)
        connection.execute("GRANT INSERT ON penalty TO {role}".format(role=owned.env["ROLE"]).encode())
    assert differences(owned) == ["The role may use penalty, and should not."]
