"""A query is answered from one snapshot, and nothing that was asked is logged."""

import logging
from concurrent.futures import ThreadPoolExecutor

import pytest

from hub.store.engine import Store
from tests import asking
from tests.asking import ask, machine, told
from tests.pushing import push_all
from tests.statements import CIVIL_AFFAIRS, registration

PUSH = """mutation { recordsPush(input: {requestKey: "k", records: [
  {registration: {name: "甲", kind: FOUNDATION, status: ACTIVE, registrationNumber: "证1"}}]}) { receipt { rows } } }"""


def test_what_is_written_meanwhile_shows_everywhere_or_nowhere(store: Store) -> None:
    query = """{ before: organizations { totalCount } stats: organizationStats { count }
      parties { totalCount } after: organizations { totalCount } }"""

    def write() -> None:
        for number in range(8):
            push_all(store, registration(number, name=f"第{number}协会"))

    seen = []
    with ThreadPoolExecutor(1) as writer:
        writing = writer.submit(write)
        while not writing.done():
            found = told(store, query)
            seen.append(
                {*(one["totalCount"] for name, one in found.items() if name != "stats"), found["stats"][0]["count"]}
            )
    writing.result()

    assert [counts for counts in seen if len(counts) != 1] == []
    assert told(store, query)["after"] == {"totalCount": 8}


def test_a_push_holds_no_reading_connection(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_reading(_store: Store) -> None:
        raise AssertionError

    monkeypatch.setattr(asking, "shared_with", lambda _store, who, _today: who)
    monkeypatch.setattr(Store, "read", no_reading)

    assert told(store, PUSH, who=machine(CIVIL_AFFAIRS)) == {"recordsPush": {"receipt": {"rows": 1}}}


def test_nothing_that_was_asked_is_logged(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(store, '{ organization(by: {id: "secret-id"}) { name } unknownField }')
        ask(store, '{ organization(by: {id: "secret-id"}) { name } }')
        ask(store, '{ organization(by: {uscc: "secret-id"}) { name } }')

    assert "secret-id" not in caplog.text
