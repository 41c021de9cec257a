"""`hub explain`: how a question is answered."""

import asyncio
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import click
from msgspec.structs import replace

from hub.access.agreements import with_sharing
from hub.cli.question import asks, read_question
from hub.cli.stores import opened_store
from hub.cli.words import give, help_text
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import wall_clock
from hub.errors import BadInput
from hub.query.declaring.load import load_schema
from hub.query.explaining.explain import Explained, Measures, Planned, arguments_of, planned, statements_of, told
from hub.query.limits import Limits, limits_of
from hub.settings import Settings, read_settings
from hub.store.engine import dialect_name
from hub.store.telling import database_plan

FORMATS: Final = ("text", "mermaid", "sql", "json")


@click.command(
    short_help="Show how a question is answered. 说明查询如何执行",
    help=help_text(
        "Show how the query in FILE is answered: its plan as text with what is measured of it, as a flowchart in "
        "Mermaid, the SQL for the database of the settings, or all of it as JSON; - reads stdin. No store is asked, "
        "unless by --run, which runs the statement there and adds the database's own plan.",
        "说明 FILE 中的查询如何执行：以文本（附度量）或 Mermaid 流程图给出执行计划，"
        "或给出所设数据库的 SQL，或以 JSON 给出全部；"
        "- 表示标准输入。仅在指定 --run 时访问数据库，实际执行并附上数据库自身的计划。",
        "hub explain docs/first-query.graphql",
        "hub explain docs/first-query.graphql --role dashboard --format mermaid > plan.mmd",
        """hub explain penalties.graphql --variables '{"from": "2020-01-01"}' --run""",
        "hub explain penalties.graphql --operation Fines --format sql",
    ),
)
@asks
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Form. 输出形式")
@click.option("--run", "runs", is_flag=True, help="Run it too, and add the database's plan. 实际执行并附数据库计划")
def explain(*, form: str, runs: bool, **asked: Any) -> None:
    """Explain."""
    if runs and form == "mermaid":
        raise click.UsageError("--run goes with --format text, sql or json. --run 不能与 --format mermaid 同用。")
    settings = read_settings()
    plan = plan_of(settings, **asked)
    found = told(plan)
    ran = run(settings, plan) if runs else []
    if form == "json":
        give(as_data(found, ran))
    elif form == "mermaid":
        click.echo(found.mermaid, nl=False)
    elif form == "sql":
        click.echo(found.sql[dialect_name(settings.store_url)] + as_comment(ran), nl=False)
    else:
        click.echo(found.plan + measured(found.measures, limits_of(settings)) + as_section(ran), nl=False)


def plan_of(settings: Settings, *, file: Path, **asked: Any) -> Planned:
    """The plan of what is asked; raises `BadInput`."""
    question = read_question(file=file, **asked)
    return planned(
        load_schema(settings),
        question.asked.query,
        question.asked.variables,
        asker=question.principal,
        today=settings.today or today_in_shanghai(wall_clock()),
        operation_name=question.asked.name,
        max_page=settings.max_page,
        purpose=question.asked.purpose is not None,
    )


def run(settings: Settings, plan: Planned) -> list[list[str]]:
    """Run every statement on the store of the settings: the database's plan of each, line by line.

    Raises `BadInput` for a look-up by a personal number: how many rows it reads tells whether that is anybody's.
    """
    if plan.prepared[dialect_name(settings.store_url)].looked_up:
        raise BadInput(
            "Who looks somebody up by a personal number is written down; an explanation is not. Leave out --run, or "
            "ask by `hub query`.",
            "以个人证件号码查找须登记，而说明计划不作登记。请去掉 --run，或改用 `hub query`。",
        )
    with opened_store(settings) as store:
        with store.read() as tx:
            asker = with_sharing(tx, plan.values.asker, plan.values.today)
        values = replace(plan.values, asker=asker, safe=store.safe)
        prepared = plan.prepared[dialect_name(settings.store_url)]
        statements = [(one, arguments_of(one, known, store, values)) for one, known in statements_of(prepared)]
    url, seconds = settings.store_url, settings.statement_seconds
    return [
        asyncio.run(database_plan(url, one.text, arguments, seconds=seconds, steady=one.steady))
        for one, arguments in statements
    ]


def measured(measures: Measures, limits: Limits) -> str:
    """What is measured beside what the settings allow; nothing is refused here."""
    found = ((name, getattr(measures, name), getattr(limits, name)) for name in asdict(measures))
    return "\nmeasures 度量\n" + "".join(f"  {name}: {value}, <= {most}\n" for name, value, most in found)


def as_section(ran: list[list[str]]) -> str:
    """The database's plans after the hub's."""
    return "".join("\ndatabase 数据库\n" + "".join(f"  {line}\n" for line in lines) for lines in ran)


def as_comment(ran: list[list[str]]) -> str:
    """The database's plans after the statements."""
    return "".join("\n" + "".join(f"-- {line}\n" for line in lines) for lines in ran)


def as_data(found: Explained, ran: list[list[str]]) -> dict[str, Any]:
    """Everything, as JSON has it."""
    return {
        "plan": found.plan,
        "measures": asdict(found.measures),
        "mermaid": found.mermaid,
        "sql": dict(found.sql),
        "parameters": [
            {
                "name": one.name,
                "type": one.type,
                "source": one.source,
                "value": json.loads(json.dumps(one.value, default=str)),
            }
            for one in found.parameters
        ],
        **({"database": ran} if ran else {}),
    }
