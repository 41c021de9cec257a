"""Take the files of a drop folder: each content once, each file filed away as done or refused, none lost.

A file is held while it is taken. Its content is claimed in the transaction that writes its rows; only then are its
reports written, and only then is it moved, in one step. So whenever the process is killed, the file is still there,
and the next run takes it, or finds that it was taken and files it away with the receipt of that run.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from hub.clerk.annotate import annotated
from hub.clerk.arriving import Look, look, unusable
from hub.clerk.filing import DONE, REFUSED, file_away, filed_before, free_name, read_report, same_file_in
from hub.clerk.holding import content_hash, held
from hub.clerk.report import Report, State, error_result, readable
from hub.domain.calendar import SHANGHAI
from hub.domain.clock import Clock
from hub.domain.connector import Connector
from hub.domain.vocabulary import Label
from hub.errors import HubError, SourceError, SourceUnreadable
from hub.ingest.deliver import Intake, Progress, deliver
from hub.ingest.drift import Accepted
from hub.ingest.receipts import Receipt, nothing_taken
from hub.store.engine import Store, Transaction
from hub.store.runs import TakenFile, file_as, find_file, remember_file

Choose = Callable[[Path], Connector]
"""Says which connector reads a file; raises `SourceError` where none does."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where files are taken: the store, who reads them, and what was accepted beforehand."""

    store: Store
    choose: Choose
    clock: Clock
    today: Callable[[], date]
    progress: Progress
    accepted: Accepted = field(default_factory=Accepted)
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a file: the hash of its content, and which connector reads it."""

    sha256: str = ""
    reader: Connector | None = None

    @property
    def connector(self) -> str:
        """The name of the connector; '' where none reads it."""
        return self.reader.name if self.reader else ""


NOTHING_KNOWN: Final = About()
UNKNOWN: Final = "unknown"
"""Stands for the hash of a content that cannot be read: no report holds it."""


class ElsewhereTaken(Exception):
    """This run stops: another one claimed the same content first."""


class FileChanged(Exception):
    """This run stops: somebody wrote to the file while it was read."""


def take_file(desk: Desk, file: Path) -> Report:
    """Take one file of a drop folder, file it away, and give its report.

    What cannot be read or used is refused. Raises `StoreUnavailable` and `FolderUnusable`; then the file stays.
    """
    try:
        with held(file) as seen:
            if seen is None:
                return left(
                    desk, file, Label("已被移走，或正由其他程序处理", "it is gone, or another program is at it")
                )
            return finished_move(desk, file, seen) or take_held(desk, file, seen)
    except SourceUnreadable as error:
        return conclude(desk, file, NOTHING_KNOWN, report_of(desk, file, State.REFUSED, told=error))
    except FileChanged:
        return left(desk, file, Label("读取过程中被改动", "it was changed while it was read"))
    except OSError as error:
        raise unusable(file.parent, error) from error


def take_held(desk: Desk, file: Path, seen: Look) -> Report:
    """Take a file that nobody else takes meanwhile."""
    about = About(sha256=content_hash(file))
    try:
        connector = desk.choose(file)
        about = replace(about, reader=connector)
        known = found(desk, about)
        if known is not None:
            return taken_before(desk, file, about, known)
        receipt = written(desk, connector, file, about=about, seen=seen)
    except SourceError as error:
        return conclude(desk, file, about, report_of(desk, file, State.REFUSED, about, error))
    except ElsewhereTaken:
        known = found(desk, about)
        return (
            taken_before(desk, file, about, known) if known else left(desk, file, Label("稍后重试", "try again later"))
        )
    state = State.REFUSED if nothing_taken(receipt) else State.TAKEN
    return conclude(desk, file, about, report_of(desk, file, state, about, receipt))


def found(desk: Desk, about: About) -> TakenFile | None:
    """The file of this content that was taken."""
    with desk.store.read() as tx:
        return find_file(tx, about.connector, about.sha256)


def written(desk: Desk, connector: Connector, file: Path, *, about: About, seen: Look) -> Receipt:
    """Write a file's rows and claim its content, in one transaction.

    Raises `ElsewhereTaken` and `FileChanged`; then nothing was written. A file of which no row could be used is not
    claimed: once the agency or the layout has been mended, it may come again.
    """

    def claim(tx: Transaction, receipt: Receipt) -> None:
        if look(file) != seen:
            raise FileChanged
        if nothing_taken(receipt):
            return
        if find_file(tx, about.connector, about.sha256):
            raise ElsewhereTaken
        remember_file(tx, TakenFile(about.connector, about.sha256, file.name, receipt, desk.clock()))

    work = Intake(connector, file, desk.accepted, desk.dry_run, claim)
    return deliver(desk.store, work, clock=desk.clock, today=desk.today(), progress=desk.progress)


def taken_before(desk: Desk, file: Path, about: About, known: TakenFile) -> Report:
    """File away what was taken already: the rest of an interrupted run, or a second copy."""
    name = known.filed_as or name_beside(file, known) or filed_before(file.parent / DONE, known.source, about.sha256)
    if name is None:
        return conclude(desk, file, about, report_of(desk, file, State.TAKEN, about, known.receipt))
    report = report_of(desk, file, State.REPEATED, about)
    report["earlier"] = {"file": name, "at": known.taken_at.isoformat(), "batchId": known.receipt["batchId"]}
    return conclude(desk, file, about, report)


def name_beside(file: Path, known: TakenFile) -> str | None:
    """The name of the file that was taken, where that is another one and still lies here: it is about to be moved."""
    taken = file.parent / known.source
    try:
        return known.source if taken.name != file.name and content_hash(taken) == known.content_hash else None
    except SourceUnreadable:
        return None


def finished_move(desk: Desk, file: Path, seen: Look) -> Report | None:
    """Finish a move that was interrupted between its two halves: the file has its new name already, and its report."""
    if seen.links == 1 or desk.dry_run:
        return None
    for folder in (file.parent / DONE, file.parent / REFUSED):
        name = same_file_in(folder, file)
        report = read_report(folder / name) if name else {}
        if report.get("state"):
            file.unlink()
            settle(desk, report)
            return report
    return None


def conclude(desk: Desk, file: Path, about: About, report: Report) -> Report:
    """Write the reports and move the file; a dry run does neither."""
    if desk.dry_run:
        return report
    folder = file.parent / (REFUSED if report["state"] == State.REFUSED.name else DONE)
    folder.mkdir(exist_ok=True)
    while True:
        name = free_name(folder, file.name, report["sha256"] or UNKNOWN)
        report["filedAs"] = f"{folder.name}/{name}"
        try:
            report["annotated"] = annotated_name(file, folder, name, about, report)
            file_away(file, folder, name, report, readable(report))
        except FileExistsError:
            continue
        except FileNotFoundError:
            if os.path.lexists(file):
                raise
            return left(desk, file, Label("已被移走", "it is gone"))
        settle(desk, report)
        return report


def annotated_name(file: Path, folder: Path, name: str, about: About, report: Report) -> str | None:
    """Write the annotated copy beside the reports, and give its name; None where there is nothing to mark."""
    if about.reader is None or not report["receipt"]:
        return None
    try:
        copy = annotated(about.reader, file, report["receipt"], folder / name)
    except Exception as error:  # noqa: BLE001 - the rows are taken: whatever is odd in the file must not keep it here
        why = type(error).__name__
        report["note"] = {"message": f"No annotated copy: {why}.", "messageZh": f"未能生成标注副本：{why}。"}
        return None
    return copy.name if copy else None


def settle(desk: Desk, report: Report) -> None:
    """Note that a taken file has been filed away."""
    if report["state"] == State.TAKEN.name:
        name = report["filedAs"].partition("/")[2]
        desk.store.write(lambda tx: file_as(tx, report["connector"], report["sha256"], name))


def left(desk: Desk, file: Path, because: Label) -> Report:
    """The report of a file that stays where it is."""
    report = report_of(desk, file, State.LEFT)
    report["note"] = {"message": because.en, "messageZh": because.zh}
    return report


def report_of(
    desk: Desk, file: Path, state: State, about: About = NOTHING_KNOWN, told: Receipt | HubError | None = None
) -> Report:
    """What became of a file, as JSON, with the receipt of its rows or the reason of its refusal."""
    return {
        "file": file.name,
        "state": state.name,
        "sha256": about.sha256 or None,
        "connector": about.connector or None,
        "at": desk.clock().astimezone(SHANGHAI).isoformat(timespec="seconds"),
        "dryRun": desk.dry_run,
        "receipt": None if isinstance(told, HubError) else told,
        "error": error_result(told) if isinstance(told, HubError) else None,
    }
