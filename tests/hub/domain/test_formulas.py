"""Text that begins like a formula is quoted on its way out, and is itself again on its way in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.formulas import guarded, unguarded

STARTS = ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("text", ["=1+1", "+86 571", "-", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_what_begins_like_a_formula_is_quoted(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "示例", "1-1", "'示例", "12", " =1"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(st.text(max_size=8) | st.text("='+-@\t\r", max_size=6))
def test_nothing_runs_and_nothing_is_lost(text: str) -> None:
    assert not guarded(text).startswith(STARTS)
    assert unguarded(guarded(text)) == text
