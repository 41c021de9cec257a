"""Compare what the hub answers with what the witness says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from hub.query.declaring.declared import Entity, Every
from hub.store.engine import Store
from schema import schema
from tests.asking import INVESTIGATING, TODAY, WIDE, ask
from tests.witness.answer import Witnessed, witness
from tests.witness.cursors import position_of
from tests.witness.generating import Operation
from tests.witness.pages import Cursor
from tests.witness.refusals import root_entity

Difference = tuple[str, Any, Any]
"""Where, what the hub says, what the witness says."""

MOST_CURSORS = 50


@dataclass(frozen=True, slots=True)
class Compared:
    """One operation with its differences, and whether it gave rows."""

    operation: Operation
    differences: list[Difference]
    gave_rows: bool


def compared(store: Store, operation: Operation) -> Compared:
    """Ask both, and compare."""
    seen = witnessed(store, operation)
    try:
        purpose = INVESTIGATING if operation.purpose else None
        result = ask(
            store, operation.document, who=operation.who, settings=WIDE, purpose=purpose, **operation.variables
        )
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is told with the operation that met it
        return Compared(operation, [("fault", repr(fault), None)], gives_rows(seen.data))
    found = [*different(result.data, seen.data), *different_errors(told_errors(result.errors), seen.errors)]
    return Compared(operation, found, gives_rows(seen.data))


def witnessed(store: Store, operation: Operation) -> Witnessed:
    """What the witness says."""
    return witness(
        store,
        operation.document,
        variables=operation.variables,
        principal=operation.who,
        today=TODAY,
        settings=WIDE,
        position_of=position_of,
        purpose=operation.purpose,
    )


def different(answered: Any, said: Any, at: str = "") -> Iterator[Difference]:
    """Every place where two answers differ, in value, type or order; a cursor must stand for its place."""
    if isinstance(said, Cursor):
        if not stands_for(answered, said):
            yield at, answered, said
    elif isinstance(said, dict) and isinstance(answered, dict) and list(answered) == list(said):
        for name, value in said.items():
            yield from different(answered[name], value, f"{at}.{name}")
    elif isinstance(said, list) and isinstance(answered, list) and len(answered) == len(said):
        for place, value in enumerate(said):
            yield from different(answered[place], value, f"{at}[{place}]")
    elif type(answered) is not type(said) or answered != said:
        yield at, answered, said


def stands_for(cursor: object, said: Cursor) -> bool:
    """Whether a cursor ends in the id of the row at whose place it must stand."""
    return isinstance(cursor, str) and said.at[1] in bytes.fromhex(cursor).decode().replace("-", "")


def told_errors(errors: Any) -> list[dict[str, Any]]:
    """Errors as the witness tells them."""
    return [told_error(one.code, one.path, one.extensions.get("selection")) for one in errors or ()]


def told_error(code: str, path: Sequence[str | int] | None, selection: str | None) -> dict[str, Any]:
    """One error: its code, and the place, if it has one."""
    told: dict[str, Any] = {"code": code}
    if path is not None:
        told["path"] = list(path)
    return told if selection is None else {**told, "selection": selection}


def different_errors(answered: list[dict[str, Any]], said: list[dict[str, Any]]) -> Iterator[Difference]:
    """Errors that only one of the two tells, or tells twice."""
    left, right = sorted(map(repr, answered)), sorted(map(repr, said))
    if left != right:
        yield "errors", left, right


def gives_rows(data: Any) -> bool:
    """Whether any list of an answer has an entry."""
    if isinstance(data, dict):
        return any(map(gives_rows, data.values()))
    return isinstance(data, list) and bool(data)


@dataclass(slots=True)
class Cursors:
    """The cursors that the hub hands out, asked for once for each list and order."""

    store: Store
    known: dict[tuple[str, str], Sequence[str]] = field(default_factory=dict)

    def of(self, entity: Entity, order: str) -> Sequence[str]:
        """The cursors of the list of an entity in an order."""
        if (entity.name, order) not in self.known:
            root = LISTS[entity.name]
            asked = f"{{ {root}(orderBy: {order}, first: {MOST_CURSORS}) {{ edges {{ cursor }} }} }}"
            # Of what this caller may not see, nobody hands out cursors.
            found = (ask(self.store, asked).data[root] or {"edges": ()})["edges"]
            self.known[entity.name, order] = [one["cursor"] for one in found]
        return self.known[entity.name, order]


def lists() -> Iterator[tuple[str, str]]:
    """The root at which every entity is listed."""
    for name, root in schema.bindings.roots.items():
        entity = root_entity(name)
        if isinstance(root, Every) and entity is not None:
            yield entity.name, name


LISTS = dict(lists())
