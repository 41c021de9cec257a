"""The home folder, the disk under it, and the pepper of the keys."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from hub.access.pepper import FILE, mark_of, read_pepper
from hub.doctor.findings import Finding, fine, problem, warning
from hub.errors import SettingsError
from hub.settings import Settings

LITTLE_BYTES: Final = 5 * 2**30
NOTHING_BYTES: Final = 200 * 2**20


def home_folder(settings: Settings) -> Iterator[Finding]:
    """It holds secrets: nobody else may look into it, and the hub must be able to write."""
    home = settings.home
    if not home.exists():
        yield warning(
            "home",
            f"HUB_HOME={home} does not exist yet; the first command makes it. Is the working folder the right one?",
            f"HUB_HOME={home} 尚不存在，首个命令将创建它。请确认当前目录是否正确。",
        )
        return
    if not os.access(home, os.W_OK | os.X_OK):
        yield problem(
            "home",
            f"HUB_HOME={home} cannot be written by this user (uid {os.getuid()}). Give it the folder: chown.",
            f"当前用户（uid {os.getuid()}）无法写入 HUB_HOME={home}，请用 chown 更改属主。",
        )
    elif home.stat().st_mode & (stat.S_IWGRP | stat.S_IRWXO):
        yield warning(
            "home",
            f"HUB_HOME={home} is open to others. Close it: chmod 750 {home}",
            f"HUB_HOME={home} 对他人开放，请执行：chmod 750 {home}",
        )
    else:
        yield fine("home", f"HUB_HOME={home} is ours alone.", f"HUB_HOME={home} 仅本用户可用。")


def free_space(folder: Path, subject: str) -> Iterator[Finding]:
    """A full disk stops every write."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    shown = f"{free / 2**30:.1f} GiB"
    if free < NOTHING_BYTES:
        yield problem(
            subject, f"Only {shown} are free under {folder}. Make room.", f"{folder} 仅剩 {shown}，请清理磁盘。"
        )
    elif free < LITTLE_BYTES:
        yield warning(
            subject,
            f"{shown} are free under {folder}; a large delivery needs more.",
            f"{folder} 仅剩 {shown}，大批量数据可能放不下。",
        )
    else:
        yield fine(subject, f"{shown} are free under {folder}.", f"{folder} 剩余 {shown}。")


def pepper(settings: Settings, marks: Mapping[bytes | None, int] | None) -> Iterator[Finding]:
    """The secret of the keys: there, closed, and that under which the store's keys were made, if they are known."""
    keys = sum((marks or {}).values())
    if not settings.key_pepper and not (settings.home / FILE).exists():
        if keys:
            yield problem(
                "pepper",
                f"{settings.home / FILE} is missing, and {keys} keys were made under it: none of them is valid. "
                "Bring the file back from the backup, or set HUB_KEY_PEPPER.",
                f"缺少 {settings.home / FILE}，已有的 {keys} 个密钥均无效。请从备份恢复该文件，或设置 HUB_KEY_PEPPER。",
            )
        else:
            yield fine(
                "pepper", "The secret of the keys is made with the first one.", "密钥所用秘密将在首次使用时生成。"
            )
        return
    try:
        mark = mark_of(read_pepper(settings))
    except SettingsError as error:
        yield problem("pepper", error.en, error.zh)
        return
    others = sum(count for one, count in (marks or {}).items() if one not in (mark, None))
    if others:
        yield problem(
            "pepper",
            f"{others} of {keys} keys were made under another pepper, and are not valid. "
            "Bring that one back, or make new keys.",
            f"{keys} 个密钥中有 {others} 个由其他秘密生成，均已无效。请恢复原秘密，或重新创建密钥。",
        )
    else:
        yield fine("pepper", "The secret of the keys is there and closed.", "密钥所用秘密完好且未对外开放。")
