"""Secrets that are given as a setting, or kept in a file of the home folder, which is made on first use."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hub.errors import SettingsError

SHORTEST: Final = 16
OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class SecretFile:
    """A secret: the variable that may give it, the file that holds it else, and what it is for."""

    variable: str
    name: str
    purpose: str
    purpose_zh: str

    def read(self, given: str, home: Path) -> bytes:
        """Give the setting, or the secret of the file, which is made on first use.

        Raises `SettingsError` when the secret is too short to be one, or the file is open to others.
        """
        if given:
            return long_enough(given.encode(), self.variable)
        file = home / self.name
        with self.usable(file):
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.read_file(file)

    def read_file(self, file: Path) -> bytes:
        """Give the secret of a file, which is made where there is none in its folder; raises as `read` does."""
        with self.usable(file):
            if not file.exists():
                make(file)
            if file.stat().st_mode & OTHERS:
                raise SettingsError(
                    f"{file} can be read by others. Close it: chmod 600 {file}",
                    f"{file} 可被他人读取，请执行：chmod 600 {file}",
                )
            return long_enough(file.read_bytes().strip(), str(file))

    @contextmanager
    def usable(self, file: Path) -> Iterator[None]:
        """Raise `SettingsError` where the system doesn't let the block make or read the file."""
        try:
            yield
        except OSError as error:
            raise SettingsError(
                f"The secret of {self.purpose} in {file} cannot be used: {error.strerror}.",
                f"无法使用{self.purpose_zh}文件 {file}：{error.strerror}。",
            ) from error


def make(file: Path) -> None:
    """Make the file whole and closed to others; of two processes that try, both find the first one's."""
    draft = file.with_name(f".{file.name}-{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secrets.token_urlsafe(32) + "\n")
        file.hardlink_to(draft)
    except FileExistsError:
        return
    finally:
        draft.unlink()


def long_enough(secret: bytes, where: str) -> bytes:
    """The secret, unless it could be guessed."""
    if len(secret) < SHORTEST:
        raise SettingsError(
            f"{where} has {len(secret)} bytes; a secret needs at least {SHORTEST}.",
            f"{where} 只有 {len(secret)} 字节，密钥至少需要 {SHORTEST} 字节。",
        )
    return secret
