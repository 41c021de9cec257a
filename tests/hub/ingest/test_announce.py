"""What a batch changes is noted with it: whole or absent, however the rows came."""

from collections.abc import Mapping

import pytest
from sqlalchemy import select

from hub.domain.connector import SourceRow, Statement
from hub.ingest.push import OnError
from hub.ingest.run import PORTION, Run, run
from hub.store.engine import Store
from hub.store.tables.changes import change
from hub.store.tables.log import record_version
from tests.pushing import MORNING, TODAY, push_all
from tests.statements import CIVIL_AFFAIRS, penalty, registration, withdrawn

BAD = Statement("registration", {"name": 5})


def announced(store: Store) -> dict[str, Mapping[str, int]]:
    """What every batch is said to change."""
    with store.read() as tx:
        return {str(row.batch_id): row.kinds for row in tx.execute(select(change))}


def logged(store: Store) -> set[str]:
    """The batches of which the log holds anything."""
    with store.read() as tx:
        return {str(batch) for batch in tx.execute(select(record_version.c.batch_id).distinct()).scalars()}


def test_a_push_is_announced_with_the_kinds_of_what_is_new(store: Store) -> None:
    first = push_all(store, registration(1), registration(2), penalty(), BAD)
    second = push_all(store, registration(1), registration(2, name="杭州市江干区新名志愿者协会"))

    assert announced(store) == {
        first["batchId"]: {"penalty": 1, "registration": 2},
        second["batchId"]: {"registration": 1},
    }
    assert logged(store) == {first["batchId"], second["batchId"]}


def test_a_withdrawal_is_announced(store: Store) -> None:
    pushed = push_all(store, registration(1))
    native_id = pushed["results"][0]["nativeId"]

    receipt = push_all(store, withdrawn("registration", native_id))

    assert announced(store)[receipt["batchId"]] == {"registration": 1}


@pytest.mark.parametrize("again", [True, False])
def test_what_changes_nothing_is_not_announced(store: Store, again: bool) -> None:
    first = push_all(store, registration(1), key="first")

    if again:
        push_all(store, registration(1), key="first")
    push_all(store, registration(1))
    push_all(store, registration(2), dry_run=True)
    push_all(store, registration(3), BAD, on_error=OnError.REJECT_ALL)

    assert list(announced(store)) == [first["batchId"]]


def test_a_run_is_announced_once_however_many_portions_it_has(store: Store) -> None:
    rows = [SourceRow(place, {}, registration(place), ()) for place in range(1, 4)]
    many = [*rows, *(SourceRow(place, {}, None, ()) for place in range(PORTION))]
    work = Run(CIVIL_AFFAIRS, "登记.xlsx", "registrations-1", [*many, SourceRow(9, {}, registration(9), ())])

    receipt = run(store, work, clock=lambda: MORNING, today=TODAY)

    assert announced(store) == {receipt["batchId"]: {"registration": 4}}


def test_a_dry_run_is_not_announced(store: Store) -> None:
    work = Run(CIVIL_AFFAIRS, "登记.xlsx", "registrations-1", [SourceRow(2, {}, registration(), ())], dry_run=True)

    run(store, work, clock=lambda: MORNING, today=TODAY)

    assert announced(store) == {}
