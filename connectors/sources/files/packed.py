"""Have workbooks and archives unpacked by a process of its own, bounded by the system in memory and time.

Python and calamine may be ended by what is hostile in a file (a length that nobody can allocate ends the whole
process); so the hub starts `unpacking` for each task, and reads lines of JSON or bytes from its pipe.
"""

import json
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from connectors.sources.files.limits import Limits
from connectors.sources.files.refusals import refusal

BEGIN: Final = "import sys; sys.path.append(sys.argv.pop(1)); from unpacking import main; main(*sys.argv[1:])"
"""Starts the package `unpacking` by itself: neither `connectors` nor the hub is imported there."""

OUT_OF_TIME: Final = frozenset({-signal.SIGXCPU, -signal.SIGKILL})


@dataclass(frozen=True, slots=True)
class Packed:
    """A file with its bounds; messages call it `name`."""

    path: Path
    limits: Limits

    @property
    def name(self) -> str:
        """How messages name the file."""
        return self.path.name

    def lines(self, task: str, *, member: str = "", sheet: str = "") -> Generator[Any]:
        """What a task answers, line by line; raises `SourceUnreadable` where it says or shows that it failed."""
        name = f"{self.name} › {member}" if member else self.name
        with self.started(task, member, sheet) as (process, out):
            for line in out:
                try:
                    told = msgspec.json.decode(line)
                except msgspec.DecodeError:
                    break  # the process ended within a line
                if type(told) is dict:
                    if "end" in told:
                        return
                    if "refused" in told:
                        raise refusal(name, told.pop("refused"), **told)
                yield told
            raise self.ended(name, process)

    @contextmanager
    def text(self, member: str) -> Iterator[IO[bytes]]:
        """The bytes of a member of an archive; raises `SourceUnreadable` where not all of them came."""
        with self.started("text", member, "") as (process, out):
            yield out
            if out.read(1) == b"" and process.wait() != 0:
                raise self.ended(f"{self.name} › {member}", process)

    @contextmanager
    def started(self, task: str, member: str, sheet: str) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
        """The process at work on a task, and its pipe; it is ended with the block."""
        command = [sys.executable, "-I", "-c", BEGIN, str(Path(__file__).parent), task, str(self.path), member, sheet]
        process = subprocess.Popen(  # noqa: S603 - our own program; file names go as arguments, to no shell
            [*command, json.dumps(asdict(self.limits))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with process:
            try:
                yield process, process.stdout or sys.stdin.buffer
            finally:
                process.kill()

    def ended(self, name: str, process: subprocess.Popen[bytes]) -> Exception:
        """The refusal of a file over which the process ended."""
        code = process.wait()
        if code in OUT_OF_TIME:
            return refusal(name, "TOO_SLOW", limit=self.limits.seconds)
        if code == -signal.SIGABRT:
            return refusal(name, "TOO_MUCH_MEMORY")
        return refusal(name, "DAMAGED", why=f"exit {code}")
