"""What a statement leaves to be filled in or told: its holes, and the places that the caller may not see."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place of the document that the caller may not see: an entry of `errors`, whatever the rows are."""

    path: tuple[str, ...]
    selection: tuple[str, ...]
    en: str
    zh: str
    code: str


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


Site = SeveralFound | KeptBack | Live
