"""`hub reporting`: a role and views for programs that read the database by SQL."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import click

from hub.cli.stores import opened_store
from hub.cli.words import give, help_text, say
from hub.errors import BadInput
from hub.query.declaring.load import load_schema
from hub.query.reporting.differences import Difference
from hub.query.reporting.looking import Looked, look
from hub.query.reporting.script import ROLE, script
from hub.query.reporting.view import View
from hub.query.reporting.views import views_of
from hub.settings import Settings, read_settings
from hub.store.engine import Store
from hub.store.reporting import run_script

role_option: Final = click.option(
    "--role", default=ROLE, show_default=True, help="The role of the BI tool. BI 工具所用的数据库角色"
)


@click.group(
    short_help="Let BI tools read views by SQL. 供 BI 工具以 SQL 读取的视图",
    help=help_text(
        "BI tools read PostgreSQL by themselves, past the hub. A role of their own sees views in the schema "
        "`reporting`, made from the declarations and the policy: what a dashboard sees, and nothing else.",
        "BI 工具绕过平台直接读取 PostgreSQL。专用角色仅可读取模式 `reporting` 中的视图，"
        "视图由声明与访问策略生成：与看板所见一致，别无其他。",
        "hub reporting sql > reporting.sql",
        "hub reporting apply",
        "hub reporting check",
    ),
)
def reporting() -> None:
    """Reporting."""


@reporting.command(
    short_help="Print the script. 输出脚本",
    help=help_text(
        "Print the script that makes the role, the schema `reporting`, its views, and what keeps the role from "
        "everything else. It can be run again and again, by the owner of the hub's tables.",
        "输出脚本：创建角色、模式 `reporting` 及其视图，并禁止该角色访问其他一切。可反复执行，须由各表的所有者执行。",
        "hub reporting sql > reporting.sql",
        "hub reporting sql --role metabase | psql hub",
    ),
)
@role_option
def sql(*, role: str) -> None:
    """Sql."""
    click.echo(script(views(read_settings()), role), nl=False)


@reporting.command(
    short_help="Make the role and its views. 创建角色与视图",
    help=help_text(
        "Run the script on the database of HUB_DATABASE_URL, which must be PostgreSQL; where all is as it should be, "
        "nothing is done. What changes is told, columns that go among it. The role gets no password: give it one.",
        "在 HUB_DATABASE_URL 所指的 PostgreSQL 数据库上执行脚本；已一致时不做任何改动。所有变更（含去除的列）均会告知。"
        "角色不带密码，请另行设置。",
        "hub reporting apply",
        "hub reporting apply --role metabase",
    ),
)
@role_option
def apply(*, role: str) -> None:
    """Apply."""
    settings = read_settings()
    made = views(settings)
    text = script(made, role)
    with postgresql(settings) as store:
        before = look(store, made, role)
        if before.has_role and not before.differences:
            say(f"{role} and its {len(made)} views are as they should be.", f"{role} 及其 {len(made)} 个视图均已一致。")
            return
        tell(before.differences)
        run_script(store, text)
        left = look(store, made, role).differences
    if left:
        say("This is left, and not the hub's to change:", "以下各项仍存在，平台无权更改：")
        tell(left)
        raise click.exceptions.Exit(1)
    say(f"{role} may read {len(made)} views, and nothing else.", f"{role} 可读取 {len(made)} 个视图，别无其他权限。")
    if not before.has_role:
        say(f"Give it a password: in psql, \\password {role}.", f"请在 psql 中设置密码：\\password {role}。")


@reporting.command(
    short_help="Compare the views with the code. 比对视图与代码",
    help=help_text(
        "Tell whether the role and the views in the database are those of the code and the policy, and what differs. "
        "Nothing is changed.",
        "检查数据库中的角色与视图是否与代码及访问策略一致，并列出差异。不做任何改动。",
        "hub reporting check",
        "hub reporting check --role metabase --json",
        notes=["Exits 1 where something differs, or there is no such role. 有差异或角色不存在时以 1 退出。"],
    ),
)
@role_option
@click.option("--json", "as_json", is_flag=True, help="Give the differences as JSON. 以 JSON 输出差异")
def check(*, role: str, as_json: bool) -> None:
    """Check."""
    settings = read_settings()
    made = views(settings)
    with postgresql(settings) as store:
        found = look(store, made, role)
    if as_json:
        give(as_data(role, made, found))
    elif not found.has_role:
        say(
            f"There is no role {role}. Run `hub reporting apply`.",
            f"角色 {role} 不存在，请运行 `hub reporting apply`。",
        )
    elif found.differences:
        tell(found.differences)
    else:
        say(f"{role} and its {len(made)} views are as they should be.", f"{role} 及其 {len(made)} 个视图均已一致。")
    if found.differences or not found.has_role:
        raise click.exceptions.Exit(1)


def views(settings: Settings) -> tuple[View, ...]:
    """The views of the schema that the settings name."""
    return views_of(load_schema(settings), settings.today)


@contextmanager
def postgresql(settings: Settings) -> Iterator[Store]:
    """The store, which must be PostgreSQL; raises `BadInput`."""
    with opened_store(settings) as store:
        if store.dialect.name != "postgresql":
            raise BadInput(
                "SQLite has no roles: whoever can read its file reads all of it, so there is nothing to guard. "
                "Keep the file closed, and let reports ask the hub with a dashboard's key, or move to PostgreSQL.",
                "SQLite 没有角色：能读取文件者即可读取全部内容，无从保护。"
                "请限制文件权限，让报表以 dashboard 密钥查询平台，或改用 PostgreSQL。",
            )
        yield store


def tell(found: Iterable[Difference]) -> None:
    """Tell what differs."""
    for one in found:
        say(one.what.en, one.what.zh)


def as_data(role: str, made: tuple[View, ...], found: Looked) -> dict[str, object]:
    """What was found, as data."""
    return {
        "role": role,
        "exists": found.has_role,
        "views": [one.name for one in made],
        "differences": [
            {"view": one.view or None, "message": one.what.en, "messageZh": one.what.zh} for one in found.differences
        ],
    }
