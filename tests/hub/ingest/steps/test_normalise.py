"""What two statements are compared by, whatever their spelling, and what is odd about one that is taken."""

from decimal import Decimal
from typing import Any

import pytest

from hub.domain.records.content import content_hash, in_one_spelling
from hub.domain.records.declare import Declared, items, money, text
from hub.store.engine import Store
from tests.pushing import findings, outcomes, push_all
from tests.statements import party_unit


class Share(Declared):
    """A part with an amount."""

    payer = text("付款人", "Payer")
    amount = money("金额", "Amount", optional=True)


class Bill(Declared):
    """A statement with amounts of its own and in its parts."""

    total = money("合计", "Total", optional=True)
    shares = items(Share, "分摊", "Shares", optional=True)


def test_amounts_in_parts_are_compared_as_amounts_too() -> None:
    payload = {"total": 3, "shares": [{"payer": "甲", "amount": 1.5}, {"payer": " 乙"}]}
    values = {
        "total": Decimal("3.00"),
        "shares": [{"payer": "甲", "amount": Decimal("1.50")}, {"payer": "乙", "amount": None}],
    }

    assert in_one_spelling(Bill, payload, values) == {
        "total": "3.00",
        "shares": [{"payer": "甲", "amount": "1.50"}, {"payer": " 乙"}],
    }


def test_the_order_of_members_is_nothing() -> None:
    assert content_hash({"a": 1, "b": [2]}) == content_hash({"b": [2], "a": 1}) != content_hash({"a": 1, "b": ["2"]})


@pytest.mark.parametrize(
    ("kind", "members", "found"),
    [
        ("COMMITTEE", 99, ["FEW_MEMBERS"]),
        ("COMMITTEE", 100, []),
        ("GENERAL_BRANCH", 49, ["FEW_MEMBERS"]),
        ("BRANCH", 2, ["FEW_MEMBERS"]),
        ("BRANCH", None, []),
        ("FUNCTIONAL", 1, []),
    ],
)
def test_a_party_unit_of_few_members_is_taken_and_flagged(
    store: Store, kind: str, members: Any, found: list[str]
) -> None:
    receipt = push_all(store, party_unit(kind=kind, members=members))

    assert (outcomes(receipt), findings(receipt)) == (["CREATED"], [found])
