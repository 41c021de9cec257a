"""Search keys: agencies write one name in many ways, all of which must meet."""

import string

import pypinyin
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.names import NameKeys, bigrams, fold, name_keys, pinyin, pinyin_initials

NAME = "棒棒堂社区托管学校"


@pytest.mark.parametrize(
    "written",
    [
        "棒棒堂社區托管學校",
        " 棒棒堂 社区\u3000托管学校\n",
        "棒棒堂\u200b社区托管学校\ufeff",
        "“棒棒堂”社区（托管）学校",
        "棒棒堂·社区-托管_学校",
    ],
)
def test_one_name_in_other_script_width_and_punctuation_folds_alike(written: str) -> None:
    assert fold(written) == fold(NAME) == NAME


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("江干區", "江干区"),
        ("江干区", "江干区"),
        ("ＡＢＣ（杭州）１２３", "abc杭州123"),
        ("Straße", "strasse"),
        ("青年發展計畫協會", "青年发展计划协会"),
        ("臺灣", "台湾"),
        ("乾坤堂", "乾坤堂"),
        ("", ""),
        ("（）", ""),
    ],
)
def test_a_name_folds_to_simplified_script_without_case_and_width(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_only_letters_and_digits_are_left(name: str) -> None:
    assert [char for char in fold(name) if char.isspace() or char in string.punctuation] == []


@given(st.text("棒堂社區托管學校ABab12"), st.integers(0, 20), st.sampled_from(" \u3000\u200b·（）-"))
def test_noise_anywhere_changes_no_key(name: str, place: int, noise: str) -> None:
    assert name_keys(name[:place] + noise + name[place:]) == name_keys(name)


def test_all_keys_of_a_name_are_made_at_once() -> None:
    assert name_keys("棒棒堂社區") == NameKeys(
        folded="棒棒堂社区",
        bigrams=("棒棒", "棒堂", "堂社", "社区"),
        pinyin="bangbangtangshequ",
        initials="bbtsq",
    )


@pytest.mark.parametrize(
    ("folded", "pairs"), [("", ()), ("会", ("会",)), ("协会", ("协会",)), ("哈哈哈会", ("哈哈", "哈会"))]
)
def test_bigrams_are_distinct_and_in_order(folded: str, pairs: tuple[str, ...]) -> None:
    assert bigrams(folded) == pairs


@pytest.mark.parametrize(
    ("folded", "spelt", "initials"),
    [
        ("棒棒堂社区托管学校", "bangbangtangshequtuoguanxuexiao", "bbtsqtgxx"),
        ("女子", "nvzi", "nz"),
        ("3a级协会", "3ajixiehui", "3ajxh"),
        ("银行", "yinxing", "yx"),
        ("", "", ""),
    ],
)
def test_a_name_is_spelt_by_the_first_reading_of_each_character(folded: str, spelt: str, initials: str) -> None:
    assert (pinyin(folded), pinyin_initials(folded)) == (spelt, initials)


def test_the_dictionary_read_is_the_one_that_pypinyin_itself_uses() -> None:
    first_readings = {chr(code_point): pypinyin.lazy_pinyin(chr(code_point))[0] for code_point in range(0x4E00, 0x9FF0)}

    assert {char: pinyin(char) for char in first_readings} == first_readings
