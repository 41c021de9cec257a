"""The first error messages that a newcomer reads: what a type checker refuses in a schema module."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]

HEAD: Final = '''
import datetime

from hub.access.labels import Access
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.vocabulary import ListKind, PenaltyKind
from hub.query.declaring.declare import column, entity, money, quoted
from hub.query.declaring.scalars import Money
from hub.domain.records.party import Party
from hub.domain.records.told import Cited


@entity(PenaltyRecord, label=Access.PUBLIC)
class Penalty:
    """A penalty."""

'''
FIRST_LINE: Final = HEAD.count("\n") + 1


def assignment(stated: str, declared: str) -> str:
    """What mypy says of a field whose type is not that of its record."""
    types = f'expression has type "{stated}", variable has type "{declared}"'
    return f"Incompatible types in assignment ({types})  [assignment]"


RIGHT: Final = """    number: str = column(PenaltyRecord.document_number, where=True, order=True)
    decided_on: datetime.date = column(PenaltyRecord.decided_on, label=Access.INTERNAL)
    kinds: list[PenaltyKind] = column(PenaltyRecord.kinds)
    licence: str | None = column(PenaltyRecord.licence)
    violation: str | None = column(PenaltyRecord.violation, label=Access.PERSONAL)
    party_name: str | None = column(PenaltyRecord.authority_name, label=Access.SECRET)
    fine: Money | None = money(PenaltyRecord.fine)
    value: str | None = quoted(Cited.value, of=Party)
"""

WRONG: Final[dict[str, tuple[str, str]]] = {
    "a_wrong_type": ("decided_on: str = column(PenaltyRecord.decided_on)", assignment("date", "str")),
    "another_code_list": (
        "kinds: list[ListKind] = column(PenaltyRecord.kinds)",
        (
            'Argument 1 to "column" has incompatible type "Field[list[PenaltyKind]]"; '
            'expected "Field[list[ListKind]]"  [arg-type]'
        ),
    ),
    "non_null_over_what_may_be_missing": (
        "licence: str = column(PenaltyRecord.licence)",
        assignment("str | None", "str"),
    ),
    "non_null_over_what_may_be_denied": (
        "number: str = column(PenaltyRecord.document_number, label=Access.PERSONAL)",
        assignment("str | None", "str"),
    ),
    "non_null_over_what_is_quoted": (
        "value: str = quoted(Cited.value, of=Party)",
        assignment("str | None", "str"),
    ),
    "an_amount_that_is_never_missing": (
        "fine: Money = money(PenaltyRecord.fine)",
        assignment("Money | None", "Money"),
    ),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says of every snippet, with its line; one run for all."""
    folder = tmp_path_factory.mktemp("snippets")
    snippets = {"right": RIGHT, **{name: f"    {line}\n" for name, (line, _) in WRONG.items()}}
    for name, body in snippets.items():
        (folder / f"{name}.py").write_text(HEAD + body, encoding="utf-8")

    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--no-pretty", *map(str, sorted(folder.iterdir()))]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert output.stderr == ""
    told: dict[str, list[str]] = {name: [] for name in snippets}
    for line in output.stdout.splitlines():
        file, _, message = line.partition(":")
        told[Path(file).stem].append(message)
    return told


def test_what_agrees_with_its_record_is_accepted(said: dict[str, list[str]]) -> None:
    assert said["right"] == []


@pytest.mark.parametrize("name", WRONG)
def test_what_contradicts_its_record_is_refused(said: dict[str, list[str]], name: str) -> None:
    _, message = WRONG[name]

    assert said[name] == [f"{FIRST_LINE}: error: {message}"]
