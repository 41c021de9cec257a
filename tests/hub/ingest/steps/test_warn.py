"""A withdrawal is taken, and says which records still name what was taken back."""

import pytest

from hub.ingest.push import OnError
from hub.ingest.receipts import Receipt
from hub.store.engine import Store
from tests.asking import told as answered
from tests.pushing import outcomes, push_all
from tests.register_statements import fund_transfer, service_project
from tests.statements import MARKET_SUPERVISION, ONE_OF_EACH, STREET, party_unit, withdrawn


@pytest.fixture
def registers(store: Store) -> Store:
    """A store that holds one record of every type."""
    push_all(store, *ONE_OF_EACH[:3], agency="HUB", on_error=OnError.REJECT_ALL)
    push_all(store, *ONE_OF_EACH[3:], on_error=OnError.REJECT_ALL)
    return store


def told(receipt: Receipt) -> list[list[tuple[str, str, str]]]:
    """What was found of every row: flag, field and value."""
    return [[(one["flag"], one["field"], one["value"]) for one in row["findings"]] for row in receipt["results"]]


def test_who_takes_a_project_back_is_told_that_transfers_name_it(registers: Store) -> None:
    receipt = push_all(registers, withdrawn("service_project", "项1"))

    assert outcomes(receipt) == ["UPDATED"]
    assert told(receipt) == [[("STILL_NAMED", "number", "fund_transfer")]]
    assert receipt["flags"] == {"STILL_NAMED": 1}


def test_who_takes_both_back_in_one_batch_is_told_nothing_whatever_their_order(registers: Store) -> None:
    receipt = push_all(registers, withdrawn("service_project", "项1"), withdrawn("fund_transfer", "拨1"))

    assert (outcomes(receipt), told(receipt)) == (["UPDATED", "UPDATED"], [[], []])


def test_parts_of_records_name_others_too(registers: Store) -> None:
    receipt = push_all(registers, withdrawn("division", STREET), agency="HUB")

    ((found,),) = told(receipt)
    assert found[:2] == ("STILL_NAMED", "code")
    assert {"filing", "joint_operation", "coordination_body"} <= set(found[2].split(", "))


def test_nothing_is_missing_where_somebody_else_states_it_too(registers: Store) -> None:
    push_all(registers, party_unit(kind="GENERAL_BRANCH"), agency=MARKET_SUPERVISION)

    assert told(push_all(registers, withdrawn("party_unit", "党001"))) == [[]]


def test_nothing_is_missing_where_a_newer_statement_stands(registers: Store) -> None:
    push_all(registers, service_project("项2", version=1), fund_transfer("拨2", project="项2"))
    push_all(registers, service_project("项2", version=3))

    receipt = push_all(registers, withdrawn("service_project", "项2", version=2))

    assert told(receipt) == [[]]


def test_a_withdrawal_that_is_repeated_says_nothing_new(registers: Store) -> None:
    push_all(registers, withdrawn("service_project", "项1"))

    receipt = push_all(registers, withdrawn("service_project", "项1"))

    assert (outcomes(receipt), told(receipt)) == (["UNCHANGED"], [[]])


def test_a_record_by_which_no_other_is_named_is_taken_back_in_silence(registers: Store) -> None:
    receipt = push_all(registers, withdrawn("fund_transfer", "拨1"))

    assert (outcomes(receipt), told(receipt)) == (["UPDATED"], [[]])


def test_a_dry_run_tells_it_too(registers: Store) -> None:
    receipt = push_all(registers, withdrawn("service_project", "项1"), dry_run=True)

    assert told(receipt) == [[("STILL_NAMED", "number", "fund_transfer")]]


def test_what_names_nothing_any_more_is_found_by_that(registers: Store) -> None:
    query = "{ fundTransfers(where: { not: { project: { is: {} } } }) { nodes { number project { number } } } }"
    before = answered(registers, query)

    push_all(registers, withdrawn("service_project", "项1"))

    assert before["fundTransfers"]["nodes"] == []
    assert answered(registers, query)["fundTransfers"]["nodes"] == [{"number": "拨1", "project": None}]
