"""A real `hub serve` to attack, for what only a process of its own can show: its memory, and how it ends."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hub.access.keys import create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from tests.stores import open_store

HUB: Final = Path(sys.executable).parent / "hub"


@dataclass(frozen=True)
class Program:
    """A hub that serves as a program: its address, the key of an agency, and its process."""

    url: str
    key: str
    process: "subprocess.Popen[str]"

    @property
    def pid(self) -> int:
        """Its process."""
        return self.process.pid


@contextmanager
def started(database_url: str, home: Path, **settings: str) -> Iterator[Program]:
    """Serve a database until the block ends; settings by their names, as `HUB_SLOW_SECONDS`."""
    environment = {**os.environ, "HUB_DATABASE_URL": database_url, "HUB_HOME": str(home), **settings}
    chosen = read_settings(home=home, database_url=database_url)
    with closing(open_store(chosen.store_url)) as store:
        key = create_key(store, role=Role.AGENCY, agency="HUB", pepper=read_pepper(chosen), now=wall_clock())
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(
            [HUB, "serve", "--port", "0"], env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )
    assert process.stdout is not None
    try:
        yield Program(process.stdout.readline().strip().removesuffix("/graphql"), key, process)
    finally:
        process.terminate()
        process.wait(60)
        process.stdout.close()


def resident(pid: int) -> int:
    """Bytes of memory that a process holds."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
