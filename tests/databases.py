"""Find, start and clone the databases that the tests run on."""

import atexit
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, Protocol, TypedDict
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

if TYPE_CHECKING:
    from hub.store.engine import Store

Kind = Literal["sqlite", "postgresql"]
KINDS: Final[tuple[Kind, ...]] = ("sqlite", "postgresql")

WITHOUT_POSTGRES: Final = "No PostgreSQL here"
HOW_TO_GET_POSTGRES: Final = (
    "apt-get install postgresql; or any server that lets us create databases, say "
    "docker run -d -p 5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust postgres:16 "
    "and HUB_TEST_POSTGRES_URL=postgresql://postgres@127.0.0.1/postgres"
)

# Where packages put a server that is not on the PATH: Debian, Red Hat, Homebrew.
BINARY_PLACES: Final = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)

# The server refuses to run as root; these users are tried in its place.
STAND_INS: Final = ("postgres", "nobody")

Copying = Literal["file_copy", "wal_log"]
"""The STRATEGY of CREATE DATABASE."""

START_SECONDS: Final = 60.0

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - mkdtemp makes private folders in it
"""Where Linux keeps files in memory: a database of PostgreSQL is 650 files, copied there ten times as fast."""
ROOM: Final = 2 * 1024**3
"""Bytes that must be free there, for some hundred megabytes of each worker; a container may have too few."""


class PostgresServer(Protocol):
    """A server on which the tests may create and drop databases."""

    @property
    def copying(self) -> Copying:
        """How it copies a database fastest."""
        ...

    def url(self, database: str = "postgres") -> str:
        """The SQLAlchemy URL of a database on it; without a name, the one to administer from."""
        ...

    def stop(self) -> None:
        """Leave nothing behind."""
        ...


# --- a server that somebody gave us -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GivenServer:
    """The server of HUB_TEST_POSTGRES_URL; it stays as it was, but for our databases, which are dropped."""

    given: URL
    copying: Copying = "wal_log"

    def url(self, database: str | None = None) -> str:
        """The SQLAlchemy URL of a database on it; without a name, the one that was given."""
        named = self.given if database is None else self.given.set(database=database)
        return named.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)

    def stop(self) -> None:
        """Nothing: it is not ours to stop."""


# --- a server of our own ----------------------------------------------------------------------


def find_binaries() -> Path | None:
    """The folder with the newest `initdb` and `postgres` on this computer, or None."""
    folders = {folder for folder in _candidate_folders() if _is_server(folder)}
    return max(folders, key=_version, default=None)


def _candidate_folders() -> Iterator[Path]:
    for command in ("postgres", "initdb"):
        if found := shutil.which(command):
            yield Path(found).resolve().parent
    if asked := shutil.which("pg_config"):
        said = subprocess.run([asked, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(said.stdout.strip() or "/nonexistent").resolve()
    for pattern in BINARY_PLACES:
        yield from (folder.resolve() for folder in Path("/").glob(pattern.lstrip("/")))


def _is_server(folder: Path) -> bool:
    return all(os.access(folder / command, os.X_OK) for command in ("initdb", "postgres"))


def _version(folder: Path) -> tuple[int, ...]:
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True)
    return tuple(int(number) for number in re.findall(r"\d+", said.stdout)[:2])


class _Identity(TypedDict, total=False):
    """As whom and where a command of the server runs: arguments of `subprocess`."""

    cwd: Path
    env: dict[str, str]
    user: int
    group: int
    extra_groups: list[str | int]


class PostgresCluster:
    """A throw-away PostgreSQL server in a temporary folder, listening on 127.0.0.1 and a socket in that folder.

    What it has confirmed survives `kill9`, but not the computer: it is in memory, or does not wait for the disk.
    `stop` removes it, and so does the end of the process.
    """

    copying: Copying = "file_copy"  # it makes checkpoints, which don't wait for the disk here

    def __init__(self, binaries: Path) -> None:
        """Prepare the folder; `start` starts the server. Raises RuntimeError with initdb's words."""
        self.binaries = binaries
        self.port = _free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="hub-pg-", dir=temporary_folder()))
        self.log = self.folder / "log"
        self._user = _server_user()
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self.stop)
        if self._user is not None:
            os.chown(self.folder, *self._user)
        self._initdb()

    def url(self, database: str = "postgres") -> str:
        """The SQLAlchemy URL of a database in it; the same before and after a restart."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start, or start again after `kill9`; returns once it answers. Raises RuntimeError with the log's end."""
        deadline = time.monotonic() + START_SECONDS
        self._spawn()
        while not self._answers():
            if self._process is not None and self._process.poll() is not None:
                # After a kill, the old server's children may hold its memory for a moment.
                self._refuse_after(deadline, "stopped while starting")
                self._spawn()
            self._refuse_after(deadline, "does not answer")
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server, if it runs, and remove its folder; may be called twice."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill9()
        self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def kill9(self) -> None:
        """Kill the server and its children at once, as a crash would; its files stay, and `start` recovers them."""
        if self._process is None:
            return
        for pid in (self._process.pid, *_children(self._process.pid)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()
        self._process = None

    def _initdb(self) -> None:
        command = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "--no-instructions"]
        # As in production, text is not ordered by code point: what relies on that must say so.
        orders = (["--locale=C", "--locale-provider=icu", "--icu-locale=zh"], ["--locale=C"])
        complaints: list[str] = []
        for order in orders:
            done = self._run("initdb", "-D", self.folder / "data", *command, *order)
            if done.returncode == 0:
                return
            complaints.append(done.stderr.decode())
        message = f"initdb failed: {' '.join(complaints)}"
        raise RuntimeError(message)

    def _spawn(self) -> None:
        settings = {
            "autovacuum": "off",  # plans change when a test decides, not in between
            "fsync": "off",
            "full_page_writes": "off",
            "max_connections": "200",
            "max_wal_size": "96MB",  # memory is dearer than a checkpoint that does not wait
            "unix_socket_directories": str(self.folder),
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        listen = ["-h", "127.0.0.1", "-p", str(self.port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [self.binaries / "postgres", "-D", self.folder / "data", *listen, *options],
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # an interrupt at the terminal is for the tests, which then stop it
                **self._as_user(),
            )

    def _run(self, command: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [self.binaries / command, *arguments], capture_output=True, check=False, **self._as_user()
        )

    def _as_user(self) -> _Identity:
        environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
        identity: _Identity = {"cwd": self.folder, "env": environment}
        if self._user is not None:
            identity |= {"user": self._user[0], "group": self._user[1], "extra_groups": []}
        return identity

    def _answers(self) -> bool:
        try:
            connect(self.url()).close()
        except psycopg.OperationalError:
            return False
        return True

    def _refuse_after(self, deadline: float, what: str) -> None:
        if time.monotonic() > deadline:
            end = self.log.read_text(errors="replace")[-2000:]
            message = f"PostgreSQL in {self.folder} {what}. Its log ends: {end}"
            raise RuntimeError(message)
        time.sleep(0.05)


def _server_user() -> tuple[int, int] | None:
    """User and group ids to run the server as, or None to run it as ourselves."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: (entry.pw_uid, entry.pw_gid) for entry in pwd.getpwall()}
    return next(known[name] for name in STAND_INS if name in known)


def temporary_folder() -> str:
    """A folder in memory if there is room, short enough for a socket's path (103 bytes), open to the server's user."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM:
        return str(MEMORY)
    usual = tempfile.gettempdir()
    return "/tmp" if os.geteuid() == 0 or len(usual) > 70 else usual  # noqa: S108 - mkdtemp makes a private folder in it


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    """The children of a process; without /proc none, and they end by themselves when they miss their parent."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in listed.read_text().split()] if listed.exists() else []


# --- databases on it --------------------------------------------------------------------------


def connect(url: str) -> psycopg.Connection[tuple[Any, ...]]:
    """A plain connection to the database of a SQLAlchemy URL, committing each statement."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain, autocommit=True, connect_timeout=10)


def find_server() -> PostgresServer | None:
    """The server given by HUB_TEST_POSTGRES_URL, else a new one of our own, else None."""
    if given := os.environ.get("HUB_TEST_POSTGRES_URL"):
        return GivenServer(make_url(given))
    if binaries := find_binaries():
        return start_cluster(binaries)
    return None


def start_cluster(binaries: Path) -> PostgresCluster:
    """A new throw-away server that answers."""
    cluster = PostgresCluster(binaries)
    cluster.start()
    return cluster


def do_without_postgres() -> NoReturn:
    """Skip the test, or fail it where HUB_TEST_REQUIRE_ALL=1 says that nothing may be left out."""
    if os.environ.get("HUB_TEST_REQUIRE_ALL") == "1":
        pytest.fail(f"{WITHOUT_POSTGRES}. To get it: {HOW_TO_GET_POSTGRES}", pytrace=False)
    pytest.skip(WITHOUT_POSTGRES)


Fill = Callable[["Store"], Any]
"""States something into an empty store, and gives an account of it."""


@dataclass(frozen=True, slots=True)
class Full:
    """A database that holds something: its URL, and the account of what was stated."""

    url: str
    account: Any


class Databases:
    """Makes databases with the hub's tables, each a copy of a template that was migrated, or filled, once.

    The server starts with the first PostgreSQL database; `close` drops what is left and stops it.
    """

    def __init__(self, folder: Path) -> None:
        """SQLite's files go into `folder`."""
        self._folder = folder
        self._found: PostgresServer | None = None
        self._searched = False
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self._templates: dict[Kind, str] = {}
        self._filled: dict[tuple[Kind, Fill], Full] = {}
        self._made: set[str] = set()

    def fresh(self, kind: Kind) -> str:
        """The URL of a new database with the hub's tables and no rows; skips where there is no PostgreSQL."""
        if kind not in self._templates:
            self._templates[kind] = self._migrated(kind)
        url = self._copy(kind, self._templates[kind])
        self._made.add(url)
        return url

    def full(self, kind: Kind, fill: Fill) -> Full:
        """A new database that holds what a function states: stated once, and copied for whoever asks again."""
        if (kind, fill) not in self._filled:
            self._filled[kind, fill] = self._stated(kind, fill)
        template = self._filled[kind, fill]
        copied = replace(template, url=self._copy(kind, template.url))
        self._made.add(copied.url)
        return copied

    def empty(self, kind: Kind) -> str:
        """The URL of a new database with nothing in it, for tests of migrations."""
        url = self._empty(kind)
        self._made.add(url)
        return url

    def drop(self, url: str) -> None:
        """Remove a database that was made here, whoever is connected to it."""
        self._made.discard(url)
        if make_url(url).get_backend_name() == "sqlite":
            for file in _files(url):
                file.unlink(missing_ok=True)
            return
        self._administer(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(_name(url)))

    def close(self) -> None:
        """Drop every database made here and the templates, and stop the server if it is ours."""
        for url in (*self._made, *self._templates.values()):
            self.drop(url)
        self._templates.clear()
        if self._connection is not None:
            self._connection.close()
        if self._found is not None:
            self._found.stop()

    def _migrated(self, kind: Kind) -> str:
        from hub.store.migrate import migrate  # noqa: PLC0415 - tests that need no store run without it

        url = self._empty(kind)
        migrate(url)
        return url

    def _stated(self, kind: Kind, fill: Fill) -> Full:
        from tests.stores import open_store  # noqa: PLC0415 - tests that need no store run without it

        url = self.fresh(kind)
        store = open_store(url)
        account = fill(store)
        store.close()
        return Full(url, account)

    def _empty(self, kind: Kind) -> str:
        url = self._unused(kind)
        if kind == "postgresql":
            self._administer(sql.SQL("CREATE DATABASE {}").format(_name(url)))
        return url

    def _copy(self, kind: Kind, template: str) -> str:
        url = self._unused(kind)
        if kind == "sqlite":
            for source, target in zip(_files(template), _files(url), strict=True):
                if source.exists():
                    shutil.copyfile(source, target)
            return url
        copy, how = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY {}"), sql.SQL(self._server().copying)
        self._administer(copy.format(_name(url), _name(template), how))
        return url

    def _unused(self, kind: Kind) -> str:
        name = f"hub_test_{uuid4().hex}"
        return f"sqlite:///{self._folder / name}.db" if kind == "sqlite" else self._server().url(name)

    def _administer(self, statement: sql.Composed) -> None:
        if self._connection is None:
            self._connection = connect(self._server().url())
        self._connection.execute(statement)

    def _server(self) -> PostgresServer:
        if not self._searched:
            self._found = find_server()
            self._searched = True
        return self._found or do_without_postgres()


def _name(url: str) -> sql.Identifier:
    return sql.Identifier(make_url(url).database or "")


def _files(url: str) -> tuple[Path, ...]:
    """A SQLite database's file, and those that stand beside it while it is open."""
    database = make_url(url).database or ""
    return tuple(Path(database + ending) for ending in ("", "-wal", "-shm"))
