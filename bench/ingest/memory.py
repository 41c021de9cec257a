"""How much memory a process held at most."""

import subprocess
import time
from pathlib import Path
from typing import Final

LOOKED_EVERY_SECONDS: Final = 0.05


def peak_mb(pid: int | str) -> float:
    """The most resident memory that a process had until now, in MB; 0 where it has ended, or /proc is missing."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((round(int(line.split()[1]) / 1024, 1) for line in lines if line.startswith("VmHWM:")), 0.0)


def watched(process: subprocess.Popen[bytes]) -> float:
    """Wait until a process ends, and tell the most memory that it held."""
    most = 0.0
    while process.poll() is None:
        most = max(most, peak_mb(process.pid))
        time.sleep(LOOKED_EVERY_SECONDS)
    return most
