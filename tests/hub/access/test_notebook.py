"""What is noted is written soon, in order, and never holds anybody up."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from hub.access import notebook
from hub.access.notebook import AT_ONCE, Notebook
from hub.errors import StoreUnavailable
from hub.store.access_log import add_entries
from hub.store.engine import Store
from hub.store.tables.access_log import access_log
from tests.hub.store.test_access_log import ENTRY

NOTED = [replace(ENTRY, request_id=str(number)) for number in range(AT_ONCE * 2 + 50)]


def written(store: Store) -> list[str]:
    """The numbers of what stands in the log."""
    with store.read() as tx:
        return list(tx.execute(select(access_log.c.request_id).order_by(access_log.c.id)).scalars())


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Writing waits for this to be set."""
    may = threading.Event()

    def wait(*given: Any) -> None:
        may.wait(60)
        add_entries(*given)

    monkeypatch.setattr(notebook, "add_entries", wait)
    yield may
    may.set()


def test_all_that_is_noted_is_written_in_order(store: Store) -> None:
    book = Notebook(store)

    for one in NOTED:
        book.note(one)
    book.close()

    assert written(store) == [one.request_id for one in NOTED]


def test_what_is_noted_later_is_written_too(store: Store) -> None:
    book = Notebook(store)

    for one in NOTED[:3]:
        book.note(one)
        book.settle()

    assert written(store) == ["0", "1", "2"]
    book.close()


def test_where_too_many_wait_the_rest_is_counted(store: Store, held: threading.Event) -> None:
    book = Notebook(store, most=10)

    with capture_logs() as logs:
        for one in NOTED:
            book.note(one)
        held.set()
        book.close()

    found = written(store)
    (told,) = (one for one in logs if "count" in one)
    assert 10 <= len(found) <= 20
    assert told["event"] == "denials were not written down"
    assert told["count"] == len(NOTED) - len(found)


def test_what_cannot_be_written_is_told_and_the_next_is_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Notebook(store)

    def refuse(*_: object) -> None:
        raise StoreUnavailable("away", "不可用")

    monkeypatch.setattr(notebook, "add_entries", refuse)
    with capture_logs() as logs:
        book.note(NOTED[0])
        book.settle()
    monkeypatch.setattr(notebook, "add_entries", add_entries)
    book.note(NOTED[1])
    book.close()

    assert [(one["log_level"], one["count"]) for one in logs] == [("error", 1)]
    assert written(store) == ["1"]
