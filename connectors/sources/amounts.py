"""Read amounts of money and counts. Pure; what is finer than a fen, or no amount at all, is refused by its value."""

import re
import unicodedata
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from connectors.sources.values import ValueRefused, folded
from hub.domain.identifiers import trimmed
from hub.domain.records.field_values import LARGEST_COUNT, LARGEST_MONEY
from hub.domain.records.problems import shown

AMOUNT: Final = re.compile(
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
    r"(?:\(?(?P<unit>万元?|元)(?:人民币)?\)?)?"
)
NUMBER_LONGEST: Final = 24  # within the 28 digits in which Decimal is exact
FEN: Final = Decimal("0.01")
TEN_THOUSAND: Final = 4
UNITS: Final = MappingProxyType({"万": TEN_THOUSAND, "万元": TEN_THOUSAND, "元": 0})

COUNT: Final = re.compile("([0-9]{1,10})[人名个家]?")


def yuan(cell: str) -> str:
    """An amount of yuan, as a decimal string with two places; a unit in the cell (2万元) counts before the column's."""
    return amount(cell, power=0)


def wan_yuan(cell: str) -> str:
    """An amount of ten thousand yuan (万元), exactly, as a decimal string of yuan; a unit in the cell counts first."""
    return amount(cell, power=TEN_THOUSAND)


def amount(cell: str, *, power: int) -> str:
    """An amount times a power of ten."""
    found = AMOUNT.fullmatch(trimmed(unicodedata.normalize("NFKC", cell)))
    if found is None or len(found["number"]) > NUMBER_LONGEST:
        raise not_an_amount(cell)
    unit = UNITS[found["unit"]] if found["unit"] else power
    value = Decimal(found["number"].replace(",", "")).scaleb(unit)
    if value >= LARGEST_MONEY or value != value.quantize(FEN):
        raise not_an_amount(cell)
    return f"{value.quantize(FEN):f}"


def not_an_amount(cell: str) -> ValueRefused:
    """The refusal of an amount."""
    return ValueRefused(
        "INVALID_MONEY",
        f"{shown(cell)} is not an amount of money in whole fen. Write digits alone, as 1234.50, in the column's unit.",
        f"{shown(cell)} 不是精确到分的有效金额。请按该栏单位只写数字，如 1234.50。",
    )


def count(cell: str) -> int:
    """A whole number; a counting word after it (12人) is dropped."""
    found = COUNT.fullmatch(folded(cell))
    if found is None or int(found[1]) > LARGEST_COUNT:
        raise ValueRefused(
            "INVALID_NUMBER",
            f"{shown(cell)} is not a whole number of 0 or more.",
            f"{shown(cell)} 应为不小于 0 的整数。",
        )
    return int(found[1])
