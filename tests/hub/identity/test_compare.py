"""Names beside one number: alike enough to be one party's, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.identity.compare import ALIKE, bare, likeness

words = st.text("杭州江干区凯旋花卉书画行业协会有限公司", max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江干区花卉行业协会", "江干区花卉行业协会"),
        ("杭州江干区花卉行业协会", "江干区花卉行业协会"),
        ("江干区花卉行业协会", "江干区花卉行业学会"),
        ("杭州凯旋餐饮有限公司", "杭州凯旋餐饮有限责任公司"),
        ("杭州凯旋餐饮有限公司", "杭州凯旋餐饮有限公司案"),
        ("", ""),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("江干区花卉行业协会", "杭州武林书画院"),
        ("杭州凯旋餐饮有限公司", "杭州采荷文化有限公司"),
        ("协会", "学会"),
        ("花卉", "花卉行业"),
        ("江干区花卉行业协会", ""),
    ],
)
def test_other_names_are_unlike(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


@given(words, words)
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(words)
def test_a_name_is_wholly_like_itself(name: str) -> None:
    assert likeness(name, name) == 100.0


def test_a_name_that_is_nothing_but_a_legal_form_stays() -> None:
    assert (bare("有限公司"), bare("凯旋餐饮有限公司"), bare("花卉协会联合会")) == ("有限公司", "凯旋餐饮", "花卉")
