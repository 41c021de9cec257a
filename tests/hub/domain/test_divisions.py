"""Division codes: levels, padding, what lies within what."""

import pytest

from hub.domain.divisions import MalformedDivision, is_within, level_of, parent_code, short_code
from hub.domain.vocabulary import DivisionLevel

CHAIN = ("33", "3301", "330104", "330104005", "330104005001")


def test_the_length_of_a_code_is_its_level() -> None:
    assert [level_of(code) for code in CHAIN] == list(DivisionLevel)


@pytest.mark.parametrize(
    ("padded", "level"),
    [
        ("330000", DivisionLevel.PROVINCE),
        ("330100", DivisionLevel.CITY),
        ("330104000", DivisionLevel.DISTRICT),
        ("330104005000", DivisionLevel.STREET),
        ("330000000000", DivisionLevel.PROVINCE),
        ("330110", DivisionLevel.DISTRICT),
    ],
)
def test_padding_with_zeros_does_not_change_the_level(padded: str, level: DivisionLevel) -> None:
    assert level_of(padded) is level


def test_parents_lead_up_to_the_province() -> None:
    assert [parent_code(code) for code in CHAIN] == [None, *CHAIN[:-1]]


def test_a_township_of_a_city_without_districts_lies_in_the_city() -> None:
    assert (parent_code("441900003"), is_within("441900003", "4419")) == ("4419", True)


def test_a_short_code_has_no_padding() -> None:
    assert [short_code(code) for code in ("330000", "3301", "330104000000")] == ["33", "3301", "330104"]


@pytest.mark.parametrize(
    ("code", "ancestor", "within"),
    [
        ("330104005", "330104", True),
        ("330104005", "330000", True),
        ("330104", "330104", True),
        ("330104", "330104000000", True),
        ("330104", "330104005", False),
        ("330102005", "330104", False),
        ("100000", "330104", False),
    ],
)
def test_a_division_lies_within_itself_and_those_above(code: str, ancestor: str, *, within: bool) -> None:
    assert is_within(code, ancestor) is within


@pytest.mark.parametrize("code", ["", "3", "33010", "33010A", "３３０１０４", "330104 ", "100000"])
def test_what_is_no_division_has_no_level(code: str) -> None:
    with pytest.raises(MalformedDivision, match=r"is not a division code\. Expected 2, 4, 6, 9 or 12 digits"):
        level_of(code)
