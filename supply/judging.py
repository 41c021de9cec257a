"""Judge what an audit found: what fails, what is let pass for a while, and what was not looked at."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Allowed:
    """A vulnerability that is let pass, why, and up to which day."""

    id: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Judged:
    """An audit: how many packages it looked at, and which not; what fails, passes for a while, or is met no more."""

    audited: int
    skipped: tuple[str, ...]
    failing: tuple[str, ...]
    passing: tuple[str, ...]
    stale: tuple[str, ...]


def read_allowed(text: str) -> list[Allowed]:
    """The list of what is let pass; raises `ValueError` for an entry without a reason or a day."""
    allowed = []
    for entry in tomllib.loads(text).get("allowed", []):
        known = {"id": str, "reason": str, "until": date}
        wrong = [name for name, kind in known.items() if not isinstance(entry.get(name), kind) or not entry[name]]
        if wrong or set(entry) - set(known):
            raise ValueError(f"An entry needs {', '.join(known)}, and nothing else: {entry}")
        allowed.append(Allowed(**entry))
    return allowed


def judge(found: Mapping[str, Any], allowed: Sequence[Allowed], today: date) -> Judged:
    """Judge an audit as pip-audit gives it in JSON."""
    packages = found["dependencies"]
    passes = {one.id: one for one in allowed if today <= one.until}
    failing, passing, met = [], [], set()
    for package in packages:
        for one in package.get("vulns", []):
            names = {one["id"], *one.get("aliases", [])}
            mended = ", ".join(one["fix_versions"]) or "none"
            told = f"{package['name']} {package['version']}: {one['id']}, mended in {mended}"
            if pardon := names & set(passes):
                met |= pardon
                passing.append(f"{told} ({passes[min(pardon)].reason}; until {passes[min(pardon)].until})")
            else:
                failing.append(told)
    skipped = tuple(package["name"] for package in packages if "skip_reason" in package)
    stale = tuple(one.id for one in allowed if one.id not in met)
    return Judged(len(packages) - len(skipped), skipped, tuple(failing), tuple(passing), stale)
