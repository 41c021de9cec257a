"""GraphQL values that are more than a scalar."""

from decimal import Decimal

import strawberry


@strawberry.type(description="金额 — An amount of money, exact to the fen.")
class Money:
    """An amount of money."""

    value: Decimal = strawberry.field(description="数额（元） — The amount, with two decimals.")
    currency: str = strawberry.field(description="币种（ISO 4217） — ISO 4217 code.")


def yuan(amount: Decimal | None) -> Money | None:
    """An amount of yuan as it is shown."""
    return None if amount is None else Money(value=amount.quantize(Decimal("0.01")), currency="CNY")
