"""The database: whether it answers, whether its tables are ours, and whether it is set so that nothing is lost."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from hub.doctor.findings import Finding, fine, problem, warning
from hub.settings import Settings
from hub.store.condition import Condition, missing_migrations
from hub.store.dialects.postgresql import POOLED
from hub.store.migrate import head, known_versions

OLDEST: Final = {"SQLite": (3, 37), "PostgreSQL": (15,)}
RESERVED: Final = 5
"""Connections for its operators, and those that PostgreSQL keeps for itself."""

MOST_SECONDS: Final = 5


def server_version(found: Condition) -> Iterator[Finding]:
    """An older one lacks what statements use."""
    numbers = tuple(int(part) for part in found.server.split(".")[:2] if part.isdigit())
    oldest = OLDEST[found.database]
    if numbers < oldest:
        shown = ".".join(map(str, oldest))
        yield problem(
            "database",
            f"{found.database} {found.server} is too old: the hub needs {shown}.",
            f"{found.database} {found.server} 版本过低，平台需要 {shown}。",
        )
    else:
        yield fine("database", f"{found.database} {found.server} answers.", f"{found.database} {found.server} 可用。")


def tables(found: Condition) -> Iterator[Finding]:
    """They must be those of this program."""
    if found.tables == head():
        yield fine("tables", f"The tables are current ({found.tables}).", f"表结构为最新（{found.tables}）。")
    elif found.tables is not None and found.tables not in known_versions():
        yield problem(
            "tables",
            f"The tables are at version {found.tables}, of a newer program; this one knows {head()}. Install that one.",
            f"表结构版本 {found.tables} 来自更新的程序，本程序仅支持 {head()}，请安装相应版本。",
        )
    else:
        missing = missing_migrations(found.tables)
        yield problem(
            "tables",
            f"The tables are at version {found.tables or 'none'}; missing: {'; '.join(missing)}. Run `hub migrate`.",
            f"表结构版本为 {found.tables or '无'}，缺少：{'；'.join(missing)}。请运行 `hub migrate`。",
        )


def rights(found: Condition) -> Iterator[Finding]:
    """Enough of them, and not all."""
    if found.is_read_only:
        yield problem(
            "rights",
            "The database is a standby and takes no writes. Point HUB_DATABASE_URL to the primary.",
            "该数据库为只读备库，请将 HUB_DATABASE_URL 指向主库。",
        )
    elif found.missing_rights:
        shown = ", ".join(found.missing_rights[:5])
        yield problem(
            "rights",
            f"The hub's role may not: {shown}. GRANT these.",
            f"平台所用角色缺少权限：{shown}。请用 GRANT 授予。",
        )
    elif found.is_superuser:
        yield warning(
            "rights",
            "The hub connects as a superuser. Give it a role that owns its database and nothing else.",
            "平台以超级用户连接数据库，请改用仅拥有本库的角色。",
        )
    else:
        yield fine("rights", "The hub may do what it needs.", "数据库权限满足需要。")


def clocks(found: Condition, now: datetime) -> Iterator[Finding]:
    """Statements are ordered by the hub's clock, budgets end by the database's."""
    apart = abs((found.clock - now).total_seconds())
    if apart > MOST_SECONDS:
        yield warning(
            "clock",
            f"This computer's clock and the database's are {apart:.0f} s apart. Synchronise them (NTP).",
            f"本机与数据库的时钟相差 {apart:.0f} 秒，请启用时间同步（NTP）。",
        )
    else:
        yield fine("clock", "This computer's clock is the database's.", "本机与数据库时钟一致。")


def sqlite_mode(found: Condition) -> Iterator[Finding]:
    """Readers are undisturbed in WAL mode only, which network file systems refuse."""
    if found.settings["journal_mode"] != "wal":
        yield problem(
            "sqlite",
            f"SQLite is in {found.settings['journal_mode']} mode instead of WAL. Put it on a local disk.",
            f"SQLite 处于 {found.settings['journal_mode']} 模式而非 WAL，请放在本地磁盘上。",
        )
    else:
        yield fine("sqlite", "SQLite is in WAL mode.", "SQLite 处于 WAL 模式。")


def durability(found: Condition) -> Iterator[Finding]:
    """What was confirmed must survive a power cut."""
    off = [name for name in ("fsync", "full_page_writes") if found.settings[name] == "off"]
    if off:
        yield problem(
            "durability",
            f"PostgreSQL runs with {' and '.join(off)} off: a power cut destroys the database. Turn it on.",
            f"PostgreSQL 关闭了 {'、'.join(off)}，断电将损坏数据库，请开启。",
        )
    elif found.settings["data_checksums"] == "off":
        yield warning(
            "durability",
            "PostgreSQL has no data checksums, so that damage of the disk is not noticed. Run pg_checksums --enable.",
            "PostgreSQL 未启用数据校验，磁盘损坏不易察觉，请执行 pg_checksums --enable。",
        )
    else:
        yield fine("durability", "What PostgreSQL confirms survives a power cut.", "PostgreSQL 的写入可经受断电。")


def encoding(found: Condition) -> Iterator[Finding]:
    """Nothing but UTF-8 holds every name."""
    name = "encoding" if found.database == "SQLite" else "server_encoding"
    shown = found.settings[name]
    if shown.replace("-", "").upper() == "UTF8":
        yield fine("database encoding", "The database is in UTF-8.", "数据库编码为 UTF-8。")
    else:
        yield problem(
            "database encoding",
            f"The database is in {shown}. Make one in UTF-8, and bring the data there.",
            f"数据库编码为 {shown}，请新建 UTF-8 数据库并迁移数据。",
        )


def connections(found: Condition, settings: Settings) -> Iterator[Finding]:
    """Each process opens up to so many."""
    each, most = settings.read_connections + POOLED, int(found.settings["max_connections"])
    if most < each + RESERVED:
        yield problem(
            "connections",
            f"PostgreSQL lets in {most} connections; one process of the hub may open {each} "
            f"(HUB_READ_CONNECTIONS and {POOLED}). Raise max_connections, or lower HUB_READ_CONNECTIONS.",
            f"PostgreSQL 最多允许 {most} 个连接，而平台单个进程可能需要 {each} 个"
            f"（HUB_READ_CONNECTIONS 加 {POOLED}）。请调大 max_connections，或调小 HUB_READ_CONNECTIONS。",
        )
    elif found.connections + RESERVED > most:
        yield warning(
            "connections",
            f"{found.connections} of {most} connections of PostgreSQL are in use.",
            f"PostgreSQL 的 {most} 个连接已用 {found.connections} 个。",
        )
    else:
        processes = (most - RESERVED) // each
        yield fine(
            "connections",
            f"PostgreSQL has connections for {processes} processes of the hub.",
            f"PostgreSQL 的连接数可供 {processes} 个平台进程使用。",
        )
