"""What a plan is made of: frozen nodes, which a dialect writes as one SQL statement.

A node says what stands at a place of the answer. Its rows (hub/query/plan_rows.py) say where that comes from.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Union

from sqlalchemy import ColumnElement
from sqlalchemy.types import TypeEngine

from hub.query.given import Leaf, Values
from hub.query.plan_rows import Cited, Grouped, Rows
from hub.query.sites import Quoting, Refusal, Site, Subject


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that is bound when the plan runs; `convert` may raise `BadInput`.

    Where it bounds a range (`ranges`), how many rows fulfil a condition hangs on it.
    """

    name: str
    leaf: Leaf
    type: TypeEngine[Any]
    convert: Callable[[Any], Any]
    several: bool = False
    ranges: bool = False

    def value(self, values: Values) -> Any:
        """The value for this run, as Python has it."""
        return self.convert(self.leaf.read(values))


class Kind(enum.Enum):
    """How a value is written in an answer."""

    TEXT = "TEXT"
    NUMBER = "NUMBER"
    FLAG = "FLAG"
    DAY = "DAY"
    MOMENT = "MOMENT"
    DOCUMENT = "DOCUMENT"
    KEY = "KEY"
    FEN = "FEN"
    MONTHS = "MONTHS"


# --- what stands in the answer ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shown:
    """A value of the row."""

    column: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same JSON text for every row: a type's name, or null for what the caller may not see."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """The name of the type that a row is of, told from a code in it."""

    column: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """The id of the row: a family and its key."""

    column: str
    family: str


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money: `members` are the parts of it that were asked for, by response key."""

    column: str
    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A value that an agency is asked for while the operation runs: a hole, filled by the look-ups.

    `site` numbers the place in the operation.
    """

    column: str
    site: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """A value that is shown once it is written down who reads it: a hole; null where its column is.

    `value` is how it is shown, `field` the name of the field that it is.
    """

    column: str
    value: Shown | Amount
    field: str
    subject: Subject
    site: int


@dataclass(frozen=True, slots=True)
class Guarded:
    """A value that is shown, masked or kept back by the name of the field for which it is quoted.

    Where there is a `subject`, it is under some names a hole of `recorded_site`, filled once it is written down who
    reads it of that.
    """

    column: str
    field: str
    seen: Quoting
    site: int
    recorded_site: int
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Members:
    """The fields of an object, in order."""

    fields: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Branches:
    """The fields of an object whose type differs by row, told from a code in it."""

    column: str
    cases: tuple[tuple[str, Members], ...]


Object = Members | Branches


@dataclass(frozen=True, slots=True)
class Here:
    """Another object made of the same row."""

    object: Object


@dataclass(frozen=True, slots=True)
class Single:
    """The first of some rows as an object; null where there is none."""

    rows: Rows
    object: Object


@dataclass(frozen=True, slots=True)
class Sole:
    """The only one of some rows as an object; null where there is none, a hole that names them where there are more."""

    rows: Rows
    object: Object
    site: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Some rows as a list of objects."""

    rows: Rows | Cited | Grouped
    object: Object


@dataclass(frozen=True, slots=True)
class Page:
    """Which page of some rows: its size, at the most, from which end, and between which cursors."""

    size: int | ColumnElement[int]
    most: int
    backward: bool
    after: ColumnElement[bool] | None
    before: ColumnElement[bool] | None


class PagePart(enum.Enum):
    """What a page can tell of itself."""

    TOTAL = "TOTAL"
    HAS_NEXT = "HAS_NEXT"
    HAS_PREVIOUS = "HAS_PREVIOUS"
    START = "START"
    END = "END"
    CURSOR = "CURSOR"


@dataclass(frozen=True, slots=True)
class Nodes:
    """The entries of a page."""

    object: Object


@dataclass(frozen=True, slots=True)
class Edges:
    """The entries of a page with their cursors; each field is a part, the entry itself or a type's name."""

    fields: tuple[tuple[str, Union[PagePart, "Nodes", Fixed]], ...]


@dataclass(frozen=True, slots=True)
class Info:
    """Where a page stands in its list."""

    fields: tuple[tuple[str, PagePart | Fixed], ...]


@dataclass(frozen=True, slots=True)
class Paged:
    """A page of some rows, and what it tells of itself.

    A cursor is made of `signature`, which names the order, and the values of `keys`; the last one is the row's key.
    """

    rows: Rows
    page: Page
    fields: tuple[tuple[str, Nodes | Edges | Info | PagePart | Fixed], ...]
    signature: str
    keys: tuple[tuple[str, Kind], ...]


@dataclass(frozen=True, slots=True)
class ByFamily:
    """One of several nodes, by the family that stands in an id."""

    family: ColumnElement[Any]
    cases: tuple[tuple[str, Single], ...]


Node = (
    Shown
    | Fixed
    | Named
    | Identity
    | Amount
    | Asked
    | Recorded
    | Guarded
    | Here
    | Single
    | Sole
    | Listed
    | Paged
    | ByFamily
)


# --- the whole --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation as it will be answered: its roots in order, its parameters, its holes and its refusals."""

    roots: tuple[tuple[str, Node], ...]
    parameters: Mapping[str, Parameter]
    sites: tuple[Site, ...]
    refusals: tuple[Refusal, ...]
