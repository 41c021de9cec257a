"""Drift: what cannot be read any more, and what is far less than before, stops a delivery after its last row."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from uuid import UUID

import pytest

from hub.domain.connector import SourceRow
from hub.domain.records.problems import Problem
from hub.errors import ColumnChange, LayoutDrifted, RunShrank
from hub.ingest.drift import Accepted, Watch
from hub.store.runs import ConnectorRun

JUNE = datetime(2020, 6, 1, tzinfo=UTC)


def rows(*days: str, code: str = "INVALID_DATE") -> Iterator[SourceRow]:
    """Rows with a column of days, of which those that begin with x cannot be read."""
    for number, day in enumerate(days, start=2):
        problems = (Problem("日期", code, f"'{day}' is not a day.", f"'{day}' 不是日期。"),) if day[:1] == "x" else ()
        yield SourceRow(number, {"名称": "甲", "日期": day}, None, problems)


def before(rows: int, unreadable: Mapping[str, int] | None = None) -> ConnectorRun:
    """The last run."""
    return ConnectorRun(UUID(int=1), "streets", "filings", "五月.csv", rows, unreadable or {}, JUNE)


def watch(last: ConnectorRun | None = None, *, shrink: bool = False, drift: bool = False) -> Watch:
    """Watch a delivery of June."""
    return Watch("六月.csv", "filings", last, Accepted(shrink, drift))


@pytest.mark.parametrize(
    ("days", "refused"),
    [
        (["x", "x", "x"], 3),
        (["2020", "2020", "x", "x", "x"], 3),
        (["x", "", "", "", "", "x", "x"], 3),
        (["x", "x"], 0),
        (["2020", "2020", "2020", "x", "x", "x"], 0),
        (["x", "2020", "x", "2020", "x", "2020"], 0),
    ],
)
def test_a_column_of_which_most_cannot_be_read_stops_the_run(days: list[str], refused: int) -> None:
    watched = watch()

    if refused:
        with pytest.raises(LayoutDrifted) as stopped:
            list(watched.over(rows(*days)))
        assert stopped.value.changes == (ColumnChange("RETYPED", "日期"),)
        assert f"{refused} of {len([day for day in days if day])} values" in stopped.value.en
        assert "'x' is not a day." in stopped.value.en
        assert "'x' 不是日期。" in stopped.value.zh
    else:
        assert len(list(watched.over(rows(*days)))) == len(days)
    assert watched.unreadable == ({"日期": refused} if refused else {})


def test_what_is_missing_is_no_sign_of_another_column() -> None:
    assert len(list(watch().over(rows("x", "x", "x", code="REQUIRED")))) == 3


def test_a_column_that_was_unreadable_before_or_is_accepted_does_not_stop() -> None:
    known, accepted = watch(before(3, {"日期": 2})), watch(drift=True)

    assert [len(list(one.over(rows("x", "x", "x")))) for one in (known, accepted)] == [3, 3]
    assert accepted.unreadable == {"日期": 3}


@pytest.mark.parametrize(("last", "now", "stops"), [(10, 8, False), (10, 7, True), (5, 3, True), (0, 0, False)])
def test_under_80_percent_of_the_rows_stop_the_run(last: int, now: int, stops: bool) -> None:
    watched = watch(before(last))

    if stops:
        with pytest.raises(RunShrank) as stopped:
            list(watched.over(rows(*["2020"] * now)))
        assert f"六月.csv has {now} rows" in stopped.value.en
        assert f"had {last} (五月.csv, 2020-06-01)" in stopped.value.en
        assert "--accept-shrink" in stopped.value.zh
    else:
        assert len(list(watched.over(rows(*["2020"] * now)))) == now


def test_fewer_rows_may_be_accepted() -> None:
    assert len(list(watch(before(10), shrink=True).over(rows("2020")))) == 1


def test_every_passage_is_counted_anew() -> None:
    watched = watch(before(4))

    for _ in range(2):
        assert len(list(watched.over(rows("2020", "x", "2020", "2020")))) == 4
    assert watched.rows == 4
