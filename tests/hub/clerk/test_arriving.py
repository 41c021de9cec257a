"""Drop folders: a file is taken when it has arrived whole, and what is no delivery is never looked at."""

import os
from pathlib import Path

import pytest

from hub.clerk.arriving import Arrivals, is_delivered
from hub.errors import FolderUnusable


@pytest.mark.parametrize(
    "name",
    [
        "备案.csv.part",
        "备案.csv.TMP",
        "a.crdownload",
        "a.filepart",
        ".备案.csv",
        "~$备案.xlsx",
        "Thumbs.db",
        "desktop.ini",
    ],
)
def test_what_is_unfinished_hidden_or_a_programs_own_is_not_delivered(name: str) -> None:
    assert not is_delivered(name)


@pytest.mark.parametrize("name", ["备案.csv", "part.csv", "a~$.xls", "无后缀"])
def test_every_other_name_is(name: str) -> None:
    assert is_delivered(name)


def test_a_file_is_whole_when_it_has_not_changed_for_so_long(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path, 2.0)
    file = tmp_path / "备案.csv"

    file.write_text("甲", encoding="utf-8")
    looked = [arrivals.whole(now) for now in (10.0, 11.9)]
    file.write_text("甲乙", encoding="utf-8")
    looked += [arrivals.whole(now) for now in (12.0, 13.9)]

    assert looked == [[]] * 4
    assert arrivals.unfinished == 1
    assert arrivals.whole(14.0) == [file]
    assert arrivals.unfinished == 0


def test_a_file_that_was_replaced_by_one_of_the_same_size_and_time_waits_anew(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path, 1.0)
    file, other = tmp_path / "a.csv", tmp_path / "b.part"
    for one in (file, other):
        one.write_text("x", encoding="utf-8")
        os.utime(one, ns=(1, 1))
    arrivals.whole(0.0)

    other.replace(file)

    assert arrivals.whole(1.0) == []
    assert arrivals.whole(2.0) == [file]


def test_the_oldest_comes_first_and_only_files_come(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path, 0.0)
    for name, time in (("b.csv", 1), ("a.csv", 2), ("c.csv", 1)):
        (tmp_path / name).write_text("x", encoding="utf-8")
        os.utime(tmp_path / name, ns=(time, time))
    (tmp_path / "done").mkdir()
    (tmp_path / "link.csv").symlink_to(tmp_path / "a.csv")

    assert [file.name for file in arrivals.whole(0.0)] == ["b.csv", "c.csv", "a.csv"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable, match="No such file"):
        Arrivals(tmp_path / "none", 0.0).whole(0.0)
