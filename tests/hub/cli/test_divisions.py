"""`hub divisions`: two lists of divisions become one file to review, which `hub sync` takes."""

import json
from pathlib import Path

from tests.hub.cli.command_line import Cli

STREETS = "code,name,areaCode,provinceCode,cityCode"
BEFORE = ("330104005,凯旋街道,330104,33,3301", "330202001,江厦街道,330202,33,3302", "330202002,旧街道,330202,33,3302")
AFTER = ("330102011,凯旋街道,330102,33,3301", "330202001,江夏街道,330202,33,3302")


def lists(folder: Path, *, after: tuple[str, ...] = AFTER) -> list[str]:
    """The options that name an earlier and a later list."""
    for name, rows in (("before", BEFORE), ("after", after)):
        (folder / f"{name}.csv").write_text("\n".join([STREETS, *rows, ""]), encoding="utf-8")
    return ["--before", str(folder / "before.csv"), "--after", str(folder / "after.csv"), "--by", "2022-10-31"]


def test_what_changed_is_dated_and_what_is_open_is_named(cli: Cli, tmp_path: Path) -> None:
    result = cli.run("divisions", *lists(tmp_path), "--changed-on", "3301=2021-04-09")

    assert result.stdout.splitlines() == [
        "区划代码,名称,层级,上级区划,设立日期,撤销日期,承继区划,生效日期,说明",
        "330102011,凯旋街道,街道乡镇,330102,2021-04-09,,,,仅见于后一期名单",
        "330104005,凯旋街道,街道乡镇,330104,,2021-04-09,330102011,,同市内名称唯一对应",
        "330202001,江厦街道,街道乡镇,330202,,,,,两期名单均有",
        "330202001,江夏街道,街道乡镇,330202,,,,2022-10-31,代码不变，名称改变",
        "330202002,旧街道,街道乡镇,330202,,2022-10-31,,,待审定：未能推得承继区划",
    ]
    assert "Open: no successor could be derived: 1." in result.stderr
    assert "  330202002 旧街道" in result.stderr


def test_the_file_is_taken_and_taken_again_when_it_was_mended(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "divisions.csv"
    cli.run("divisions", *lists(tmp_path), "-o", str(file))

    taken = cli.run("sync", "reference_data", "--from", str(file), "--json")
    file.write_text(file.read_text("utf-8-sig").replace("2022-10-31,,,待审定", "2022-10-31,330202001,,已审定"), "utf-8")
    again = cli.run("sync", "reference_data", "--from", str(file), "--json")

    assert json.loads(taken.stdout)["outcomes"] == {"CREATED": 4, "UPDATED": 1}
    assert json.loads(again.stdout)["outcomes"] == {"UNCHANGED": 4, "UPDATED": 1}


def test_divisions_come_as_json_too(cli: Cli, tmp_path: Path) -> None:
    result = cli.run("divisions", *lists(tmp_path), "--json")

    assert json.loads(result.stdout)[1] == {
        "code": "330104005",
        "name": "凯旋街道",
        "abolishedOn": "2022-10-31",
        "successors": ["330102011"],
        "change": "FOLLOWED",
    }


def test_a_list_with_a_row_that_cannot_be_used_is_refused(cli: Cli, tmp_path: Path) -> None:
    result = cli.run("divisions", *lists(tmp_path, after=(AFTER[0], "33020,江夏街道,330202,33,3302")))

    assert result.exit_code == 1
    assert "error[SOURCE_UNREADABLE]: Row 3 of after.csv is no division" in result.stderr


def test_a_day_that_is_none_is_wrong_usage(cli: Cli, tmp_path: Path) -> None:
    result = cli.run("divisions", *lists(tmp_path), "--changed-on", "3301=昨天")

    assert result.exit_code == 2
    assert "CODE=DAY" in result.stderr
