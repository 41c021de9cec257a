"""Start the servers that are measured, ask them, and tell how much memory they hold."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from bench.errors import CannotMeasure
from bench.store.loading import Kind

START_SECONDS: Final = 60.0
ANSWER_SECONDS: Final = 300.0
STOP_SECONDS: Final = 10.0
SETTLE_SECONDS: Final = 30.0
REST_SECONDS: Final = 0.05
RESTS: Final = 2
USER_AND_SYSTEM: Final = slice(11, 13)
"""Where /proc/PID/stat, after the command's name, tells processor time, in hundredths of a second."""


@dataclass(frozen=True, slots=True)
class MeasuredStore:
    """A store: which database it is on, and how it is reached."""

    kind: Kind
    organizations: int
    sqlalchemy_url: str
    address: str
    """A `postgresql://` URL, or the path of a SQLite file."""
    pid: int | None = None
    """The database's server, where it has one."""


@dataclass(frozen=True, slots=True)
class Command:
    """How a server is started, and where it answers."""

    arguments: tuple[str, ...]
    url: str
    environment: Mapping[str, str]
    authorization: str = "none"


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory in MB: all that is resident, and what of it is private, so no page of a mapped file; 0 without /proc."""

    rss_mb: float
    private_mb: float


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    command: Command
    process: subprocess.Popen[bytes]
    cold_start_seconds: float
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=ANSWER_SECONDS))

    def ask(self, body: bytes) -> Any:
        """The answer to one request, as Python has it; raises CannotMeasure where it is refused."""
        headers = {"content-type": "application/json", "authorization": self.command.authorization}
        answer = self.client.post(self.command.url, content=body, headers=headers)
        found = answer.json()
        if answer.status_code != httpx.codes.OK or found.get("errors") or "data" not in found:
            raise CannotMeasure(f"{self.command.url} answered {answer.status_code}: {answer.text[:1000]}")
        return found["data"]

    def memory(self) -> "Memory":
        """What the process and its children hold now."""
        told = [told_memory(one) for one in tree(self.process.pid)]
        return Memory(sum(one["VmRSS"] for one in told) / 1024, sum(one["RssAnon"] for one in told) / 1024)


def settle(pids: Sequence[int]) -> None:
    """Wait until some processes and their children rest: what a load left behind must not slow the next one."""
    deadline = time.monotonic() + SETTLE_SECONDS
    before, rests = -1, 0
    while rests < RESTS and time.monotonic() < deadline:
        now = sum(ticks(one) for pid in pids for one in tree(pid))
        rests = rests + 1 if now - before <= 1 else 0
        before = now
        time.sleep(REST_SECONDS)


@contextmanager
def running(command: Command, log: Path, first: bytes) -> Iterator[Server]:
    """A server from its start, timed until it has answered `first`, to its end."""
    begun = time.perf_counter()
    with log.open("wb") as words:
        process = subprocess.Popen(
            command.arguments,
            stdout=words,
            stderr=words,
            env={**os.environ, **command.environment},
            start_new_session=True,
        )
    try:
        wait_for(command, process, log, first)
        yield Server(command, process, time.perf_counter() - begun)
    finally:
        stop(process)


def wait_for(command: Command, process: subprocess.Popen[bytes], log: Path, first: bytes) -> None:
    """Wait until a server answers; raises CannotMeasure with its log where it does not."""
    deadline = time.monotonic() + START_SECONDS
    headers = {"content-type": "application/json", "authorization": command.authorization}
    while True:
        try:
            httpx.post(command.url, content=first, headers=headers, timeout=START_SECONDS)
        except httpx.TransportError:
            if process.poll() is not None or time.monotonic() > deadline:
                said = log.read_text(errors="replace")[-2000:]
                raise CannotMeasure(f"{' '.join(command.arguments)} does not answer. Its log ends: {said}") from None
            time.sleep(0.01)
        else:
            return


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a server and its children."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def tree(pid: int) -> list[int]:
    """A process and its children."""
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        children = []
    return [pid, *(grandchild for child in children for grandchild in tree(child))]


def ticks(pid: int) -> int:
    """How much processor time one process has used; 0 where it has ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0
    return sum(map(int, told.rpartition(")")[2].split()[USER_AND_SYSTEM]))


def told_memory(pid: int) -> dict[str, int]:
    """What one process holds, in KB, by the names of /proc/PID/status; 0 where it has ended."""
    status = Path(f"/proc/{pid}/status")
    told = dict(line.split(":", 1) for line in status.read_text().splitlines()) if status.exists() else {}
    return {name: int(told.get(name, "0 kB").split()[0]) for name in ("VmRSS", "RssAnon")}
