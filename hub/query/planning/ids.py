"""Read ids: a family and a key of 32 hexadecimal digits."""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from hub.errors import BadInput

KEY: Final = re.compile("[0-9a-f]{32}", re.ASCII)


@dataclass(frozen=True, slots=True)
class FamilyOf:
    """Takes the family out of an id; raises `BadInput` for what is no id of any of them."""

    families: frozenset[str]

    def __call__(self, text: str) -> str:
        """The family."""
        name, _ = parted(text)
        if name not in self.families:
            raise no_id(text)
        return name


@dataclass(frozen=True, slots=True)
class KeyOf:
    """Takes the key out of an id of a family, or of any; raises `BadInput`."""

    family: str | None = None

    def __call__(self, text: str) -> UUID:
        """The key."""
        name, key = parted(text)
        if self.family is not None and name != self.family:
            raise no_id(text, self.family)
        return key


def parted(text: str) -> tuple[str, UUID]:
    """The family and the key in an id."""
    name, _, digits = text.rpartition("_")
    if not name or not KEY.fullmatch(digits):
        raise no_id(text)
    return name, UUID(digits)


def no_id(text: str, family: str | None = None) -> BadInput:
    """Refuse what is no id, or one of another family."""
    kind = f" of a {family}" if family else ""
    return BadInput(
        f"'{text[:60]}' is not the id{kind} that the hub gave. Take it from an answer's `id` field.",
        f"“{text[:60]}”不是有效的标识，请使用查询结果中的 id。",
    )


def key_in(text: str) -> UUID:
    """The key in an id; raises `BadInput` for what is no id."""
    return parted(text)[1]
