"""`hub query`: answer a question in this process, without a server."""

import asyncio
import dataclasses
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from datetime import date
from typing import Any, Final

import click
from msgspec.structs import replace
from uuid_utils import uuid7

from hub.access.agreements import with_sharing
from hub.access.principals import Principal, Role
from hub.access.roles import refuse_unknown
from hub.cli.answer_table import show_table
from hub.cli.operator import operator
from hub.cli.question import Question, asks, read_question
from hub.cli.stores import make_home
from hub.cli.words import give, help_text
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import wall_clock
from hub.faces import load_connectors
from hub.query.declaring.build import HubSchema
from hub.query.declaring.load import load_schema
from hub.query.explaining.meant import query_meant
from hub.query.limits import Limits, only_pages
from hub.query.opening import open_engine
from hub.query.request import Request
from hub.settings import Settings, read_settings
from hub.store.engine import Store

FORMATS: Final = ("json", "table")

EXITS: Final = (
    "Errors go to stderr. Exits 0 where a part was answered, 1 where nothing was. "
    "错误输出至标准错误；部分作答时退出码为 0，完全未作答时为 1。"
)


@click.command(
    short_help="Answer a question, without a server. 直接查询（无需启动服务）",
    help=help_text(
        "Answer the query in FILE from the store of the settings, in this process; - reads stdin. The answer is JSON, "
        "or a table of the first list in it, columns inside objects with dots. Whoever may run this command reads "
        "as any role: no key is asked for.",
        "在本进程内从所设数据库回答 FILE 中的查询；- 表示标准输入。输出 JSON，或将其中第一个列表输出为表格，"
        "嵌套字段以点号连接。可运行本命令者可以任何角色读取，无需密钥。",
        "hub query docs/first-query.graphql",
        """hub query penalties.graphql --variables '{"from": "2020-01-01"}' --format table""",
        "hub query questions.graphql --operation Fines --role dashboard",
        "echo '{ agencies { nodes { code name } } }' | hub query - --format table",
        notes=[EXITS],
    ),
)
@asks
@click.option("--format", "form", type=click.Choice(FORMATS), default="json", show_default=True, help="Form. 输出形式")
def query(*, form: str, **asked: Any) -> None:
    """Query."""
    question = read_question(**asked)
    settings = read_settings()
    schema = load_schema(settings)
    limits = only_pages(settings.max_page)
    query_meant(schema, question.asked.query, question.asked.name, limits)
    # Logs of faults go to stdout by default, where only the answer belongs.
    with redirect_stdout(sys.stderr):
        answer = asyncio.run(answer_to(question, settings, schema, limits))
    tell_errors(answer.get("errors", ()))
    if is_empty(answer):
        raise click.exceptions.Exit(1)
    if form == "table":
        show_table(answer["data"])
    else:
        give(answer)


async def answer_to(question: Question, settings: Settings, schema: HubSchema, limits: Limits) -> dict[str, Any]:
    """The answer, as callers of the hub get it whose documents are under these limits."""
    make_home(settings)
    asked = replace(question.asked, limits=limits)
    async with open_engine(settings, schema, load_connectors(settings)) as opened:
        today = settings.today or today_in_shanghai(wall_clock())
        asker = await opened.workers.work(lambda: asker_of(opened.store, question.principal, today))
        request = Request(opened.store, settings, asker, today, wall_clock, uuid7().hex)
        answered = await opened.engine.answer(asked, request, mutations=False)
    found: dict[str, Any] = json.loads(answered.body)
    return found


def asker_of(store: Store, principal: Principal, today: date) -> Principal:
    """Who asks by which name, with what is shared with its agency; raises `BadInput` where the store has none such."""
    with store.read() as tx:
        refuse_unknown(tx, principal.agency)
        return with_sharing(tx, named(principal), today)


def named(principal: Principal) -> Principal:
    """Who asks, by the name of the user of this computer; the public has none."""
    return principal if principal.role is Role.PUBLIC else dataclasses.replace(principal, name=operator())


def tell_errors(errors: Sequence[Mapping[str, Any]]) -> None:
    """Tell what could not be answered, and where."""
    for one in errors:
        extensions = one["extensions"]
        place = ".".join(map(str, (*one.get("path", ()), *filter(None, [extensions.get("selection")]))))
        at = f" ({place})" if place else ""
        click.echo(f"error[{extensions['code']}]: {one['message']}{at}\n{extensions['messageZh']}", err=True)


def is_empty(answer: Mapping[str, Any]) -> bool:
    """Whether nothing was answered, for errors."""
    return "errors" in answer and all(value is None for value in (answer.get("data") or {}).values())
