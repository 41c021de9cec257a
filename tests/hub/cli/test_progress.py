"""Progress: a bar for who watches, a few lines for who keeps a log."""

import pytest

from hub.cli.progress import progress


def test_a_log_gets_a_few_lines_however_many_rows(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading", "正在读取") as told:
        for done in range(1, 10_001):
            told(done, 10_000)

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [f"Reading 正在读取: {part}/10000" for part in (2_500, 5_000, 7_500, 10_000)]


def test_nothing_to_do_is_done_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading", "正在读取") as told:
        told(0, 0)

    assert capsys.readouterr().err == "Reading 正在读取: 0/0\n"


def test_a_terminal_gets_a_bar_on_stderr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.cli.progress.on_a_terminal", lambda: True)

    with progress("Reading", "正在读取") as told:
        told(1, 2)
        told(2, 2)

    said = capsys.readouterr()
    assert said.out == ""
    assert "Reading 正在读取" in said.err
    assert "2/2" in said.err
