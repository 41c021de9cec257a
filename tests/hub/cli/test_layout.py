"""`hub layout`: known layouts, and drafts of unknown ones."""

import json
from pathlib import Path

from connectors import CONNECTORS
from tests.hub.cli.command_line import Cli


def test_every_layout_is_listed_with_its_connector_and_kind(cli: Cli) -> None:
    result = cli.run("layout", "list", "--json")

    found = [(one["connector"], one["name"]) for one in json.loads(result.stdout)]
    assert found == [(name, one.name) for name, connector in CONNECTORS.items() for one in connector.layouts]
    assert "enforcement  double_random_results  inspection  7\n" in cli.run("layout", "list").stdout


def test_a_layout_is_shown_column_by_column(cli: Cli) -> None:
    result = cli.run("layout", "show", "double_random_results")

    assert "* 主体名称  →  party.name  (text)\n" in result.stdout
    assert "  序号  –  The place of a row in one file is no key" in result.stdout
    shown = json.loads(cli.run("layout", "show", "double_random_results", "--json").stdout)
    assert shown["columns"][1] == {"column": "任务名称", "into": "taskName", "reads": "text", "required": True}


def test_an_unknown_layout_is_wrong_usage_and_the_known_are_named(cli: Cli) -> None:
    result = cli.run("layout", "show", "fish")

    assert result.exit_code == 2
    assert "double_random_results" in result.stderr


def test_a_draft_is_given_on_stdout_and_the_warning_beside_it(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "new.csv"
    path.write_text("任务,单位名称,检查结果\n甲,乙,好\n", "utf-8")

    result = cli.run("layout", "suggest", str(path), "--kind", "inspection")

    assert result.exit_code == 0
    assert "    kind='inspection',\n" in result.stdout
    assert "read every line before you use it" in result.stderr


def test_a_file_that_is_no_table_is_refused(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "new.csv"
    path.write_bytes(b"%PDF-1.7")

    result = cli.run("layout", "suggest", str(path))

    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[SOURCE_UNREADABLE]" in result.stderr
