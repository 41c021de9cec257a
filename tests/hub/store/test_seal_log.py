"""A log from the time before personal values were sealed is sealed once, and says what it said."""

from sqlalchemy import delete, select, update

from hub.domain.records.content import content_hash
from hub.projection.rebuild import seal_and_refill
from hub.store.engine import Store, Transaction
from hub.store.seal_log import seal_log
from hub.store.tables.deliveries import quarantine
from hub.store.tables.log import record_version
from hub.store.tables.personal import personal_index, subject_key
from tests.hub.projection.test_erase import NAME, OTHER, everything, waiting_row
from tests.pushing import lines, outcomes, push_all, rows
from tests.register_statements import CITIZEN_NUMBER, social_worker
from tests.statements import CIVIL_AFFAIRS, penalty, registration

STATED = (
    social_worker(name=NAME),
    social_worker("社2", name=OTHER, citizenNumber=None),
    registration(legalRepresentative=OTHER),
    registration(2),
)
OPEN = {
    ("social_worker", "社1"): {"name": NAME, "citizenNumber": CITIZEN_NUMBER},
    ("social_worker", "社2"): {"name": OTHER},
}


def unseal(tx: Transaction) -> None:
    """Leave the log as an older program wrote it: open, its hashes made of what stood there."""
    log = record_version.c
    for key, seq, kind, native_id, payload in tx.execute(
        select(log.record_key, log.seq, log.kind, log.native_id, log.payload)
    ).all():
        stated = OPEN.get((kind, native_id), {"legalRepresentative": OTHER} if "legalRepresentative" in payload else {})
        told = {**payload, **stated}
        this = (log.record_key == key, log.seq == seq)
        tx.execute(update(record_version).where(*this).values(payload=told, content_hash=content_hash(told)))
    for table in (subject_key, personal_index):
        tx.execute(delete(table))


def test_an_open_log_is_sealed_and_says_what_it_said(store: Store) -> None:
    push_all(store, *STATED, penalty())
    before = lines(store)
    store.write(unseal)
    assert NAME in everything(store)

    store.write(seal_and_refill)

    held = everything(store)
    assert [one for one in (NAME, OTHER, CITIZEN_NUMBER) if one in held] == []
    assert lines(store) == before
    assert outcomes(push_all(store, *STATED)) == ["UNCHANGED"] * len(STATED)
    assert len(rows(store, subject_key, "id")) == 3


def test_what_is_sealed_is_left_as_it_is(store: Store) -> None:
    push_all(store, *STATED)
    held = rows(store, record_version, "payload")

    assert store.write(seal_log) == 0
    assert rows(store, record_version, "payload") == held


def test_rows_that_wait_open_are_sealed(store: Store) -> None:
    def wait_open(tx: Transaction) -> None:
        row = waiting_row(1, CIVIL_AFFAIRS, NAME)
        kept = {column.name: getattr(row, column.name) for column in quarantine.columns}
        tx.execute(quarantine.insert().values(**kept))

    store.write(wait_open)
    assert NAME in everything(store)

    store.write(seal_and_refill)

    assert NAME not in everything(store)
    assert rows(store, quarantine, "payload") == [{"编号": NAME}]
