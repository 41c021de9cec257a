"""Write objects: the fields that were asked for, of one row or of many."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import FromClause, Select, select

from hub.query.elements import code
from hub.query.plan import Branches, Members, Node, Object
from hub.query.writing.dialects.writer import Cell, Writer


@dataclass(frozen=True, slots=True)
class Writing:
    """How a plan is being written: in the words of a database, each node by its own rule."""

    writer: Writer
    node: Callable[["Around", Node], Cell]


@dataclass(frozen=True, slots=True)
class Around:
    """The row around a node."""

    writing: Writing
    row: FromClause

    @property
    def writer(self) -> Writer:
        """The words of the database."""
        return self.writing.writer

    def value(self, name: str) -> Cell:
        """A value of the row."""
        return self.row.c[name]


def pairs_of(around: Around, members: Members) -> list[tuple[str, Cell]]:
    """The cells of an object, by their keys."""
    return [(key, around.writing.node(around, node)) for key, node in members.fields]


def object_cell(around: Around, made: Object) -> Cell:
    """An object as one cell."""
    if isinstance(made, Members):
        return around.writer.build(pairs_of(around, made))
    column = around.value(made.column)
    cases = [(column == code(name), object_cell(around, one)) for name, one in made.cases]
    return around.writer.choice(cases, around.writer.fixed("null"))


def one_object(writing: Writing, made: Object, source: FromClause) -> Select[Any]:
    """An object of every row."""
    around = Around(writing, source)
    if isinstance(made, Branches):
        return select(object_cell(around, made)).select_from(source)
    return writing.writer.row(pairs_of(around, made), source)


def list_of_objects(writing: Writing, made: Object, source: FromClause) -> Select[Any]:
    """All rows as a list of objects."""
    around = Around(writing, source)
    if isinstance(made, Branches):
        return writing.writer.cells(object_cell(around, made), source)
    return writing.writer.rows(pairs_of(around, made), source)
