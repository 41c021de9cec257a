"""Make the inputs of statistics: what to group by, and which groups to show."""

import enum
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from hub.domain.records.declare import camel
from hub.domain.records.field_types import CountType, MoneyType
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import (
    Average,
    Concerned,
    Counted,
    Dimension,
    Distinct,
    Measuring,
    Median,
    MedianDays,
    Span,
    Statistics,
    Total,
)
from hub.query.declaring.filters import operators_input
from hub.query.declaring.generated import InputField, make_input, screaming
from hub.query.declaring.operators import FAMILIES, Family

WORDS: Final[Mapping[type, Label]] = {
    Distinct: Label("（去重数）", ": how many different ones"),
    Total: Label("合计", ": sum"),
    Average: Label("平均", ": mean"),
    Median: Label("中位数", ": median"),
}
SPANS: Final[Mapping[Span | None, Label]] = {
    None: Label("", ""),
    Span.YEAR: Label("（按年）", ", by year"),
    Span.QUARTER: Label("（按季度）", ", by quarter"),
    Span.MONTH: Label("（按月）", ", by month"),
}


def measured(one: Dimension | Measuring) -> Label:
    """What a field of statistics is called."""
    if isinstance(one, Counted):
        return Label("数量", "How many")
    if isinstance(one, Concerned | MedianDays):
        return one.label
    if isinstance(one, Dimension) and one.level is not None:
        return Label(
            f"{one.field.label.zh}（所属{one.level.zh}）", f"{one.field.label.en}: the {one.level.en.lower()} above"
        )
    words = SPANS[one.span] if isinstance(one, Dimension) else WORDS[type(one)]
    return Label(f"{one.field.label.zh}{words.zh}", f"{one.field.label.en}{words.en}")


@cache
def dimension_enum(cls: type) -> type[enum.Enum]:
    """What statistics can be grouped by."""
    declared = DECLARED.statistics[cls]
    members = {name.upper(): measured(one) for name, one in declared.dimensions.items()}
    title = Label(f"{declared.title.zh}分组", f"What {declared.title.en.lower()} can be grouped by")
    return screaming(f"{cls.__name__.removesuffix('Stats')}Dimension", members, title)


@cache
def having_input(cls: type) -> type:
    """Which groups to show, by what is measured of them."""
    declared = DECLARED.statistics[cls]
    title = Label(f"{declared.title.zh}分组条件", "Only the groups of which all this holds")
    return make_input(f"{cls.__name__}Having", having_fields(declared), title)


def having_fields(declared: Statistics) -> Iterator[InputField]:
    """A condition for every measure."""
    for name, one in declared.measures.items():
        yield InputField(name, camel(name), operators_input(measure_family(one), None), measured(one))


def measure_family(one: Measuring) -> Family:
    """Which operators a measure takes: those of amounts, or of whole numbers."""
    amount = not isinstance(one, Counted | Concerned | Distinct | MedianDays) and isinstance(one.field.type, MoneyType)
    return FAMILIES[MoneyType if amount else CountType]
