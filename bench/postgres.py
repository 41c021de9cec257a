"""Run a PostgreSQL server of the benchmark's own, whose data stays between runs."""

import os
import pwd
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict

from bench.errors import CannotMeasure
from tests.databases import HOW_TO_GET_POSTGRES, STAND_INS, find_binaries

SETTINGS: Final = {
    "shared_buffers": "1GB",
    "effective_cache_size": "4GB",
    "work_mem": "32MB",
    "maintenance_work_mem": "512MB",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "30min",
    "random_page_cost": "1.1",
    "max_connections": "300",
    "jit": "off",
    "autovacuum": "off",
}
"""What an administrator would set for reads from memory; autovacuum waits, since nothing is written meanwhile."""

ORDERS: Final = (["--locale=C", "--locale-provider=icu", "--icu-locale=zh"], ["--locale=C"])
"""As in production, text is not ordered by code point."""


class Identity(TypedDict, total=False):
    """As whom a command of the server runs: arguments of `subprocess`."""

    cwd: Path
    user: int
    group: int
    extra_groups: list[str | int]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server on 127.0.0.1, its folder and its binaries."""

    binaries: Path
    folder: Path
    port: int

    def url(self, database: str = "postgres") -> str:
        """The URL of one of its databases, as drivers take it."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it, with a new folder where there is none; raises CannotMeasure with the server's words."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if (found := server_user()) is not None:
            os.chown(self.folder, *found)
        if not (self.folder / "data" / "PG_VERSION").exists():
            self.initdb()
        given = {**SETTINGS, "listen_addresses": "127.0.0.1", "port": str(self.port)}
        options = " ".join(f"-c {name}={value}" for name, value in given.items())
        options += f" -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-o", options, "-w", "start")

    def initdb(self) -> None:
        """Make the folder's data."""
        shutil.rmtree(self.folder / "data", ignore_errors=True)
        common = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-instructions"]
        for order in ORDERS:
            try:
                self.run("initdb", "-D", self.folder / "data", *common, *order)
            except CannotMeasure:
                if order is ORDERS[-1]:
                    raise
            else:
                return

    def stop(self) -> None:
        """Stop it; its data stays."""
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "fast", "-w", "stop")

    @property
    def pid(self) -> int:
        """The server's process."""
        return int((self.folder / "data" / "postmaster.pid").read_text().splitlines()[0])

    def run(self, command: str, *arguments: str | Path) -> None:
        """Run one of the server's commands as its user."""
        identity: Identity = {"cwd": self.folder}
        if (found := server_user()) is not None:
            identity |= {"user": found[0], "group": found[1], "extra_groups": []}
        log = self.folder / "commands.log"
        with log.open("ab") as words:
            done = subprocess.run(
                [self.binaries / command, *arguments], stdout=words, stderr=words, check=False, **identity
            )
        if done.returncode != 0:
            raise CannotMeasure(f"{command} failed. Its last words: {log.read_text(errors='replace')[-1500:]}")


def server_user() -> tuple[int, int] | None:
    """User and group ids to run the server as (it refuses root), or None to run it as ourselves."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: (entry.pw_uid, entry.pw_gid) for entry in pwd.getpwall()}
    return next(known[name] for name in STAND_INS if name in known)


def prepared_cluster(folder: Path) -> Cluster:
    """The benchmark's server, not yet started; raises CannotMeasure where PostgreSQL is not installed."""
    binaries = find_binaries()
    if binaries is None:
        raise CannotMeasure(f"No PostgreSQL here. To get it: {HOW_TO_GET_POSTGRES}")
    return Cluster(binaries, folder, free_port())


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
