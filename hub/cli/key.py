"""`hub key`: make keys for those who ask and those who deliver."""

import click

from hub.access.keys import create_key
from hub.access.pepper import read_pepper
from hub.access.principals import WITH_KEY, WITHOUT_AGENCY, Role
from hub.cli.stores import opened_store
from hub.cli.words import give, help_text, say
from hub.domain.clock import wall_clock
from hub.settings import read_settings


@click.group(
    short_help="Make API keys. 管理 API 密钥",
    help=help_text(
        "Make API keys: `Authorization: Bearer KEY` tells the hub who asks.",
        "管理 API 密钥：请求以 `Authorization: Bearer KEY` 表明身份。",
        "hub key create --role officer --agency CIVIL_AFFAIRS",
        "hub key create --help",
    ),
)
def key() -> None:
    """Key."""


@key.command(
    short_help="Make a key, shown once. 创建密钥（仅显示一次）",
    help=help_text(
        "Make a key and print it, once: the hub keeps only a keyed hash. An officer's key reads the cases of its "
        "agency; an agency's key pushes its records; a dashboard's key reads statistics and belongs to no agency.",
        "创建并输出密钥，仅此一次：平台只保存其带密摘要。officer 供执法人员查询，agency 供机关报送记录，"
        "dashboard 供看板读取统计数据，不属于任何机关。",
        "hub key create --role officer --agency CIVIL_AFFAIRS",
        "hub key create --role agency --agency STREET_KAIXUAN",
        "hub key create --role dashboard --json",
    ),
)
@click.option(
    "--role",
    type=click.Choice([role.name.lower() for role in WITH_KEY]),
    required=True,
    help="What the key's holder is to the hub. 角色",
)
@click.option("--agency", help="Code of the agency for which it acts. 所属机关代码")
@click.option("--json", "as_json", is_flag=True, help="Give the key with what it stands for as JSON. 以 JSON 输出")
def create(*, role: str, agency: str | None, as_json: bool) -> None:
    """Create."""
    if (Role[role.upper()] in WITHOUT_AGENCY) == bool(agency):
        raise click.UsageError(
            "--role officer, reviewer and agency need --agency CODE; --role dashboard and admin take none. "
            "officer、reviewer 与 agency 须指定 --agency，dashboard 与 admin 不得指定。"
        )
    settings = read_settings()
    with opened_store(settings) as store:
        pepper = read_pepper(settings)
        text = create_key(store, role=Role[role.upper()], agency=agency, pepper=pepper, now=wall_clock())
    say("Keep this key: it is not shown again.", "请妥善保存，密钥不会再次显示。")
    if as_json:
        give({"key": text, "role": role.upper(), "agency": agency})
    else:
        click.echo(text)
