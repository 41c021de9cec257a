"""How many organizations the sample has, and by which dice those are drawn of whom nothing special is told."""

from dataclasses import dataclass
from typing import Final, Self

from hub.errors import BadInput

WHOLE: Final = 1596
"""The district as the source text counts it …"""

REGISTERED: Final = 290
"""… and so many of them are registered, the others filed."""

CAST_REGISTERED: Final = 56
CAST_FILED: Final = 136
SMALLEST: Final = CAST_REGISTERED + CAST_FILED
"""The cast alone: those of whom each has a part in what the sample shows, alike in every district."""

LARGEST: Final = 1_000_000
BLOCK: Final = WHOLE - SMALLEST
"""The crowd is drawn in blocks of about as many as make up the district of the text: each has the same shape."""

SEED: Final = 330104


@dataclass(frozen=True, slots=True)
class Extent:
    """So many organizations exist on the sample's day; `seed` throws the dice of the crowd around the cast.

    Raises `BadInput` for fewer than the cast, and for more than there are numbers for.
    """

    organizations: int = WHOLE
    seed: int = SEED

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        if not SMALLEST <= self.organizations <= LARGEST:
            raise BadInput(
                f"The sample has from {SMALLEST} to {LARGEST:,} organizations, not {self.organizations:,}.",
                f"示例区县的社会组织数量应为 {SMALLEST} 至 {LARGEST}，不能为 {self.organizations}。",
            )

    @property
    def registered(self) -> int:
        """How many of the crowd are registered, beside the cast."""
        return max(round(self.organizations * REGISTERED / WHOLE), CAST_REGISTERED) - CAST_REGISTERED

    @property
    def filed(self) -> int:
        """How many of the crowd are filed, beside the cast."""
        return self.organizations - SMALLEST - self.registered

    @property
    def blocks(self) -> int:
        """In how many blocks the crowd is drawn."""
        return -(-(self.organizations - SMALLEST) // BLOCK)

    def written(self) -> str:
        """As it is remembered beside what was loaded."""
        return f"{self.organizations} seed {self.seed}"

    @classmethod
    def read(cls, written: str) -> Self:
        """The extent that was so written."""
        organizations, _, seed = written.split()
        return cls(int(organizations), int(seed))


CAST_ALONE: Final = Extent(SMALLEST)
"""The smallest district: what tests ask whose answers are derived by hand."""
