"""Personal values: sealed wherever they are kept, and gone from everywhere once their key is destroyed."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from hub.errors import BadInput
from hub.projection.erase import Erasure, Order, Subject, erase
from hub.projection.rebuild import rebuild
from hub.store.engine import Store
from hub.store.log import versions_of
from hub.store.quarantine import QuarantinedRow, keep
from hub.store.tables.access_log import access_log
from hub.store.tables.deliveries import batch
from hub.store.tables.log import record_version
from hub.store.tables.parties import conflict, party
from hub.store.tables.personal import personal_index, subject_key
from hub.store.tables.projected import RECORD_TABLES
from tests.asking import INVESTIGATING, OFFICER, told
from tests.databases import Kind, find_binaries
from tests.pushing import MORNING, findings, lines, outcomes, push_all, rows
from tests.register_statements import CITIZEN_NUMBER, social_worker
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, registration
from tests.stores import open_store

NAME = "欧阳甲乙丙丁"
OTHER = "诸葛戊己庚辛"
WORKER = RECORD_TABLES["social_worker"]
WHY = "asked for by the person, PIPL art. 47"
ORDER = Order("operator", WHY, MORNING)


def subject(native_id: str = "社1", *, kind: str = "social_worker", agency: str = CIVIL_AFFAIRS) -> Subject:
    return Subject(kind, agency, native_id)


def waiting_row(number: int, agency: str, cell: str) -> QuarantinedRow:
    """A row that waits for mending, with one cell."""
    row_id, batch_id = UUID(int=number), UUID(int=100)
    return QuarantinedRow(row_id, agency, batch_id, "file", number, str(number), [], {"编号": cell}, MORNING)


def registered(store: Store) -> str:
    """The native id of the one registration."""
    found: str = rows(store, record_version, "native_id")[0]
    return found


def everything(store: Store) -> str:
    """All that the database holds, as text."""
    with store.read() as tx:
        tables = list(record_version.metadata.sorted_tables)
        return "\n".join(repr(tuple(row)) for table in tables for row in tx.execute(select(table)))


def test_no_personal_value_stands_open_in_any_table(store: Store) -> None:
    push_all(store, registration(legalRepresentative=NAME), social_worker(name=OTHER))
    push_all(store, registration(legalRepresentative=OTHER), agency=MARKET_SUPERVISION)
    push_all(store, social_worker("社2", name=OTHER, citizenNumber="440524188001010015"))
    store.write(lambda tx: keep(tx, [waiting_row(1, CIVIL_AFFAIRS, NAME)]))

    held = everything(store)

    assert [one for one in (NAME, OTHER, CITIZEN_NUMBER, "440524188001010015") if one in held] == []
    assert rows(store, party, "legal_representative") == [NAME]
    assert rows(store, WORKER, "name", "citizen_number") == [(OTHER, CITIZEN_NUMBER), (OTHER, "440524188001010015")]


def test_no_personal_value_stands_open_in_the_database_file(
    fresh_database: Callable[[Kind], str], database_kind: Kind
) -> None:
    url = fresh_database(database_kind)
    store = open_store(url)
    push_all(store, registration(legalRepresentative=NAME), social_worker(name=OTHER))
    store.close()

    if database_kind == "sqlite":
        file = Path(str(store.engine.url.database))
        held = b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*"))
    else:
        binaries = find_binaries()
        assert binaries is not None
        held = subprocess.run(
            [binaries / "pg_dump", url.replace("postgresql+psycopg://", "postgresql://")],
            capture_output=True,
            check=True,
        ).stdout

    assert [one for one in (NAME, OTHER, CITIZEN_NUMBER) if one.encode() in held] == []


def test_the_same_statement_again_is_unchanged_and_another_name_is_not(store: Store) -> None:
    receipts = [push_all(store, social_worker(name=name)) for name in (NAME, NAME, OTHER, OTHER)]

    assert [outcomes(one) for one in receipts] == [["CREATED"], ["UNCHANGED"], ["UPDATED"], ["UNCHANGED"]]


def test_each_record_has_a_key_of_its_own_and_one_that_tells_of_nobody_has_none(store: Store) -> None:
    push_all(
        store, registration(), social_worker(name=NAME), social_worker("社2", name=NAME), social_worker(name=OTHER)
    )

    kept = rows(store, WORKER, "id")
    assert sorted(rows(store, subject_key, "record_key")) == sorted(kept)
    payloads = [row["name"] for row in rows(store, record_version, "payload") if "name" in row and "level" in row]
    assert len(set(payloads)) == 3


def test_a_refused_row_and_a_dry_run_leave_no_key(store: Store) -> None:
    push_all(store, social_worker(name=NAME, certifiedOn=None))
    push_all(store, social_worker(name=NAME), dry_run=True)

    assert rows(store, subject_key, "record_key") == []


def test_what_is_odd_about_a_citizens_number_is_told_without_it(store: Store) -> None:
    receipt = push_all(store, social_worker(citizenNumber="440524188001010015"))

    assert findings(receipt) == [["BAD_CHECK_DIGIT"]]
    assert receipt["results"][0]["findings"][0]["value"] == "4405**********0015"
    assert "440524188001010015" not in repr(rows(store, batch, "receipt"))


def test_an_erased_subject_is_gone_from_every_answer_and_the_log_stays(store: Store) -> None:
    push_all(store, registration(foundedOn="2010-03-01", legalRepresentative=NAME))
    push_all(store, registration(foundedOn="2010-03-01", legalRepresentative=OTHER), agency=MARKET_SUPERVISION)
    logged, hashes = rows(store, record_version, "payload"), rows(store, record_version, "content_hash")

    done = erase(store, subject(registered(store), kind="registration"), ORDER)

    assert done == Erasure(["legalRepresentative"], 1, 0)
    assert rows(store, party, "legal_representative") == [OTHER]
    assert rows(store, conflict, "field") == []
    assert (rows(store, record_version, "payload"), rows(store, record_version, "content_hash")) == (logged, hashes)
    known = told(
        store,
        "{ organizations { nodes { legalRepresentative conflicts { statements { value } } } } }",
        who=OFFICER,
        purpose=INVESTIGATING,
    )
    assert NAME not in repr(known)
    assert OTHER in repr(known)


def test_what_is_erased_opens_at_no_instant_and_in_no_rebuild(store: Store) -> None:
    push_all(store, social_worker(name=NAME))
    key = subject().key
    before = len(lines(store))

    erase(store, subject(), ORDER)

    with store.read() as tx:
        (version,) = versions_of(tx, [key])[key]
    assert (version.payload["name"], version.payload["citizenNumber"]) == ("", "")
    assert rows(store, WORKER, "number", "name", "citizen_number", "level")[0][:3] == ("社1", None, None)
    assert rows(store, personal_index, "record_key") == []
    held = lines(store)
    rebuild(store)
    assert lines(store) == held
    assert len(held) == before


def test_what_comes_of_an_erased_subject_is_taken_without_what_is_personal(store: Store) -> None:
    push_all(store, social_worker(name=NAME))
    erase(store, subject(), ORDER)

    receipts = [push_all(store, social_worker(name=name, level="SENIOR")) for name in (NAME, NAME, OTHER)]

    assert [outcomes(one) for one in receipts] == [["UPDATED"], ["UNCHANGED"], ["UNCHANGED"]]
    assert findings(receipts[0]) == [["ERASED", "ERASED"]]
    assert rows(store, WORKER, "name", "citizen_number") == [(None, None)]
    assert [one for one in (NAME, OTHER, CITIZEN_NUMBER) if one in everything(store)] == []


def test_other_subjects_keep_theirs(store: Store) -> None:
    push_all(store, social_worker(name=NAME), social_worker("社2", name=NAME))

    erase(store, subject(), ORDER)

    assert rows(store, WORKER, "number", "name") == [("社1", None), ("社2", NAME)]


def test_an_erasure_stands_in_the_access_log_with_its_reason(store: Store) -> None:
    push_all(store, social_worker(name=NAME))

    erase(store, subject(), ORDER)

    columns = ("act", "principal", "kind", "subject", "owner", "coordinates", "reason")
    ((act, *told_of),) = rows(store, access_log, *columns)
    assert act.name == "ERASED"
    named = ["social_worker.name", "social_worker.citizenNumber"]
    assert told_of == ["operator", "social_worker", str(subject().key), CIVIL_AFFAIRS, named, WHY]
    assert rows(store, subject_key, "wrapped", "reason") == [(None, WHY)]


def test_a_second_erasure_and_one_of_a_record_that_tells_of_nobody_do_nothing(store: Store) -> None:
    push_all(store, social_worker(name=NAME), registration())
    erase(store, subject(), ORDER)

    again = erase(store, subject(), ORDER)
    nobody = erase(store, subject(min(rows(store, record_version, "native_id")), kind="registration"), ORDER)

    assert (again, nobody) == (Erasure((), 0, 0, before=True), Erasure((), 0, 0))
    assert len(rows(store, access_log, "id")) == 1


def test_a_dry_run_erases_nothing(store: Store) -> None:
    push_all(store, social_worker(name=NAME))
    held = everything(store)

    done = erase(store, subject(), Order("operator", WHY, MORNING, dry_run=True))

    assert done == Erasure(["name", "citizenNumber"], 1, 0)
    assert everything(store) == held


def test_waiting_rows_that_name_the_record_go_with_it(store: Store) -> None:
    push_all(store, social_worker(name=NAME))
    named = [(CIVIL_AFFAIRS, "社1"), (CIVIL_AFFAIRS, "社12"), (MARKET_SUPERVISION, "社1")]
    store.write(lambda tx: keep(tx, [waiting_row(number, *one) for number, one in enumerate(named)]))

    assert erase(store, subject(), ORDER).waiting == 1


@pytest.mark.parametrize(
    ("asked", "order", "words"),
    [
        (subject(kind="penalty"), ORDER, "state nothing personal"),
        (subject(kind="person"), ORDER, "No record type 'PERSON'"),
        (subject("nobody"), ORDER, "nativeId"),
        (subject(agency="COURT"), ORDER, "COURT"),
        (subject(), Order("operator", "short", MORNING), "10 to 2000"),
        (subject(), Order("operator", " " * 20, MORNING), "by which law"),
    ],
)
def test_what_cannot_be_erased_is_refused_in_words(store: Store, asked: Subject, order: Order, words: str) -> None:
    push_all(store, social_worker(name=NAME))

    with pytest.raises(BadInput, match=words):
        erase(store, asked, order)

    assert rows(store, WORKER, "name") == [NAME]
