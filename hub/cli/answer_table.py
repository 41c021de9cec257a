"""Show an answer as a table: the first list in it, a row an entry, a column a value."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

WIDE: Final = 100_000
"""Columns where nobody watches: a file or a pipe gets every value whole."""


def show_table(data: Mapping[str, Any]) -> None:
    """Print the first list of an answer; where there is none, its first object as one row."""
    rows = [dict(flattened(one)) for one in table_rows(data)]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    table = Table(*(Column(header=Text(name)) for name in columns))
    for row in rows:
        table.add_row(*(Text(shown(row.get(name))) for name in columns))
    width = None if sys.stdout.isatty() else WIDE
    Console(file=sys.stdout, highlight=False, width=width).print(table)


def table_rows(data: Mapping[str, Any]) -> Sequence[Any]:
    """The rows to show."""
    found = first_list(data)
    return [next((one for one in data.values() if one is not None), {})] if found is None else found


def first_list(data: Any) -> list[Any] | None:
    """The list that comes first, the outer before the inner."""
    level = [data]
    while level:
        found = next((one for one in level if isinstance(one, list)), None)
        if found is not None:
            return found
        level = [inner for one in level if isinstance(one, dict) for inner in one.values()]
    return None


def flattened(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """The values of an entry by their names, those inside objects with dots; a list stays one value."""
    if not isinstance(value, dict):
        yield name or "value", value
        return
    for key, inner in value.items():
        yield from flattened(inner, f"{name}.{key}" if name else key)


def shown(value: Any) -> str:
    """A value in its cell; null is empty."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
