"""How values are written in an answer."""

import enum
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

Written = str | int | bool | list[Any] | None


def written(value: object) -> Written:
    """A value as JSON has it."""
    if isinstance(value, list):
        return [written(one) for one in value]
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError(value)


def amount(value: Decimal | None) -> dict[str, str] | None:
    """An amount of yuan; None where nothing is stated."""
    return None if value is None else {"value": f"{value:.2f}", "currency": "CNY"}
