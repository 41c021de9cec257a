"""Files that are there as a whole or not at all."""

import errno
from pathlib import Path

import pytest

from hub.clerk.whole import written_whole


def test_a_file_takes_the_place_of_another_once_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("before", encoding="utf-8")

    with written_whole(file) as unfinished:
        unfinished.write_text("whole", encoding="utf-8")
        before = file.read_text(encoding="utf-8")

    assert (before, file.read_text(encoding="utf-8"), list(tmp_path.iterdir())) == ("before", "whole", [file])


def test_what_cannot_be_written_to_its_end_leaves_nothing(tmp_path: Path) -> None:
    def write() -> None:
        with written_whole(tmp_path / "a.csv") as unfinished:
            unfinished.write_text("half", encoding="utf-8")
            raise OSError(errno.ENOSPC, "No space left")

    with pytest.raises(OSError, match="No space left"):
        write()

    assert list(tmp_path.iterdir()) == []
