"""The access log takes entries, and lets none be changed or taken away."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError

from hub.domain.access_codes import AccessAct, Purpose
from hub.store.access_log import Entry, add_entries
from hub.store.engine import Store
from hub.store.tables.access_log import access_log

ENTRY = Entry(
    happened_at=datetime(2020, 6, 30, 4, tzinfo=UTC),
    act=AccessAct.READ,
    principal="hub_1",
    role="OFFICER",
    agency="CIVIL_AFFAIRS",
    purpose=Purpose.INSPECTION,
    case_number="案1",
    operation=None,
    document_hash="sha256:0",
    coordinates=("SocialWorker.name",),
    kind="social_worker",
    subject="00",
    owner="CIVIL_AFFAIRS",
    request_id="1",
)

FORBIDDEN = {
    "update": update(access_log).values(principal="somebody else"),
    "delete": delete(access_log),
    "update of some": update(access_log).where(access_log.c.case_number == "案1").values(case_number=None),
}


def kept(store: Store) -> list[tuple[str, str, list[str]]]:
    """What stands in the log, in its order."""
    columns = (access_log.c.principal, access_log.c.request_id, access_log.c.coordinates)
    with store.read() as tx:
        return [tuple(row) for row in tx.execute(select(*columns).order_by(access_log.c.id))]


def test_entries_stand_in_the_order_in_which_they_came(store: Store) -> None:
    entries = [replace(ENTRY, request_id=str(number)) for number in range(50)]

    store.write(lambda tx: add_entries(tx, entries[:20]))
    store.write(lambda tx: add_entries(tx, entries[20:]))

    assert kept(store) == [("hub_1", str(number), ["SocialWorker.name"]) for number in range(50)]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_an_entry_is_neither_changed_nor_deleted(store: Store, what: str) -> None:
    store.write(lambda tx: add_entries(tx, [ENTRY]))

    with pytest.raises(DBAPIError, match="only ever added to"):
        store.write(lambda tx: tx.execute(FORBIDDEN[what]))

    assert kept(store) == [("hub_1", "1", ["SocialWorker.name"])]


def test_the_log_is_not_emptied_and_no_entry_is_put_in_the_place_of_another(store: Store) -> None:
    store.write(lambda tx: add_entries(tx, [ENTRY]))
    on_postgresql = store.dialect.name == "postgresql"
    replaces = "INSERT OR REPLACE INTO access_log SELECT * FROM access_log"

    with pytest.raises(DBAPIError, match="only ever added to"):
        store.write(lambda tx: tx.execute(text("TRUNCATE access_log" if on_postgresql else replaces)))

    assert kept(store) == [("hub_1", "1", ["SocialWorker.name"])]
