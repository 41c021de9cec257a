"""The contract that a connector fulfils, and the form in which everything reaches the hub: statements."""

import enum
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hub.domain.records.read import Problem
from hub.domain.vocabulary import Label


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

    `number` is the row's own number in the file, as a clerk would count it (the header is row 1).
    """

    number: int
    raw: Mapping[str, str]
    statement: Statement | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file that was recognised: its layout, how many rows it has, and the rows, read as they are asked for."""

    layout: str
    total: int
    left_over: tuple[str, ...]
    rows: Iterator[SourceRow]


@dataclass(frozen=True, slots=True)
class Connector:
    """An agency's way into the hub.

    `read` takes a file and gives its delivery, or raises `SourceUnreadable` or `LayoutUnknown`.
    """

    name: str
    agency: str
    label: Label
    licence: str
    schedule: str
    delivers: tuple[str, ...]
    read: Callable[[Path], Delivery]
