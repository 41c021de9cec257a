"""`hub template` and `hub schema --record`: what a clerk fills in, and what a program sends."""

import json
from pathlib import Path

from openpyxl import load_workbook

from tests.hub.cli.command_line import Cli


def test_templates_are_listed(bare: Cli) -> None:
    result, as_json = bare.run("template", "--list"), bare.run("template", "--list", "--json")

    assert "double_random_results  inspection  enforcement  " in result.stdout
    assert {"name": "double_random_results", "kind": "inspection", "connector": "enforcement"} in json.loads(
        as_json.stdout
    )


def test_a_template_is_written(bare: Cli, tmp_path: Path) -> None:
    file = tmp_path / "填报.xlsx"

    result = bare.run("template", "double_random_results", "-o", str(file))

    assert result.exit_code == 0
    assert "read by enforcement" in result.stderr
    assert load_workbook(file).worksheets[0]["B1"].value == "任务名称"


def test_a_template_where_nothing_can_be_written_is_told_in_words(bare: Cli, tmp_path: Path) -> None:
    file = tmp_path / "absent" / "填报.xlsx"

    result = bare.run("template", "double_random_results", "-o", str(file))

    assert (result.exit_code, result.stdout) == (1, "")
    assert str(file.parent) in result.stderr
    assert "No such file or directory" in result.stderr
    assert "无法读写" in result.stderr


def test_a_template_is_called_what_it_is(bare: Cli, tmp_path: Path) -> None:
    file = tmp_path / "填报.csv"

    result = bare.run("template", "double_random_results", "-o", str(file))

    assert (result.exit_code, file.exists()) == (2, False)
    assert ".xlsx" in result.stderr


def test_an_unknown_template_is_wrong_usage_and_the_known_ones_are_named(bare: Cli, tmp_path: Path) -> None:
    results = [bare.run("template", *args) for args in ((), ("x",), ("x", "-o", str(tmp_path / "x.xlsx")))]

    assert [one.exit_code for one in results] == [2, 2, 2]
    assert "double_random_results" in results[2].stderr
