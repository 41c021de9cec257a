"""`hub sync --from DIR` and `hub watch`: real folders, real processes, one line a file."""

import json
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hub.clerk.desks import drop, listing, with_reports
from tests.hub.cli.command_line import Cli

CONNECTORS = "tests.hub.cli.small_connector:CONNECTORS"
SETTLE = "0.05"


@pytest.fixture
def small(cli: Cli) -> Cli:
    """The command line with a small connector beside the usual ones; files settle at once."""
    names = {"HUB_CONNECTORS": f"connectors:CONNECTORS,{CONNECTORS}", "HUB_SETTLE_SECONDS": SETTLE}
    return Cli({**cli.env, **names})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A drop folder."""
    made = tmp_path / "投递"
    made.mkdir()
    return made


@pytest.fixture
def watching(small: Cli) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start `hub watch`; whatever still runs after the test is ended."""
    running: list[subprocess.Popen[str]] = []

    def start(*args: str) -> subprocess.Popen[str]:
        running.append(small.start("watch", *args))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


def line(process: subprocess.Popen[str]) -> str:
    """The next line that a process gives."""
    assert process.stdout is not None
    return process.stdout.readline()


def test_every_file_of_a_folder_gets_its_line_and_its_place(small: Cli, folder: Path) -> None:
    drop(folder, "一.txt", "杭州甲公司", "?")
    drop(folder, "二.txt", header="nome")
    drop(folder, "三.txt.part", "杭州乙公司")

    result = small.run("sync", "small", "--from", str(folder))

    assert result.exit_code == 1
    assert min(result.stdout.splitlines()) == (
        "一.txt → done/一.txt: 已接收 Taken; 2 行 rows: CREATED 1, QUARANTINED 1"
    )
    assert "二.txt → refused/二.txt: 已退回 Refused; [LAYOUT_UNKNOWN] No layout" in result.stdout
    assert "2 files, 1 rows taken. 共 2 个文件，接收 1 行。" in result.stderr
    assert listing(folder) == sorted(["三.txt.part", *with_reports("done/一.txt", "refused/二.txt")])


def test_a_second_sync_finds_nothing_to_do(small: Cli, folder: Path) -> None:
    drop(folder, "一.txt", "杭州甲公司")
    small.run("sync", "small", "--from", str(folder))

    result = small.run("sync", "small", "--from", str(folder), "--json")

    assert (result.exit_code, json.loads(result.stdout)["files"]) == (0, [])


def test_a_dry_run_moves_nothing(small: Cli, folder: Path) -> None:
    drop(folder, "一.txt", "杭州甲公司")

    result = small.run("sync", "small", "--from", str(folder), "--dry-run", "--json")

    [report] = json.loads(result.stdout)["files"]
    assert (report["state"], report["dryRun"], report["receipt"]["outcomes"]) == ("TAKEN", True, {"CREATED": 1})
    assert listing(folder) == ["一.txt"]


def test_a_file_that_is_still_being_written_is_left(small: Cli, folder: Path) -> None:
    file = drop(folder, "一.txt", "杭州甲公司")
    slowly = 'while :; do printf "\\n某公司" >> "$0"; sleep 0.05; done'  # taken below, it should not be long
    writing = subprocess.Popen(["sh", "-c", slowly, str(file)])  # noqa: S607

    patient = Cli({**small.env, "HUB_SETTLE_SECONDS": "1.5"})  # a busy machine may let nobody write for long
    result = patient.run("sync", "small", "--from", str(folder))
    writing.kill()
    writing.wait()

    assert (result.exit_code, result.stdout) == (0, "")
    assert "1 files are still being written" in result.stderr
    assert small.run("sync", "small", "--from", str(folder)).exit_code == 0
    assert listing(folder) == with_reports("done/一.txt")


def test_two_syncs_at_once_take_no_file_twice(small: Cli, folder: Path) -> None:
    for number in range(6):
        drop(folder, f"{number}.txt", f"第{number}公司")

    both = [small.start("sync", "small", "--from", str(folder), "--json") for _ in range(2)]
    outs = [json.loads(process.communicate(timeout=60)[0]) for process in both]

    taken = [one["file"] for out in outs for one in out["files"] if one["state"] == "TAKEN"]
    assert sorted(taken) == [f"{number}.txt" for number in range(6)]
    assert {one["state"] for out in outs for one in out["files"]} <= {"TAKEN", "LEFT"}
    assert listing(folder) == with_reports(*(f"done/{number}.txt" for number in range(6)))


def test_a_watch_takes_files_as_they_come_and_stops_when_it_is_asked(
    small: Cli, folder: Path, watching: Callable[..., subprocess.Popen[str]]
) -> None:
    drop(folder, "一.txt", "杭州甲公司")
    (folder / "small").mkdir()
    process = watching(str(folder), "--json")

    reports = [json.loads(line(process))]
    drop(folder / "small", "二.txt", "杭州乙公司")
    reports.append(json.loads(line(process)))
    drop(folder, "三.txt", header="nome")
    reports.append(json.loads(line(process)))
    process.send_signal(signal.SIGTERM)
    rest, messages = process.communicate(timeout=30)

    assert [(one["file"], one["state"]) for one in reports] == [
        ("一.txt", "TAKEN"), ("二.txt", "TAKEN"), ("三.txt", "REFUSED")
    ]  # fmt: skip
    assert (process.returncode, rest) == (0, "")
    assert "Stopped. 已停止。" in messages
    assert listing(folder) == sorted(
        [*with_reports("done/一.txt", "refused/三.txt"), *with_reports("small/done/二.txt")]
    )
    assert small.run("sync", "small", "--from", str(folder)).exit_code == 0


def test_a_watch_with_a_connector_reads_every_file_with_it(
    folder: Path, watching: Callable[..., subprocess.Popen[str]]
) -> None:
    process = watching(str(folder), "--connector", "small")
    drop(folder, "一.txt", "杭州甲公司")

    told = line(process)

    assert told == "一.txt → done/一.txt: 已接收 Taken; 1 行 rows: CREATED 1\n"


def test_an_unknown_connector_is_wrong_usage(small: Cli, folder: Path) -> None:
    result = small.run("watch", str(folder), "--connector", "smal")

    assert (result.exit_code, "Known: " in result.stderr) == (2, True)
