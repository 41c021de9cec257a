"""`hub schema`: the printed schema, and its committed copy."""

from pathlib import Path

import pytest

from tests.hub.cli.command_line import Cli

SOURCE = '''
import strawberry

from hub.query.declaring.build import HubSchema

@strawberry.type
class Query:
    """What can be asked."""

    hello: str

schema = HubSchema(Query)
'''


@pytest.fixture
def own(bare: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Cli, Path]:
    """A schema of our own, and where its copy lies."""
    name = f"own_{tmp_path.name.replace('-', '_')}"
    (tmp_path / f"{name}.py").write_text(SOURCE)
    monkeypatch.syspath_prepend(tmp_path)
    return Cli({**bare.env, "HUB_GRAPHQL_SCHEMA": f"{name}:schema"}), tmp_path / "schema.graphql"


def test_the_schema_is_printed(own: tuple[Cli, Path]) -> None:
    result = own[0].run("schema")

    assert (result.exit_code, result.stdout) == (0, "type Query {\n  hello: String!\n}\n")


def test_what_was_written_is_that_of_the_code(own: tuple[Cli, Path]) -> None:
    cli, copy = own

    results = [cli.run("schema", "--check"), cli.run("schema", "--write"), cli.run("schema", "--check")]

    assert [result.exit_code for result in results] == [1, 0, 0]
    assert copy.read_text() == cli.run("schema").stdout
    assert "+type Query {" in results[0].stdout
    assert results[2].stdout == ""


def test_a_copy_that_differs_is_shown_as_a_diff(own: tuple[Cli, Path]) -> None:
    cli, copy = own
    copy.write_text("type Query {\n  goodbye: String!\n}\n")

    result = cli.run("schema", "--check")

    assert result.exit_code == 1
    assert "-  goodbye: String!\n+  hello: String!\n" in result.stdout
    assert "hub schema --write" in result.stderr


@pytest.mark.parametrize("text", ["schema", "nothing:schema", "hub.settings:FILE"])
def test_a_schema_that_cannot_be_loaded_is_told(bare: Cli, text: str) -> None:
    result = bare.run("schema", HUB_GRAPHQL_SCHEMA=text)

    assert (result.exit_code, result.stderr.startswith("error[SETTINGS]: HUB_GRAPHQL_SCHEMA: ")) == (1, True)
