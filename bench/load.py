"""Put load on a server with wrk, and read what it measured."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from bench.errors import CannotMeasure

SCRIPT: Final = Path(__file__).with_name("wrk.lua")
TIMEOUT: Final = "30s"


class Round(msgspec.Struct, frozen=True):
    """What one round gave."""

    requests: int
    seconds: float
    p50_ms: float
    p99_ms: float
    failed: int
    timeouts: int = 0

    @property
    def rps(self) -> float:
        """Requests answered in a second."""
        return self.requests / self.seconds


@dataclass(frozen=True, slots=True)
class Target:
    """Where the load goes, and what it sends."""

    url: str
    authorization: str
    bodies: Path


def wrk() -> str:
    """The load generator; raises CannotMeasure where it is missing."""
    found = shutil.which("wrk")
    if found is None:
        raise CannotMeasure("wrk is missing. On Debian or Ubuntu: apt-get install wrk")
    return found


def run_round(target: Target, *, connections: int, seconds: float) -> Round:
    """One round of load; raises CannotMeasure where the server refused or broke off."""
    command = [wrk(), "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--timeout", TIMEOUT, "-s", str(SCRIPT)]
    environment = {
        **os.environ,
        "BENCH_BODIES": str(target.bodies),
        "BENCH_AUTHORIZATION": target.authorization,
    }
    done = subprocess.run([*command, target.url], capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        raise CannotMeasure(f"wrk failed: {done.stderr or done.stdout}")
    measured = msgspec.json.decode(done.stdout.strip().splitlines()[-1], type=Round)
    if measured.failed:
        raise CannotMeasure(f"{target.url} failed on {measured.failed} of {measured.requests} requests.")
    return measured
