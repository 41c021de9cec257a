"""Open the store for a command, and make its home."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from hub.access.personal_key import safe_of_any, with_own_safe
from hub.errors import SettingsError
from hub.projection.rebuild import seal_and_refill
from hub.settings import Settings
from hub.store.engine import Store, open_store
from hub.store.migrate import migrate, require_current


@contextmanager
def opened_store(settings: Settings) -> Iterator[Store]:
    """The store, with the tables of this program; raises `StoreOutdated` where `hub migrate` is due."""
    make_home(settings)
    store = open_store(settings.store_url)
    try:
        require_current(store)
        store = with_own_safe(store, settings)
        # Modules and tables live as long as the command: the collector need not look at them again.
        gc.freeze()
        yield store
    finally:
        store.close()


def bring_up_to_date(settings: Settings) -> None:
    """Make the home and the newest tables; raises `StoreUnavailable` before anything is touched."""
    make_home(settings)
    store = open_store(settings.store_url)
    try:
        safe = safe_of_any(store, settings)
    finally:
        store.close()
    migrate(settings.store_url, safe, afterwards=seal_and_refill)


def make_home(settings: Settings) -> None:
    """Make the folder of the embedded database, keys and demo files, closed to others."""
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"HUB_HOME={settings.home} cannot be made: {error.strerror}.",
            f"无法创建 HUB_HOME={settings.home}：{error.strerror}。",
        ) from error
