"""`hub migrate`: bring the tables to the newest version."""

import click

from hub.cli.stores import bring_up_to_date
from hub.cli.words import give, help_text, say
from hub.settings import read_settings
from hub.store.migrate import head


@click.command(
    short_help="Bring the store's tables to the newest version. 升级数据库表结构",
    help=help_text(
        "Bring the store's tables to the newest version, and fill those that answer anew from the log, in one "
        "transaction. Where the tables are at that version, nothing happens.",
        "将数据库表结构升级到最新版本，并在同一事务中由日志重建查询表；已是最新时不做任何改动。",
        "hub migrate",
        "HUB_DATABASE_URL=postgresql+psycopg://hub@db/hub hub migrate",
        "hub migrate --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give the version as JSON. 以 JSON 输出版本")
def migrate(*, as_json: bool) -> None:
    """Migrate."""
    bring_up_to_date(read_settings())
    say(f"The tables are at version {head()}.", f"表结构版本为 {head()}。")
    if as_json:
        give({"version": head()})
