"""`hub schema`: print the GraphQL schema, and hold the committed one to the code."""

import difflib
import sys
from pathlib import Path
from typing import Final

import click

from hub.cli.words import give, help_text, say
from hub.domain.records import KINDS
from hub.domain.records.json_schema import json_schema
from hub.errors import SettingsError
from hub.query.declaring.load import load_schema
from hub.settings import Settings, read_settings

FILE: Final = "schema.graphql"


@click.command(
    short_help="Print the GraphQL schema. 输出 GraphQL 模式",
    help=help_text(
        "Print the GraphQL schema as SDL. Beside its package lies the committed copy, schema.graphql: --check "
        "compares it with the code, --write writes it anew. --record prints a record type as JSON Schema instead.",
        "以 SDL 输出 GraphQL 模式。代码包旁有已提交的副本 schema.graphql：--check 与代码比对，--write 重新写入。"
        "--record 以 JSON Schema 输出一种记录类型。",
        "hub schema",
        "hub schema --check",
        "hub schema --write",
        "hub schema --record penalty > penalty.schema.json",
        notes=["--check exits 1 with a diff where they differ. 不一致时 --check 输出差异并以 1 退出。"],
    ),
)
@click.option("--check", "task", flag_value="check", help="Compare with schema.graphql. 与 schema.graphql 比对")
@click.option("--write", "task", flag_value="write", help="Write schema.graphql. 写入 schema.graphql")
@click.option(
    "--record",
    type=click.Choice([*KINDS, "all"]),
    help="Print a record type as JSON Schema. 以 JSON Schema 输出记录类型",
)
def schema(*, task: str | None, record: str | None) -> None:
    """Schema."""
    if record:
        schemas = {kind: json_schema(one) for kind, one in KINDS.items() if record in {kind, "all"}}
        give(schemas if record == "all" else schemas[record])
        return
    settings = read_settings()
    printed = load_schema(settings).as_str().rstrip("\n") + "\n"
    if task == "check":
        check(printed, committed_file(settings))
    elif task == "write":
        file = committed_file(settings)
        file.write_text(printed, encoding="utf-8")
        say(f"{file} is written.", f"已写入 {file}。")
    else:
        click.echo(printed, nl=False)


def check(printed: str, file: Path) -> None:
    """Exit 1 with a diff unless the committed schema is the code's."""
    committed = file.read_text(encoding="utf-8") if file.exists() else ""
    if committed == printed:
        say(f"{file} is that of the code.", f"{file} 与代码一致。")
        return
    before, after = committed.splitlines(keepends=True), printed.splitlines(keepends=True)
    click.echo("".join(difflib.unified_diff(before, after, fromfile=str(file), tofile="code")), nl=False)
    say(
        f"{file} differs from the code. Run `hub schema --write`.",
        f"{file} 与代码不一致，请运行 `hub schema --write`。",
    )
    raise click.exceptions.Exit(1)


def committed_file(settings: Settings) -> Path:
    """The copy of the schema beside the package that declares it."""
    module = settings.graphql_schema.partition(":")[0]
    origin = getattr(sys.modules[module], "__file__", None)
    if origin is None:
        raise SettingsError(
            f"HUB_GRAPHQL_SCHEMA: '{module}' has no file beside which {FILE} could lie.",
            f"HUB_GRAPHQL_SCHEMA：“{module}”没有对应文件，无处存放 {FILE}。",
        )
    return Path(origin).with_name(FILE)
