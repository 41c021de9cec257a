"""A statement behind the clause sees one party as it was known, and everything else as it is."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import Table, column, select
from sqlalchemy import table as named

from hub.projection.known import KNOWN_TABLES, known_rows
from hub.query.known import known_clause, known_payload
from hub.store.engine import Store
from hub.store.tables.log import record_version
from hub.store.tables.parties import conflict, identifier, party
from hub.store.tables.projected import RECORD_TABLES
from tests.hub.ingest.mixed import ENFORCEMENT
from tests.knowing import HISTORIES, NEW_NAME, merged, tell
from tests.pushing import MORNING, push_all, rows
from tests.statements import NAMES, STREET, division, inspection, list_entry, penalty, registration, uscc

PLACEHOLDER: Final = {"sqlite": ":known", "postgresql": "%(known)s"}


def ask(store: Store, sql: str, party_id: UUID, at: datetime, tables: Iterable[Table] = KNOWN_TABLES) -> list[Any]:
    """What the driver gives for a statement, with a party as it was known."""
    name = store.dialect.name
    clause = known_clause(name, tables, PLACEHOLDER[name])
    with store.read() as tx:
        payload = known_payload(name, party_id, known_rows(tx, party_id, at))
        return [tuple(row) for row in tx.exec_driver_sql(f"{clause} {sql}", {"known": payload})]


def ask_today(store: Store, sql: str) -> list[Any]:
    """What the driver gives for a statement as it stands."""
    with store.read() as tx:
        return [tuple(row) for row in tx.exec_driver_sql(sql)]


def later(store: Store) -> datetime:
    """The last instant of the log."""
    last: datetime = max(rows(store, record_version, "observed_at"))
    return last


def every_column(table: Table) -> str:
    """A statement for all of a table."""
    return str(select(*(column(one.name) for one in table.columns)).select_from(named(table.name)))


@pytest.mark.parametrize("history", ["conflict", "what five agencies say"])
def test_at_the_last_instant_every_table_is_what_it_is(store: Store, history: str) -> None:
    last = tell(store, HISTORIES[history])[-1]

    for table in KNOWN_TABLES:
        expected = sorted(ask_today(store, every_column(table)), key=repr)
        for party_id in list(last.held)[:6]:
            assert sorted(ask(store, every_column(table), party_id, last.at), key=repr) == expected


WITH_PENALTIES: Final = (
    "SELECT party.name, penalty.document_number, penalty.fine FROM party LEFT JOIN penalty"
    " ON penalty.party_id = party.id AND penalty.valid_from <= '{day}'"
    " WHERE party.valid_from <= '{day}' AND (party.valid_to IS NULL OR party.valid_to > '{day}')"
    " ORDER BY penalty.fine"
)


def test_a_party_with_its_penalties_on_a_day_is_what_was_known_of_it(store: Store) -> None:
    told = tell(store, HISTORIES["renaming"])
    (party_id,) = told[0].held
    old, new = (NAMES[0], "杭江综罚〔2020〕1号", 100_000), (NEW_NAME, "杭江综罚〔2020〕1号", 100_000)

    on_a_day = WITH_PENALTIES.format(day="2020-06-30")
    assert [ask(store, on_a_day, party_id, moment.at) for moment in told] == [
        [old],
        [new],
        [new, (NEW_NAME, "罚2", 200_000)],
    ]
    earlier = WITH_PENALTIES.format(day="2015-06-30")
    assert [ask(store, earlier, party_id, moment.at) for moment in told] == [[(NAMES[0], None, None)]] * 3


def test_a_party_is_found_by_the_numbers_under_which_it_was_known(store: Store) -> None:
    first, *_, last = tell(store, HISTORIES["registration after a filing"])
    (party_id,) = first.held
    by_number = "SELECT DISTINCT identifier.scheme FROM party JOIN identifier ON identifier.party_id = party.id"

    found = [sorted(scheme for (scheme,) in ask(store, by_number, party_id, one.at)) for one in (first, last)]

    assert found == [["FILING_NUMBER"], ["FILING_NUMBER", "ORGANIZATION_CODE", "USCC"]]


def test_what_is_withdrawn_today_was_known_before_and_what_is_known_today_was_not(store: Store) -> None:
    first, withdrawn, *_, last = tell(store, HISTORIES["withdrawal"])
    (party_id,) = first.held
    fines = "SELECT penalty.fine FROM party JOIN penalty ON penalty.party_id = party.id"

    assert [ask(store, fines, party_id, one.at) for one in (first, withdrawn, last)] == [
        [(100_000,)],
        [],
        [(200_050,)],
    ]


def test_other_parties_and_their_records_are_shown_as_they_are_today(store: Store) -> None:
    push_all(store, registration(1, foundedOn="2010-03-01"), at=MORNING)
    later = MORNING + timedelta(days=1)
    push_all(store, registration(1, version=2, foundedOn="2010-03-01", name=NEW_NAME), at=later)
    push_all(store, registration(2, name=NAMES[3]), at=later)
    push_all(store, penalty("罚9", party={"name": NAMES[3], "uscc": uscc(2)}), agency=ENFORCEMENT, at=later)
    (renamed,) = {who for who, name in rows(store, party, "id", "name") if name == NEW_NAME}

    everybody = "SELECT party.name, document_number FROM party LEFT JOIN penalty ON party_id = party.id ORDER BY 2"
    assert sorted(ask(store, everybody, renamed, MORNING), key=repr) == sorted([(NAMES[0], None), (NAMES[3], "罚9")])


def test_a_party_that_was_not_known_is_nobody_though_it_is_known_today(store: Store) -> None:
    push_all(store, registration(), penalty(), list_entry(), inspection())
    (party_id,) = rows(store, party, "id")

    for table in KNOWN_TABLES:
        assert ask(store, every_column(table), party_id, MORNING - timedelta(days=1)) == []


def test_a_record_between_two_parties_is_shown_once(store: Store) -> None:
    _, _, three, *_ = tell(store, HISTORIES["merging"])
    today = set(rows(store, party, "id"))
    subjects = "SELECT party.name FROM joint_operation_subjects JOIN party ON party.id = party_id"

    (other,) = today - set(merged(store).values())
    assert sorted(ask(store, subjects, other, three.at)) == sorted([(NAMES[2],), (NAMES[4],)])


def test_days_instants_and_amounts_keep_their_types(store: Store) -> None:
    push_all(store, penalty(fine="1234.50", kinds=["FINE", "WARNING"]), inspection(), agency=ENFORCEMENT)
    (party_id,) = rows(store, party, "id")
    instant = "datetime(inspected_at)" if store.dialect.name == "sqlite" else "inspected_at AT TIME ZONE 'UTC'"

    sums = "SELECT sum(fine), max(kinds ->> 1) FROM penalty WHERE decided_on BETWEEN '2020-03-01' AND '2020-03-31'"
    assert ask(store, sums, party_id, later(store)) == [(123_450, "WARNING")]
    instants = f"SELECT CAST({instant} AS text) FROM inspection"  # noqa: S608 - our own words
    assert ask(store, instants, party_id, later(store)) == [("2020-05-06 01:30:00",)]


def test_divisions_are_read_as_they_are(store: Store) -> None:
    push_all(store, registration(street=STREET))
    before = later(store)
    push_all(store, division(name="凯旋路街道"), agency="HUB")
    (party_id,) = rows(store, party, "id")

    places = "SELECT division.name FROM party JOIN division ON division.code = party.street"
    assert ask(store, places, party_id, before) == [("凯旋路街道",)]


def test_the_parameter_stands_beside_those_of_the_statement(store: Store) -> None:
    push_all(store, registration(foundedOn="2010-03-01"))
    (party_id,) = rows(store, party, "id")
    name = store.dialect.name
    sign = {"sqlite": "?", "postgresql": "$"}[name]
    statement = " ".join([known_clause(name, [party], f"{sign}2"), "SELECT uscc FROM party WHERE name =", f"{sign}1"])

    with store.read() as tx:
        payload = known_payload(name, party_id, known_rows(tx, party_id, later(store)))
        if name == "sqlite":
            found = tx.exec_driver_sql(statement, (NAMES[0], payload)).all()
        else:
            tx.exec_driver_sql(f"PREPARE asked (text, jsonb) AS {statement}")
            found = tx.exec_driver_sql(f"EXECUTE asked ('{NAMES[0]}', $known${payload}$known$)").all()

    assert [tuple(row) for row in found] == [(uscc(1),)]


def test_only_what_the_statement_reads_of_a_party_is_shadowed() -> None:
    read = [RECORD_TABLES["agency"], record_version]

    assert known_clause("sqlite", read, "?1") == ""
    clause = known_clause("postgresql", [*read, party, conflict], "$3")
    assert [name for name in map(str, KNOWN_TABLES) if f"\n{name} AS" in clause] == ["party", "conflict"]
    assert known_clause("postgresql", [conflict, party, identifier], "$3") == known_clause(
        "postgresql", [identifier, conflict, party], "$3"
    )
