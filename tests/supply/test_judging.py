"""What an audit means: a vulnerability fails, unless a reason lets it pass, up to a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from supply import audit
from supply.audit import ALLOWED, UNREACHABLE, main, told
from supply.judging import Allowed, judge, read_allowed

TODAY = date(2026, 11, 30)
FOUND: dict[str, Any] = {
    "dependencies": [
        {"name": "sound", "version": "1.0", "vulns": []},
        {
            "name": "broken",
            "version": "2.0",
            "vulns": [{"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["2.1"], "description": ""}],
        },
        {"name": "unknown", "skip_reason": "Dependency not found on PyPI"},
    ]
}
UNREACHED = {"dependencies": [{"name": "unknown", "skip_reason": "Dependency not found on PyPI"}]}
VULNERABLE = "broken 2.0: PYSEC-1, mended in 2.1"


def test_a_vulnerability_fails() -> None:
    judged = judge(FOUND, [], TODAY)

    assert (judged.audited, judged.skipped, judged.failing, judged.passing) == (2, ("unknown",), (VULNERABLE,), ())


@pytest.mark.parametrize("name", ["PYSEC-1", "CVE-1"])
def test_a_reason_lets_it_pass_up_to_its_day_under_any_of_its_names(name: str) -> None:
    allowed = [Allowed(name, "never called", TODAY)]

    judged = judge(FOUND, allowed, TODAY)

    assert (judged.failing, judged.passing) == ((), (f"{VULNERABLE} (never called; until 2026-11-30)",))
    assert judge(FOUND, allowed, date(2026, 12, 1)).failing == (VULNERABLE,)


def test_an_entry_that_is_met_no_more_is_told() -> None:
    judged = judge(UNREACHED, [Allowed("PYSEC-1", "never called", TODAY)], TODAY)

    assert judged.stale == ("PYSEC-1",)


@pytest.mark.parametrize(
    "entry",
    [
        'id = "PYSEC-1"\nuntil = 2026-12-31',
        'id = "PYSEC-1"\nreason = ""\nuntil = 2026-12-31',
        'id = "PYSEC-1"\nreason = "because"',
        'id = "PYSEC-1"\nreason = "because"\nuntil = "soon"',
        'id = "PYSEC-1"\nreason = "because"\nuntil = 2026-12-31\nmore = 1',
    ],
)
def test_an_entry_without_a_reason_or_a_day_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="An entry needs id, reason, until"):
        read_allowed(f"[[allowed]]\n{entry}\n")


def test_the_list_that_is_committed_can_be_read() -> None:
    assert isinstance(read_allowed(ALLOWED.read_text(encoding="utf-8")), list)


def test_an_audit_that_reached_nothing_says_so_and_does_not_fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = []
    for found in (None, UNREACHED):
        monkeypatch.setattr(audit, "audited", lambda one=found: one)
        codes.append(main())

    assert codes == [0, 0]
    assert capsys.readouterr().err.count(UNREACHABLE) == 2


def test_an_audit_that_found_something_fails_and_names_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "allowed.toml").write_text("")
    monkeypatch.setattr(audit, "ALLOWED", tmp_path / "allowed.toml")
    monkeypatch.setattr(audit, "audited", lambda: FOUND)

    assert main() == 1
    assert f"VULNERABLE 存在漏洞: {VULNERABLE}" in capsys.readouterr().err
    assert "Not known to the advisories 公告未收录: unknown." in told(judge(FOUND, [], TODAY))
