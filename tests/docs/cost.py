"""Count what one more record type costs: `python -m tests.docs.cost` prints the table of docs/architecture.md."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from hub.domain.records import KINDS
from hub.domain.records.declare import Declared
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, parts_fields
from tests.docs.markdown import ROOT

CODE_LISTS: Final = ROOT / "hub/domain/vocabulary.py"
MIGRATIONS: Final = ROOT / "hub/store/migrations/versions"
NOT_THE_TYPE: Final = (ROOT / "hub/sample", MIGRATIONS)
"""What invents records, and what is generated."""


@dataclass(frozen=True, slots=True)
class Example:
    """A record type with the classes that were written for it."""

    title: str
    kind: str
    module: str
    shown: tuple[str, ...]
    codes: tuple[str, ...]


EXAMPLES: Final = (
    Example("Party units", "party_unit", "party_unit.py", ("PartyUnit", "CoveredOrganization"), ("PartyUnitKind",)),
    Example("Supervision cases", "supervision_case", "supervision.py", ("SupervisionCase", "CaseParty"), ("CaseStep",)),
    Example(
        "Joint operations",
        "joint_operation",
        "joint.py",
        ("JointOperation", "JointOperationParticipant", "JointOperationSite", "JointOperationSubject"),
        ("JointOperationRole",),
    ),
    Example(
        "List entries", "list_entry", "integrity.py", ("Integrity", "ListEntry", "Measure"), ("ListKind", "MeasureKind")
    ),
    Example("Awards", "award", "award.py", ("Award",), ("AwardLevel",)),
    Example("Grades", "grade", "grade.py", ("Grade",), ("GradeScheme", "GradeLevel")),
    Example(
        "Annual inspections",
        "annual_inspection",
        "annual_inspection.py",
        ("AnnualInspection",),
        ("AnnualInspectionResult",),
    ),
    Example("Objections", "objection", "objection.py", ("Objection",), ("ObjectionMatter", "ObjectionStatus")),
)
HEADER: Final = ("Record type", "Fields", "Declaration", "Schema", "Code lists", "Registration", "By hand", "Migration")


def stated(example: Example) -> tuple[type[Declared], ...]:
    """The declared classes of a record type: itself and its parts."""
    record = KINDS[example.kind]
    return (record, *(item for _, item in parts_fields(record)))


@cache
def tree(file: Path) -> ast.Module:
    """A file, parsed."""
    return ast.parse(file.read_text(encoding="utf-8"))


def lines(file: Path, nodes: Iterator[ast.stmt]) -> int:
    """The lines of some statements, decorators among them, blank lines not."""
    text = file.read_text(encoding="utf-8").splitlines()
    first = ((min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))]), node) for node in nodes)
    spans = [text[start - 1 : node.end_lineno] for start, node in first]
    return sum(bool(line.strip()) for span in spans for line in span)


def classes(file: Path, names: tuple[str, ...]) -> int:
    """The lines of some classes of a file."""
    return lines(file, (node for node in tree(file).body if isinstance(node, ast.ClassDef) and node.name in names))


def declaration(example: Example) -> int:
    """The lines of the classes that declare the record and its parts."""
    return classes(ROOT / f"hub/domain/records/{example.kind}.py", tuple(one.__name__ for one in stated(example)))


def schema(example: Example) -> int:
    """The lines of the classes that show it."""
    return classes(ROOT / "schema" / example.module, example.shown)


def code_lists(example: Example) -> int:
    """The lines of the code lists that no other record type uses."""
    return classes(CODE_LISTS, example.codes)


def registration(example: Example) -> int:
    """The lines elsewhere in hub/ and schema/ that name one of its classes, imports among them."""
    named = (*(one.__name__ for one in stated(example)), *example.shown)
    word = re.compile(rf"\b(?:{'|'.join(named)})\b")
    own = {ROOT / f"hub/domain/records/{example.kind}.py", ROOT / "schema" / example.module}
    files = [file for room in ("hub", "schema") for file in (ROOT / room).rglob("*.py") if file not in own]
    counted = [file for file in files if not any(file.is_relative_to(room) for room in NOT_THE_TYPE)]
    return sum(bool(word.search(line)) for file in counted for line in file.read_text(encoding="utf-8").splitlines())


def migration(example: Example) -> int:
    """The lines that Alembic generated for its tables, up and down."""
    record, *parts = stated(example)
    tables = {RECORD_TABLES[example.kind].name, *(PARTS_TABLES[part].name for part in parts)}
    return sum(lines(file, about(file, tables)) for file in sorted(MIGRATIONS.glob("*.py")) if record)


def about(file: Path, tables: set[str]) -> Iterator[ast.stmt]:
    """The statements of a migration that make, index or drop some tables."""
    for function in tree(file).body:
        if isinstance(function, ast.FunctionDef):
            yield from (statement for statement in function.body if first_text(statement) in tables)


def first_text(statement: ast.stmt) -> str | None:
    """The first argument of the call that a statement is, or that a `with` statement opens."""
    call = statement.items[0].context_expr if isinstance(statement, ast.With) else getattr(statement, "value", None)
    found = call.args[0] if isinstance(call, ast.Call) and call.args else None
    return found.value if isinstance(found, ast.Constant) and isinstance(found.value, str) else None


def row(example: Example) -> tuple[str, ...]:
    """What one record type costs."""
    fields = sum(len(one.fields) for one in stated(example))
    written = [declaration(example), schema(example), code_lists(example), registration(example)]
    return (example.title, *map(str, (fields, *written, sum(written), migration(example))))


def table() -> str:
    """The table as it stands in the page."""
    ruled = ("---", *("---:" for _ in HEADER[1:]))
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (HEADER, ruled, *map(row, EXAMPLES)))


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
