"""What an operation holds, in numbers."""

from typing import NamedTuple


class Held(NamedTuple):
    """What something holds: levels of fields, aliases, directives; whether the schema itself is asked for."""

    depth: int = 0
    aliases: int = 0
    directives: int = 0
    introspects: bool = False

    def beside(self, other: "Held") -> "Held":
        """Both together, on the same level."""
        return Held(
            max(self.depth, other.depth),
            self.aliases + other.aliases,
            self.directives + other.directives,
            self.introspects or other.introspects,
        )
