"""Filing away: in one step, never over another file, under the next free number."""

import errno
import json
import os
from pathlib import Path

import pytest

from hub.clerk.filing import file_away, filed_before, free_name, move, reported, same_file_in


def report(folder: Path, name: str, content_hash: str, state: str = "TAKEN") -> None:
    """A report beside a file."""
    text = json.dumps({"sha256": content_hash, "state": state})
    (folder / f"{name}.report.json").write_text(text, encoding="utf-8")


def test_names_are_numbered_before_the_ending(tmp_path: Path) -> None:
    for name in ("a.csv", "a-2.csv"):
        (tmp_path / name).touch()

    assert free_name(tmp_path, "a.csv", "h") == "a-3.csv"
    assert free_name(tmp_path, "b.tar.gz", "h") == "b.tar.gz"


def test_a_name_that_an_interrupted_run_began_to_use_for_the_same_content_is_free(tmp_path: Path) -> None:
    report(tmp_path, "a.csv", "mine")
    report(tmp_path, "b.csv", "other")
    (tmp_path / "c.csv.report.json").write_text("{", encoding="utf-8")

    assert [free_name(tmp_path, name, "mine") for name in ("a.csv", "b.csv", "c.csv")] == [
        "a.csv",
        "b-2.csv",
        "c-2.csv",
    ]
    assert [reported(tmp_path / name) for name in ("a.csv", "c.csv", "d.csv")] == ["mine", "", None]


def test_what_was_filed_as_taken_is_found_by_its_content(tmp_path: Path) -> None:
    for name, state in (("a.csv", "TAKEN"), ("a-2.csv", "REPEATED"), ("a-3.csv", "TAKEN")):
        (tmp_path / name).touch()
        report(tmp_path, name, {"a.csv": "other"}.get(name, "mine"), state)

    assert filed_before(tmp_path, "a.csv", "mine") == "a-3.csv"
    assert filed_before(tmp_path, "a.csv", "none") is None


def test_a_move_is_never_over_another_file(tmp_path: Path) -> None:
    file, target = tmp_path / "a.csv", tmp_path / "b.csv"
    file.write_text("new", encoding="utf-8")
    target.write_text("old", encoding="utf-8")

    with pytest.raises(FileExistsError):
        move(file, target)

    assert [one.read_text(encoding="utf-8") for one in (file, target)] == ["new", "old"]


def test_a_share_without_hard_links_is_served_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    file, target, taken = (tmp_path / name for name in ("a.csv", "b.csv", "c.csv"))
    file.write_text("new", encoding="utf-8")
    taken.touch()

    with pytest.raises(FileExistsError):
        move(file, taken)
    move(file, target)

    assert (file.exists(), target.read_text(encoding="utf-8")) == (False, "new")


def test_half_a_move_is_recognised(tmp_path: Path) -> None:
    file, other = tmp_path / "a.csv", tmp_path / "done" / "a.csv"
    other.parent.mkdir()
    file.touch()
    other.touch()

    assert same_file_in(other.parent, file) is None
    os.link(file, other.with_name("a-2.csv"))
    assert same_file_in(other.parent, file) == "a-2.csv"


def test_reports_lie_beside_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "done"
    folder.mkdir()
    (tmp_path / "a.csv").write_text("甲", encoding="utf-8")

    file_away(tmp_path / "a.csv", folder, "a-2.csv", {"sha256": "h"}, "# 已接收\n")

    assert {one.name: one.read_text(encoding="utf-8") for one in folder.iterdir()} == {
        "a-2.csv": "甲",
        "a-2.csv.report.json": '{\n  "sha256": "h"\n}\n',
        "a-2.csv.report.md": "# 已接收\n",
    }
