"""Laying SQL out changes white space, and never inside quotes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.query.explaining.layout import WIDTH, laid_out, one_line

WORDS = ("SELECT", "FROM", "WHERE", "ORDER BY", "AND", "OR", "a", "r1.name", "'x'", '"documentNumber"', "count(*)", ",")
QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*\"""")


def statements() -> st.SearchStrategy[str]:
    """Texts of words, quotes of anything, and parentheses that close."""
    quotes = st.text(max_size=12).map(lambda text: "'" + text.replace("'", "''") + "'")
    words = st.sampled_from(WORDS) | quotes
    return st.recursive(
        words,
        lambda inner: (
            st.lists(inner, min_size=1, max_size=8).map(" ".join)
            | st.lists(inner, min_size=1, max_size=8).map(lambda parts: f"f({', '.join(parts)})")
            | st.lists(inner, min_size=1, max_size=8).map(lambda parts: f"(SELECT {'  '.join(parts)})")
        ),
        max_leaves=60,
    )


@given(statements())
def test_nothing_but_white_space_changes(text: str) -> None:
    shown = laid_out(text)

    assert one_line(shown) == one_line(text)
    assert QUOTED.findall(shown) == QUOTED.findall(text)
    assert laid_out(shown) == shown


def test_what_fits_stays_on_one_line() -> None:
    assert laid_out("SELECT a \nFROM b \nWHERE c = 'two  spaces\n'") == "SELECT a FROM b WHERE c = 'two  spaces\n'"


def test_clauses_and_their_parts_get_lines_and_queries_get_depth() -> None:
    long = "a_column_with_a_long_name"
    inner = " ".join(["SELECT", f"{long}, {long}", "FROM t WHERE", f"{long} = $1::INTEGER AND {long} IS NULL"])
    text = " ".join(["SELECT", f"{long}, {long}", "FROM", f"({inner})", "AS p"])

    assert laid_out(text).splitlines() == [
        f"SELECT {long},",
        f"  {long}",
        "FROM (",
        f"  SELECT {long},",
        f"    {long}",
        "  FROM t",
        f"  WHERE {long} = $1::INTEGER",
        f"    AND {long} IS NULL",
        ") AS p",
    ]


def test_arguments_get_lines_where_a_call_is_too_long() -> None:
    text = f"SELECT f({', '.join(f'argument_{number}' for number in range(12))})"

    assert len(text) > WIDTH
    assert laid_out(text).splitlines()[:2] == ["SELECT f(", "  argument_0,"]


@pytest.mark.parametrize("text", ["(", ")", "SELECT 'a", 'SELECT "a', "f(a))"])
def test_what_does_not_close_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        laid_out(text)
