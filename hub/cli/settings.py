"""`hub settings`: every setting, what it is, and who says so."""

from collections.abc import Mapping
from typing import Any

import click

from hub.cli.settings_zh import IN_CHINESE
from hub.cli.words import give, help_text, say
from hub.doctor.given import PREFIX, Given, given_settings, unknown_variables
from hub.settings import read_settings


@click.command(
    short_help="Show every setting and where it comes from. 查看设置及其来源",
    help=help_text(
        "Show every setting with its value, where that comes from (the environment, a secret's file, hub.toml, the "
        "default) and what it means. Of secrets only whether they are set is shown. Variables that look like settings "
        "and are none are named on stderr.",
        "列出全部设置的取值、来源（环境变量、秘密文件、hub.toml、默认值）与含义。秘密只显示是否已设置。"
        "形似设置而无效的变量在标准错误中列出。",
        "hub settings",
        "hub settings --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give the settings as JSON. 以 JSON 输出")
def settings(*, as_json: bool) -> None:
    """Settings."""
    found = list(given_settings(read_settings()))
    strange = unknown_variables()
    if as_json:
        give({"settings": [as_data(one) for one in found], "unknown": strange})
    else:
        for one in found:
            click.echo(f"{one.name} = {shown(one.value)}  ({one.source})\n    {one.description} {in_chinese(one)}")
    warn_of_unknown(strange)


def as_data(one: Given) -> dict[str, Any]:
    """A setting as JSON has it."""
    value = one.value if isinstance(one.value, bool | int | float) or one.value is None else shown(one.value)
    return {
        "name": one.name,
        "value": value,
        "source": one.source,
        "secret": one.is_secret,
        "description": one.description,
        "descriptionZh": in_chinese(one),
    }


def shown(value: object) -> str:
    """A value as it would be written into a variable."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return "" if value is None else str(value)


def in_chinese(one: Given) -> str:
    """What a setting means, in Chinese."""
    return IN_CHINESE[one.name.removeprefix(PREFIX).lower()]


def warn_of_unknown(strange: Mapping[str, str | None]) -> None:
    """Name variables that look like settings and are none, so that no slip of the pen passes in silence."""
    for name, near in strange.items():
        say(
            f"{name} is no setting of the hub and was ignored.{f' Is {near} meant?' if near else ''}",
            f"{name} 不是本平台的设置，已忽略。{f'是否为 {near}？' if near else ''}",
        )
