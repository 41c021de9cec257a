"""Drafts of layouts: runnable as they are, every column accounted for, the likeliest record type."""

from pathlib import Path
from typing import Any

import pytest

from connectors import CONNECTORS
from connectors.sources.layouts import Layout
from connectors.sources.mapping import deliver
from connectors.sources.suggest import suggest
from hub.domain.connector import OfferedLayout
from hub.errors import BadInput
from tests.containers import Rows, as_text, as_xlsx

KNOWN: list[OfferedLayout] = [one for connector in CONNECTORS.values() for one in connector.layouts]
PENALTIES: Rows = [
    ["示例区处罚台账"],
    ["当事人", "信用代码", "案由", "处罚种类", "罚没金额(万元)", "决定日期", "处罚机关", "决定书文号", "备注"],
    ["示例甲", "52330104MJX0000185", "占道", "罚款", "0.5", "2020.3.2", "示例局", "示罚〔2020〕1号", ""],
    ["示例乙", "", "占道", "警告;罚金", "1", "2020年3月5日", "示例局", "示罚〔2020〕2号", "/"],
]


def drafted(path: Path, **options: Any) -> tuple[str, Layout]:
    """The text of a draft, and the layout that it declares."""
    text = suggest(path, kind=options.get("kind"), layouts=KNOWN)
    module: dict[str, Any] = {}
    exec(compile(text, "draft", "exec"), module)  # noqa: S102 - that a draft runs is what is tested
    return text, module["DRAFT"]


@pytest.fixture
def penalties(tmp_path: Path) -> Path:
    """A file of a form that nobody has declared."""
    path = tmp_path / "New penalties.xlsx"
    path.write_bytes(as_xlsx({"说明": [["请核对"]], "台账": PENALTIES}))
    return path


def test_a_draft_runs_and_reads_its_file(penalties: Path) -> None:
    _text, layout = drafted(penalties)

    delivery = deliver(penalties, layouts=(layout,))

    assert (layout.name, layout.kind, delivery.total) == ("new_penalties", "penalty", 2)
    assert [row.statement and row.statement.payload for row in delivery.rows] == [
        {
            "party": {"name": "示例甲", "uscc": "52330104MJX0000185"},
            "kinds": ["FINE"],
            "fine": "5000.00",
            "decidedOn": "2020-03-02",
            "authorityName": "示例局",
            "documentNumber": "示罚〔2020〕1号",
        },
        {
            "party": {"name": "示例乙"},
            "kinds": ["WARNING", "FINE"],
            "fine": "10000.00",
            "decidedOn": "2020-03-05",
            "authorityName": "示例局",
            "documentNumber": "示罚〔2020〕2号",
        },
    ]


def test_every_column_is_taken_or_left_over_with_the_reason_beside_it(penalties: Path) -> None:
    text, layout = drafted(penalties)

    assert [column.column for column in layout.columns] == PENALTIES[1]
    assert [column.column for column in layout.ignored] == ["案由", "备注"]
    assert "take('决定日期', into='decidedOn', read=day),  # 80 % like 处罚决定日期; e.g. '2020.3.2'" in text
    assert "'罚金': PenaltyKind.FINE,  # 50 % like 罚款" in text
    assert set(layout.required) == {"当事人", "处罚机关", "决定书文号", "决定日期", "处罚种类"}


@pytest.mark.parametrize("known", KNOWN, ids=lambda one: one.name)
def test_the_header_of_a_known_layout_is_drafted_into_most_fields(tmp_path: Path, known: OfferedLayout) -> None:
    header = list(dict.fromkeys(column.column for column in known.columns))
    path = tmp_path / "known.csv"
    path.write_bytes(as_text([header]))

    _text, layout = drafted(path, kind=known.kind)

    wanted = {column.column for column in known.columns if column.into}
    assert len(wanted & {column.column for column in layout.takes}) >= 0.75 * len(wanted)


def test_what_is_required_and_missing_is_said(tmp_path: Path) -> None:
    path = tmp_path / 'a"b.csv'
    path.write_bytes(as_text([["名称", "说明"], ["甲", "x\ny"]]))

    text, _layout = drafted(path, kind="inspection")

    assert "# Nothing is drafted into result (抽查结果), which is required." in text


def test_an_unknown_kind_is_refused_and_the_known_are_named(penalties: Path) -> None:
    with pytest.raises(BadInput, match=r"There is no record type 'fish'\. Known: agency, "):
        suggest(penalties, kind="fish", layouts=())


def test_a_file_like_no_record_type_is_drafted_only_as_one_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "foreign.csv"
    path.write_bytes(as_text([["a", "b"], ["1", "2"]]))

    with pytest.raises(BadInput, match=r"No field of any record type is like a column of foreign\.csv: 'a', 'b'\."):
        suggest(path, kind=None, layouts=[])
    assert "kind='award'" in suggest(path, kind="award", layouts=[])
