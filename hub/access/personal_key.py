"""The secret under which the store's own is sealed, and so all that is personal in it; kept apart from the store."""

from datetime import datetime
from pathlib import Path
from typing import Final

from hub.access.secret_files import SecretFile
from hub.errors import SettingsError
from hub.settings import Settings
from hub.store.engine import Store, Transaction, safe_of
from hub.store.own_secret import marks, may_be_kept, own_safe, seal_anew
from hub.store.safe import Safe

FILE: Final = "personal-key"
PERSONAL_KEY: Final = SecretFile("HUB_PERSONAL_KEY", FILE, "personal values", "个人信息密钥")


def read_safe(settings: Settings) -> Safe:
    """The safe of HUB_PERSONAL_KEY, or of the file HUB_HOME/personal-key, which is made on first use.

    Raises `SettingsError` when the secret is too short to be one, or the file is open to others.
    """
    return Safe(PERSONAL_KEY.read(settings.personal_key, settings.home))


def with_own_safe(store: Store, settings: Settings) -> Store:
    """A store of current tables with the safe that is its own; raises `SettingsError` where the secret is another's."""
    given = read_safe(settings)
    with store.read() as tx:
        return store.with_safe(opened(tx, given))


def safe_of_any(store: Store, settings: Settings) -> Safe:
    """The safe of a store whose tables may be older, or not there yet; raises as `with_own_safe` does."""
    given = read_safe(settings)
    with store.read() as tx:
        return opened(tx, given) if may_be_kept(tx) else given


def opened(tx: Transaction, given: Safe) -> Safe:
    """The safe of a store's own, once its personal values are known to be sealed under the given one."""
    if marks(tx) - {given.mark}:
        raise SettingsError(
            "The store's personal values are sealed under another HUB_PERSONAL_KEY. Bring that one back: the file "
            f"{FILE} of the home folder in which the store was filled, or its backup; or, after `hub reseal`, the new "
            "one.",
            f"数据库中的个人信息由另一 HUB_PERSONAL_KEY 加密，请恢复原密钥：入库时主目录中的 {FILE} 文件或其备份；"
            "若已执行 `hub reseal`，请使用新密钥。",
        )
    return own_safe(tx, given)


def reseal(store: Store, new: Path, *, now: datetime) -> None:
    """Seal the store's own secret under that of a new file; where there is no such file yet, it is made.

    Raises `SettingsError` where that secret is too short, open to others, or seals the store already.
    """
    under = Safe(PERSONAL_KEY.read_file(new))

    def work(tx: Transaction) -> None:
        if under.mark in (marks(tx) or {safe_of(tx).mark}):
            raise SettingsError(
                f"{new} is the secret under which the store is sealed already. Name another file, or one that is not "
                "there yet: it is made.",
                f"{new} 即当前使用的密钥，请指定其他文件；文件不存在时将自动生成。",
            )
        seal_anew(tx, safe_of(tx), under, at=now)

    store.write(work)
