"""The secret of personal values: made once, closed to others, and the store's own or none."""

import stat
from pathlib import Path

import pytest

from hub.access.personal_key import FILE, read_safe, reseal, safe_of_any, with_own_safe
from hub.errors import SettingsError
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.engine import open_store as open_with
from hub.store.safe import Safe, SafeClosed
from hub.store.tables.personal import own_secret, personal_index, subject_key
from hub.store.tables.projected import RECORD_TABLES
from tests.databases import Databases, Kind
from tests.pushing import MORNING, outcomes, push_all, rows
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


OLD = Settings(personal_key=PERSONAL_KEY)
OTHER = "another secret of a hub"


def test_a_store_that_was_sealed_under_another_secret_is_refused(store: Store) -> None:
    other = Settings(personal_key=OTHER)
    with_own_safe(store, other)
    push_all(store, social_worker())
    wrong = open_with(store.engine.url.render_as_string(hide_password=False), Safe(OTHER.encode()))
    try:
        with_own_safe(store, OLD)
        for refused in (with_own_safe, safe_of_any):
            with pytest.raises(SettingsError, match="HUB_PERSONAL_KEY"):
                refused(store, other)
        with pytest.raises(SafeClosed):
            push_all(wrong, social_worker(name="钱七"))
    finally:
        wrong.close()
    assert rows(store, RECORD_TABLES["social_worker"], "name") == ["赵六"]


def test_under_a_new_secret_everything_opens_and_is_known_as_before(store: Store, tmp_path: Path) -> None:
    push_all(store, social_worker())
    sealed = {table: rows(store, table, *table.columns.keys()) for table in (subject_key, personal_index)}
    first, second = tmp_path / "first", tmp_path / "second"
    running, settings = with_own_safe(store, OLD), OLD

    for file in (first, second):
        before = settings
        reseal(with_own_safe(store, before), file, now=MORNING)
        settings = Settings(personal_key=file.read_text().strip())
        with pytest.raises(SettingsError, match="hub reseal"):
            with_own_safe(store, before)

    now = with_own_safe(store, settings)
    assert {table: rows(store, table, *table.columns.keys()) for table in sealed} == sealed
    assert rows(store, own_secret, "mark", "sealed_at") == [(read_safe(settings).mark, MORNING)]
    for one in (now, running):
        # What is said again is known, and opens: also for a hub that has run all the while.
        assert outcomes(push_all(one, social_worker())) == ["UNCHANGED"]
        assert rows(one, RECORD_TABLES["social_worker"], "name") == ["赵六"]
    assert stat.S_IMODE(first.stat().st_mode) == stat.S_IMODE(second.stat().st_mode) == 0o600


def test_a_secret_that_is_no_new_one_or_none_changes_nothing(store: Store, tmp_path: Path) -> None:
    push_all(store, social_worker())
    same, short, shown = (tmp_path / name for name in ("same", "short", "shown"))
    for file, text in ((same, PERSONAL_KEY), (short, "short"), (shown, OTHER)):
        file.write_text(text)
        file.chmod(0o600)
    shown.chmod(0o644)

    nowhere = tmp_path / "nowhere" / "key"
    reasons = {same: "already", short: "at least 16", shown: "chmod 600", nowhere: "cannot be used: No such file"}
    for file, why in reasons.items():
        with pytest.raises(SettingsError, match=why):
            reseal(with_own_safe(store, OLD), file, now=MORNING)

    assert rows(store, own_secret, "id") == []
    assert not nowhere.parent.exists()


def test_also_of_a_store_without_persons_the_secret_in_use_is_no_new_one(store: Store, tmp_path: Path) -> None:
    same = tmp_path / "same"
    same.write_text(PERSONAL_KEY)
    same.chmod(0o600)

    with pytest.raises(SettingsError, match="already"):
        reseal(with_own_safe(store, OLD), same, now=MORNING)


def test_a_store_without_tables_has_the_secret_that_is_given(databases: Databases, database_kind: Kind) -> None:
    empty = open_with(databases.empty(database_kind))
    try:
        assert safe_of_any(empty, OLD).mark == SAFE.mark
    finally:
        empty.close()
