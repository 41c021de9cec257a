"""`hub template`: the workbook that a clerk fills in."""

from pathlib import Path

import click

from hub.clerk.template import make_template
from hub.cli.words import give, help_text, say
from hub.domain.connector import OfferedLayout
from hub.domain.records import KINDS
from hub.faces import load_connectors
from hub.settings import read_settings


@click.command(
    short_help="Make a workbook to fill in. 生成填报模板",
    help=help_text(
        "Make the workbook that a clerk fills in, for a layout or for a record type that one layout states: header, a "
        "row of guidance and a synthetic example in two languages, formats, and drop-down lists. A filled template is "
        "read by the layout's connector; its rows of guidance are passed over.",
        "按版式（或唯一对应的记录类型）生成填报模板：表头、双语填写说明、虚构示例行、单元格格式和下拉列表。"
        "填好的模板可由对应连接器直接读取，说明行和示例行会自动略过。",
        "hub template --list",
        "hub template double_random_results -o inspections.xlsx",
        "hub template penalty -o penalties.xlsx",
    ),
)
@click.argument("name", metavar="KIND", required=False)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The workbook to write. 输出的工作簿"
)
@click.option("--list", "as_list", is_flag=True, help="List what there are templates for. 列出可用模板")
@click.option("--json", "as_json", is_flag=True, help="Give the list as JSON. 以 JSON 输出列表")
def template(*, name: str | None, output: Path | None, as_list: bool, as_json: bool) -> None:
    """Template."""
    known = known_layouts()
    if as_list:
        tell(known, as_json=as_json)
        return
    if name is None or output is None:
        raise click.UsageError("Name a KIND and -o FILE.xlsx, or --list. 请给出 KIND 和 -o 文件，或 --list。")
    if output.suffix.lower() != ".xlsx":
        raise click.BadParameter(
            f"{output.name} must end in .xlsx: a template is a workbook. 文件名须以 .xlsx 结尾：模板是工作簿。",
            param_hint="-o",
        )
    connector, layout = layout_for(name, known)
    make_template(layout, output)
    say(f"{output} is for {layout.name}, read by {connector}.", f"{output} 为版式 {layout.name}，由 {connector} 读取。")


def known_layouts() -> list[tuple[str, OfferedLayout]]:
    """Every layout with the name of its connector."""
    connectors = load_connectors(read_settings()).values()
    return [(connector.name, layout) for connector in connectors for layout in connector.layouts]


def tell(known: list[tuple[str, OfferedLayout]], *, as_json: bool) -> None:
    """List the templates."""
    if as_json:
        give([{"name": one.name, "kind": one.kind, "connector": connector} for connector, one in known])
        return
    for connector, one in known:
        label = KINDS[one.kind].about.label
        click.echo(f"{one.name}  {one.kind}  {connector}  {label.zh} {label.en}")


def layout_for(name: str, known: list[tuple[str, OfferedLayout]]) -> tuple[str, OfferedLayout]:
    """The layout of a name, or the only one that states records of a kind; anything else is wrong usage."""
    found = [pair for pair in known if pair[1].name == name] or [pair for pair in known if pair[1].kind == name]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(one.name for _connector, one in found or known)
    what = f"several layouts state '{name}'" if found else f"no layout '{name}'"
    raise click.BadParameter(f"{what}. Choose: {listed}. 请选择：{listed}。", param_hint="KIND")
