"""Which documents are trusted: by the hash of their text, for whom, and until when."""

import hashlib
from dataclasses import replace

import pytest

from hub.access.documents import document_id, meant, register, retire, roles_of, trusted_document
from hub.access.principals import WITH_KEY, Role
from hub.errors import BadInput
from hub.store.engine import Store
from tests.pushing import MORNING
from tests.trusting import stored

TEXT = "{ 甲 }\n"


def test_the_id_is_that_of_graphql_over_http() -> None:
    assert document_id("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}") == (
        "sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e"
    )
    assert document_id(TEXT) == f"sha256:{hashlib.sha256(TEXT.encode()).hexdigest()}"


def test_the_public_runs_only_what_names_it() -> None:
    assert roles_of(stored(TEXT)) == set(WITH_KEY) == set(Role) - {Role.PUBLIC}
    assert roles_of(stored(TEXT, Role.PUBLIC)) == {Role.PUBLIC}


def test_what_is_registered_is_trusted_until_it_is_retired(store: Store) -> None:
    one = stored(TEXT)

    before = trusted_document(store, one.id)
    register(store, [one])
    then = trusted_document(store, one.id)
    retire(store, one.id, now=MORNING)
    after = trusted_document(store, one.id)

    assert (before, then, after) == (None, one, None)


def test_registering_tells_what_became_of_it(store: Store) -> None:
    one = stored(TEXT)
    told = [register(store, [one, stored("{ b }")]), register(store, [replace(one, registered_at=MORNING)])]
    told.append(register(store, [stored(TEXT, page=5)]))
    retire(store, one.id, now=MORNING)
    told.append(register(store, [stored(TEXT, page=5)]))

    assert told == [["ADDED", "ADDED"], ["UNCHANGED"], ["CHANGED"], ["CHANGED"]]
    assert trusted_document(store, one.id) == stored(TEXT, page=5)


def test_what_is_retired_already_keeps_its_time(store: Store) -> None:
    one = stored(TEXT)
    register(store, [one])

    first = retire(store, one.id, now=MORNING)
    again = retire(store, one.id, now=MORNING.replace(year=2030))

    assert first.retired_at == again.retired_at == MORNING


@pytest.mark.parametrize(
    "no_id",
    ["", "sha256:", f"sha256:{'a' * 63}", f"sha256:{'A' * 64}", f"sha256:{'a' * 64}\n", "a" * 64, "md5:" + "a" * 64],
)
def test_what_is_no_id_is_not_looked_for(store: Store, no_id: str) -> None:
    store.close()

    assert trusted_document(store, no_id) is None


@pytest.mark.parametrize("written", ["{}", "sha256:{}"])
@pytest.mark.parametrize("length", [8, 30, 64])
def test_an_operator_may_shorten_an_id(store: Store, written: str, length: int) -> None:
    one = stored(TEXT)
    register(store, [one, stored("{ b }")])

    with store.read() as tx:
        assert meant(tx, written.format(one.id.removeprefix("sha256:")[:length])) == one


@pytest.mark.parametrize("beginning", ["", "sha256:", "0123456", "01234567", "%", "sha256:%%%%%%%%"])
def test_nothing_is_meant_by_what_fits_none_or_is_too_short(store: Store, beginning: str) -> None:
    register(store, [stored(TEXT)])

    with store.read() as tx, pytest.raises(BadInput):
        meant(tx, beginning)
