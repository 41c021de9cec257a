"""Write answers as SQLite makes them: JSON as text, put together from pieces.

Flat objects come from `json_object`; whatever holds other JSON is concatenated, so that no subtype can be lost.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import (
    ColumnElement,
    Dialect,
    FromClause,
    LargeBinary,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    null,
    select,
)
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from hub.query.elements import Joined, Said, number, quoted
from hub.query.plan import Kind
from hub.query.plan_rows import Cited
from hub.query.writing.dialects.writer import MONEY, TAB, Cell, Pairs, whole

MOST_PAIRS: Final = 60
"""A function takes at most 127 arguments."""


class Plain(ColumnElement[str]):
    """A text, number or null as JSON text; inside `json_object` it can stand as it is."""

    inherit_cache = False
    type = Text()

    def __init__(self, value: ColumnElement[Any]) -> None:
        self.value = value


@compiles(Plain)
def plain(element: Plain, compiler: SQLCompiler, **given: Any) -> str:
    """Quote what stands beside other JSON."""
    return f"json_quote({compiler.process(element.value, **given)})"


class SQLiteWriter:
    """SQLite 3.40 and later."""

    dialect: Dialect = SQLiteDialect_pysqlite()

    def value(self, column: Cell, kind: Kind) -> Cell:
        """A stored value."""
        if kind is Kind.FLAG:
            return case((column.is_(None), quoted("null")), (column, quoted("true")), else_=quoted("false"))
        if kind is Kind.DOCUMENT:
            return func.coalesce(func.json(column), quoted("null"))
        return Plain(raw(column, kind))

    def fixed(self, text: str) -> Cell:
        """The same JSON text on every row."""
        if text == "null":
            return Plain(null())
        return Plain(quoted(text[1:-1])) if text.startswith('"') else quoted(text)

    def flag(self, condition: Cell) -> Cell:
        """A condition as a boolean."""
        return case((condition, quoted("true")), else_=quoted("false"))

    def named(self, column: Cell, names: Sequence[tuple[str, str]]) -> Cell:
        """A text that is told from a code."""
        return Plain(case(*((column == quoted(name), quoted(text)) for name, text in names)))

    def identity(self, column: Cell, family: str) -> Cell:
        """A family and a key as an id."""
        return Plain(Joined((f"{family}_", column)))

    def amount(self, column: Cell, members: Sequence[tuple[str, str]]) -> Cell:
        """Parts of an amount of money; null where there is none."""
        fen = whole(column)
        yuan = Plain(func.printf(quoted("%d.%02d"), fen // number(100), fen % number(100)))
        parts: dict[str, str | Cell] = {"value": yuan, **MONEY}
        return case((column.is_(None), quoted("null")), else_=Joined(pieces([(key, parts[of]) for key, of in members])))

    def cursor(self, signature: str, keys: Sequence[tuple[Cell, Kind]]) -> Cell:
        """The cursor of a row."""
        values = (raw(column, kind) for column, kind in keys)
        return Plain(func.lower(func.hex(func.json_array(quoted(signature), *values))))

    def hole(self, site: int, key: Cell) -> Cell:
        """A place to be filled when the statement has run; none where the key is null."""
        hole = Joined((f"{TAB}[{site},", Plain(key), f"]{TAB}"))
        return case((key.is_(None), quoted("null")), else_=hole)

    def holding(self, site: int, value: Cell, cells: Sequence[Cell]) -> Cell:
        """A hole that holds several cells; none where a value is null."""
        first, *others = cells
        listed = [piece for cell in others for piece in (",", cell)]
        hole = Joined((f"{TAB}[{site},[", first, *listed, f"]]{TAB}"))
        return case((value.is_(None), quoted("null")), else_=hole)

    def choice(self, cases: Sequence[tuple[Cell, Cell]], otherwise: Cell) -> Cell:
        """The first cell whose condition holds."""
        return case(*cases, else_=otherwise) if cases else otherwise

    def build(self, pairs: Pairs) -> Cell:
        """An object among the values of a row."""
        if len(pairs) <= MOST_PAIRS and all(isinstance(cell, Plain) for _, cell in pairs):
            return func.json_object(*(part for key, cell in pairs for part in (quoted(key), cell.value)))
        return Joined(pieces(pairs))

    def row(self, pairs: Pairs, source: FromClause) -> Select[Any]:
        """An object of every row."""
        return select(self.build(pairs)).select_from(source)

    def rows(self, pairs: Pairs, source: FromClause) -> Select[Any]:
        """All rows as a list of objects, in their order."""
        return self.cells(self.build(pairs), source)

    def cells(self, cell: Cell, source: FromClause) -> Select[Any]:
        """All rows as a list of cells, in their order."""
        return select(listed(func.group_concat(cell))).select_from(source)

    def collected(self, cell: Cell, _place: Cell, wanted: Cell, *, descending: bool) -> Cell:
        """Those cells of rows that are wanted, as a list: the rows come in order already."""
        del descending
        return listed(func.group_concat(cell).filter(wanted))

    def inner(self, query: Select[Any]) -> Cell:
        """What a query for one cell gives, null where it gives nothing."""
        return func.coalesce(query.scalar_subquery(), quoted("null"))

    def or_null(self, cell: Cell) -> Cell:
        """A cell that may be missing, as null then."""
        return func.coalesce(cell, quoted("null"))

    def sole(self, cell: Cell, name: Cell, site: int, source: FromClause) -> Select[Any]:
        """The cell of the only row; null where there is none, a hole with their names where there are several."""
        names = func.group_concat(func.json_quote(name))
        hole = Joined((f"{TAB}[{site},[", names, f"]]{TAB}"))
        counted = func.count()
        found = case((counted == number(0), quoted("null")), (counted == number(1), func.max(cell)), else_=hole)
        return select(found).select_from(source)

    def cited(self, cited: Cited, outer: FromClause) -> Select[Any]:
        """The rows of the log that a document of the outer row cites, in its order."""
        said = func.json_each(outer.c[cited.document]).table_valued("key", "value", name=f"{cited.name}_said")
        at = (1, 2) if cited.field is None else ("recordKey", "seq")
        key, seq = (
            func.json_extract(said.c.value, quoted(f"$[{one}]" if cited.field is None else f"$.{one}")) for one in at
        )
        parts = {
            "field": said.c.key if cited.field is None else outer.c[cited.field],
            "value": func.json_extract(said.c.value, quoted("$.value")),
        }
        columns = (parts[one.part] if isinstance(one, Said) else one for _, one in cited.columns)
        named = [one.label(name) for one, (name, _) in zip(columns, cited.columns, strict=True)]
        version = and_(
            cited.table.c.record_key == func.replace(key, quoted("-"), quoted("")),
            cited.table.c.seq == func.coalesce(seq, number(1)),
        )
        return (
            select(*named or [number(1).label("one")])
            .select_from(said.join(cited.table, version))
            .where(*cited.where)
            .order_by(said.c.key)
            .correlate(outer)
        )

    def answer(self, cells: Sequence[Cell]) -> Select[Any]:
        """One row with the bytes of every cell."""
        columns: list[Any] = [cast(cell, LargeBinary()).label(f"a{place}") for place, cell in enumerate(cells)]
        return select(*columns)

    def packed(self, items: list[Any]) -> Any:
        """A list is JSON text."""
        return msgspec.json.encode(items).decode()


def raw(column: Cell, kind: Kind) -> Cell:
    """A stored value as the text or number that is shown."""
    if kind is Kind.MOMENT:
        fraction = func.substr(column, 20)
        shown = case((fraction == quoted(".000000"), quoted("")), else_=fraction)
        return func.replace(func.substr(column, 1, 19), " ", "T").concat(shown).concat("+00:00")
    if kind is Kind.MONTHS:
        month = (column % number(12)) + number(1)
        text = func.printf(quoted("%04d-%02d-01"), column // number(12), month)
        return case((column.is_not(None), text))
    return whole(column) if kind is Kind.FEN else column


def listed(items: Cell) -> Cell:
    """A list of the items, which are separated by commas."""
    return Joined(("[", func.coalesce(items, quoted("")), "]"))


def pieces(pairs: Sequence[tuple[str, str | Cell]]) -> list[str | Cell]:
    """An object as pieces of text."""
    found: list[str | Cell] = ["{"]
    for place, (key, cell) in enumerate(pairs):
        found += [f'{"," if place else ""}"{key}":', cell]
    return [*found, "}"]
