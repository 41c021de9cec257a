"""`hub sync`: take a file that an agency delivers, through its connector."""

import time
from pathlib import Path
from typing import Final

import click

from hub.clerk.annotate import annotated
from hub.clerk.choosing import always
from hub.clerk.folder import Desk
from hub.clerk.marks import unmarked
from hub.clerk.report import place
from hub.cli.account import show_account, tell_refused
from hub.cli.dropped import take_folder
from hub.cli.progress import progress
from hub.cli.stores import opened_store
from hub.cli.today import day_of, today_of
from hub.cli.words import give, help_text, say
from hub.domain.clock import wall_clock
from hub.domain.connector import Connector
from hub.faces import load_connectors
from hub.ingest.deliver import Intake, deliver
from hub.ingest.drift import Accepted
from hub.ingest.receipts import Receipt, nothing_taken
from hub.settings import Settings, read_settings

EXITS: Final = (
    "Exits 0 where some rows were quarantined (told on stderr), 1 where no row could be taken. "
    "部分行被隔离时退出码为 0（见标准错误），全部未能导入时为 1。"
)

FOLDERS: Final = (
    "From a folder, each file is taken once by its content, and moved to done/ or refused/ with a report beside it; "
    "ends with 1 where one was refused. "
    "给出文件夹时，每个文件按内容只接收一次，并移入 done/ 或 refused/，旁附报告；有文件被退回时退出码为 1。"
)
DRIFT: Final = (
    "A column that was renamed or removed, or most of whose values cannot be read any more, and a file with under 80 % "
    "of the rows of the run before it stop the run before anything is written. "
    "栏目改名、缺失或大多无法读取，或行数不足上次的 80% 时，在写入前停止。"
)


@click.command(
    short_help="Take a file through an agency's connector. 通过连接器导入文件",
    help=help_text(
        "Take a file that an agency delivers, through its connector. Rows that cannot be used go to quarantine with "
        "their reasons; the others are taken, in one transaction. A second run of the same file changes nothing.",
        "通过连接器导入机关提供的文件。无法使用的行连同原因进入隔离区，其余各行在同一事务中写入；"
        "重复导入同一文件不会产生变化。",
        "hub sync enforcement --from penalties.csv",
        "hub sync enforcement --from penalties.csv --dry-run",
        "hub sync enforcement --from penalties.csv --json > account.json",
        "hub sync enforcement --from penalties.csv --accept-shrink",
        "hub sync enforcement --from penalties.csv --annotated to-mend.csv",
        "hub sync enforcement --from /srv/drop/enforcement",
        notes=[FOLDERS, DRIFT, EXITS],
    ),
)
@click.argument("connector")
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, readable=True, path_type=Path),
    required=True,
    help="The file, or a drop folder. 文件或投递文件夹",
)
@click.option("--accept-shrink", is_flag=True, help="Take far fewer rows than the last run. 接受行数明显减少")
@click.option("--accept-drift", is_flag=True, help="Take columns that can't be read. 接受无法读取的栏目")
@click.option(
    "--annotated",
    "annotated_at",
    type=click.Path(path_type=Path),
    help="Write a copy with what to mend here, a file or a folder. 标注副本的文件或文件夹",
)
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and write nothing. 试运行，不写入")
@click.option("--json", "as_json", is_flag=True, help="Give the account as JSON. 以 JSON 输出结果")
def sync(  # noqa: PLR0913 - one parameter an option
    *,
    connector: str,
    source: Path,
    accept_shrink: bool,
    accept_drift: bool,
    annotated_at: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Sync."""
    settings = read_settings()
    chosen, accepted = connector_named(connector, settings), Accepted(accept_shrink, accept_drift)
    refuse_to_overwrite(source, annotated_at)
    if source.is_dir():
        with opened_store(settings) as store:
            desk = Desk(store, always(chosen), wall_clock, day_of(settings), progress, accepted, dry_run)
            take_folder(desk, source, settle_seconds=settings.settle_seconds, as_json=as_json)
        return
    work = Intake(chosen, source, accepted, dry_run)
    started = time.monotonic()
    with opened_store(settings) as store:
        receipt = deliver(store, work, clock=wall_clock, today=today_of(settings), progress=progress)
    receipt["seconds"] = round(time.monotonic() - started, 3)
    tell_beside(receipt)
    if as_json:
        give(receipt)
    else:
        show_account(receipt)
    if annotated_at:
        write_copy(work, receipt, annotated_at)
    if nothing_taken(receipt):
        raise click.exceptions.Exit(1)


def refuse_to_overwrite(source: Path, annotated_at: Path | None) -> None:
    """Refuse a copy of a whole folder, or in the place of the file itself."""
    if annotated_at and (source.is_dir() or (annotated_at.exists() and annotated_at.samefile(source))):
        raise click.BadParameter(
            "the copy of one file goes to another; from a folder, copies lie beside the reports. "
            "只用于单个文件，且不得覆盖原文件；投递文件夹的副本与报告放在一起。",
            param_hint="--annotated",
        )


def tell_beside(receipt: Receipt) -> None:
    """Tell what a clerk should know beside the account."""
    if receipt["newAgency"]:
        say(f"The agency {receipt['agency']} is new to the hub.", f"平台新增机关 {receipt['agency']}。")
    for note in receipt["notes"]:
        say(note["message"], note["messageZh"])
    for one in receipt["leftOver"]:
        column, en, zh = one["column"], one["message"], one["messageZh"]
        say(f"No field takes the column '{column}': {en}.", f"未使用的列“{column}”：{zh}。")
    refused = [(place(row), row["problems"]) for row in receipt["quarantined"]]
    tell_refused(refused, "wait in quarantine", "已隔离待修正")
    if (more := unmarked(receipt)) is not None:
        say(f"{more.en}.", f"{more.zh}。")


def write_copy(work: Intake, receipt: Receipt, to: Path) -> None:
    """Write the annotated copy of a file into a folder, or as a file."""
    beside, at = (to / work.file.name, None) if to.is_dir() else (to, to)
    copy = annotated(work.connector, work.file, receipt, beside, at=at)
    if copy:
        say(f"What to mend is marked in {copy}.", f"需修正之处已标注于 {copy}。")
    else:
        say("There is nothing to mark: no copy is written.", "没有需要标注的内容，未生成副本。")


def connector_named(name: str, settings: Settings) -> Connector:
    """The connector of that name; one that is unknown or delivers nothing is wrong usage, and the others are named."""
    known = load_connectors(settings)
    if name in known and known[name].delivers:
        return known[name]
    listed = ", ".join(other for other, one in known.items() if one.delivers)
    en, zh = (
        (f"'{name}' takes no files: it asks its agency live", f"“{name}”不接收文件：仅向机关实时查询")
        if name in known
        else (f"no connector '{name}'", f"没有连接器“{name}”")
    )
    raise click.BadParameter(f"{en}. Known: {listed}. {zh}，可用：{listed}。", param_hint="CONNECTOR")
