"""Trusted documents are kept as they were written, each once."""

from datetime import timedelta

from hub.access.principals import Role
from hub.store.documents import all_documents, find_document, put_document, retire_document
from hub.store.engine import Store
from tests.pushing import MORNING
from tests.trusting import stored

ODD = 'query A {\r\n\t# 注释 \U0001f600\n  hello(name: "\u200b")\n}  '


def test_a_document_is_found_as_it_was_kept(store: Store) -> None:
    one = stored(ODD, Role.PUBLIC, Role.DASHBOARD, name="看板", page=1_000, cost=20_000, aliases=0)

    store.write(lambda tx: put_document(tx, one))

    with store.read() as tx:
        assert find_document(tx, one.id) == one
        assert find_document(tx, one.id.upper()) is None


def test_what_is_kept_again_takes_the_place_of_what_was_there(store: Store) -> None:
    before, after = stored("{ a }", Role.PUBLIC, page=9), stored("{ a }", depth=3)

    store.write(lambda tx: put_document(tx, before))
    store.write(lambda tx: put_document(tx, after))

    with store.read() as tx:
        assert all_documents(tx) == [after]


def test_documents_come_in_the_order_in_which_they_were_registered(store: Store) -> None:
    later = [stored(f"{{ a{day} }}", registered_at=MORNING + timedelta(days=day)) for day in range(4)]

    for one in reversed(later):
        store.write(lambda tx, one=one: put_document(tx, one))  # type: ignore[misc]

    with store.read() as tx:
        assert all_documents(tx) == later


def test_one_is_retired_and_no_other(store: Store) -> None:
    one, other = stored("{ a }"), stored("{ b }")
    for each in (one, other):
        store.write(lambda tx, each=each: put_document(tx, each))  # type: ignore[misc]

    store.write(lambda tx: retire_document(tx, one.id, now=MORNING))

    with store.read() as tx:
        assert {each.id: each.retired_at for each in all_documents(tx)} == {one.id: MORNING, other.id: None}
