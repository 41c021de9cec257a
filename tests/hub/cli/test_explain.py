"""`hub explain`: the plan in four forms, and the database's own."""

import json
from pathlib import Path

import pytest

from hub.store.engine import dialect_name
from tests.hub.cli.command_line import Cli, push_agencies

QUESTION = """query Codes($first: Int!) { agencies(first: $first, orderBy: [{field: CODE}]) { nodes { code name } } }
query Other { viewer { role } }"""
ASKED = ("--operation", "Codes", "--variables", '{"first": 2}')


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A document of two operations."""
    found = tmp_path / "question.graphql"
    found.write_text(QUESTION, encoding="utf-8")
    return str(found)


def test_a_plan_is_text_and_needs_no_store(bare: Cli, file: str) -> None:
    result = bare.run("explain", file, *ASKED, HUB_TODAY="2020-06-30")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("query Codes: OFFICER, HUB, 2020-06-30\n  agencies: a page 一页\n")
    assert "    | first :p2, <= 200\n" in result.stdout
    assert "  p2: BigInteger = $first = 2\n" in result.stdout
    assert not bare.home.exists()


def test_what_is_measured_stands_beside_what_is_allowed_and_refuses_nothing(bare: Cli, file: str) -> None:
    result = bare.run("explain", file, *ASKED, HUB_MAX_TOKENS="5", HUB_MAX_COST="9")

    assert result.exit_code == 0
    assert result.stdout.endswith(
        "\nmeasures 度量\n  tokens: 42, <= 5\n  depth: 3, <= 8\n  aliases: 0, <= 15\n"
        "  directives: 0, <= 50\n  cost: 10, <= 9\n"
    )


def test_a_plan_is_drawn(bare: Cli, file: str) -> None:
    result = bare.run("explain", file, *ASKED, "--format", "mermaid")

    assert result.stdout.startswith('flowchart TD\n  n0["query Codes<br/>')


def test_the_statement_is_that_for_the_database_of_the_settings(cli: Cli, file: str) -> None:
    result = cli.run("explain", file, *ASKED, "--format", "sql")

    assert result.stdout.rstrip().endswith(";")
    assert ("json_agg" in result.stdout) == (dialect_name(cli.env["HUB_DATABASE_URL"]) == "postgresql")


def test_everything_is_json(cli: Cli, file: str) -> None:
    found = json.loads(cli.run("explain", file, *ASKED, "--format", "json", "--run").stdout)

    assert set(found) == {"plan", "measures", "mermaid", "sql", "parameters", "database"}
    assert found["measures"] == {"tokens": 42, "depth": 3, "aliases": 0, "directives": 0, "cost": 10}
    assert set(found["sql"]) == {"postgresql", "sqlite"}
    assert found["parameters"][1] == {"name": "p2", "type": "BigInteger", "source": "$first", "value": 2}
    assert len(found["database"]) == 1


def test_the_database_tells_its_plan_where_the_statement_is_run(cli: Cli, file: str) -> None:
    push_agencies(cli, "CIVIL_AFFAIRS", "FIRE")

    text, sql = (cli.run("explain", file, *ASKED, "--run", "--format", form) for form in ("text", "sql"))

    plan = text.stdout.partition("\ndatabase 数据库\n")[2]
    expected = {
        "postgresql": ("agency", "actual time=", "Buffers: ", "Execution Time: "),
        "sqlite": ("agency", "Steps: ", "Bytes: ", "Execution Time: "),
    }
    assert [one for one in expected[dialect_name(cli.env["HUB_DATABASE_URL"])] if one not in plan] == []
    assert sql.stdout.splitlines()[-1].startswith("-- Execution Time: ")


def test_what_asks_nothing_of_the_store_has_no_statement_to_run(cli: Cli, file: str) -> None:
    result = cli.run("explain", file, "--operation", "Other", "--run")

    assert (result.exit_code, "database" in result.stdout) == (0, False)


def test_a_picture_cannot_be_run(bare: Cli, file: str) -> None:
    result = bare.run("explain", file, *ASKED, "--format", "mermaid", "--run")

    assert (result.exit_code, "--run goes with" in result.stderr) == (2, True)


def test_without_tables_nothing_is_run(bare: Cli, file: str) -> None:
    result = bare.run("explain", file, *ASKED, "--run")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[STORE_OUTDATED]: ")


def test_a_role_sees_its_own_plan(bare: Cli, file: str) -> None:
    question = "{ supervisionCases { totalCount } }"

    shown = bare.run("explain", "-", "--role", "agency", "--agency", "FIRE", stdin=question)
    refused = bare.run("explain", "-", "--role", "dashboard", stdin=question)

    assert file
    assert "| where r1.agency IN :p2\n" in shown.stdout
    assert "supervisionCases: FORBIDDEN" in refused.stdout


def test_a_look_up_by_a_number_is_explained_and_not_run(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "number.graphql"
    file.write_text('{ socialWorkers(where: {citizenNumber: {eq: "11010519491231002X"}}) { totalCount } }')
    asked = ("explain", str(file), "--role", "officer", "--purpose", "INSPECTION", "--case", "1")

    explained, refused = cli.run(*asked), cli.run(*asked, "--run")

    assert (explained.exit_code, refused.exit_code) == (0, 1)
    assert "keyed hash" in explained.stdout
    assert "Leave out --run" in refused.stderr
