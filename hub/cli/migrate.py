"""`hub migrate`: bring the tables to the newest version."""

import click

from hub.cli.stores import bring_up_to_date, opened_store
from hub.cli.words import give, help_text, say
from hub.settings import Settings, read_settings
from hub.store.migrate import head
from hub.store.reporting import awaits_views


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
    settings = read_settings()
    bring_up_to_date(settings)
    say(f"The tables are at version {head()}.", f"表结构版本为 {head()}。")
    if views_are_gone(settings):
        say(
            "The views for reports held on to old columns and are gone: run `hub reporting apply`.",
            "报表视图依附于旧列，已移除：请运行 `hub reporting apply`。",
        )
    if as_json:
        give({"version": head()})


def views_are_gone(settings: Settings) -> bool:
    """Whether there is a role for reports without its views."""
    with opened_store(settings) as store, store.read() as tx:
        return store.dialect.name == "postgresql" and awaits_views(tx)
