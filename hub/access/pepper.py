"""The pepper: the secret under which the store's key hashes are made, kept apart from the store."""

import hmac
from typing import Final

from hub.access.secret_files import SecretFile
from hub.settings import Settings

FILE: Final = "key-pepper"
PEPPER: Final = SecretFile("HUB_KEY_PEPPER", FILE, "the keys", "密钥")
MARKED: Final = b"the pepper under which this key was made"
MARK_BYTES: Final = 8


def read_pepper(settings: Settings) -> bytes:
    """Give HUB_KEY_PEPPER, or the secret of the file HUB_HOME/key-pepper, which is made on first use.

    Raises `SettingsError` when the secret is too short to be one, or the file is open to others.
    """
    return PEPPER.read(settings.key_pepper, settings.home)


def mark_of(pepper: bytes) -> bytes:
    """What tells this pepper from another, and nothing else of it; it is kept beside each key."""
    return hmac.digest(pepper, MARKED, "sha256")[:MARK_BYTES]
