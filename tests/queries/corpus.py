"""Read the corpus: operations in the words of those who ask, with what belongs to each."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from hub.access.principals import Principal, Role
from hub.errors import BadInput
from hub.query.explaining.explain import explained
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, OFFICER, PUBLIC, TODAY, Answer, ask, machine
from tests.witness.comparing import told_errors
from tests.witness.generating import Operation
from tests.witness.rows import snapshot_of

FOLDER: Final = Path(__file__).parent
PARTY_ID: Final = re.compile(r"party_[0-9a-f]{32}|(?<= = )[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.MULTILINE)
CURSOR: Final = re.compile(r"5b22(?:[0-9a-f]{2})+")


@dataclass(frozen=True, slots=True)
class Question:
    """One operation of the corpus: its file, in which district it is asked, by whom, and with which variables."""

    file: Path
    document: str
    district: str = "small"
    who: Principal = OFFICER
    variables: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return str(self.file.relative_to(FOLDER).with_suffix(""))

    def snapshot(self, ending: str) -> Path:
        """A file beside it."""
        return self.file.with_suffix(ending)

    def of(self, store: Store) -> Operation:
        """The operation with the values that its variables have in a store."""
        variables = {name: resolved(store, value) for name, value in self.variables.items()}
        return Operation(self.document, variables, self.who)


def questions() -> list[Question]:
    """All of them."""
    return [question(file) for file in sorted(FOLDER.glob("*/*.graphql"))]


def question(file: Path) -> Question:
    """One operation; what stands in the JSON file beside it is its caller, district and variables."""
    beside = file.with_suffix(".json")
    told = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    document, district = file.read_text(encoding="utf-8"), told.get("district", "small")
    return Question(file, document, district, caller(told.get("role", "OFFICER")), told.get("variables", {}))


def caller(role: str) -> Principal:
    """Whoever has a role; an agency's is written `AGENCY:CODE`."""
    name, _, agency = role.partition(":")
    return {Role.OFFICER: OFFICER, Role.DASHBOARD: DASHBOARD, Role.PUBLIC: PUBLIC}.get(Role[name]) or machine(agency)


# --- values that only a store knows -------------------------------------------------------------


def resolved(store: Store, value: Any) -> Any:
    """A value; `party:NAME` stands for an id, `first:ROOT` too, `cursor:ROOT:KEYS:PLACE` for a cursor."""
    kind, _, rest = value.partition(":") if isinstance(value, str) else ("", "", "")
    return RESOLVERS[kind](store, rest) if kind in RESOLVERS else value


def party_named(store: Store, name: str) -> str:
    """The id of the party that has a name today."""
    rows = snapshot_of(store).tables["party"]
    return next(f"party_{row['id'].hex}" for row in rows if row["name"] == name and row["valid_to"] is None)


def first_of(store: Store, root: str) -> str:
    """The id of the first row of a list."""
    return str(ask(store, f"{{ {root}(first: 1) {{ nodes {{ id }} }} }}").data[root]["nodes"][0]["id"])


def cursor_at(store: Store, where: str) -> str:
    """The cursor at a place of a list in an order."""
    root, keys, place = where.split(":")
    order = ", ".join(
        f"{{field: {name}, direction: {(down or 'asc').upper()}}}" for name, down in map(parted, keys.split(","))
    )
    found = ask(store, f"{{ {root}(orderBy: [{order}]) {{ edges {{ cursor }} }} }}").data[root]["edges"]
    return str(found[int(place)]["cursor"])


def parted(key: str) -> tuple[str, str]:
    """The name of a key and its direction, if one is written."""
    name, _, direction = key.partition(".")
    return name, direction


RESOLVERS: Final = {"party": party_named, "first": first_of, "cursor": cursor_at}


# --- what is kept beside ------------------------------------------------------------------------


def shown_answer(answer: Answer) -> str:
    """An answer as it is kept: ids of parties by their order in it, cursors by what they stand for."""
    errors = told_errors(answer.errors)
    whole = {"data": answer.data, **({"errors": errors} if errors else {})}
    return steady(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def steady(text: str) -> str:
    """A text in which ids of parties stand by their order, and cursors by what they stand for."""
    ids = dict.fromkeys(PARTY_ID.findall(text))
    for place, one in enumerate(ids, start=1):
        text = text.replace(one, f"party_{place}")
    return CURSOR.sub(lambda found: f"cursor {told_cursor(found.group())}", text)


def told_cursor(cursor: str) -> str:
    """What a cursor stands for, without the id, which may be another one each time."""
    *values, _ = json.loads(bytes.fromhex(cursor))
    return json.dumps(values, ensure_ascii=False).replace('"', "'")


def explanation_of(question: Question, operation: Operation) -> dict[str, str]:
    """How an operation is answered, by the ending of the file that keeps it: its plan, and a statement a database."""
    who = question.who
    try:
        told = explained(schema, question.document, operation.variables, asker=who, today=TODAY)
    except BadInput as error:
        return {".plan.txt": f"refused: {error.en}\n"}
    return {".plan.txt": steady(told.plan), **{f".{name}.sql": f"{text}\n" for name, text in told.sql.items()}}
