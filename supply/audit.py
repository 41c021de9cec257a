"""Look what uv.lock pins up in the advisories: `python -m supply.audit`.

Where the advisories cannot be reached, as in a closed network, that is said, and nothing fails; a vulnerability that is
found fails, unless allowed.toml lets it pass.
"""

import json
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from supply.judging import Judged, judge, read_allowed
from supply.locked import UV, requirements

ALLOWED: Final = Path(__file__).with_name("allowed.toml")
PIP_AUDIT: Final = ("pip-audit", "--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off")
SECONDS: Final = 300
NETWORK: Final = re.compile("connect|timed out|timeout|dns|fetch|network|unreachable|offline", re.IGNORECASE)
"""What is said where nobody can be reached; anything else is a defect of the audit itself."""

UNREACHABLE: Final = (
    "The dependencies were NOT audited: the advisories cannot be reached from here. Run `make audit` where they can.\n"
    "依赖项未经审计：此处无法访问漏洞公告，请在可访问的环境中运行 `make audit`。"
)


def main() -> int:
    """Audit, tell, and give the exit code."""
    found = audited()
    if found is None:
        print(UNREACHABLE, file=sys.stderr)
        return 0
    judged = judge(found, read_allowed(ALLOWED.read_text(encoding="utf-8")), datetime.now(UTC).date())
    print("\n".join(told(judged)), file=sys.stderr)
    return 1 if judged.failing else 0


def told(judged: Judged) -> list[str]:
    """An audit in words."""
    if not judged.audited:
        return [UNREACHABLE]
    return [
        f"Dependencies that were audited 已审计依赖项: {judged.audited}.",
        *(["Not known to the advisories 公告未收录: " + ", ".join(judged.skipped) + "."] if judged.skipped else []),
        *(f"Let pass 暂予放行: {one}" for one in judged.passing),
        *(f"No longer met, or over; remove it from allowed.toml 请移除: {one}" for one in judged.stale),
        *(f"VULNERABLE 存在漏洞: {one}" for one in judged.failing),
    ]


def audited() -> dict[str, Any] | None:
    """What pip-audit says of the pinned dependencies; None where it could not ask."""
    with tempfile.TemporaryDirectory() as folder:
        pinned = Path(folder) / "requirements.txt"
        pinned.write_text(requirements(), encoding="utf-8")
        command = [*UV, "run", "--frozen", "--only-group", "audit", "--isolated", *PIP_AUDIT, "-r", str(pinned)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return None
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        if NETWORK.search(done.stderr):
            return None
        raise RuntimeError(f"pip-audit did not run: {done.stderr[-2_000:]}") from None
    return found


if __name__ == "__main__":
    sys.exit(main())
