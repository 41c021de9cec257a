"""The home folder, and the disk under it."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hub.doctor.findings import Finding, fine, problem, warning
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
