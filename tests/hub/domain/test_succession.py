"""Two lists of divisions compared: what ended, what began, and what followed on what."""

from datetime import date

import pytest

from hub.domain.succession import Change, Dated, compare

ON = date(2021, 4, 9)
DISTRICTS = {"330104": "江干区", "330102": "上城区"}


def changes(before: dict[str, str], after: dict[str, str]) -> list[Dated]:
    """What lies between two lists, all of it changed on one day."""
    return compare(before, after, lambda _code: ON)


def test_a_street_is_followed_by_the_new_one_of_its_name_and_a_district_by_those_to_which_its_streets_went() -> None:
    before = {**DISTRICTS, "330104005": "凯旋街道", "330104010": "下沙街道", "330102001": "清波街道"}
    after = {
        "330102": "上城区",
        "330114": "钱塘区",
        "330102001": "清波街道",
        "330102011": "凯旋街道",
        "330114001": "下沙街道",
    }

    assert changes(before, after) == [
        Dated("330102", "上城区", Change.KEPT),
        Dated("330102001", "清波街道", Change.KEPT),
        Dated("330102011", "凯旋街道", Change.NEW, established_on=ON),
        Dated("330104", "江干区", Change.DIVIDED, abolished_on=ON, successors=("330102", "330114")),
        Dated("330104005", "凯旋街道", Change.FOLLOWED, abolished_on=ON, successors=("330102011",)),
        Dated("330104010", "下沙街道", Change.FOLLOWED, abolished_on=ON, successors=("330114001",)),
        Dated("330114", "钱塘区", Change.NEW, established_on=ON),
        Dated("330114001", "下沙街道", Change.NEW, established_on=ON),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"330104005": "凯旋街道"}, {"330102011": "凯旋路街道"}, id="no such name"),
        pytest.param({"330104005": "凯旋街道"}, {"330202011": "凯旋街道"}, id="in another city"),
        pytest.param({"330104005": "凯旋街道"}, {"330102011": "凯旋街道", "330105011": "凯旋街道"}, id="two new ones"),
        pytest.param({"330104005": "凯旋街道", "330103005": "凯旋街道"}, {"330102011": "凯旋街道"}, id="two old ones"),
    ],
)
def test_what_is_not_unique_stays_open(before: dict[str, str], after: dict[str, str]) -> None:
    found = [one for one in changes(before, after) if one.abolished_on]

    assert {(one.change, one.successors) for one in found} == {(Change.OPEN, ())}
    assert [one.code for one in found] == sorted(before)


def test_a_street_that_was_there_before_is_no_successor() -> None:
    before = {"330104005": "凯旋街道", "330102011": "凯旋街道"}

    assert changes(before, {"330102011": "凯旋街道"}) == [
        Dated("330102011", "凯旋街道", Change.KEPT),
        Dated("330104005", "凯旋街道", Change.OPEN, abolished_on=ON),
    ]


def test_a_district_is_open_as_long_as_one_of_its_streets_is() -> None:
    before = {"330104": "江干区", "330104005": "凯旋街道", "330104006": "采荷街道"}

    found = changes(before, {"330102011": "凯旋街道"})

    assert [one.change for one in found if one.code == "330104"] == [Change.OPEN]


def test_another_name_under_the_same_code_is_a_renaming_on_that_day() -> None:
    assert changes({"330282402": "慈东工业区"}, {"330282402": "滨海经济开发区"}) == [
        Dated("330282402", "慈东工业区", Change.KEPT),
        Dated("330282402", "滨海经济开发区", Change.RENAMED, effective_on=ON),
    ]


def test_a_level_of_which_there_is_one_list_is_not_compared() -> None:
    assert changes({"330104005": "凯旋街道"}, {"330104005": "凯旋街道", "330104005001": "示例社区"}) == [
        Dated("330104005", "凯旋街道", Change.KEPT),
        Dated("330104005001", "示例社区", Change.NOT_COMPARED),
    ]
