"""The contract that a connector fulfils: what it delivers, as statements, and what it looks up live."""

import enum
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Protocol

from hub.domain.records.problems import Problem
from hub.domain.vocabulary import Label
from hub.errors import LayoutUnknown

Found = Mapping[str, object]
"""What an agency says of one key: GraphQL field names and JSON scalars, nothing nested."""

AskAgency = Callable[[Sequence[str]], Awaitable[Mapping[str, Found | None]]]
"""Ask an agency about USCCs, all in one request; None for a code of which it knows nothing.

Raises `SourceUnavailable` where the agency cannot answer now, `SourceUnreadable` where its answer cannot be used.
"""


class Op(enum.Enum):
    """What a statement does: PUT says how a record stands, WITHDRAW takes it back."""

    PUT = "PUT"
    WITHDRAW = "WITHDRAW"


@dataclass(frozen=True, slots=True)
class Statement:
    """One record as an agency states it.

    `payload` is a JSON object in the camelCase names of the record type. `version` is the agency's own
    number of this version, `effective_on` the day from which it holds, whatever day the payload states.
    A WITHDRAW names its record by `native_id` and has an empty payload.
    """

    kind: str
    payload: Mapping[str, Any]
    op: Op = Op.PUT
    native_id: str | None = None
    version: int | None = None
    effective_on: date | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of a delivery: as it came, and what it states or why it states nothing.

    `number` is the row's own number, as a spreadsheet shows it (the header is row 1 where nothing stands above
    it), in the `part` of the file: a sheet, a member of an archive, or 'member › sheet'; '' in a plain text.
    """

    number: int
    raw: Mapping[str, str]
    statement: Statement | None
    problems: tuple[Problem, ...] = ()
    part: str = ""


ADDED_COLUMNS: Final = (Label("问题", "Problem"), Label("建议", "Suggestion"))
"""The columns that the hub adds to the annotated copy of a text; a file that comes back with them is read without."""

GUIDES: Final = ("〔填写说明", "〔示例")
"""How the first written cell of a template's rows of guidance begins; they are no data."""


def added_titles() -> tuple[str, ...]:
    """The titles of the added columns."""
    return tuple(f"{label.zh}/{label.en}" for label in ADDED_COLUMNS)


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table stands in its file, so that its cells are found again.

    `part` is that of its rows, `header_row` the last row of its header. `places` tells for each column its place, 1
    for the first; `fields` which column states which field of the record (its path in JSON). `encoding` and
    `delimiter` are those of a text, None in a workbook.
    """

    part: str
    header_row: int
    places: Mapping[str, int]
    fields: Mapping[str, str]
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file that was recognised: its layout, how many rows it has, and the rows, read as they are asked for.

    `left_over` are the columns that no field takes, with the reasons; `notes` tell which parts and rows were not
    read as data; `tables` where in the file the rows stand.
    A file of several tables has the names of its layouts, joined by '+'.
    """

    layout: str
    total: int
    left_over: Mapping[str, Label]
    rows: Iterator[SourceRow]
    notes: tuple[Label, ...] = ()
    tables: tuple[TablePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedColumn:
    """A column of a layout: the field that it goes into and what reads it, or why it is left over.

    `words` are those from which a clerk chooses, one for each value; none where other things are read.
    """

    column: str
    into: str = ""
    reads: str = ""
    required: bool = False
    because: Label | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedLayout:
    """A form of files that a connector reads: the record type that its rows state, and its columns."""

    name: str
    kind: str
    source: str
    columns: tuple[OfferedColumn, ...]


class Suggest(Protocol):
    """Drafts a layout for a file, as text to be reviewed; `layouts` are all that are known.

    Raises `BadInput` for an unknown kind of record, and `SourceUnreadable`.
    """

    def __call__(self, path: Path, *, kind: str | None, layouts: Sequence[OfferedLayout]) -> str:
        """Draft a layout."""


@dataclass(frozen=True, slots=True)
class OfferedLookUp:
    """What a connector looks up live at its agency, because the hub may not store it.

    `fields` are the names that every answer has. `legal_basis` is what allows the hub to ask. One request
    carries at most `max_keys`, and has its answer within `deadline_seconds` or is given up. An answer may be
    kept for `cache_seconds`; 0 where the law forbids to keep it. After `breaker_failures` failed requests in a
    row the agency is not asked for `breaker_rest_seconds`. `open` takes the agency's base URL and gives, for as
    long as it is open, the way to ask.
    """

    name: str
    agency: str
    label: Label
    legal_basis: Label
    fields: tuple[str, ...]
    max_keys: int
    deadline_seconds: float
    cache_seconds: float
    breaker_failures: int
    breaker_rest_seconds: float
    open: Callable[[str], AbstractAsyncContextManager[AskAgency]]


def take_no_files(_file: Path) -> Delivery:
    """Refuse a file, for a connector that only looks up; raises `LayoutUnknown`."""
    raise LayoutUnknown(
        "This connector takes no files: it asks its agency live.", "该连接器不接收文件：仅向机关实时查询。"
    )


@dataclass(frozen=True, slots=True)
class Connector:
    """An agency's way into the hub.

    `read` takes a file and gives its delivery, or raises `SourceUnreadable` or `LayoutUnknown`; `layouts` are the
    forms that it knows, `suggest` drafts one for a file of another form.
    """

    name: str
    agency: str
    label: Label
    licence: str
    schedule: str
    delivers: tuple[str, ...] = ()
    read: Callable[[Path], Delivery] = take_no_files
    look_ups: tuple[OfferedLookUp, ...] = ()
    layouts: tuple[OfferedLayout, ...] = ()
    suggest: Suggest | None = None
