"""The pepper: one secret a deployment, closed to others."""

import stat
import threading
from pathlib import Path

import pytest

from hub.access.pepper import FILE, read_pepper
from hub.errors import SettingsError
from hub.settings import read_settings


def test_the_first_use_makes_a_file_that_only_its_owner_reads(tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path / "home")

    first, again = read_pepper(settings), read_pepper(settings)

    assert first == again
    assert len(first) >= 43
    assert stat.S_IMODE((tmp_path / "home" / FILE).stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "home").iterdir()] == [FILE]


def test_many_first_uses_at_once_agree(tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path)
    found: list[bytes] = []
    threads = [threading.Thread(target=lambda: found.append(read_pepper(settings))) for _ in range(16)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 16
    assert len(set(found)) == 1


def test_the_setting_comes_before_the_file(tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path, key_pepper="sixteen letters!")

    assert read_pepper(settings) == b"sixteen letters!"
    assert list(tmp_path.iterdir()) == []


def test_a_secret_that_could_be_guessed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="at least 16"):
        read_pepper(read_settings(home=tmp_path, key_pepper="pepper"))


def test_an_emptied_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).touch(mode=0o600)

    with pytest.raises(SettingsError, match="at least 16"):
        read_pepper(read_settings(home=tmp_path))


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path)
    read_pepper(settings)
    (tmp_path / FILE).chmod(0o640)

    with pytest.raises(SettingsError, match="chmod 600"):
        read_pepper(settings)


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SettingsError, match="cannot be used"):
        read_pepper(read_settings(home=tmp_path / "file" / "home"))
