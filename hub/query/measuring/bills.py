"""What an answer costs: a number, or a sum that waits for the few variables on which it depends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hub.query.limits import UNBOUNDED

Variables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PageSize:
    """How many entries a page has whose size stands in variables; `usual` where they say nothing.

    A size over `most` is refused when the page is made, so it counts as that.
    """

    variables: tuple[str, ...]
    usual: int
    most: int

    def value(self, variables: Variables) -> int:
        """The size that is asked for this time."""
        asked = [size for size in map(variables.get, self.variables) if size is not None]
        return min(max(0, *asked), self.most) if asked else self.usual

    def largest(self) -> int:
        """The largest that can be asked for."""
        return max(self.most, self.usual)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the value of a variable weighs."""

    variable: str
    weigh: Callable[[Any], int]

    def value(self, variables: Variables) -> int:
        """Its weight this time."""
        return self.weigh(variables.get(self.variable))

    def largest(self) -> int:
        """Nothing bounds what a filter may hold."""
        return UNBOUNDED


Amount = int | PageSize | Weighed


@dataclass(frozen=True, slots=True, eq=False)
class Bill:
    """A sum: what is fixed, and other sums so many times each."""

    fixed: int
    parts: tuple[tuple[Amount, "Bill"], ...] = ()

    def of(self, variables: Variables) -> int:
        """The sum for these coerced values of variables."""
        if not self.parts:
            return self.fixed
        return self.summed(lambda amount: amount if isinstance(amount, int) else amount.value(variables), {})

    @property
    def largest(self) -> int:
        """The largest sum that any values can make of it."""
        return self.summed(lambda amount: amount if isinstance(amount, int) else amount.largest(), {})

    def summed(self, read: Callable[[Amount], int], known: dict["Bill", int]) -> int:
        """The sum, with each amount as it is read; what stands there several times is summed once."""
        if self not in known:
            known[self] = self.fixed + sum(read(amount) * bill.summed(read, known) for amount, bill in self.parts)
        return known[self]

    def times(self, amount: Amount) -> "Bill":
        """So many times this."""
        if isinstance(amount, int) and not self.parts:
            return Bill(self.fixed * amount)
        return Bill(0, ((amount, self),))


def together(*bills: Bill) -> Bill:
    """The sum of some sums."""
    return Bill(sum(one.fixed for one in bills if not one.parts), tuple((1, one) for one in bills if one.parts))
