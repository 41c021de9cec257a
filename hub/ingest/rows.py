"""One row on its way through the steps; every step hands on changed copies."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from hub.domain.connector import Op, Statement
from hub.domain.records import KINDS
from hub.domain.records.declare import Record
from hub.domain.records.mentions import Mention, Token
from hub.domain.records.problems import Problem
from hub.domain.vocabulary import RecordFlag, RecordOutcome
from hub.store.engine import Transaction
from hub.store.log import Version
from hub.store.safe import SubjectKey


@dataclass(frozen=True, slots=True)
class Finding:
    """Something noticed about a row that is taken all the same: where, the value, and repairs to choose from."""

    flag: RecordFlag
    field: str
    value: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with what the steps have found out about it, at its position in the `part` of a file."""

    position: int
    statement: Statement
    values: Mapping[str, Any] = field(default_factory=dict)
    native_id: str = ""
    key: UUID | None = None
    content_hash: str = ""
    effective_on: date | None = None
    mentions: tuple[Mention, ...] = ()
    marks: tuple[Token, ...] = ()
    outcome: RecordOutcome | None = None
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    part: str = ""

    @property
    def record(self) -> type[Record]:
        """The record type; only for rows that were admitted."""
        return KINDS[self.statement.kind]

    @property
    def refused(self) -> bool:
        """Whether the steps that follow leave this row alone."""
        return self.outcome is RecordOutcome.REJECTED

    @property
    def states(self) -> bool:
        """Whether the row still says how a record stands."""
        return not self.refused and self.statement.op is Op.PUT

    def refuse(self, *problems: Problem) -> "Row":
        """The same row, refused; the batch goes on."""
        return replace(self, outcome=RecordOutcome.REJECTED, problems=(*self.problems, *problems))


@dataclass(slots=True)
class Known:
    """What the steps have read or made so far, so that no later one reads it from the store again.

    `versions` and `parties` are the whole log, and the decisions in force, of every record that the rows name;
    `logged` are those of which the log held something before, `new_parties` the parties of which the store holds
    nothing yet. `drawn` are the keys that were drawn for subjects of which nothing was kept before.
    """

    versions: dict[UUID, list[Version]] = field(default_factory=dict)
    parties: dict[tuple[UUID, UUID], UUID] = field(default_factory=dict)
    logged: set[UUID] = field(default_factory=set)
    new_parties: set[UUID] = field(default_factory=set)
    drawn: dict[UUID, SubjectKey] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What every step may use: the transaction, who states, and the hub's clock; `synthetic` marks invented records.

    All portions of one delivery share `suspected`: the numbers that stood on several parties when theirs was judged.
    """

    tx: Transaction
    agency: str
    batch_id: UUID
    observed_at: datetime
    today: date
    new_party: Callable[[], UUID]
    synthetic: bool = False
    known: Known = field(default_factory=Known)
    suspected: set[Token] = field(default_factory=set)

    def made_party(self) -> UUID:
        """The id of a party that nobody spoke of before."""
        made = self.new_party()
        self.known.new_parties.add(made)
        return made


Rows = list[Row]
Step = Callable[[Rows, Context], Rows]
