"""`hub sync`: take a file that an agency delivers, through its connector."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import click
from uuid_utils.compat import uuid7

from hub.cli.account import nothing_taken, show_account, tell_refused
from hub.cli.progress import Told, progress
from hub.cli.stores import opened_store
from hub.cli.today import today_of
from hub.cli.words import give, help_text, say
from hub.domain.clock import wall_clock
from hub.domain.connector import Connector, Delivery, SourceRow, Statement
from hub.domain.records.agency import HUB
from hub.faces import load_connectors
from hub.ingest.push import Batch, OnError, push
from hub.ingest.run import Run, run
from hub.settings import Settings, read_settings
from hub.store.engine import Store
from hub.store.keys import known_agencies

EXITS: Final = (
    "Exits 0 where some rows were quarantined (told on stderr), 1 where no row could be taken. "
    "部分行被隔离时退出码为 0（见标准错误），全部未能导入时为 1。"
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
        notes=[EXITS],
    ),
)
@click.argument("connector")
@click.option(
    "--from",
    "file",
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    required=True,
    help="The file. 文件",
)
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and write nothing. 试运行，不写入")
@click.option("--json", "as_json", is_flag=True, help="Give the account as JSON. 以 JSON 输出结果")
def sync(*, connector: str, file: Path, dry_run: bool, as_json: bool) -> None:
    """Sync."""
    settings = read_settings()
    found = connector_named(connector, settings)
    started = time.monotonic()
    with opened_store(settings) as store:
        receipt = taken(store, found, file, settings=settings, dry_run=dry_run)
    receipt["seconds"] = round(time.monotonic() - started, 3)
    if left_over := receipt["leftOver"]:
        say(f"Columns that no field takes: {', '.join(left_over)}.", f"未使用的列：{'、'.join(left_over)}。")
    refused = [(row["row"], row["problems"]) for row in receipt["quarantined"]]
    tell_refused(refused, "wait in quarantine", "已隔离待修正")
    if as_json:
        give(receipt)
    else:
        show_account(receipt)
    if nothing_taken(receipt):
        raise click.exceptions.Exit(1)


def connector_named(name: str, settings: Settings) -> Connector:
    """The connector of that name; an unknown one is wrong usage, and the known ones are named."""
    known = load_connectors(settings)
    if name not in known:
        listed = ", ".join(other for other, one in known.items() if one.delivers)
        raise click.BadParameter(
            f"no connector '{name}'. Known: {listed}. 没有连接器“{name}”，可用：{listed}。", param_hint="CONNECTOR"
        )
    return known[name]


def taken(store: Store, connector: Connector, file: Path, *, settings: Settings, dry_run: bool) -> dict[str, Any]:
    """Read a file, run it through the write path, and give its account."""
    delivery = connector.read(file)
    for note in delivery.notes:
        say(note.en, note.zh)
    with progress("Reading", "正在读取") as told:
        rows = list(counted(delivery, told))
    today = today_of(settings)
    if not dry_run:
        state_agency(store, connector, today=today)
    work = Run(connector.agency, file.name, delivery.layout, rows, dry_run=dry_run)
    with progress("Writing", "正在写入") as told:
        receipt = run(store, work, clock=wall_clock, today=today, progress=lambda done: told(done, len(rows)))
    return {**receipt, "leftOver": list(delivery.left_over)}


def counted(delivery: Delivery, told: Told) -> Iterator[SourceRow]:
    """The rows of a delivery, with word of each."""
    for done, row in enumerate(delivery.rows, start=1):
        told(done, delivery.total)
        yield row


def state_agency(store: Store, connector: Connector, *, today: date) -> None:
    """Make sure that the hub knows the agency that delivers."""
    with store.read() as tx:
        if connector.agency in known_agencies(tx):
            return
    payload = {"code": connector.agency, "name": connector.label.zh, "englishName": connector.label.en}
    batch = Batch(HUB, f"connector-{connector.name}-{uuid7()}", [Statement("agency", payload)], OnError.REJECT_ALL)
    push(store, batch, clock=wall_clock, today=today)
    say(f"The agency {connector.agency} is new to the hub.", f"平台新增机关 {connector.agency}。")
