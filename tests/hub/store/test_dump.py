"""The canonical dump: alike on both databases, and different wherever an answer is."""

from collections.abc import Callable

from hub.projection.rebuild import PROJECTED
from hub.store.dump import digest, dump, plain
from tests.databases import KINDS, Kind
from tests.district import (
    fill,
)
from tests.hub.ingest.mixed import FIRST, MIXED, deliver
from tests.pushing import fingerprint, lines, push_all
from tests.statements import ONE_OF_EACH, penalty, registration
from tests.stores import open_store


def test_both_databases_give_the_same_dump(fresh_database: Callable[[Kind], str]) -> None:
    dumps: dict[Kind, list[str]] = {}

    for kind in KINDS:
        store = open_store(fresh_database(kind))
        deliver(store, (*FIRST, *MIXED), pushes=3)
        dumps[kind] = lines(store)
        store.close()

    assert dumps["sqlite"] == dumps["postgresql"]
    assert len(dumps["sqlite"]) > 400


def test_every_projected_table_is_in_the_dump(fresh_database: Callable[[Kind], str]) -> None:
    store = open_store(fresh_database("sqlite"))
    deliver(store, (*FIRST, *MIXED), pushes=1)
    fill(store)

    with store.read() as tx:
        missing = [table.name for table in PROJECTED if not list(dump(tx, [table]))]

    assert missing == []
    store.close()


def test_another_value_is_another_digest(fresh_database: Callable[[Kind], str]) -> None:
    store = open_store(fresh_database("sqlite"))
    digests = set()

    for statement in (registration(), registration(version=2, address="凯旋路1号"), penalty(), penalty(fine="1000.01")):
        push_all(store, statement)
        digests.add(fingerprint(store))

    assert len(digests) == 4
    store.close()


def test_a_dump_of_no_table_is_empty(fresh_database: Callable[[Kind], str]) -> None:
    store = open_store(fresh_database("sqlite"))
    push_all(store, *ONE_OF_EACH)

    with store.read() as tx:
        assert list(dump(tx, [])) == []
        assert digest(tx, []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    store.close()


def test_what_json_does_not_know_is_written_as_text() -> None:
    assert plain(1j) == "1j"
