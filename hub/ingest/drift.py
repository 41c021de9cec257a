"""Hold a delivery to the run before it: columns that cannot be read any more, or far fewer rows, stop the run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hub.domain.connector import SourceRow
from hub.domain.identifiers import trimmed
from hub.domain.records.problems import Problem, shown
from hub.errors import ColumnChange, LayoutDrifted, RunShrank
from hub.store.runs import ConnectorRun

SHRUNK_PERCENT: Final = 80
"""A run with a smaller share of the rows of the one before it stops."""

RETYPED_PERCENT: Final = 50
"""A column of whose values a greater share cannot be read stops the run …"""

RETYPED_LEAST: Final = 3
"""… where these are at least so many rows."""

MISSING: Final = "REQUIRED"
"""A cell that says nothing is no sign that its column means something else."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a person has accepted beforehand: far fewer rows; columns that cannot be read."""

    shrink: bool = False
    drift: bool = False


@dataclass(slots=True)
class Column:
    """How a column reads: the cells that state something, those of them that were refused, and the first of these."""

    stated: int
    refused: int
    first: Problem

    @property
    def retyped(self) -> bool:
        """Whether most of what it states cannot be read."""
        return self.refused >= RETYPED_LEAST and self.refused * 100 > self.stated * RETYPED_PERCENT


@dataclass(slots=True)
class Watch:
    """Counts the rows of one delivery while they pass, and stops it after the last where it drifted."""

    source: str
    layout: str
    before: ConnectorRun | None
    accepted: Accepted
    rows: int = 0
    columns: dict[str, Column] = field(default_factory=dict)

    def over(self, rows: Iterator[SourceRow]) -> Iterator[SourceRow]:
        """Hand rows on; raises `LayoutDrifted` or `RunShrank` after the last, before anything is kept of them."""
        self.rows, self.columns = 0, {}
        for row in rows:
            self.count(row)
            yield row
        self.check_columns()
        self.check_rows()

    def count(self, row: SourceRow) -> None:
        """Count a row: only columns that were refused before are looked at in every row."""
        for name, column in self.columns.items():
            column.stated += bool(trimmed(row.raw.get(name, "")))
        for problem in row.problems:
            if problem.code != MISSING and problem.field in row.raw:
                known = self.columns.setdefault(problem.field, Column(self.rows + 1, 0, problem))
                known.refused += 1
        self.rows += 1

    @property
    def unreadable(self) -> Mapping[str, int]:
        """The columns of which most cannot be read, and in how many rows."""
        return {name: column.refused for name, column in self.columns.items() if column.retyped}

    def check_columns(self) -> None:
        """Stop where a column reads no more that did so in the run before, or was never read."""
        known = self.before.unreadable if self.before else {}
        news = {name: self.columns[name] for name in self.unreadable if name not in known}
        if news and not self.accepted.drift:
            raise drifted(self, news)

    def check_rows(self) -> None:
        """Stop where far fewer rows came than in the run before."""
        if self.before and self.rows * 100 < self.before.rows * SHRUNK_PERCENT and not self.accepted.shrink:
            raise shrank(self, self.before)


def drifted(watch: Watch, news: Mapping[str, Column]) -> LayoutDrifted:
    """Say which columns cannot be read any more, and what the first of their cells holds."""
    en = " ".join(
        f"Column {shown(name)}: {column.refused} of {column.stated} values cannot be read, the first because:"
        f" {column.first.en}"
        for name, column in news.items()
    )
    zh = "".join(
        f"“{name}”栏 {column.stated} 个值中有 {column.refused} 个无法读取，首个原因：{column.first.zh}"
        for name, column in news.items()
    )
    return LayoutDrifted(
        f"The layout {watch.layout} of {watch.source} drifted: over {RETYPED_PERCENT} % of a column cannot be read."
        f" {en} Nothing was written. Deliver the agreed form; or, if the column is as it should be, run again with"
        " --accept-drift, and its rows wait in quarantine.",
        f"{watch.source} 的版式 {watch.layout} 已变化：有栏目超过 {RETYPED_PERCENT}% 的值无法读取。{zh}"
        "未写入任何数据。请按约定格式报送；如确认该栏无误，请加 --accept-drift 重新运行，相应各行将进入隔离区。",
        [ColumnChange("RETYPED", name) for name in news],
    )


def shrank(watch: Watch, before: ConnectorRun) -> RunShrank:
    """Say how many rows came, and how many came before."""
    day = before.finished_at.date()
    return RunShrank(
        f"{watch.source} has {watch.rows} rows; the last run of {before.connector} with the layout {watch.layout}"
        f" had {before.rows} ({before.source}, {day}). That is under {SHRUNK_PERCENT} %: a part may be missing."
        " Nothing was written. Deliver the whole; or, if it is whole, run again with --accept-shrink.",
        f"{watch.source} 有 {watch.rows} 行，而 {before.connector} 上次以版式 {watch.layout} 导入时有 {before.rows} 行"
        f"（{before.source}，{day}），不足 {SHRUNK_PERCENT}%，可能有缺失。未写入任何数据。"
        "请报送完整文件；如确认完整，请加 --accept-shrink 重新运行。",
    )
