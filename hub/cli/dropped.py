"""Take the files of a drop folder for `hub sync`, and tell what became of each."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import click

from hub.clerk.arriving import Arrivals
from hub.clerk.folder import Desk, take_file
from hub.clerk.report import Report, State, summary
from hub.cli.words import give, say
from hub.ingest.receipts import accepted


def take_folder(desk: Desk, folder: Path, *, settle_seconds: float, as_json: bool) -> None:
    """Take every file that has arrived whole; exits 1 where one was refused."""
    started = time.monotonic()
    reports = []
    for report in taken(desk, folder, settle_seconds=settle_seconds):
        reports.append(report)
        if not as_json:
            click.echo(summary(report))
    if as_json:
        give({"folder": str(folder), "files": reports, "seconds": round(time.monotonic() - started, 3)})
    rows = sum(accepted(report["receipt"]) for report in reports if report["receipt"])
    say(f"{len(reports)} files, {rows} rows taken.", f"共 {len(reports)} 个文件，接收 {rows} 行。")
    if any(report["state"] == State.REFUSED.name for report in reports):
        raise click.exceptions.Exit(1)


def taken(desk: Desk, folder: Path, *, settle_seconds: float) -> Iterator[Report]:
    """Take the files that don't change while they are looked at twice."""
    arrivals = Arrivals(folder, settle_seconds)
    first = time.monotonic()
    arrivals.whole(first)
    if arrivals.seen:
        time.sleep(settle_seconds)
    whole = arrivals.whole(first + settle_seconds)
    if arrivals.unfinished:
        say(
            f"{arrivals.unfinished} files are still being written, and stay.",
            f"{arrivals.unfinished} 个文件仍在写入，留待下次。",
        )
    for file in whole:
        yield take_file(desk, file)


def tell(report: Report, *, as_json: bool) -> None:
    """Give one line about a file."""
    click.echo(json.dumps(report, ensure_ascii=False) if as_json else summary(report))
