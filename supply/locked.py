"""What uv.lock pins for those who run the hub, without the tools of those who build it."""

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
UV: Final = (sys.executable, "-m", "uv", "--quiet", "--project", str(ROOT))
EXPORT: Final = (*UV, "export", "--frozen", "--no-default-groups")


def requirements() -> str:
    """The dependencies as pip takes them, with their hashes."""
    return exported("--no-emit-project", "--format", "requirements.txt")


def sbom() -> str:
    """The dependencies as a software bill of materials, CycloneDX 1.5 in JSON."""
    return exported("--format", "cyclonedx1.5")


def exported(*options: str) -> str:
    """What uv exports; raises `CalledProcessError`, and needs no network."""
    return subprocess.run([*EXPORT, *options], capture_output=True, text=True, check=True).stdout  # noqa: S603
