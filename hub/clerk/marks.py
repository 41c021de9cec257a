"""Which cells of a clerk's file to mark, with the reason and the suggestion in Chinese and English."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hub.clerk.suggestions import SUGGESTIONS
from hub.domain.connector import TablePlace
from hub.domain.records.problems import shown
from hub.domain.vocabulary import Label, RecordFlag
from hub.ingest.receipts import Receipt


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to mend or to check: the row, the place of its cell (None: all of the row), what, and what to do."""

    row: int
    place: int | None
    column: str
    reason: Label
    suggestion: Label
    refused: bool


Marks = Mapping[int, Sequence[Mark]]
"""Row → its marks, those for which it was refused first."""


def marks(receipt: Receipt, table: TablePlace) -> Marks:
    """The marks of one table of a file."""
    found: dict[int, list[Mark]] = {}
    for mark in (*of_problems(receipt, table), *of_findings(receipt, table)):
        found.setdefault(mark.row, []).append(mark)
    return found


def of_problems(receipt: Receipt, table: TablePlace) -> Iterator[Mark]:
    """What rows were refused for."""
    for one in receipt["quarantined"]:
        if one.get("part", "") == table.part:
            for problem in one["problems"]:
                reason = Label(problem["messageZh"], problem["message"])
                suggestion = SUGGESTIONS.get(problem["code"], Label("", ""))
                yield at(table, one["row"], problem["field"], (reason, suggestion), refused=True)


def of_findings(receipt: Receipt, table: TablePlace) -> Iterator[Mark]:
    """What was odd about rows that were taken."""
    for one in receipt["flagged"]:
        if one.get("part", "") == table.part:
            for finding in one["findings"]:
                yield at(table, one["row"], finding["field"], told(finding), refused=False)


def told(finding: Mapping[str, Any]) -> tuple[Label, Label]:
    """What a finding says, and what to do: its possible repairs come first."""
    label, value = RecordFlag[finding["flag"]].label, shown(finding["value"])
    usual = SUGGESTIONS.get(finding["flag"], Label("", ""))
    repairs = finding["suggestions"]
    suggestion = (
        Label(f"{usual.zh}；可能是 {'、'.join(repairs)}", f"{usual.en}; it may be {', '.join(repairs)}")
        if repairs
        else usual
    )
    return Label(f"{label.zh}：{value}", f"{label.en}: {value}"), suggestion


def at(table: TablePlace, row: int, field: str, said: tuple[Label, Label], *, refused: bool) -> Mark:
    """A mark where the field stands: named by its column, or by its path in the record."""
    column = field if field in table.places else column_of(table, field)
    return Mark(row, table.places.get(column), column, *said, refused=refused)


def column_of(table: TablePlace, field: str) -> str:
    """The column that states a field, or the nearest field around it: `kinds` for `kinds[0]`; '' where none does."""
    path = field
    while path:
        if path in table.fields:
            return table.fields[path]
        within = [column for other, column in table.fields.items() if other.startswith(f"{path}.")]
        if within:
            return within[0]
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return ""


def unmarked(receipt: Mapping[str, Any]) -> Label | None:
    """What to say of rows that no copy marks, because the receipt has only the first ones; None where it has all."""
    refused, flagged = (receipt.get("untold", {}).get(name, 0) for name in ("quarantined", "flagged"))
    if not refused and not flagged:
        return None
    return Label(
        f"另有 {refused} 行退回、{flagged} 行待核对未逐行列出，副本中也未标注。"
        "请修正已列出的行后重新报送，其余各行届时列出",
        f"{refused} refused rows and {flagged} rows to check more are neither told one by one nor marked in the copy; "
        "mend those that are, deliver the file again, and the next ones are told",
    )


def reasons(found: Sequence[Mark]) -> str:
    """All that is said of a row."""
    return "\n".join(f"{mark.reason.zh} {mark.reason.en}" for mark in found)


def suggestions(found: Sequence[Mark]) -> str:
    """All that is suggested for a row, each once."""
    said = dict.fromkeys(f"{mark.suggestion.zh} {mark.suggestion.en}".strip() for mark in found)
    return "\n".join(one for one in said if one)
