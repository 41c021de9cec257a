"""Declared layouts: recognised by the header, every column accounted for, every row answered."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.sources.amounts import wan_yuan
from connectors.sources.days import day, day_of_moment, moment
from connectors.sources.layouts import NO_FIELD, Ignore, Layout, Take, ignore, party, take
from connectors.sources.mapping import deliver
from connectors.sources.values import text
from connectors.sources.words import code, codes
from hub.domain.connector import SourceRow, Statement
from hub.domain.vocabulary import InspectionResult, PenaltyKind
from hub.errors import LayoutUnknown, SourceError, SourceUnreadable

PENALTY = Layout(
    name="made_up_penalties",
    kind="penalty",
    source="made up",
    columns=(
        *party(name="名称", uscc="代码（USCC）"),
        take("类别", into="kinds", read=codes({"罚款": PenaltyKind.FINE})),
        take("金额（万元）", into="fine", read=wan_yuan),
        take("日期", into="decidedOn", read=day),
        ignore("备注", because=NO_FIELD),
    ),
    required=("名称", "类别", "日期"),
)
INSPECTION = Layout(
    name="made_up_inspections",
    kind="inspection",
    source="made up",
    columns=(
        *party(name="名称"),
        take("时间", into="inspectedOn", read=day_of_moment),
        take("时间", into="inspectedAt", read=moment),
        take("结果", into="result", read=code({"好": InspectionResult.NO_PROBLEM})),
    ),
    required=("名称", "时间", "结果"),
    encodings=("gb18030",),
)
LAYOUTS = (PENALTY, INSPECTION)

HEADER = ["名称", "代码（USCC）", "类别", "金额（万元）", "日期", "备注"]
ROW = ["示例甲", "52330104MJX0000185", "罚款", "0.5", "2020-03-02", "x"]


def written(tmp_path: Path, *rows: list[str], encoding: str = "utf-8") -> Path:
    """Write rows as a CSV file."""
    path = tmp_path / "delivery.csv"
    content = io.StringIO(newline="")
    csv.writer(content).writerows(rows)
    path.write_bytes(content.getvalue().encode(encoding))
    return path


def only_row(path: Path) -> SourceRow:
    """The only row of a delivery."""
    (row,) = deliver(path, layouts=LAYOUTS).rows
    return row


def test_a_row_becomes_a_statement_in_the_names_of_its_record(tmp_path: Path) -> None:
    delivery = deliver(written(tmp_path, HEADER, ROW), layouts=LAYOUTS)

    assert (delivery.layout, delivery.total, delivery.left_over) == ("made_up_penalties", 1, {"备注": NO_FIELD})
    assert list(delivery.rows) == [
        SourceRow(
            2,
            dict(zip(HEADER, ROW, strict=True)),
            Statement(
                "penalty",
                {
                    "party": {"name": "示例甲", "uscc": "52330104MJX0000185"},
                    "kinds": ["FINE"],
                    "fine": "5000.00",
                    "decidedOn": "2020-03-02",
                },
            ),
        )
    ]


def test_a_header_is_recognised_in_any_order_and_width(tmp_path: Path) -> None:
    header = ["备注", "日 期", "金额(万元)", "\u200b类别", "代码(ＵＳＣＣ)", "名称 "]
    turned = only_row(written(tmp_path, header, ROW[::-1]))
    straight = only_row(written(tmp_path, HEADER, ROW))

    assert turned.statement == straight.statement
    assert turned.statement is not None
    assert list(turned.raw) == ["备注", "日 期", "金额(万元)", "类别", "代码(ＵＳＣＣ)", "名称"]


def test_one_column_may_state_two_fields(tmp_path: Path) -> None:
    path = written(tmp_path, ["名称", "时间", "结果"], ["示例甲", "2020-05-06 09:30:05", "好"], encoding="gb18030")

    statement = only_row(path).statement

    assert statement is not None
    assert statement.payload == {
        "party": {"name": "示例甲"},
        "inspectedOn": "2020-05-06",
        "inspectedAt": "2020-05-06T09:30:05+08:00",
        "result": "NO_PROBLEM",
    }


def test_what_is_wrong_with_one_column_is_said_once(tmp_path: Path) -> None:
    path = written(tmp_path, ["名称", "时间", "结果"], ["示例甲", "昨天", "坏"], encoding="gb18030")

    row = only_row(path)

    assert row.statement is None
    assert [(problem.field, problem.code) for problem in row.problems] == [
        ("时间", "INVALID_DATE"),
        ("结果", "UNKNOWN_VALUE"),
    ]


def test_null_is_left_out_where_it_may_be_and_a_problem_where_not(tmp_path: Path) -> None:
    row = only_row(written(tmp_path, HEADER, ["无", "/", "罚款", "—", "不详", ""]))

    assert row.statement is None
    assert [(problem.field, problem.code) for problem in row.problems] == [("名称", "REQUIRED"), ("日期", "REQUIRED")]
    assert row.problems[0].en == "名称: must be stated."
    assert row.problems[0].zh == "名称：必须填写。"


def test_a_ragged_row_states_nothing_and_keeps_its_cells(tmp_path: Path) -> None:
    row = only_row(written(tmp_path, HEADER, [*ROW, "y"]))

    assert row.statement is None
    assert row.raw["#7"] == "y"
    assert [problem.code for problem in row.problems] == ["RAGGED_ROW"]


@pytest.mark.parametrize(
    ("header", "missing", "extra"),
    [
        ([*HEADER, "电话"], "missing: none", "extra: '电话'"),
        (HEADER[:-1], "missing: '备注'", "extra: none"),
        ([*HEADER[:-1], "说明"], "missing: '备注'", "extra: '说明'"),
        ([*HEADER, "名称"], "missing: none", "extra: '名称#2'"),
        ([*HEADER, ""], "missing: none", "extra: '#7'"),
    ],
)
def test_a_header_that_differs_is_refused_with_what_differs(
    tmp_path: Path, header: list[str], missing: str, extra: str
) -> None:
    with pytest.raises(LayoutUnknown) as refused:
        deliver(written(tmp_path, header, ["x"] * len(header)), layouts=LAYOUTS)

    assert (
        f"Nearest is made_up_penalties; {missing}; {extra}. Then: made_up_inspections (1 columns in common)."
        in refused.value.en
    )
    assert "'名称', '代码（USCC）', '类别'" in refused.value.en
    assert "最接近的是 made_up_penalties" in refused.value.zh


def test_a_header_with_nothing_in_common_is_told_what_next_instead_of_a_nearest_layout(tmp_path: Path) -> None:
    with pytest.raises(LayoutUnknown) as refused:
        deliver(written(tmp_path, ["a", "b"], ["1", "2"]), layouts=LAYOUTS)

    assert "header of delivery.csv: 'a', 'b'. No layout has any of these columns." in refused.value.en
    assert "Nearest" not in refused.value.en
    assert "hub layout suggest" in refused.value.en
    assert "没有任何版式含有其中的栏目" in refused.value.zh
    assert refused.value.alike == 0


def test_an_illegible_header_says_which_encoding_failed_before(tmp_path: Path) -> None:
    path = tmp_path / "delivery.csv"
    path.write_bytes("名称,结果\n".encode() + b"\xb0\xa1\n")

    with pytest.raises(LayoutUnknown, match=r"read as gb18030, since as UTF-8, the byte at offset 14 \(line 2\)"):
        deliver(path, layouts=LAYOUTS)


def test_a_layout_is_refused_in_an_encoding_that_it_does_not_declare(tmp_path: Path) -> None:
    path = written(tmp_path, ["名称", "时间", "结果"])

    with pytest.raises(SourceUnreadable, match="the layout made_up_inspections declares gb18030"):
        deliver(path, layouts=LAYOUTS)


def test_a_layout_knows_what_it_takes_and_what_it_ignores() -> None:
    assert [column.into for column in PENALTY.takes] == ["party.name", "party.uscc", "kinds", "fine", "decidedOn"]
    assert PENALTY.ignored == (Ignore("备注", NO_FIELD),)
    assert party(name="名称", registration_number="证号")[1] == Take("证号", "party.registrationNumber", text)


cell = st.sampled_from([*ROW, "", "/", "罚款;训诫", "2020-02-30", "-1", 'x"y', "a,b", "a\nb"]) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8
)


@given(
    rows=st.lists(st.lists(cell, min_size=1, max_size=8) | st.just(ROW), max_size=8),
    header=st.permutations(HEADER) | st.lists(cell, max_size=7),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]),
)
def test_any_table_is_refused_as_a_whole_or_answered_row_by_row(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], header: list[str], encoding: str
) -> None:
    path = written(tmp_path_factory.getbasetemp(), header, *rows, encoding=encoding)
    filled = [row for row in rows if any(not blank(one) for one in row)]

    try:
        delivery = deliver(path, layouts=LAYOUTS)
    except SourceError:
        return
    answered = list(delivery.rows)

    assert len(answered) == delivery.total == len(filled)
    assert all((row.statement is None) == bool(row.problems) for row in answered)
    assert [list(row.raw.values()) for row in answered] == [
        row[: len(HEADER)] + [one for one in row[len(HEADER) :] if not blank(one)] for row in filled
    ]


def blank(content: str) -> bool:
    """Whether nobody sees anything in a cell."""
    return not content.strip("\ufeff\u200b\u200c\u200d\u2060\u00ad" + "".join(map(chr, range(0x200B, 0x2070)))).strip()
