"""Code words: known ones become names of codes, unknown ones are refused by their value."""

import pytest

from connectors.sources.values import ValueRefused
from connectors.sources.words import code, codes, codes_within, named, wordings
from hub.domain.vocabulary import PartyUnitKind, PenaltyKind

WORDS = {
    "警告": PenaltyKind.WARNING,
    "罚款": PenaltyKind.FINE,
    "没收违法所得、没收非法财物": PenaltyKind.CONFISCATION,
    "没收违法所得": PenaltyKind.CONFISCATION,
    "没收非法财物": PenaltyKind.CONFISCATION,
    "暂扣许可证（副本）": PenaltyKind.SUSPEND_LICENCE,
}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("罚款", ["FINE"]),
        ("警告;罚款", ["WARNING", "FINE"]),
        ("罚款；警告", ["FINE", "WARNING"]),
        ("罚款;没收违法所得、没收非法财物", ["FINE", "CONFISCATION"]),
        ("罚款、没收违法所得、没收非法财物", ["FINE", "CONFISCATION"]),
        ("警告，罚款,警告", ["WARNING", "FINE"]),
        (" 罚 款 ;", ["FINE"]),
        ("暂扣许可证(副本)", ["SUSPEND_LICENCE"]),
    ],
)
def test_code_words_are_split_without_breaking_a_word_that_holds_a_comma(cell: str, expected: list[str]) -> None:
    assert codes(WORDS)(cell) == expected


def test_an_unknown_word_among_known_ones_is_refused_by_its_value() -> None:
    with pytest.raises(ValueRefused) as refused:
        codes(WORDS)("罚款;训诫")

    assert refused.value.code == "UNKNOWN_VALUE"
    assert refused.value.message.en.startswith("Unknown value '训诫'. Nearest: none. Known: 警告、罚款、")
    assert refused.value.message.zh.startswith("未知取值 '训诫'。最接近：无。可用：警告、罚款、")


def test_an_unknown_word_is_refused_with_the_nearest_known_ones() -> None:
    with pytest.raises(ValueRefused) as refused:
        code(WORDS)("没收非法所得")

    assert "Nearest: 没收违法所得、" in refused.value.message.en
    assert "最接近：没收违法所得、" in refused.value.message.zh


def test_a_single_code_word_is_never_split() -> None:
    read = code(WORDS)

    assert read("没收违法所得、没收非法财物") == "CONFISCATION"
    with pytest.raises(ValueRefused, match="警告;罚款"):
        read("警告;罚款")


def test_code_words_are_found_in_running_text_the_longest_first() -> None:
    read = codes_within(WORDS)

    assert read("责令改正，没收违法所得、没收非法财物，处罚款，并处罚款") == ["CONFISCATION", "FINE"]
    with pytest.raises(ValueRefused, match="不予处罚"):
        read("不予处罚")


def test_a_code_list_brings_its_own_words() -> None:
    read = code(wordings(PartyUnitKind))

    assert [read("党支部"), read("BRANCH"), read("联合党支部")] == ["BRANCH", "BRANCH", "JOINT_BRANCH"]


def test_a_name_may_stand_for_a_code_or_the_code_for_itself() -> None:
    read = named({"凯旋街道": "330104005"})

    assert [read("凯旋 街道"), read("330104005")] == ["330104005", "330104005"]
    with pytest.raises(ValueRefused, match=r"Unknown value '凯旋路'\. Nearest: 凯旋街道"):
        read("凯旋路")
