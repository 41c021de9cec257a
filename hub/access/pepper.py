"""The pepper: the secret under which the store's key hashes are made, kept apart from the store."""

import hmac
import os
import secrets
import stat
from pathlib import Path
from typing import Final

from hub.errors import SettingsError
from hub.settings import Settings

FILE: Final = "key-pepper"
SHORTEST: Final = 16
MARKED: Final = b"the pepper under which this key was made"
MARK_BYTES: Final = 8
OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def read_pepper(settings: Settings) -> bytes:
    """Give HUB_KEY_PEPPER, or the secret of the file HUB_HOME/key-pepper, which is made on first use.

    Raises `SettingsError` when the secret is too short to be one, or the file is open to others.
    """
    if settings.key_pepper:
        return long_enough(settings.key_pepper.encode(), "HUB_KEY_PEPPER")
    file = settings.home / FILE
    try:
        if not file.exists():
            make(file)
        if file.stat().st_mode & OTHERS:
            raise SettingsError(
                f"{file} can be read by others. Close it: chmod 600 {file}",
                f"{file} 可被他人读取，请执行：chmod 600 {file}",
            )
        return long_enough(file.read_bytes().strip(), str(file))
    except OSError as error:
        raise SettingsError(
            f"The secret of the keys in {file} cannot be used: {error.strerror}.",
            f"无法使用密钥文件 {file}：{error.strerror}。",
        ) from error


def make(file: Path) -> None:
    """Make the file whole and closed to others; of two processes that try, both find the first one's."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f".{FILE}-{secrets.token_hex(8)}")
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


def mark_of(pepper: bytes) -> bytes:
    """What tells this pepper from another, and nothing else of it; it is kept beside each key."""
    return hmac.digest(pepper, MARKED, "sha256")[:MARK_BYTES]
