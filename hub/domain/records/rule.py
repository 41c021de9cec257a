"""What a rule is: it refuses a record by its own values, or by the records around it; a doubt refuses none."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hub.domain.vocabulary import RecordFlag

Values = Mapping[str, Any]
"""What a record states, by the names of its fields; what is missing is None."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The records at which a rule looks: those of `kind` whose field `field` holds what `by` holds here.

    `by` leads to a field of the record (`("meeting",)`), or to one of its parts (`("members", "agency")`).
    """

    kind: str
    field: str
    by: tuple[str, ...]

    def wanted(self, values: Values) -> tuple[Any, ...]:
        """What a record holds there: nothing, one value, or one of every part."""
        return tuple(dict.fromkeys(one for one in reached(values, self.by) if one is not None))


Around = Mapping[Looked, Sequence[Values]]
"""What the hub holds of the records at which rules look, each as its newest statement has it; never the record itself.

Of a record that arrived in the same batch, what it states; of lists of parts nothing is known.
"""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a rule says against a record: at which of its fields, a stable code, and what to mend."""

    field: str
    code: str
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it says against a record, and at which other records it looks."""

    check: Callable[[Values, Around], Iterable[Refusal]]
    looks: tuple[Looked, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something odd about a record that is taken all the same: at which of its fields, and the flag."""

    field: str
    flag: RecordFlag


def reached(values: Values, path: tuple[str, ...]) -> Iterator[Any]:
    """The values at the end of a path through parts."""
    first, *rest = path
    if not rest:
        yield values[first]
        return
    for part in values[first]:
        yield from reached(part, tuple(rest))
