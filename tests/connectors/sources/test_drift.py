"""How a header differs from a layout: every column that was renamed, removed or added is named once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources.drift import column_changes, told_renamings
from hub.domain.vocabulary import Label
from hub.errors import ColumnChange

AGREED = ("行政相对人名称", "处罚决定书文号", "处罚机关", "处罚决定日期")


@pytest.mark.parametrize(
    ("header", "changes"),
    [
        (AGREED, []),
        (AGREED[::-1], []),
        ((*AGREED[:3], "决定日期"), [("RENAMED", "处罚决定日期", "决定日期")]),
        (("当事人", *AGREED[1:]), [("RENAMED", "行政相对人名称", "当事人")]),
        (("决定日期", *AGREED[:3]), [("RENAMED", "处罚决定日期", "决定日期")]),
        (AGREED[1:], [("REMOVED", "行政相对人名称", None)]),
        ((*AGREED, "备注"), [("ADDED", "备注", None)]),
        (("备注", "电话", *AGREED[1:3]), [
            ("REMOVED", "行政相对人名称", None),
            ("REMOVED", "处罚决定日期", None),
            ("ADDED", "备注", None),
            ("ADDED", "电话", None),
        ]),
        (("a", "b", "c", "d"), [
            *[("REMOVED", name, None) for name in AGREED],
            *[("ADDED", name, None) for name in "abcd"],
        ]),
        (("相对人名称", "文号", "机关", "日期"), [
            ("RENAMED", "行政相对人名称", "相对人名称"),
            ("RENAMED", "处罚决定书文号", "文号"),
            ("RENAMED", "处罚机关", "机关"),
            ("RENAMED", "处罚决定日期", "日期"),
        ]),
    ],
)  # fmt: skip
def test_every_difference_is_named(header: tuple[str, ...], changes: list[tuple[str, str, str | None]]) -> None:
    assert [tuple(one) for one in column_changes(AGREED, header)] == changes


@given(
    st.lists(st.text("甲乙丙丁名称日期", min_size=1), unique=True),
    st.lists(st.text("甲乙丙丁名称日期", min_size=1), unique=True),
)
def test_no_column_is_told_twice_or_forgotten(agreed: list[str], header: list[str]) -> None:
    changes = column_changes(agreed, header)

    gone = [one.column for one in changes if one.change in {"RENAMED", "REMOVED"}]
    new = [one.now if one.change == "RENAMED" else one.column for one in changes if one.change != "REMOVED"]
    assert gone == [name for name in agreed if name not in header]
    assert sorted(map(str, new)) == sorted(name for name in header if name not in agreed)


def test_renamings_are_told_in_two_languages() -> None:
    changes = (ColumnChange("RENAMED", "甲", "乙"), ColumnChange("REMOVED", "丙"))

    assert told_renamings(changes) == Label("可能改名：'甲' 改为 '乙'。", " Likely renamed: '甲' to '乙'.")
    assert told_renamings(changes[1:]) == Label("", "")
