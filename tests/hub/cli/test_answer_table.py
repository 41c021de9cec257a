"""Answers as tables."""

from typing import Any

import pytest

from hub.cli.answer_table import first_list, flattened, show_table, shown


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"a": {"nodes": [1]}, "b": [2]}, [2]),
        ({"a": None, "b": {"c": {"d": []}}}, []),
        ({"a": [[1], [2]]}, [[1], [2]]),
        ({"a": {"b": 1}}, None),
        ({}, None),
    ],
)
def test_the_outer_list_comes_before_the_inner(data: Any, found: Any) -> None:
    assert first_list(data) == found


def test_names_inside_objects_have_dots_and_a_list_stays_one_value() -> None:
    entry = {"node": {"name": "a", "parent": None, "fine": {"value": "1.00"}}, "kinds": ["FINE"]}

    assert dict(flattened(entry)) == {
        "node.name": "a",
        "node.parent": None,
        "node.fine.value": "1.00",
        "kinds": ["FINE"],
    }
    assert dict(flattened(3)) == {"value": 3}


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), ("[red]", "[red]"), (True, "true"), (3, "3"), (["甲"], '["甲"]')]
)
def test_a_value_is_shown_as_json_has_it_and_text_as_it_is(value: Any, text: str) -> None:
    assert shown(value) == text


def test_what_has_no_list_is_one_row_and_nothing_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    show_table({"missing": None, "organization": {"name": "[bold]" + "长" * 200, "street": {"code": "1"}}})

    header, row = [line for line in capsys.readouterr().out.splitlines() if line[0] in "┃│"]
    assert ("street.code" in header, f"[bold]{'长' * 200}" in row) == (True, True)
