"""`hub sync`: a file through a connector, an account that adds up, and what could not be used."""

import json
import zipfile
from pathlib import Path

import pytest

import connectors.enforcement
from tests.hub.cli.command_line import Cli

CONNECTORS = "tests.hub.cli.small_connector:CONNECTORS"


@pytest.fixture
def small(cli: Cli) -> Cli:
    """The command line with a small connector beside the usual ones."""
    return Cli({**cli.env, "HUB_CONNECTORS": f"connectors:CONNECTORS,{CONNECTORS}"})


def written(folder: Path, *names: str) -> str:
    file = folder / "names.txt"
    file.write_text("\n".join(["name", *names]), encoding="utf-8")
    return str(file)


def test_the_account_adds_up_and_a_second_run_changes_nothing(small: Cli, tmp_path: Path) -> None:
    file = written(tmp_path, "杭州甲公司", "?", "宁波乙公司", "杭州甲公司")

    first, second = (small.run("sync", "small", "--from", file, "--json") for _ in range(2))

    account = json.loads(first.stdout)
    told = ("rows", "outcomes", "flags", "reasons", "source", "layout", "leftOver", "dryRun", "agency")
    assert {name: account[name] for name in told} == {
        "rows": 4,
        "outcomes": {"CREATED": 2, "QUARANTINED": 1, "UNCHANGED": 1},
        "flags": {},
        "reasons": {"REQUIRED": 1},
        "source": "names.txt",
        "layout": "names",
        "leftOver": [{"column": "remarks", "message": "made up", "messageZh": "示例"}],
        "dryRun": False,
        "agency": "SMALL",
    }
    assert [(row["row"], row["problems"][0]["code"]) for row in account["quarantined"]] == [(3, "REQUIRED")]
    assert account["seconds"] >= 0
    assert json.loads(second.stdout)["outcomes"] == {"UNCHANGED": 3, "QUARANTINED": 1}
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_quarantined_rows_and_unused_columns_are_told_on_stderr(small: Cli, tmp_path: Path) -> None:
    result = small.run("sync", "small", "--from", written(tmp_path, "杭州甲公司", "?"))

    assert "3: [REQUIRED] name is required. 缺少名称。" in result.stderr
    assert "remarks" in result.stderr
    assert "Taking 正在导入: 2/2" in result.stderr
    assert "Created 新建" in result.stdout


def test_where_nothing_could_be_taken_the_command_failed(small: Cli, tmp_path: Path) -> None:
    result = small.run("sync", "small", "--from", written(tmp_path, "?", "?"), "--json")

    assert (result.exit_code, json.loads(result.stdout)["outcomes"]) == (1, {"QUARANTINED": 2})


def test_a_file_with_a_header_alone_is_no_failure(small: Cli, tmp_path: Path) -> None:
    result = small.run("sync", "small", "--from", written(tmp_path), "--json")

    assert (result.exit_code, json.loads(result.stdout)["rows"]) == (0, 0)
    assert "There is a header and no rows: nothing was taken." in result.stderr
    assert "文件只有表头，没有数据行" in result.stderr


def test_the_agency_that_delivers_becomes_known_once(small: Cli, tmp_path: Path) -> None:
    file = written(tmp_path, "杭州甲公司")

    results = [small.run("sync", "small", "--from", file) for _ in range(2)]

    assert ["SMALL is new" in result.stderr for result in results] == [True, False]
    assert small.key("agency", "SMALL").startswith("hub_")


def test_a_dry_run_tells_the_same_and_writes_nothing(small: Cli, tmp_path: Path) -> None:
    before = small.run("rebuild").stdout

    result = small.run("sync", "small", "--from", written(tmp_path, "杭州甲公司", "?"), "--dry-run", "--json")

    account = json.loads(result.stdout)
    assert (account["outcomes"], account["dryRun"]) == ({"CREATED": 1, "QUARANTINED": 1}, True)
    assert small.run("rebuild").stdout == before


def test_an_unknown_connector_is_wrong_usage_and_the_known_ones_are_named(small: Cli, tmp_path: Path) -> None:
    result = small.run("sync", "smal", "--from", written(tmp_path))

    assert (result.exit_code, result.stdout) == (2, "")
    known = result.stderr.partition("Known: ")[2].partition(".")[0]
    assert {"enforcement", "small"} <= set(known.split(", "))
    assert "courts" not in known


def test_a_file_of_another_layout_is_refused(small: Cli, tmp_path: Path) -> None:
    file = tmp_path / "other.txt"
    file.write_text("nome\n甲", encoding="utf-8")

    result = small.run("sync", "small", "--from", str(file))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "error[LAYOUT_UNKNOWN]: No layout has the header 'nome'.\n没有表头为“nome”的版式。\n"


@pytest.mark.parametrize(
    "text", ["tests.hub.cli.small_connector:SMALL", "tests.hub.cli.small_connector:NOT_CONNECTORS", "x:y"]
)
def test_connectors_that_are_none_are_told(cli: Cli, tmp_path: Path, text: str) -> None:
    result = cli.run("sync", "small", "--from", written(tmp_path), HUB_CONNECTORS=text)

    assert (result.exit_code, result.stderr.startswith("error[SETTINGS]: HUB_CONNECTORS: ")) == (1, True)


def test_as_a_program_data_and_messages_stay_apart(small: Cli, tmp_path: Path) -> None:
    done = small.program("sync", "small", "--from", written(tmp_path, "杭州甲公司"), "--json", HUB_TODAY="2020-06-30")

    assert (done.returncode, json.loads(done.stdout)["rows"]) == (0, 1)
    assert "Taking 正在导入: 1/1" in done.stderr


PENALTIES = Path(connectors.enforcement.__file__).parent / "samples" / "penalties.csv"
TEN = [f"杭州{number}公司" for number in "甲乙丙丁戊己庚辛壬癸"]


def changed(folder: Path, *changes: tuple[str, str]) -> str:
    """The sample of penalties with words exchanged."""
    text = PENALTIES.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / "penalties.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_far_fewer_rows_than_the_last_run_stop_until_a_person_accepts_them(small: Cli, tmp_path: Path) -> None:
    small.run("sync", "small", "--from", written(tmp_path, *TEN))
    before = small.run("rebuild").stdout

    few = [small.run("sync", "small", "--from", written(tmp_path, "新公司"), *more) for more in ([], ["--dry-run"])]

    assert [(one.exit_code, one.stdout) for one in few] == [(1, ""), (1, "")]
    assert (
        "error[RUN_SHRANK]: names.txt has 1 rows; the last run of small with the layout names had 10" in few[0].stderr
    )
    assert small.run("rebuild").stdout == before

    accepted = small.run("sync", "small", "--from", written(tmp_path, "新公司"), "--accept-shrink")
    again = small.run("sync", "small", "--from", written(tmp_path, "新公司"))

    assert (accepted.exit_code, again.exit_code) == (0, 0)


def test_a_dry_run_is_nothing_to_compare_with(small: Cli, tmp_path: Path) -> None:
    small.run("sync", "small", "--from", written(tmp_path, *TEN), "--dry-run")

    result = small.run("sync", "small", "--from", written(tmp_path, "新公司"))

    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("处罚决定日期,", "决定日期,", "Likely renamed: '处罚决定日期' to '决定日期'."),
        (",公示截止期,", ",", "missing: '公示截止期'; extra: none."),
        ("2020-", "庚子年", "Column '处罚决定日期': "),
    ],
)
def test_a_column_that_was_renamed_removed_or_retyped_stops_the_run_and_earlier_data_stays(
    cli: Cli, tmp_path: Path, old: str, new: str, told: str
) -> None:
    assert cli.run("sync", "enforcement", "--from", str(PENALTIES)).exit_code == 0
    before = cli.run("rebuild").stdout

    result = cli.run("sync", "enforcement", "--from", changed(tmp_path, (old, new)))

    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[LAYOUT_DRIFTED]: " in result.stderr
    assert told in result.stderr
    assert cli.run("rebuild").stdout == before


def test_a_column_that_cannot_be_read_may_be_accepted_and_is_then_no_news(cli: Cli, tmp_path: Path) -> None:
    file = changed(tmp_path, ("2020-", "庚子年"))

    stopped, accepted, again = (
        cli.run("sync", "enforcement", "--from", file, "--json", *more) for more in ([], ["--accept-drift"], [])
    )

    assert stopped.stdout == ""
    accounts = [json.loads(one.stdout) for one in (accepted, again)]
    assert accounts[0]["outcomes"]["QUARANTINED"] == accounts[1]["outcomes"]["QUARANTINED"] > 0


def test_what_is_to_be_mended_is_marked_in_a_copy(cli: Cli, tmp_path: Path) -> None:
    copy, folder = tmp_path / "改.csv", tmp_path / "改"
    folder.mkdir()

    results = [
        cli.run("sync", "enforcement", "--from", str(PENALTIES), "--dry-run", "--annotated", str(place))
        for place in (copy, folder)
    ]

    assert [result.exit_code for result in results] == [0, 0]
    assert "问题/Problem,建议/Suggestion" in copy.read_text(encoding="utf-8").splitlines()[0]
    assert (folder / "penalties.csv.annotated.csv").read_bytes() == copy.read_bytes()
    assert f"What to mend is marked in {copy}." in results[0].stderr


def test_a_copy_that_cannot_be_written_is_told_behind_the_account(cli: Cli, tmp_path: Path) -> None:
    place = tmp_path / "absent" / "改.csv"

    result = cli.run("sync", "enforcement", "--from", str(PENALTIES), "--json", "--annotated", str(place))

    assert (result.exit_code, json.loads(result.stdout)["rows"] > 0) == (1, True)
    assert "No such file or directory" in result.stderr
    assert "无法读写" in result.stderr


def test_a_refused_row_is_told_with_its_part_of_the_file(cli: Cli, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "二.zip", "w") as archive:
        archive.write(PENALTIES, "一.csv")

    result = cli.run("sync", "enforcement", "--from", str(tmp_path / "二.zip"))

    assert "  一.csv › 6: [UNKNOWN_VALUE]" in result.stderr


def test_an_agency_that_is_only_asked_live_delivers_nothing(cli: Cli, tmp_path: Path) -> None:
    results = [cli.run("sync", "courts", "--from", str(place)) for place in (PENALTIES, tmp_path)]

    assert [result.exit_code for result in results] == [2, 2]
    assert all("takes no files" in result.stderr and "不接收文件" in result.stderr for result in results)


def test_the_copy_never_takes_the_place_of_the_file(cli: Cli, tmp_path: Path) -> None:
    file = changed(tmp_path)
    before = Path(file).read_bytes()

    result = cli.run("sync", "enforcement", "--from", file, "--annotated", file)

    assert (result.exit_code, Path(file).read_bytes() == before) == (2, True)
