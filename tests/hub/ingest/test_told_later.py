"""Rows that are kept until the last one is taken."""

import pytest

from hub.domain.connector import Statement
from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import Mention, Token
from hub.domain.vocabulary import RecordFlag
from hub.ingest.rows import Finding, Row
from hub.ingest.told_later import ToldLater

CODE, OTHER = Token("USCC", "", "甲"), Token("USCC", "", "乙")
NAMED = (Mention(PartyReference(name="邻里\n互助社"), itself=False),)
STATED = Statement("penalty", {})
TOLD_BEFORE = {"flag": "FUTURE_DATE", "field": "decidedOn", "value": "2020-07-01", "suggestions": ["x"]}
UNLIKE = {"flag": "NAME_UNLIKE_CODE", "field": "", "value": "邻里\n互助社", "suggestions": []}


@pytest.mark.parametrize("in_memory", [1, 1_000_000])
def test_rows_come_back_in_order_with_all_that_was_found(monkeypatch: pytest.MonkeyPatch, in_memory: int) -> None:
    monkeypatch.setattr("hub.ingest.told_later.IN_MEMORY", in_memory)
    before = Finding(RecordFlag.FUTURE_DATE, "decidedOn", "2020-07-01", ("x",))
    rows = [
        Row(2, STATED, mentions=NAMED, marks=(OTHER, CODE), part="甲"),
        Row(3, STATED, mentions=NAMED, marks=(OTHER,)),
        Row(4, STATED, mentions=NAMED, marks=(OTHER,), findings=(before,)),
        Row(5, STATED),
    ]
    with ToldLater() as later:
        later.keep(rows[:3])
        later.keep(rows[3:])
        later.keep([Row(6, STATED, mentions=NAMED, marks=(CODE,), findings=(before,))])

        told = list(later.flagged({CODE}))
        without = list(later.flagged(set()))

    assert told == [
        {"row": 2, "part": "甲", "findings": [UNLIKE]},
        {"row": 4, "findings": [TOLD_BEFORE]},
        {"row": 6, "findings": [TOLD_BEFORE, UNLIKE]},
    ]
    assert without == [{"row": 4, "findings": [TOLD_BEFORE]}, {"row": 6, "findings": [TOLD_BEFORE]}]
