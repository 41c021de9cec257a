"""The secret under which the keys of subjects are sealed, kept apart from the store."""

from typing import Final

from hub.access.secret_files import SecretFile
from hub.errors import SettingsError
from hub.settings import Settings
from hub.store.engine import Store, safe_of
from hub.store.safe import Safe
from hub.store.subject_keys import marks

FILE: Final = "personal-key"
PERSONAL_KEY: Final = SecretFile("HUB_PERSONAL_KEY", FILE, "personal values", "个人信息密钥")


def read_safe(settings: Settings) -> Safe:
    """The safe of HUB_PERSONAL_KEY, or of the file HUB_HOME/personal-key, which is made on first use.

    Raises `SettingsError` when the secret is too short to be one, or the file is open to others.
    """
    return Safe(PERSONAL_KEY.read(settings.personal_key, settings.home))


def require_own_keys(store: Store) -> None:
    """Raise `SettingsError` where the store's personal values were sealed under another secret than the safe's."""
    with store.read() as tx:
        others = marks(tx) - {safe_of(tx).mark}
    if others:
        raise SettingsError(
            "The store's personal values are sealed under another HUB_PERSONAL_KEY. Bring that one back: the file "
            f"{FILE} of the home folder in which the store was filled, or its backup.",
            f"数据库中的个人信息由另一 HUB_PERSONAL_KEY 加密，请恢复原密钥：入库时主目录中的 {FILE} 文件或其备份。",
        )
