"""The questions that may read a large table whole, and why."""

from collections.abc import Mapping
from typing import Final

WHOLE: Final[Mapping[str, tuple[str, ...]]] = {}
