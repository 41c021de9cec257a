"""The rules of docs/data.md that keep every PostgreSQL-compatible engine open, checked on every table."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import (
    Column,
    DateTime,
    Enum,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    UniqueConstraint,
    insert,
    make_url,
    select,
)
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.schema import CreateTable

import hub
from hub.domain.vocabulary import PartyClass, PartyStanding, PenaltyKind
from hub.projection.rebuild import PROJECTED
from hub.store.engine import Store, Transaction
from hub.store.tables import metadata
from hub.store.tables.metadata import CodePoints, Codes, Fen, UtcDateTime, snake
from hub.store.tables.parties import party
from hub.store.tables.projected import RECORD_TABLES

TABLES = metadata.sorted_tables
COLUMNS = [column for table in TABLES for column in table.columns]
KEPT_BESIDE = {
    "batch",
    "change",
    "quarantine",
    "connector_run",
    "taken_file",
    "budget",
    "trusted_document",
}
SHOWN_BY_CALLERS = {"api_key", "client_certificate", "signing_key", "signature_nonce", "person_session"}
NOT_PROJECTED = {
    *("access_log", "record_version", "record_link", "broken_seal", "subject_key", "personal_index", "own_secret"),
    *KEPT_BESIDE,
    *SHOWN_BY_CALLERS,
}
POSTGRESQL = make_url("postgresql+psycopg://").get_dialect()()
SOURCES = sorted(Path(hub.__file__).parent.rglob("*.py"))

# Moments that an agency stated; every other moment is wall-clock time, which a rebuild could not give again.
STATED_MOMENTS = {("inspection", "inspected_at"), ("objection", "entered_at"), ("objection", "changed_at")}


def test_every_table_has_a_primary_key() -> None:
    assert [table.name for table in TABLES if not table.primary_key.columns] == []


def test_no_key_is_counted_by_the_database() -> None:
    counted = [column for column in COLUMNS if column.identity or column.autoincrement is True or column.computed]
    integer_keys = [column for column in COLUMNS if column.primary_key and isinstance(column.type, Integer)]

    assert counted == []
    assert [column for column in integer_keys if column.autoincrement is not False] == []
    assert "SERIAL" not in "".join(str(CreateTable(table).compile(dialect=POSTGRESQL)) for table in TABLES)


def test_no_value_is_made_by_the_database() -> None:
    assert [column for column in COLUMNS if column.server_default or column.server_onupdate] == []


def test_no_table_is_qualified_by_a_schema() -> None:
    assert (metadata.schema, [table.name for table in TABLES if table.schema]) == (None, [])


def test_no_table_refers_to_another() -> None:
    constraints = [one for table in TABLES for one in table.constraints]

    assert [one for one in constraints if isinstance(one, ForeignKeyConstraint)] == []


def test_every_moment_is_kept_in_utc() -> None:
    moments = [column for column in COLUMNS if isinstance(column.type, DateTime)]

    assert moments == []
    assert {str(column.type) for column in COLUMNS if isinstance(column.type, UtcDateTime)} == {"DATETIME"}


def test_no_projected_column_holds_wall_clock_time() -> None:
    moments = [(t.name, c.name) for t in PROJECTED for c in t.columns if isinstance(c.type, UtcDateTime)]

    assert set(moments) == STATED_MOMENTS


def test_every_table_is_part_of_the_log_or_projected_from_it() -> None:
    assert {table.name for table in PROJECTED} | NOT_PROJECTED == {table.name for table in TABLES}


def test_code_values_are_kept_by_name_with_a_check() -> None:
    kinds = [column.type for column in COLUMNS if isinstance(column.type, Enum)]

    assert kinds
    assert [kind for kind in kinds if kind.native_enum or not kind.create_constraint] == []
    assert [kind for kind in kinds if max(map(len, kind.enums)) > (kind.length or 0)] == []


def test_all_text_compares_by_code_points() -> None:
    texts = [column for column in COLUMNS if isinstance(column.type, Text)]

    assert texts
    assert [str(column) for column in texts if column.type is not CodePoints] == []


def test_names_of_columns_tell_what_they_hold() -> None:
    wrong = [
        column
        for column in COLUMNS
        if (column.name.endswith("_at") != isinstance(column.type, UtcDateTime) and column.name != "lease_until")
    ]

    assert [str(column) for column in wrong] == []


def test_names_are_short_enough_for_every_database() -> None:
    names = [table.name for table in TABLES]
    names += [column.name for column in COLUMNS]
    names += [str(index.name) for table in TABLES for index in table.indexes]
    names += [str(one.name) for table in TABLES for one in table.constraints if not isinstance(one, UniqueConstraint)]

    assert [name for name in names if len(name) > 63] == []


@pytest.mark.parametrize("table", RECORD_TABLES.values(), ids=list(RECORD_TABLES))
def test_every_projected_record_has_its_period_and_its_source(table: Table) -> None:
    assert [column.name for column in table.primary_key.columns] == ["id", "version"]
    assert {"valid_from", "valid_to", "agency", "seq"} <= set(table.columns.keys())


# --- text, on both databases ------------------------------------------------------------------

NAMES = ("協會", "乙", "甲", "b", "B", "a", "A", "丁會", "1", "é", "z", "𠮷", "ﬀ", "-")
"""No language has them in this order, and characters beyond the first 65,536 come last."""


def with_names(store: Store) -> None:
    """Store a party for each of the names."""
    values = {"version": 1, "party_class": PartyClass.OTHER, "standing": PartyStanding.EXISTING, "provenance": {}}
    rows = [{**values, "id": UUID(int=number), "name": name} for number, name in enumerate(NAMES)]
    store.write(lambda tx: tx.execute(insert(party), rows))


def named(store: Store, query: Select[str]) -> list[str]:
    """The names that a query gives."""
    with store.read() as tx:
        return list(tx.execute(query).scalars())


def test_text_is_ordered_by_code_points(store: Store) -> None:
    with_names(store)

    assert named(store, select(party.c.name).order_by(party.c.name)) == sorted(NAMES)
    assert named(store, select(party.c.name).order_by(party.c.name.desc())) == sorted(NAMES, reverse=True)


@pytest.mark.parametrize("bound", NAMES)
def test_text_is_compared_by_code_points(store: Store, bound: str) -> None:
    with_names(store)

    assert set(named(store, select(party.c.name).where(party.c.name >= bound))) == {n for n in NAMES if n >= bound}
    assert set(named(store, select(party.c.name).where(party.c.name < bound))) == {n for n in NAMES if n < bound}


# --- what the source may not say --------------------------------------------------------------

FORBIDDEN = {
    "NOTIFY": r"\bNOTIFY\b|pg_notify",
    "MERGE": r"\bMERGE\b",
    "advisory locks": r"advisory",
    "the database's clock": r"\bnow\(\)\s*(?:AT|[\"'])|CURRENT_TIMESTAMP|func\.now\b|CURRENT_DATE",
    "endless ranges": r"['\"]-?infinity['\"]",
    "triggers": r"CREATE (?:OR REPLACE )?TRIGGER",
    "rules and materialized views": r"CREATE (?:OR REPLACE )?RULE|MATERIALIZED VIEW",
    "switching schemas": r"SET search_path",
    "command tags": r"\.rowcount\b",
    "transaction ids": r"\btxid_|pg_current_xact|\bxmin\b",
}


USED = {
    "triggers": {"0019_who_read_what.py", "0022_personal_values_are_sealed.py"},
    "the database's clock": {"planned.py"},
    "switching schemas": {"script.py"},
}
"""Where one is used all the same: triggers keep the access log from being changed, and views for reports, which nobody
asks through the hub, mean today by PostgreSQL's clock and are found in a schema of their own."""


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_hub_does_without(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])

    found = {path.name for path in SOURCES if pattern.search(path.read_text(encoding="utf-8"))}

    assert found == USED.get(what, set())


# --- column types, on both databases -----------------------------------------------------------


def kept(store: Store, column: Column[object], value: object) -> object:
    """A value as it comes back from a column."""
    table = Table("kept", MetaData(), Column("value", column.type))

    def work(tx: Transaction) -> object:
        table.create(tx)
        tx.execute(insert(table), [{"value": value}])
        return tx.execute(select(table.c.value)).scalar_one()

    return store.write(work)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (Column(Fen()), Decimal("1234567890123.45")),
        (Column(Fen()), None),
        (Column(UtcDateTime()), datetime(2020, 6, 30, 1, 2, 3, 456789, tzinfo=UTC)),
        (Column(UtcDateTime()), None),
        (Column(Codes(PenaltyKind)), [PenaltyKind.FINE, PenaltyKind.WARNING]),
        (Column(Codes(PenaltyKind)), []),
        (Column(Codes(PenaltyKind)), None),
    ],
)
def test_a_column_gives_back_what_it_was_given(store: Store, column: Column[object], value: object) -> None:
    assert kept(store, column, value) == value


def test_a_moment_of_another_zone_comes_back_in_utc(store: Store) -> None:
    here = datetime(2020, 6, 30, 9, tzinfo=timezone(timedelta(hours=8)))

    found = kept(store, Column(UtcDateTime()), here)

    assert isinstance(found, datetime)
    assert (found, found.tzinfo) == (here, UTC)


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        UtcDateTime().process_bind_param(datetime(2020, 6, 30), DefaultDialect())  # noqa: DTZ001 - refused for that


def test_a_name_of_code_is_written_in_snake_case() -> None:
    assert (snake("PenaltyKind"), snake("Op"), date.min.year) == ("penalty_kind", "op", 1)
