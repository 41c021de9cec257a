"""A query is answered from one snapshot; a database that is away is told as such."""

import logging
from itertools import count
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from hub.errors import StoreUnavailable
from hub.query.plain import select
from hub.query.plain.select import SNAPSHOT
from hub.store.engine import Store
from tests.asking import ask, machine, refusals, told
from tests.pushing import push_all
from tests.statements import CIVIL_AFFAIRS, NAMES, registration

PUSH = """mutation { recordsPush(input: {requestKey: "k", records: [
  {registration: {name: "甲", kind: FOUNDATION, status: ACTIVE, registrationNumber: "证1"}}]}) { receipt { rows } } }"""


def test_what_is_written_meanwhile_shows_in_the_next_answer_only(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    push_all(store, registration(1))
    query = "{ before: organizations { totalCount } after: organizations { totalCount } }"
    answers, answered = count(1), select.fetched

    def written_meanwhile(*asked: Any) -> Any:
        if next(answers) == 2:
            push_all(store, registration(2, name=NAMES[1]))
        return answered(*asked)

    monkeypatch.setattr(select, "fetched", written_meanwhile)

    assert told(store, query) == {"before": {"totalCount": 1}, "after": {"totalCount": 1}}
    assert told(store, query) == {"before": {"totalCount": 2}, "after": {"totalCount": 2}}


def test_a_push_holds_no_reading_connection(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_reading(_store: Store) -> None:
        raise AssertionError

    monkeypatch.setattr(Store, "read", no_reading)

    assert told(store, PUSH, who=machine(CIVIL_AFFAIRS)) == {"recordsPush": {"receipt": {"rows": 1}}}


def test_the_snapshot_ends_with_the_answer(store: Store) -> None:
    told(store, "{ organizations { totalCount } }")

    with pytest.raises(LookupError):
        SNAPSHOT.get()


def test_a_store_that_is_away_from_the_start_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_store: Store) -> None:
        raise StoreUnavailable("The database is away.", "数据库不可用。")

    monkeypatch.setattr(Store, "read", away)

    result = ask(store, "{ organizations { totalCount } }")

    assert result.data is None
    assert refusals(result) == [("", "STORE_UNAVAILABLE")]


def test_a_store_that_goes_away_meanwhile_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(store.dialect), "is_outage", lambda *_: True)

    class Broken:
        def execute(self, *_: object) -> None:
            raise OperationalError("SELECT 1", {}, Exception("gone"))

    monkeypatch.setattr("hub.query.plain.select.SNAPSHOT", type("Held", (), {"get": staticmethod(Broken)}))

    result = ask(store, "{ agencies { totalCount } }")

    assert result.data == {"agencies": None}
    assert refusals(result) == [("agencies", "STORE_UNAVAILABLE")]


def test_nothing_that_was_asked_is_logged(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(store, '{ organization(by: {id: "secret-id"}) { name } unknownField }')
        ask(store, '{ organization(by: {id: "secret-id"}) { name } }')

    assert "secret-id" not in caplog.text
