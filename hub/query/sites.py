"""What a statement leaves to be filled in or told: its holes, and the places that the caller may not see."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place of the document that the caller may not see: an entry of `errors`, whatever the rows are.

    `coordinate` is the field of the schema at that place.
    """

    path: tuple[str, ...]
    selection: tuple[str, ...]
    en: str
    zh: str
    code: str
    coordinate: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class SeveralFound:
    """A hole of a look-up whose number stands on several rows: it holds their names."""

    path: tuple[str, ...]
    selection: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptBack:
    """A hole of a value that is quoted for a field which the caller may not see."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Live:
    """Holes of a look-up at an agency: each holds a key; `fields` were asked for, by response key."""

    path: tuple[str, ...]
    selection: tuple[str, ...]
    service: str
    fields: tuple[tuple[str, str], ...]
    type_name: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """Holes of values that are shown once it is written down who reads them.

    Each holds a field, its value, and whose it is: the kind and the id of its subject, and the agency that stated it.
    `coordinates` are the names of the fields in the schema; the values of those that are `sealed` are to be opened.
    """

    path: tuple[str, ...]
    selection: tuple[str, ...]
    coordinates: Mapping[str, str]
    sealed: frozenset[str] = frozenset()


Site = SeveralFound | KeptBack | Live | Recorded


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom a value tells, by the names of the row's values: its kind, its key, and the agency that stated it."""

    kind: str
    key: str
    owner: str


@dataclass(frozen=True, slots=True)
class Quoting:
    """What is seen of fields where they are quoted.

    Some values are masked, `sealed` ones by the masked form with which they are kept; some are shown once it is
    written down who reads them; some are kept back.
    """

    masked: tuple[str, ...] = ()
    sealed: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
