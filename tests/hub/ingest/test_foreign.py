"""Whoever tries to take back what another agency stated changes nothing, and is written down."""

from typing import Any

import pytest
from sqlalchemy import select

from hub.domain.access_codes import AccessAct
from hub.domain.connector import Op, Statement
from hub.domain.records.mentions import record_key
from hub.ingest import foreign
from hub.ingest.foreign import Pusher
from hub.ingest.push import Batch, OnError, push
from hub.store.engine import Store
from hub.store.tables.access_log import access_log
from tests.asking import NOON, TODAY
from tests.pushing import push_all
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, penalty

BY = Pusher("hub_0123", "request-1")


@pytest.fixture
def native_id(store: Store) -> str:
    """What a penalty of market supervision is called there."""
    receipt = push_all(store, penalty(), agency=MARKET_SUPERVISION)
    found: str = receipt["results"][0]["nativeId"]
    return found


def withdrawal(native_id: str) -> Statement:
    """A statement that takes a penalty back."""
    return Statement("penalty", {}, Op.WITHDRAW, native_id)


def pushed(store: Store, *statements: Statement, agency: str = CIVIL_AFFAIRS, **given: Any) -> list[dict[str, Any]]:
    """Push, and give what is written down."""
    batch = Batch(agency, "key", statements, OnError.REJECT_ALL, by=BY, **given)
    push(store, batch, clock=lambda: NOON, today=TODAY)
    with store.read() as tx:
        return [dict(row) for row in tx.execute(select(access_log).order_by(access_log.c.id)).mappings()]


def test_the_attempt_names_who_tried_and_whose_record_it_was(store: Store, native_id: str) -> None:
    (entry,) = pushed(store, withdrawal(native_id))

    del entry["id"]
    assert entry == {
        "happened_at": NOON,
        "act": AccessAct.FOREIGN_RECORD,
        "principal": "hub_0123",
        "role": "AGENCY",
        "agency": CIVIL_AFFAIRS,
        "purpose": None,
        "case_number": None,
        "operation": None,
        "document_hash": None,
        "coordinates": ["Mutation.recordsPush"],
        "kind": "penalty",
        "subject": record_key(MARKET_SUPERVISION, "penalty", native_id).hex,
        "owner": MARKET_SUPERVISION,
        "request_id": "request-1",
        "reason": None,
    }


def test_what_nobody_has_and_what_is_ones_own_is_no_attempt(store: Store, native_id: str) -> None:
    nobodys = pushed(store, withdrawal("无此处罚"))
    own = pushed(store, withdrawal(native_id), agency=MARKET_SUPERVISION)

    assert (nobodys, own) == ([], [])


def test_ones_own_record_of_the_same_name_is_no_attempt(store: Store, native_id: str) -> None:
    """Two agencies may state the same penalty: neither touches what the other said."""
    stated = pushed(store, penalty())
    receipt = push_all(store, withdrawal(native_id), agency=CIVIL_AFFAIRS)

    assert stated == []
    assert receipt["outcomes"] == {"UPDATED": 1}


def test_a_dry_run_writes_nothing(store: Store, native_id: str) -> None:
    assert pushed(store, withdrawal(native_id), dry_run=True) == []


def test_the_same_batch_again_is_one_attempt(store: Store, native_id: str) -> None:
    first, again = (pushed(store, withdrawal(native_id)) for _ in range(2))

    assert len(first) == 1
    assert again == first


def test_of_very_many_attempts_the_first_are_looked_up(
    store: Store, native_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "MOST", 2)

    few = pushed(store, withdrawal("一"), withdrawal("二"), withdrawal(native_id))

    assert few == []
