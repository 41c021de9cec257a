"""Many rows at once, a bounded number at a time."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from hub.store.engine import Store
from hub.store.rows import delete_among, insert_rows, portions, select_among
from hub.store.tables.parties import name_key
from tests.pushing import rows


@given(st.lists(st.integers()), st.integers(1, 5))
def test_portions_are_small_and_lose_nothing(values: list[int], size: int) -> None:
    cut = list(portions(values, size))

    assert [value for portion in cut for value in portion] == values
    assert all(1 <= len(portion) <= size for portion in cut)


def test_thousands_of_rows_are_found_and_deleted_by_their_keys(store: Store) -> None:
    every = [UUID(int=number) for number in range(2_500)]
    rows_of = [{"party_id": key, "kind": "FOLDED", "key": "甲"} for key in every]

    store.write(lambda tx: insert_rows(tx, name_key, rows_of))
    with store.read() as tx:
        found = [row.party_id for row in select_among(tx, select(name_key), name_key.c.party_id, every)]
    store.write(lambda tx: delete_among(tx, name_key, name_key.c.party_id, every[1:]))

    assert sorted(found) == every
    assert rows(store, name_key, "party_id") == every[:1]


def test_no_rows_are_no_statement(store: Store) -> None:
    store.write(lambda tx: insert_rows(tx, name_key, []))

    assert rows(store, name_key, "party_id") == []
