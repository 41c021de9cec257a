"""What a sender is told: an account that adds up, and a result for every row."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from hub.domain.records.problems import Problem, legible
from hub.domain.vocabulary import RecordOutcome
from hub.ingest.rows import Finding, Row

Receipt = dict[str, Any]
"""JSON in camelCase, saved as it is, so that a retry gets the same one."""

ACCEPTED: Final = frozenset({RecordOutcome.CREATED, RecordOutcome.UPDATED, RecordOutcome.UNCHANGED, RecordOutcome.LATE})


def accepted(receipt: Mapping[str, Any]) -> int:
    """How many rows were taken."""
    return sum(count for name, count in receipt["outcomes"].items() if RecordOutcome[name] in ACCEPTED)


def nothing_taken(receipt: Mapping[str, Any]) -> bool:
    """Whether there were rows, and none could be taken."""
    return bool(receipt["rows"]) and not accepted(receipt)


@dataclass(slots=True)
class Account:
    """Counts rows, outcomes, flags and reasons as they come; the outcomes add up to the rows."""

    rows: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, rows: Iterable[Row]) -> None:
        """Count some more rows; a reason counts once for each row."""
        for row in rows:
            self.rows += 1
            if row.outcome:
                self.outcomes[row.outcome.name] += 1
            if row.problems:
                self.reasons.update({problem.code for problem in row.problems})

    def flag(self, names: Iterable[str]) -> None:
        """Count the flags of one row, each once."""
        self.flags.update(set(names))

    def told(self) -> Receipt:
        """The account as JSON."""
        counted = {"outcomes": self.outcomes, "flags": self.flags, "reasons": self.reasons}
        return {"rows": self.rows, **{name: in_order(counts) for name, counts in counted.items()}}


def account(rows: Sequence[Row]) -> Receipt:
    """The account of some rows."""
    counting = Account()
    counting.add(rows)
    for row in rows:
        counting.flag(finding.flag.name for finding in row.findings)
    return counting.told()


def in_order(counts: Counter[str]) -> dict[str, int]:
    """Counts, most frequent first; equal counts by name, so that equal batches have equal accounts."""
    return dict(sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])))


def result(row: Row) -> Receipt:
    """What became of one row."""
    return {
        "position": row.position,
        "kind": legible(row.statement.kind) or None,
        "outcome": row.outcome.name if row.outcome else RecordOutcome.REJECTED.name,
        "nativeId": row.native_id or None,
        "recordKey": str(row.key) if row.key and not row.refused else None,
        "findings": [finding_result(finding) for finding in row.findings],
        "problems": [problem_result(problem) for problem in row.problems],
    }


def row_place(row: Row) -> Receipt:
    """Where a row stands in its file."""
    return {"row": row.position, "part": row.part} if row.part else {"row": row.position}


def finding_result(finding: Finding) -> Receipt:
    """One finding as JSON."""
    return {
        "flag": finding.flag.name,
        "field": finding.field,
        "value": finding.value,
        "suggestions": list(finding.suggestions),
    }


def problem_result(problem: Problem) -> Receipt:
    """One problem as JSON."""
    return {"field": problem.field, "code": problem.code, "message": problem.en, "messageZh": problem.zh}


def head(*, batch_id: UUID, agency: str, request_key: str, dry_run: bool) -> Receipt:
    """What identifies a receipt."""
    return {"batchId": str(batch_id), "agency": agency, "requestKey": request_key, "dryRun": dry_run}
