"""What two statements are compared by: the same words, and the same amounts in whatever spelling."""

from decimal import Decimal

from hub.domain.records.declare import Declared, items, money, text
from hub.ingest.steps.normalise import content_hash, in_one_spelling


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
