"""The one SQLite library of this process: two over one file would break each other's locks."""

try:
    from pysqlite3 import dbapi2 as sqlite3
except ModuleNotFoundError:  # no wheel for this platform
    import sqlite3

__all__ = ["sqlite3"]
