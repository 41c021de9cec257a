"""Measure the SQLite libraries that one process could use: the standard library's, pysqlite3, apsw.

Run each in a process of its own: `python -m bench.sqlite_libraries stdlib|pysqlite3|apsw`.
Two libraries over one file in one process break each other's locks.
"""

import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol

ORGANIZATIONS: Final = 40_000
CASES: Final = 80_000
WRITTEN: Final = 20_000
COLUMNS: Final = ("uscc", "name", "kind", "status", "street", "address", "person", "founded_on", "phone")

TABLES: Final = f"""
CREATE TABLE organization (id BLOB PRIMARY KEY, {", ".join(f"{name} TEXT" for name in COLUMNS)}) WITHOUT ROWID;
CREATE UNIQUE INDEX ix_uscc ON organization (uscc);
CREATE INDEX ix_street ON organization (street, id);
CREATE TABLE supervision (id INTEGER PRIMARY KEY, uscc TEXT, number TEXT, cause TEXT, opened_on TEXT, fen INTEGER);
CREATE INDEX ix_supervision ON supervision (uscc, opened_on);
CREATE TABLE written (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d INTEGER, e TEXT, f TEXT, g TEXT);
CREATE INDEX ix_written ON written (a);
"""
PAIRS: Final = ", ".join(f"'{name}', {name}" for name in COLUMNS)
TEXT: Final = " || ',' || ".join(f"'\"{name}\":' || json_quote({name})" for name in COLUMNS)
CASE_TEXT: Final = (
    "'{\"number\":' || json_quote(number) || ',\"cause\":' || json_quote(cause) "
    "|| ',\"openedOn\":' || json_quote(opened_on) || '}'"
)
STATEMENTS: Final = {
    "Q1 look-up, text": f"SELECT '{{' || {TEXT} || '}}' FROM organization WHERE uscc = ?",
    "Q1 look-up, json_object": f"SELECT json_object({PAIRS}) FROM organization WHERE uscc = ?",
    "Q3 50 with last 3 cases, text": (
        f"SELECT '[' || group_concat('{{' || {TEXT} || ',\"cases\":' || coalesce((SELECT '[' || group_concat("
        f"{CASE_TEXT}) || ']' FROM (SELECT * FROM supervision c WHERE c.uscc = o.uscc ORDER BY opened_on DESC "
        "LIMIT 3)), '[]') || '}') || ']' FROM (SELECT * FROM organization WHERE street = ? ORDER BY id LIMIT 50) o"
    ),
    "Q3 50 with last 3 cases, json_object": (
        f"SELECT json_group_array(json_object({PAIRS}, 'cases', (SELECT json_group_array(json_object("
        "'number', number, 'cause', cause, 'openedOn', opened_on)) FROM (SELECT * FROM supervision c "
        "WHERE c.uscc = o.uscc ORDER BY opened_on DESC LIMIT 3)))) FROM "
        "(SELECT * FROM organization WHERE street = ? ORDER BY id LIMIT 50) o"
    ),
    "Q5 1,000 rows, text": (
        f"SELECT '[' || group_concat('{{' || {TEXT} || '}}') || ']' FROM "
        "(SELECT * FROM organization WHERE uscc > ? ORDER BY uscc LIMIT 1000)"
    ),
    "Q5 1,000 rows, json_object": (
        f"SELECT json_group_array(json_object({PAIRS})) FROM "
        "(SELECT * FROM organization WHERE uscc > ? ORDER BY uscc LIMIT 1000)"
    ),
    "Q5 1,000 rows, json_object as bytes": (
        f"SELECT CAST(json_group_array(json_object({PAIRS})) AS BLOB) FROM "
        "(SELECT * FROM organization WHERE uscc > ? ORDER BY uscc LIMIT 1000)"
    ),
    "Q5 1,000 rows, as tuples": "SELECT * FROM organization WHERE uscc > ? ORDER BY uscc LIMIT 1000",
}


class Driver(Protocol):
    """What the measurement asks of a library."""

    def version(self) -> str:
        """The SQLite inside."""

    def connect(self, file: str) -> Any:
        """A connection whose transactions nobody begins but the caller."""


class DbApi:
    """The standard library's module, or another of its shape."""

    def __init__(self, module: str) -> None:
        self.module = import_module(module)

    def version(self) -> str:
        """The SQLite inside."""
        return str(self.module.sqlite_version)

    def connect(self, file: str) -> Any:
        """A connection in autocommit."""
        return self.module.connect(file, isolation_level=None, check_same_thread=False, cached_statements=512)


class Apsw:
    """Another Python SQLite wrapper."""

    def __init__(self) -> None:
        self.module = import_module("apsw")

    def version(self) -> str:
        """The SQLite inside."""
        return str(self.module.sqlite_lib_version())

    def connect(self, file: str) -> Any:
        """A connection; it never begins by itself."""
        return self.module.Connection(file, statementcachesize=512)


DRIVERS: Final[dict[str, Callable[[], Driver]]] = {
    "stdlib": lambda: DbApi("sqlite3"),
    "pysqlite3": lambda: DbApi("pysqlite3.dbapi2"),
    "apsw": Apsw,
}


def organizations() -> Iterable[Sequence[object]]:
    """Made-up organizations, the same at every run."""
    for number in range(ORGANIZATIONS):
        key = (number * 2_654_435_761 % 2**32).to_bytes(16, "big")
        yield (
            key, f"5{number:017d}", f"示例区第{number}志愿服务中心", "SOCIAL_SERVICE", "ACTIVE",
            f"街道{number % 16:02d}", f"示例区和平路{number}号“东楼”", "张三", "2015-03-01", "010-5555",
        )  # fmt: skip


def cases() -> Iterable[Sequence[object]]:
    """Two cases for each organization on average."""
    for number in range(CASES):
        day = f"20{10 + number % 15}-0{1 + number % 9}-1{number % 10}"
        yield number, f"5{number * 7 % ORGANIZATIONS:017d}", f"案〔2024〕{number}号", "未按规定年检", day, number


def written() -> list[tuple[object, ...]]:
    """Rows of one batch."""
    return [(None, f"键{n * 7919 % WRITTEN}", "值" * 10, '{"a":1}', n, "x" * 40, "y", "z") for n in range(WRITTEN)]


def filled(driver: Driver, file: str) -> Any:
    """A store of the measurement's shape."""
    connection = driver.connect(file)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536", "mmap_size=268435456"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    for statement in TABLES.split(";\n"):
        connection.execute(statement)
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * (len(COLUMNS) + 1))
    connection.executemany(f"INSERT INTO organization VALUES ({marks})", organizations())
    connection.executemany("INSERT INTO supervision VALUES (?, ?, ?, ?, ?, ?)", cases())
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    return connection


def argument(statement: str, turn: int) -> str:
    """A street for Q3, a code for the others."""
    return f"街道{turn % 16:02d}" if "street = ?" in statement else f"5{turn * 37 % (ORGANIZATIONS - 2_000):017d}"


def microseconds(connection: Any, statement: str) -> float:
    """The median of five rounds, per call, of running a statement and fetching all of it."""
    turns = 2_000 if "uscc = ?" in statement and "LIMIT" not in statement else 100
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        for turn in range(turns):
            connection.execute(statement, (argument(statement, turn),)).fetchall()
        rounds.append((time.perf_counter() - start) / turns * 1e6)
    return statistics.median(rounds)


def nested_is_right(connection: Any) -> bool:
    """Whether nested `json_group_array` gives the JSON that the text built by hand gives."""
    nested, text = (
        json.loads(connection.execute(STATEMENTS[label], ("街道03",)).fetchall()[0][0])
        for label in ("Q3 50 with last 3 cases, json_object", "Q3 50 with last 3 cases, text")
    )
    return bool(nested == text)


def write_seconds(connection: Any) -> float:
    """The median of three batches of 20,000 rows, each in one `BEGIN IMMEDIATE`."""
    rows, rounds = written(), []
    for _ in range(3):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO written VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
        rounds.append(time.perf_counter() - start)
    return statistics.median(rounds)


def free_share(connection: Any, statement: str) -> float:
    """How much of Python's own work goes on while another thread runs a statement: 1 is undisturbed, 0 is blocked."""
    stop, done = threading.Event(), [0]

    def count() -> None:
        while not stop.is_set():
            done[0] += 1

    def counted(seconds: float, *, beside: bool) -> float:
        stop.clear()
        done[0] = 0
        thread = threading.Thread(target=count)
        thread.start()
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            if beside:
                connection.execute(statement, (argument(statement, 1),)).fetchall()
            else:
                time.sleep(seconds)
        elapsed = time.perf_counter() - start
        stop.set()
        thread.join()
        return done[0] / elapsed

    alone = counted(1, beside=False)
    return counted(1, beside=True) / alone


def sqlalchemy_writes(name: str, file: str) -> str:
    """Whether SQLAlchemy writes and reads through the library, as `create_engine(module=…)`."""
    from sqlalchemy import create_engine, text  # noqa: PLC0415 - only where a driver was chosen

    try:
        module = import_module({"stdlib": "sqlite3", "pysqlite3": "pysqlite3.dbapi2", "apsw": "apsw"}[name])
        engine = create_engine(f"sqlite:///{file}", module=module)
        with engine.begin() as tx:
            tx.execute(text("INSERT INTO written (a, d) VALUES (:a, :d)"), [{"a": "甲", "d": 1}, {"a": "乙", "d": 2}])
            found = tx.execute(text("SELECT count(*) FROM written WHERE a IN ('甲', '乙')")).scalar()
        engine.dispose()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"no: {type(error).__name__}: {error}"
    return "yes" if found else "lost rows"


def main(name: str) -> None:
    """Print what one library did, as JSON."""
    driver = DRIVERS[name]()
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "measured.db")
        connection = filled(driver, file)
        answer: dict[str, object] = {"library": name, "sqlite": driver.version()}
        for label, statement in STATEMENTS.items():
            answer[label] = round(microseconds(connection, statement), 1)
        answer["nested json_object equals text"] = nested_is_right(connection)
        answer["write 20,000 rows, ms"] = round(write_seconds(connection) * 1e3, 1)
        answer["GIL free beside Q3"] = round(free_share(connection, STATEMENTS["Q3 50 with last 3 cases, text"]), 2)
        answer["GIL free beside Q5"] = round(free_share(connection, STATEMENTS["Q5 1,000 rows, text"]), 2)
        connection.close()
        answer["SQLAlchemy module="] = sqlalchemy_writes(name, file)
    print(json.dumps(answer, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(sys.argv[1])
