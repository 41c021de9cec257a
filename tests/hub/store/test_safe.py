"""The safe: what is sealed opens in its place alone, and nowhere once its key is destroyed."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.store.engine import Store, open_store, safe_of
from hub.store.safe import Safe, SafeClosed, SubjectKey
from tests.stores import SAFE

RECORD = UUID(int=7)
OTHER_SAFE = Safe(b"another secret of a hub")


@pytest.fixture
def key() -> SubjectKey:
    return SubjectKey.drawn(RECORD)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_sealed_opens(text: str) -> None:
    drawn = SubjectKey.drawn(RECORD)

    assert drawn.open("name", drawn.seal("name", text)) == text


def test_what_is_sealed_twice_looks_the_same_under_one_key_and_in_one_field_alone(key: SubjectKey) -> None:
    seen = [key.seal("name", "王一"), key.seal("name", "王一"), key.seal("note", "王一")]
    seen.append(SubjectKey.drawn(RECORD).seal("name", "王一"))

    assert seen[0] == seen[1]
    assert len(set(seen)) == 3


def test_what_was_changed_does_not_open(key: SubjectKey) -> None:
    sealed = key.seal("name", "王一")

    for spoiled in (sealed[:-1], bytes([sealed[0] ^ 1]) + sealed[1:], sealed + b"x", b""):
        with pytest.raises(SafeClosed):
            key.open("name", spoiled)


def test_what_was_sealed_for_another_field_or_under_another_key_does_not_open(key: SubjectKey) -> None:
    sealed = key.seal("name", "王一")

    for one, field in ((key, "note"), (SubjectKey.drawn(RECORD), "name"), (replace(key, secret=None), "name")):
        with pytest.raises(SafeClosed):
            one.open(field, sealed)


def test_a_key_is_kept_wrapped_and_unwraps_in_its_own_row_of_its_own_hub_alone(key: SubjectKey) -> None:
    wrapped = SAFE.wrap(key)

    assert key.secret is not None
    assert key.secret not in wrapped
    assert SAFE.unwrap(key.id, RECORD, wrapped) == key
    for safe, key_id, record in ((OTHER_SAFE, key.id, RECORD), (SAFE, uuid4(), RECORD), (SAFE, key.id, uuid4())):
        with pytest.raises(SafeClosed):
            safe.unwrap(key_id, record, wrapped)


def test_of_a_destroyed_key_nothing_is_left(key: SubjectKey) -> None:
    destroyed = SAFE.unwrap(key.id, RECORD, None)

    assert destroyed.is_destroyed
    with pytest.raises(SafeClosed):
        SAFE.wrap(destroyed)


def test_nothing_of_a_key_is_shown(key: SubjectKey) -> None:
    assert key.secret is not None
    assert repr(key.secret) not in repr(key)


def test_a_value_is_found_by_a_hash_that_hangs_on_secret_and_field() -> None:
    found = {SAFE.blind("a", "1"), SAFE.blind("b", "1"), SAFE.blind("a", "2"), OTHER_SAFE.blind("a", "1")}

    assert SAFE.blind("a", "1") in found
    assert len(found) == 4


def test_what_has_no_subject_opens_in_its_place_alone() -> None:
    sealed = SAFE.seal(b"row", RECORD)

    assert SAFE.open(sealed, RECORD) == b"row"
    for safe, place in ((SAFE, uuid4()), (OTHER_SAFE, RECORD)):
        with pytest.raises(SafeClosed):
            safe.open(sealed, place)


def test_a_store_without_a_safe_neither_seals_nor_opens(store: Store) -> None:
    bare = open_store(store.engine.url.render_as_string(hide_password=False))
    try:
        with bare.read() as tx, pytest.raises(LookupError):
            safe_of(tx)
    finally:
        bare.close()
