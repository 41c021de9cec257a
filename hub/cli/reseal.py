"""`hub reseal`: a new HUB_PERSONAL_KEY in the place of the old one."""

from pathlib import Path

import click

from hub.access.personal_key import FILE
from hub.access.personal_key import reseal as seal_under
from hub.cli.stores import opened_store
from hub.cli.words import give, help_text, say
from hub.domain.clock import wall_clock
from hub.settings import Settings, read_settings


@click.command(
    short_help="Put a new HUB_PERSONAL_KEY in the place of the old one. 更换个人信息密钥",
    help=help_text(
        "Seal the store under a new HUB_PERSONAL_KEY, as when the old one may have been seen by others, or is due to "
        "be changed. The store's own secret, under which all personal values are sealed, is sealed anew: one row, at "
        "once, however much the store holds. Run it with the old secret in the settings; the new one is read from "
        "FILE, which is made where there is none. Hubs that run go on; each that is started from now on needs the new "
        "secret, and none starts with the old one.",
        "更换 HUB_PERSONAL_KEY（如原密钥可能外泄或到期）：以新密钥重新加密数据库自身的密钥，仅改动一行，与数据量无关。"
        "执行时配置中仍为原密钥；新密钥取自 FILE，文件不存在时自动生成。运行中的服务不受影响，此后启动的须使用新密钥。",
        "hub reseal personal-key.new",
        "hub reseal /run/secrets/personal-key-2027 --json",
        notes=(
            (
                "A backup from before opens with the old secret: keep it, closed, until that backup expires. Whoever "
                "has both the old secret and such a backup has the store's own secret, too. "
                "此前的备份仍须以原密钥打开，请妥善保管至备份到期；同时掌握原密钥与旧备份者，亦掌握数据库自身的密钥。"
            ),
        ),
    ),
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Give what was done as JSON. 以 JSON 输出")
def reseal(*, file: Path, as_json: bool) -> None:
    """Reseal."""
    settings, now = read_settings(), wall_clock()
    with opened_store(settings) as store:
        seal_under(store, file, now=now)
    tell(settings, file)
    if as_json:
        give({"file": str(file), "sealedAt": now.isoformat()})


def tell(settings: Settings, file: Path) -> None:
    """Say what next."""
    if settings.personal_key:
        say(
            f"Sealed. Give {file} as HUB_PERSONAL_KEY_FILE to every hub before it is started again, and back it up.",
            f"已更换。请在重启各服务前将 HUB_PERSONAL_KEY_FILE 设为 {file}，并另行备份。",
        )
        return
    home = settings.home / FILE
    say(
        f"Sealed. Keep {home} with the backups from before, and put {file} in its place before a hub is started again.",
        f"已更换。请将 {home} 与旧备份一并保存，并在重启服务前以 {file} 替换。",
    )
