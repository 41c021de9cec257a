"""The secret of personal values: made once, closed to others, and the store's own or none."""

import stat
from pathlib import Path

import pytest

from hub.access.personal_key import FILE, read_safe, require_own_keys
from hub.errors import SettingsError
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.engine import open_store as open_with
from hub.store.safe import Safe, SafeClosed
from hub.store.tables.projected import RECORD_TABLES
from tests.pushing import push_all, rows
from tests.register_statements import social_worker
from tests.stores import PERSONAL_KEY, SAFE


def test_the_secret_is_made_on_first_use_closed_to_others_and_stays(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", personal_key="")

    first, second = read_safe(settings), read_safe(settings)

    assert first.mark == second.mark != SAFE.mark
    assert stat.S_IMODE((tmp_path / "home" / FILE).stat().st_mode) == 0o600


def test_the_setting_comes_before_the_file(tmp_path: Path) -> None:
    assert read_safe(Settings(home=tmp_path, personal_key=PERSONAL_KEY)).mark == SAFE.mark
    assert not (tmp_path / FILE).exists()


def test_a_secret_that_is_open_to_others_or_short_is_refused(tmp_path: Path) -> None:
    read_safe(Settings(home=tmp_path, personal_key=""))
    (tmp_path / FILE).chmod(0o640)

    with pytest.raises(SettingsError, match="chmod 600"):
        read_safe(Settings(home=tmp_path, personal_key=""))
    with pytest.raises(SettingsError, match="HUB_PERSONAL_KEY has 5 bytes"):
        read_safe(Settings(home=tmp_path, personal_key="short"))


def test_a_store_that_was_sealed_under_another_secret_is_refused(store: Store) -> None:
    require_own_keys(store)
    push_all(store, social_worker())
    other = open_with(store.engine.url.render_as_string(hide_password=False), Safe(b"another secret of a hub"))
    try:
        require_own_keys(store)
        with pytest.raises(SettingsError, match="HUB_PERSONAL_KEY"):
            require_own_keys(other)
        with pytest.raises(SafeClosed):
            push_all(other, social_worker(name="钱七"))
    finally:
        other.close()
    assert rows(store, RECORD_TABLES["social_worker"], "name") == ["赵六"]
