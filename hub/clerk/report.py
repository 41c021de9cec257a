"""Say what became of a file: as data, and in words for whoever sent it, in Chinese and English."""

import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from hub.clerk.marks import unmarked
from hub.clerk.suggestions import SUGGESTIONS
from hub.domain.vocabulary import Label, RecordFlag, RecordOutcome
from hub.errors import HubError, LayoutDrifted

SHOWN: Final = 200
"""Rows that the readable report tells one by one; the other report has all."""

CHANGES: Final[Mapping[str, Label]] = {
    "RENAMED": Label("改名", "renamed"),
    "REMOVED": Label("缺失", "removed"),
    "ADDED": Label("新增", "added"),
    "RETYPED": Label("内容无法读取", "can't be read any more"),
}


class State(enum.Enum):
    """What became of a file, or would become of it in a dry run."""

    TAKEN = Label("已接收", "Taken")
    REFUSED = Label("已退回", "Refused")
    REPEATED = Label("此前已接收", "Taken before")
    LEFT = Label("留待下次", "Left for the next time")

    @property
    def label(self) -> Label:
        """Its wording."""
        return self.value


Report = dict[str, Any]
"""JSON in camelCase: `file`, `state`, `sha256`, `connector`, `receipt`, `error`, `earlier`, `filedAs`, `annotated` …"""


def error_result(error: HubError) -> Report:
    """An error as JSON; of a drift also how each column changed."""
    told: Report = {"code": error.code, "message": error.en, "messageZh": error.zh}
    if isinstance(error, LayoutDrifted):
        told["changes"] = [one._asdict() for one in error.changes]
    return told


def readable(report: Report) -> str:
    """A report in Markdown."""
    return "\n".join([*lines(report), ""])


def lines(report: Report) -> Iterator[str]:
    """The lines of a report."""
    state = State[report["state"]].label
    yield f"# {state.zh} {state.en}: {cell(report['file'])}"
    yield ""
    if report.get("connector"):
        yield f"- 连接器 Connector: {report['connector']}"
    if report.get("sha256"):
        yield f"- SHA-256: `{report['sha256']}`"
    yield f"- 时间 At: {report['at']}"
    if report.get("annotated"):
        yield f"- 标注副本 Annotated copy: {cell(report['annotated'])}"
    if note := report.get("note"):
        yield f"- {cell(note['messageZh'])} {cell(note['message'])}"
    if report["error"]:
        yield from refusal(report["error"])
    if report.get("earlier"):
        yield from earlier(report["earlier"])
    if report["receipt"]:
        yield from account(report["receipt"])


def refusal(error: Mapping[str, Any]) -> Iterator[str]:
    """Why a file was refused."""
    yield from (
        "",
        "## 原因 Reason",
        "",
        f"`{error['code']}`",
        "",
        cell(error["messageZh"]),
        "",
        cell(error["message"]),
    )
    if changes := error.get("changes"):
        yield from ("", "| 栏目 Column | 变化 Change | 可能的新名称 Likely new name |", "|---|---|---|")
        for one in changes:
            yield row(one["column"], both(CHANGES[one["change"]]), one["now"] or "")


def earlier(receipt: Mapping[str, Any]) -> Iterator[str]:
    """Of which earlier file this is a copy."""
    yield from ("", "## 此前的回执 Earlier receipt", "")
    yield f"- 文件 File: {cell(receipt['file'])}"
    yield f"- 时间 At: {receipt['at']}"
    yield f"- 批次 Batch: `{receipt['batchId']}`"


def account(receipt: Mapping[str, Any]) -> Iterator[str]:
    """What became of the rows."""
    yield from ("", "## 结果 Account", "", "| | | 行数 Rows |", "|---|---|---:|")
    for name, count in receipt["outcomes"].items():
        yield row("结果 Outcome", both(RecordOutcome[name].label), str(count))
    for name, count in receipt["flags"].items():
        yield row("标记 Flag", both(RecordFlag[name].label), str(count))
    for name, count in receipt["reasons"].items():
        yield row("原因 Reason", f"`{name}`", str(count))
    yield row("合计 Total", "", str(receipt["rows"]))
    yield ""
    yield f"- 批次 Batch: `{receipt['batchId']}`"
    yield f"- 版式 Layout: {cell(receipt['layout'])}"
    for one in receipt.get("leftOver", ()):
        because = f"{one['messageZh']} {one['message']}"
        yield f"- 未使用的列 No field takes the column: {cell(one['column'])} ({cell(because)})"
    for note in receipt.get("notes", ()):
        yield f"- {cell(note['messageZh'])} {cell(note['message'])}"
    if (more := unmarked(receipt)) is not None:
        yield f"- {both(more)}"
    yield from rows("需要修正的行 Rows to mend", list(problems(receipt)))
    yield from rows("需要核对的行 Rows to check", list(findings(receipt)))


def rows(title: str, told: list[str]) -> Iterator[str]:
    """Rows one by one, at most SHOWN of them."""
    if not told:
        return
    yield from ("", f"## {title}", "", "| 行 Row | 栏目 Column | 原因 Reason | 建议 Suggestion |", "|---:|---|---|---|")
    yield from told[:SHOWN]
    if len(told) > SHOWN:
        more = len(told) - SHOWN
        yield from ("", f"另有 {more} 处，见 JSON 报告。{more} more are in the JSON report.")


def problems(receipt: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the rows that were not taken."""
    for one in receipt["quarantined"]:
        for problem in one["problems"]:
            advice = both(SUGGESTIONS[problem["code"]]) if problem["code"] in SUGGESTIONS else ""
            reason = f"{problem['messageZh']} {problem['message']}"
            yield row(place(one), problem["field"], reason, advice)


def findings(receipt: Mapping[str, Any]) -> Iterator[str]:
    """What is odd about rows that were taken."""
    for one in receipt["flagged"]:
        for finding in one["findings"]:
            advice = "、".join(finding["suggestions"]) or both(SUGGESTIONS[finding["flag"]])
            reason = f"{both(RecordFlag[finding['flag']].label)}: {finding['value']}"
            yield row(place(one), finding["field"], reason, advice)


def place(one: Mapping[str, Any]) -> str:
    """Where a row stands: its number, and its part of the file where there are several."""
    return f"{one['part']} › {one['row']}" if one.get("part") else str(one["row"])


def both(label: Label) -> str:
    """A wording in both languages."""
    return f"{label.zh} {label.en}"


def row(*cells: str) -> str:
    """A row of a table."""
    return f"| {' | '.join(map(cell, cells))} |"


def cell(text: str) -> str:
    """Text that may stand in a table: no line breaks, and nothing that Markdown takes for its own."""
    return "".join("\\" + sign if sign in "\\|<>[]*_" else sign for sign in " ".join(text.split()))


def summary(report: Report) -> str:
    """One line about a file."""
    state = State[report["state"]].label
    where = f" → {report['filedAs']}" if report.get("filedAs") else ""
    said = [f"{report['file']}{where}: {state.zh} {state.en}"]
    if receipt := report["receipt"]:
        counts: Iterable[str] = (f"{name} {count}" for name, count in receipt["outcomes"].items())
        said.append(f"{receipt['rows']} 行 rows{': ' if receipt['rows'] else ''}{', '.join(counts)}")
    if note := report.get("note"):
        said.append(f"{note['message']} {note['messageZh']}")
    if error := report["error"]:
        said.append(f"[{error['code']}] {error['message']} {error['messageZh']}")
    return "; ".join(" ".join(one.split()) for one in said)
