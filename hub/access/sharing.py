"""Which records of which other agencies a caller sees, because there is an agreement."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Sharing:
    """For each kind of records, in order, the agencies that share theirs."""

    agencies: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def of(self, kind: str) -> tuple[str, ...]:
        """The agencies that share records of a kind."""
        return next((found for one, found in self.agencies if one == kind), ())


NOT_SHARED: Final = Sharing()


def sharing_of(pairs: Iterable[tuple[str, str]]) -> Sharing:
    """From pairs of a kind and an agency that shares its records of that kind."""
    found: dict[str, set[str]] = {}
    for kind, agency in pairs:
        found.setdefault(kind, set()).add(agency)
    return Sharing(tuple((kind, tuple(sorted(agencies))) for kind, agencies in sorted(found.items())))
