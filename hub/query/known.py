"""Show one party as it was known: SQL that puts other rows in place of the tables that hold it.

The rows come as one JSON text, a parameter; the statement behind the clause stays as it is, because every
table is shadowed under its own name. Whatever does not concern the party is read from the tables as they
are. The clause depends on the tables alone, so that its text may be kept with the statement's.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Dialect, Table
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from hub.projection.known import KNOWN_TABLES, PARTY_TABLES, SPEAKING_TABLES
from hub.store.tables.parties import involvement, party

HIDDEN: Final = "known_hidden"
"""The records that speak of the party now, and those that did then: their rows of today are not shown."""

POSTGRESQL: Final[Dialect] = PGDialect()  # type: ignore[no-untyped-call] # only its types are asked
SQLITE: Final[Dialect] = SQLiteDialect()
DOCUMENT: Final = "JSONB"


@dataclass(frozen=True, slots=True)
class KnownDialect:
    """What differs between the databases; every function takes the placeholder of the parameter.

    `party` is its id, `record` the id of one of its `records`, `rows` selects the rows of a table from the
    parameter, `real` is what a table is called behind its shadow.
    """

    types: Dialect
    party: Callable[[str], str]
    record: str
    records: Callable[[str], str]
    rows: Callable[[Table, str], str]
    real: Callable[[Table], str]


def known_clause(dialect_name: str, tables: Iterable[Table], placeholder: str) -> str:
    """The WITH clause that shows a party as it was known to the statement behind it; "" where nothing is shadowed.

    `tables` are those that the statement reads: of them, the tables in which something is known of one party are
    shadowed. `placeholder` stands for the parameter that `known_payload` makes, and occurs several times: `$7`,
    `?7` or a name, never a bare `?`.
    """
    dialect = KNOWN_DIALECTS[dialect_name]
    read = set(tables)
    shadowed = [table for table in KNOWN_TABLES if table in read]
    if not shadowed:
        return ""
    return "WITH " + ",\n".join(
        [hidden(dialect, placeholder), *(shadow(dialect, one, placeholder) for one in shadowed)]
    )


def known_payload(dialect_name: str, party_id: UUID, rows: Mapping[Table, Iterable[Mapping[str, Any]]]) -> str:
    """The parameter of the clause: the party, the records that spoke of it, and all rows as the database keeps them.

    `rows` are those of `known_rows`. Documents become JSON text on either database.
    """
    dialect = KNOWN_DIALECTS[dialect_name].types
    kept = {table.name: list(kept_rows(table, of_table, dialect)) for table, of_table in rows.items()}
    records = sorted({row["id"] for table in SPEAKING_TABLES for row in kept.get(table.name, ())}, key=str)
    whose = keeping(party.c.id, dialect)(party_id)
    return json.dumps({"id": whose, "records": records, "rows": kept}, ensure_ascii=False, default=str)


def kept_rows(table: Table, rows: Iterable[Mapping[str, Any]], dialect: Dialect) -> Iterator[dict[str, Any]]:
    """Rows with every value as the database keeps it."""
    keep = {column.name: keeping(column, dialect) for column in table.columns}
    for row in rows:
        yield {name: kept(row[name]) for name, kept in keep.items()}


def keeping(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any]:
    """How SQLAlchemy makes of a value of this column what it hands to a driver."""
    return column.type.dialect_impl(dialect).bind_processor(dialect) or (lambda value: value)


def hidden(dialect: KnownDialect, placeholder: str) -> str:
    """The records whose rows of today are not shown."""
    today = f"{dialect.real(involvement)} WHERE party_id = {dialect.party(placeholder)}"
    then = chosen([dialect.record], dialect.records(placeholder))
    return f"{HIDDEN} (id) AS ({chosen(['record_key'], today)} UNION ALL {then})"


def shadow(dialect: KnownDialect, table: Table, placeholder: str) -> str:
    """One table as it was known: the rows of the parameter, and today's rows of everything else."""
    names = [quoted(column, dialect.types) for column in table.columns]
    today = chosen(names, f"{dialect.real(table)} WHERE {elsewhere(dialect, table, placeholder)}")
    return f"{table.name} AS NOT MATERIALIZED ({dialect.rows(table, placeholder)} UNION ALL {today})"


def elsewhere(dialect: KnownDialect, table: Table, placeholder: str) -> str:
    """The condition under which a row of today does not concern the party."""
    if table in PARTY_TABLES:
        return f"{'id' if table is party else 'party_id'} <> {dialect.party(placeholder)}"
    return f"id NOT IN ({chosen(['id'], HIDDEN)})"


def chosen(columns: Iterable[str], source: str) -> str:
    """Columns of a source; all of it is made of the names of our own tables, nothing of what is asked."""
    return f"SELECT {', '.join(columns)} FROM {source}"  # noqa: S608 - see above


def quoted(column: Column[Any], dialect: Dialect) -> str:
    """A column's name, quoted where it must be."""
    return dialect.identifier_preparer.format_column(column)


def type_name(column: Column[Any], dialect: Dialect) -> str:
    """A column's type as the database calls it."""
    return column.type.compile(dialect)


# --- PostgreSQL -------------------------------------------------------------------------------


def rows_on_postgresql(table: Table, placeholder: str) -> str:
    """The rows of a table, each column in its own type."""
    typed = ", ".join(map(received, table.columns))
    rows = f"CAST({placeholder} AS jsonb) -> 'rows' -> '{table.name}'"
    return chosen(map(cast, table.columns), f"jsonb_to_recordset({rows}) AS known({typed})")


def received(column: Column[Any]) -> str:
    """A column of the parameter's rows: documents come as text."""
    name, kind = quoted(column, POSTGRESQL), type_name(column, POSTGRESQL)
    return f"{name} {'TEXT' if kind == DOCUMENT else kind}"


def cast(column: Column[Any]) -> str:
    """The same column in its own type."""
    name, kind = quoted(column, POSTGRESQL), type_name(column, POSTGRESQL)
    return f"CAST(known.{name} AS {kind})" if kind == DOCUMENT else f"known.{name}"


# --- SQLite -----------------------------------------------------------------------------------


def rows_on_sqlite(table: Table, placeholder: str) -> str:
    """The rows of a table, each column with its affinity where a cast keeps the value."""
    columns = [f"{extracted(column)} AS {quoted(column, SQLITE)}" for column in table.columns]
    return chosen(columns, f"json_each({placeholder}, '$.rows.{table.name}') AS known")


def extracted(column: Column[Any]) -> str:
    """One column of a row: text and whole numbers cast, so that they compare as in the table.

    Days, instants and documents are text in columns of NUMERIC affinity: a cast to it would make numbers of them.
    """
    value = f"json_extract(known.value, '$.{column.name}')"
    kind = type_name(column, SQLITE)
    if "INT" in kind:
        return f"CAST({value} AS INTEGER)"
    return f"CAST({value} AS TEXT)" if "CHAR" in kind or "TEXT" in kind else value


KNOWN_DIALECTS: Final[Mapping[str, KnownDialect]] = {
    "postgresql": KnownDialect(
        types=POSTGRESQL,
        party=lambda known: f"CAST(CAST({known} AS jsonb) ->> 'id' AS uuid)",
        record="CAST(value AS uuid)",
        records=lambda known: f"jsonb_array_elements_text(CAST({known} AS jsonb) -> 'records') AS value",
        rows=rows_on_postgresql,
        real=lambda table: table.name,
    ),
    "sqlite": KnownDialect(
        types=SQLITE,
        party=lambda known: f"json_extract({known}, '$.id')",
        record="value",
        records=lambda known: f"json_each({known}, '$.records')",
        rows=rows_on_sqlite,
        real=lambda table: f"main.{table.name}",
    ),
}
