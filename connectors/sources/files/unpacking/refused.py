"""How a file is refused: by a code and what belongs to it, which the hub puts into words."""

from collections.abc import Mapping


class Refused(Exception):
    """This file is refused; `told` says why, in the words of `refusals.py`."""

    def __init__(self, code: str, **told: object) -> None:
        super().__init__(code)
        self.told = {"refused": code, **told}


def too_many_cells(height: int, width: int, bounds: Mapping[str, int]) -> Refused:
    """The refusal of a sheet that spans too much."""
    return Refused("TOO_MANY_CELLS", rows=height, columns=width, limit=bounds["cells"])
