"""Many rows at once, a bounded number at a time."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, select

from hub.store.engine import Store
from hub.store.rows import delete_among, insert_rows, portions, replace_rows, select_among
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


def key(number: int, kind: str, text: str) -> dict[str, object]:
    """A search key of a party."""
    return {"party_id": UUID(int=number), "kind": kind, "key": text}


def test_the_rows_of_some_keys_are_replaced_and_those_of_others_stay(store: Store) -> None:
    before = [key(1, "FOLDED", "甲"), key(1, "PINYIN", "jia"), key(2, "FOLDED", "乙"), key(3, "FOLDED", "丙")]
    store.write(lambda tx: insert_rows(tx, name_key, before))
    wanted = [key(1, "FOLDED", "甲"), key(2, "FOLDED", "乙"), key(2, "PINYIN", "yi"), key(4, "FOLDED", "丁")]

    replaced = {UUID(int=number) for number in (1, 2)}
    store.write(lambda tx: replace_rows(tx, name_key, name_key.c.party_id, replaced, wanted))

    found = rows(store, name_key, "party_id", "kind", "key")
    assert found == sorted(((one["party_id"], one["kind"], one["key"]) for one in [*wanted, before[3]]), key=repr)


def test_what_does_not_differ_is_not_written_again(store: Store) -> None:
    wanted = [key(1, "FOLDED", "甲"), key(2, "FOLDED", "乙")]
    store.write(lambda tx: insert_rows(tx, name_key, wanted))
    written: list[str] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        written.append(statement.split(maxsplit=1)[0])

    keys = {UUID(int=1), UUID(int=2)}
    store.write(lambda tx: replace_rows(tx, name_key, name_key.c.party_id, keys, wanted))

    assert {"DELETE", "INSERT", "COPY"} & set(written) == set()


def test_texts_with_the_marks_of_a_copied_file_are_kept_as_they_are(store: Store) -> None:
    odd = ["\\N", "\\.", "a\tb", "a\nb", "a\r", "\\", '"', "𠮷"]

    store.write(lambda tx: insert_rows(tx, name_key, [key(number, "FOLDED", text) for number, text in enumerate(odd)]))

    assert set(rows(store, name_key, "key")) == set(odd)
