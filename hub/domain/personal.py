"""Values that tell who a person is: what they say in memory, and the form in which a store keeps them."""

from typing import Final, Self

LONG: Final = 12
"""From so many characters on, four are kept at each end: a citizen's number, not a name."""


class Personal(str):
    """A personal value, with the form in which the store keeps it. The empty one was erased."""

    __slots__ = ("kept",)
    kept: str

    def __new__(cls, text: str, kept: str) -> Self:
        """Make the value of what it says and how it is kept."""
        made = super().__new__(cls, text)
        made.kept = kept
        return made


ERASED: Final = Personal("", "")


def masked(text: str) -> str:
    """A text with its ends kept and its middle hidden."""
    ends = 4 if len(text) >= LONG else 1
    hidden = len(text) - 2 * ends
    end = text[-ends:] if hidden > 0 else ""
    return f"{text[:ends]}{'*' * max(hidden, 1)}{end}"
