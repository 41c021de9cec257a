"""Look into a drop folder: which files have arrived whole, and which are still being written."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hub.errors import FolderUnusable

UNFINISHED: Final = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".swp")
"""Endings under which programs write what is not whole yet; they rename it when it is."""

NOT_DELIVERED: Final = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looked like: another size, time or inode means that somebody wrote to it or replaced it."""

    inode: int
    size: int
    changed_ns: int
    links: int = field(compare=False)


def look(file: Path) -> Look | None:
    """Look at a file; None where there is none, or no regular one."""
    try:
        found = file.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Look(found.st_ino, found.st_size, found.st_mtime_ns, found.st_nlink)


def is_delivered(name: str) -> bool:
    """Whether a name is that of something delivered: not hidden, not unfinished, not an office program's lock."""
    folded = name.casefold()
    return not folded.startswith((".", "~$")) and not folded.endswith(UNFINISHED) and folded not in NOT_DELIVERED


def dropped(folder: Path) -> Iterator[tuple[Path, Look]]:
    """The files that lie in a folder; raises `FolderUnusable`."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError as error:
        raise unusable(folder, error) from None
    for name in filter(is_delivered, names):
        seen = look(folder / name)
        if seen is not None:
            yield folder / name, seen


@dataclass(slots=True)
class Arrivals:
    """Remembers since when each file of a folder looks as it does; `seconds` without a change make it whole.

    Only times of this computer's own clock are compared: that of a file server may differ.
    """

    folder: Path
    seconds: float
    seen: dict[Path, tuple[Look, float]] = field(default_factory=dict)
    unfinished: int = 0

    def whole(self, now: float) -> list[Path]:
        """Look again; the files that have arrived whole, the oldest first. `now` is a monotonic time in seconds."""
        before, self.seen = self.seen, {}
        found: list[tuple[int, Path]] = []
        for file, seen in dropped(self.folder):
            earlier, since = before.get(file, (seen, now))
            since = since if earlier == seen else now
            self.seen[file] = seen, since
            if now >= since + self.seconds:
                found.append((seen.changed_ns, file))
        self.unfinished = len(self.seen) - len(found)
        return [file for _changed, file in sorted(found)]


def unusable(folder: Path, error: OSError) -> FolderUnusable:
    """The refusal of a folder that the system does not give."""
    reason = error.strerror or type(error).__name__
    return FolderUnusable(
        f"The folder {folder} cannot be used: {reason}. Files in it stay where they are.",
        f"无法使用文件夹 {folder}：{reason}。其中的文件保持原处。",
    )
