"""`hub layout`: the forms of files that connectors read, and a draft for one that none reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from hub.cli.words import give, help_text, say
from hub.domain.connector import Connector, OfferedColumn, OfferedLayout
from hub.errors import BadInput
from hub.faces import load_connectors
from hub.settings import read_settings


@click.group(
    short_help="Show and draft file layouts. 查看与拟定文件版式",
    help=help_text(
        "Show the forms of files that connectors read, and draft one for a file that none of them reads.",
        "查看各连接器识别的文件版式，并为尚不识别的文件拟定版式草案。",
        "hub layout list",
        "hub layout show national_penalties_legal_persons",
        "hub layout suggest new_form.xlsx",
    ),
)
def layout() -> None:
    """Layout."""


@layout.command(
    "list",
    short_help="List every layout. 列出全部版式",
    help=help_text(
        "List every layout with its connector, the record type that its rows state, and how many columns it has.",
        "列出全部版式及其连接器、所述记录类型和栏目数。",
        "hub layout list",
        "hub layout list --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give the list as JSON. 以 JSON 输出")
def list_layouts(*, as_json: bool) -> None:
    """List."""
    found = list(known_layouts())
    if as_json:
        give([as_data(connector, one) for connector, one in found])
        return
    for connector, one in found:
        click.echo(f"{connector.name}  {one.name}  {one.kind}  {len(one.columns)}")


@layout.command(
    short_help="Show one layout, column by column. 逐栏显示一个版式",
    help=help_text(
        "Show what becomes of each column of a layout: the field that it goes into and what reads it, or why it is "
        "left over. A star marks columns that must be stated.",
        "逐栏显示版式：写入的字段与读取方式，或不使用的原因；星号表示必填。",
        "hub layout show double_random_results",
        "hub layout show double_random_results --json",
    ),
)
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Give the layout as JSON. 以 JSON 输出")
def show(*, name: str, as_json: bool) -> None:
    """Show."""
    connector, one = layout_named(name)
    if as_json:
        give(as_data(connector, one))
        return
    click.echo(f"{one.name}  {one.kind}  ({connector.name})\n{one.source}\n")
    for column in one.columns:
        click.echo(as_line(column))


@layout.command(
    short_help="Draft a layout for a file. 为文件拟定版式草案",
    help=help_text(
        "Draft a layout for FILE, from its header and the values in it: which column goes into which field of which "
        "record type, and what reads it. The draft is a Python module on stdout; read every line before you use it.",
        "根据表头和取值为 FILE 拟定版式草案：各栏写入哪种记录的哪个字段、如何读取。"
        "草案为 Python 模块，输出到标准输出；使用前请逐行核对。",
        "hub layout suggest new_form.xlsx",
        "hub layout suggest new_form.csv --kind inspection > draft.py",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path))
@click.option("--kind", help="The record type that the rows state; left out: the likeliest. 记录类型")
def suggest(*, file: Path, kind: str | None) -> None:
    """Suggest."""
    connectors = load_connectors(read_settings()).values()
    drafts = next((one.suggest for one in connectors if one.suggest is not None), None)
    if drafts is None:
        raise BadInput("No connector of HUB_CONNECTORS drafts layouts.", "HUB_CONNECTORS 中没有可拟定版式的连接器。")
    text = drafts(file, kind=kind, layouts=[one for connector in connectors for one in connector.layouts])
    say("A draft: read every line before you use it.", "草案：使用前请逐行核对。")
    click.echo(text, nl=False)


def known_layouts() -> Iterator[tuple[Connector, OfferedLayout]]:
    """Every layout with its connector."""
    for connector in load_connectors(read_settings()).values():
        for one in connector.layouts:
            yield connector, one


def layout_named(name: str) -> tuple[Connector, OfferedLayout]:
    """The layout of that name; an unknown one is wrong usage, and the known ones are named."""
    found = {one.name: (connector, one) for connector, one in known_layouts()}
    if name not in found:
        listed = ", ".join(found)
        raise click.BadParameter(f"no layout '{name}'. Known: {listed}. 没有版式“{name}”。", param_hint="NAME")
    return found[name]


def as_line(column: OfferedColumn) -> str:
    """A column as a person reads it."""
    if column.because is not None:
        return f"  {column.column}  –  {column.because.en} {column.because.zh}"
    return f"{'*' if column.required else ' '} {column.column}  →  {column.into}  ({column.reads})"


def as_data(connector: Connector, one: OfferedLayout) -> dict[str, Any]:
    """A layout as JSON."""
    return {
        "connector": connector.name,
        "name": one.name,
        "kind": one.kind,
        "source": one.source,
        "columns": [
            {"column": column.column, "because": column.because.en, "becauseZh": column.because.zh}
            if column.because is not None
            else {
                "column": column.column,
                "into": column.into,
                "reads": column.reads,
                "required": column.required,
            }
            for column in one.columns
        ],
    }
