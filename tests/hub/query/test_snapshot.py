"""A query is answered from one snapshot; a database that is away is told as such."""

import json
import logging
from collections.abc import Sequence
from typing import Any

import pytest

from hub.errors import StoreUnavailable
from hub.query.engine import Engine
from hub.query.request import Asked
from hub.store.engine import Store
from hub.store.readers import Reader, open_reader
from hub.store.readers.base import Cells, away
from hub.store.workers import Workers
from schema import schema
from tests.asking import ask, machine, request, told
from tests.pushing import push_all
from tests.statements import CIVIL_AFFAIRS, NAMES, registration

PUSH = """mutation { recordsPush(input: {requestKey: "k", records: [
  {registration: {name: "甲", kind: FOUNDATION, status: ACTIVE, registrationNumber: "证1"}}]}) { receipt { rows } } }"""


class Counting:
    """A reader that counts its statements."""

    def __init__(self, store: Store) -> None:
        url = store.engine.url.render_as_string(hide_password=False)
        self.inner: Reader = open_reader(url, connections=1, seconds=30)
        self.dialect_name = self.inner.dialect_name
        self.statements = 0

    async def fetch(self, text: str, arguments: Sequence[Any]) -> Cells:
        self.statements += 1
        return await self.inner.fetch(text, arguments)

    async def close(self) -> None:
        await self.inner.close()


async def answered(store: Store, reader: Reader, query: str) -> Any:
    """The data of an answer by an engine of our own."""
    engine = Engine(schema, Workers(), reader, {}, max_page=200)
    return json.loads((await engine.answer(Asked(query, None, None), request(store))).body)["data"]


async def test_all_roots_are_answered_from_one_snapshot(store: Store) -> None:
    push_all(store, registration(1))
    reader = Counting(store)
    query = "{ before: organizations { totalCount } after: organizations { totalCount } }"

    first = await answered(store, reader, query)
    push_all(store, registration(2, name=NAMES[1]))
    second = await answered(store, reader, query)

    assert first == {"before": {"totalCount": 1}, "after": {"totalCount": 1}}
    assert second == {"before": {"totalCount": 2}, "after": {"totalCount": 2}}
    assert reader.statements == 2
    await reader.close()


def test_a_push_holds_no_reading_connection(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_reading(_store: Store) -> None:
        raise AssertionError

    monkeypatch.setattr(Store, "read", no_reading)

    assert told(store, PUSH, who=machine(CIVIL_AFFAIRS)) == {"recordsPush": {"receipt": {"rows": 1}}}


async def test_a_store_that_is_away_is_told(store: Store) -> None:
    class Away(Counting):
        async def fetch(self, _text: str, _arguments: Sequence[Any]) -> Cells:
            raise away()

    with pytest.raises(StoreUnavailable, match="away or busy"):
        await answered(store, Away(store), "{ organizations { totalCount } }")


def test_nothing_that_was_asked_is_logged(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(store, '{ organization(by: {id: "secret-id"}) { name } unknownField }')
        ask(store, '{ organization(by: {id: "secret-id"}) { name } }')

    assert "secret-id" not in caplog.text
