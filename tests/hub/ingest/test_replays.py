"""What was said before changes nothing; what was withdrawn may be said again."""

import pytest

from hub.domain.connector import Statement
from hub.errors import RequestKeyReused
from hub.ingest.push import OnError
from hub.store.engine import Store
from hub.store.tables.log import record_version
from hub.store.tables.parties import party
from tests.pushing import counts, fingerprint, lines, outcomes, push_all, rows
from tests.statements import (
    NAMES,
    ONE_OF_EACH,
    penalty,
    registration,
    uscc,
    withdrawn,
)

GOOD = registration()
BAD = registration(2, kind="CLUB", name=None)

# --- the same batch again ---------------------------------------------------------------------


def test_the_same_batch_again_gives_the_same_receipt_and_writes_nothing(store: Store) -> None:
    receipt = push_all(store, GOOD, BAD, key="key")
    before = counts(store)

    again = push_all(store, GOOD, BAD, key="key")

    assert (again, list(again), counts(store)) == (receipt, list(receipt), before)


def test_the_same_batch_in_another_order_of_members_is_the_same(store: Store) -> None:
    receipt = push_all(store, GOOD, key="key")
    turned = Statement("registration", dict(reversed(list(GOOD.payload.items()))))

    assert push_all(store, turned, key="key") == receipt


def test_another_body_under_the_same_key_is_refused_and_the_first_one_stands(store: Store) -> None:
    receipt = push_all(store, GOOD, key="key")

    for other in ([registration(2)], [GOOD, GOOD], [registration(version=1)]):
        with pytest.raises(RequestKeyReused):
            push_all(store, *other, key="key")
    with pytest.raises(RequestKeyReused):
        push_all(store, GOOD, key="key", on_error=OnError.REJECT_ALL)
    assert push_all(store, GOOD, key="key") == receipt


def test_the_same_rows_under_another_key_change_nothing(store: Store) -> None:
    push_all(store, *ONE_OF_EACH[:3], agency="HUB")
    push_all(store, *ONE_OF_EACH[3:])
    before = lines(store)

    receipt = push_all(store, *reversed(ONE_OF_EACH[3:]))

    assert (receipt["outcomes"], lines(store)) == ({"UNCHANGED": len(ONE_OF_EACH) - 3}, before)


def test_a_dry_run_tells_what_a_push_would_do_and_writes_nothing_at_all(store: Store) -> None:
    push_all(store, GOOD, penalty("罚1", party={"name": NAMES[2], "registrationNumber": "证1"}))
    asked = (
        GOOD,
        BAD,
        registration(1, version=1, registrationNumber="证1", name=NAMES[2]),
        withdrawn("registration", uscc(1)),
    )
    before, dump = counts(store), fingerprint(store)

    for mode in OnError:
        dry = push_all(store, *asked, key="key", dry_run=True, on_error=mode)
        assert dry["dryRun"] is True
        assert (counts(store), fingerprint(store)) == (before, dump)
    dry = push_all(store, *asked, key="key", dry_run=True)
    real = push_all(store, *asked, key="key")

    same = ("agency", "requestKey", "rows", "outcomes", "flags", "reasons", "results")
    assert {name: dry[name] for name in same} == {name: real[name] for name in same}
    assert outcomes(real) == ["UNCHANGED", "REJECTED", "UPDATED", "UPDATED"]


@pytest.mark.parametrize("fine", [1234.5, "1234.50", "01234.500"])
def test_one_amount_is_one_statement_however_it_is_spelled(store: Store, fine: object) -> None:
    push_all(store, penalty(fine="1234.50", confiscated=200))

    again = push_all(store, penalty(fine=fine, confiscated="200.00"))
    other = push_all(store, penalty(fine="1234.51", confiscated=200))

    assert (outcomes(again), outcomes(other)) == (["UNCHANGED"], ["UPDATED"])
    assert len(rows(store, record_version, "content_hash")) == 2


# --- withdrawn, and stated again --------------------------------------------------------------


def test_what_was_withdrawn_under_a_number_stays_so_when_it_is_replayed_under_its_own(store: Store) -> None:
    push_all(store, registration(version=1), withdrawn("registration", uscc(1), version=2))

    replayed = push_all(store, registration(version=1))
    assert (outcomes(replayed), rows(store, party, "id")) == (["UNCHANGED"], [])

    again = push_all(store, registration(version=3))
    assert (outcomes(again), rows(store, party, "name")) == (["UPDATED"], [NAMES[0]])


def test_what_was_withdrawn_comes_back_when_it_is_stated_again_and_goes_when_it_is_withdrawn_again(
    store: Store,
) -> None:
    taken_back = withdrawn("registration", uscc(1))
    said = (registration(), taken_back, taken_back, registration(), registration(), taken_back, taken_back)

    found = [(outcomes(push_all(store, one)), rows(store, party, "name")) for one in said]

    assert found == [
        (["CREATED"], [NAMES[0]]),
        (["UPDATED"], []),
        (["UNCHANGED"], []),
        (["UPDATED"], [NAMES[0]]),
        (["UNCHANGED"], [NAMES[0]]),
        (["UPDATED"], []),
        (["UNCHANGED"], []),
    ]


@pytest.mark.parametrize(
    "said",
    [
        (registration(), withdrawn("registration", uscc(1))),
        (registration(), withdrawn("registration", uscc(1)), registration()),
        (registration(), registration(), registration(address="新路"), withdrawn("registration", uscc(1))),
    ],
    ids=["taken-back", "and-stated-again", "with-replays"],
)
def test_a_batch_that_takes_back_what_it_states_changes_nothing_under_another_key(
    store: Store, said: tuple[Statement, ...]
) -> None:
    push_all(store, *said, penalty())
    before = rows(store, record_version, "record_key", "seq")

    again = push_all(store, *said, penalty())

    assert again["outcomes"] == {"UNCHANGED": len(said) + 1}
    assert rows(store, record_version, "record_key", "seq") == before
