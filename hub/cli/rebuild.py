"""`hub rebuild`: fill the tables that answer from the log."""

import click

from hub.cli.progress import progress
from hub.cli.stores import opened_store
from hub.cli.words import give_one, help_text, say
from hub.projection.rebuild import PROJECTED
from hub.projection.rebuild import rebuild as refill
from hub.settings import read_settings
from hub.store.dump import digest


@click.command(
    short_help="Fill the tables that answer from the log. 由日志重建查询表",
    help=help_text(
        "Empty the tables that answer, and fill them from the record log, in one transaction: readers see the old "
        "ones until it is done. The digest of the canonical dump tells whether two stores answer alike.",
        "清空查询表并由记录日志重建；在同一事务中完成，期间查询不受影响。规范转储的摘要可用于比对两个库的答复是否一致。",
        "hub rebuild",
        "hub rebuild --json | jq -r .digest",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give records and digest as JSON. 以 JSON 输出记录数与摘要")
def rebuild(*, as_json: bool) -> None:
    """Rebuild."""
    with opened_store(read_settings()) as store:
        with progress("Rebuilding", "正在重建") as told:
            records = refill(store, progress=told)
        with store.read() as tx:
            made = digest(tx, PROJECTED)
    say(f"{records} records were projected.", f"已投影 {records} 条记录。")
    give_one(made, {"records": records, "digest": made}, as_json=as_json)
