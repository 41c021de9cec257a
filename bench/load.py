"""Put load on a server with wrk, and read what it measured."""

import os
import shutil
import subprocess
from collections.abc import Mapping
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
    status: int = 0
    """Answers with a status of 400 or more."""
    refused: int = 0
    """Answers among them that said 503: the server has too much to do, and says so."""
    timeouts: int = 0

    @property
    def rps(self) -> float:
        """Requests answered in a second; a refusal is none."""
        return (self.requests - self.refused) / self.seconds


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
    """One round of load; raises CannotMeasure where the server failed, broke off, or refused otherwise than by 503.

    Where answers were refused, the round is run once more, and the status of each is looked at.
    """
    found = loaded(target, connections, seconds, {})
    if found.status:
        found = loaded(target, connections, seconds, {"BENCH_STATUSES": "1"})
    failed = found.failed + found.status - found.refused
    if failed:
        raise CannotMeasure(f"{target.url} failed on {failed} of {found.requests} requests.")
    return found


def loaded(target: Target, connections: int, seconds: float, more: Mapping[str, str]) -> Round:
    """What wrk says of a round; raises CannotMeasure where it says nothing."""
    command = [wrk(), "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--timeout", TIMEOUT, "-s", str(SCRIPT)]
    environment = {
        **os.environ,
        "BENCH_BODIES": str(target.bodies),
        "BENCH_AUTHORIZATION": target.authorization,
        **more,
    }
    done = subprocess.run([*command, target.url], capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        raise CannotMeasure(f"wrk failed: {done.stderr or done.stdout}")
    return msgspec.json.decode(done.stdout.strip().splitlines()[-1], type=Round)
