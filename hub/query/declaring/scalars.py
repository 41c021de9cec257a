"""GraphQL scalars, read strictly, and values that are more than a scalar."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import strawberry
from graphql import GraphQLError

from hub.domain.records.field_types import DayType, MomentType
from hub.domain.records.field_values import FEN, read_day, read_moment
from hub.domain.records.problems import Unreadable


@strawberry.type(description="金额 — An amount of money, exact to the fen.")
class Money:
    """An amount of money."""

    value: Decimal = strawberry.field(description="数额（元） — The amount, with two decimals.")
    currency: str = strawberry.field(description="币种（ISO 4217） — ISO 4217 code.")


def yuan(amount: Decimal | None) -> Money | None:
    """An amount of yuan as it is shown."""
    return None if amount is None else Money(value=amount.quantize(FEN), currency="CNY")


def told(read: Callable[[object], object]) -> Callable[[object], object]:
    """A reader whose refusals GraphQL tells the caller."""

    def parse(stated: object) -> object:
        try:
            return read(stated)
        except Unreadable as error:
            raise GraphQLError(str(error)) from None

    return parse


def exact_decimal(stated: object) -> Decimal:
    """A finite number, written as text or as a number."""
    try:
        number = Decimal(str(stated)) if isinstance(stated, str | int | float) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if isinstance(stated, bool) or not number.is_finite():
        raise GraphQLError('A Decimal is a finite number, such as "1234.50".')
    return number


def utc(instant: datetime) -> str:
    """An instant as it is shown: ISO 8601 in UTC."""
    return instant.astimezone(UTC).isoformat()


SCALARS: Final[Mapping[object, Any]] = {
    date: strawberry.scalar(
        name="Date",
        description="日期，如 2020-06-30 — A calendar day of Asia/Shanghai, as 2020-06-30.",
        serialize=date.isoformat,
        parse_value=told(lambda stated: read_day(DayType(), stated, "A Date")),
    ),
    datetime: strawberry.scalar(
        name="DateTime",
        description="时刻（世界协调时），如 2020-06-30T01:00:00+00:00 — An instant with its offset, shown in UTC.",
        serialize=utc,
        parse_value=told(lambda stated: read_moment(MomentType(), stated, "A DateTime")),
    ),
    Decimal: strawberry.scalar(
        name="Decimal",
        description='十进制数，以文本书写，如 "1234.50" — An exact number, written as text.',
        serialize=str,
        parse_value=exact_decimal,
    ),
}
"""What Strawberry reads loosely and describes in English only: `2020-W27-2`, an instant without its zone, NaN."""
