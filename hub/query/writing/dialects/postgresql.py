"""Write answers as PostgreSQL makes them: rows as JSON, lists of them aggregated."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    JSON,
    Column,
    ColumnElement,
    Dialect,
    FromClause,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    case,
    cast,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from hub.query.elements import ByCodePoint, Joined, Said, number, quoted
from hub.query.plan import Kind
from hub.query.plan_rows import Cited
from hub.query.writing.dialects.writer import MONEY, TAB, Cell, Pairs, whole

MOST_PAIRS: Final = 45
"""A function takes at most 100 arguments."""

MOST_COLUMNS: Final = 1_500
"""A row has at most 1,664."""

LONGEST_NAME: Final = 63
"""Of a column; longer ones are cut."""

NULL: Final = literal_column("NULL::json", JSON())


class PostgreSQLWriter:
    """PostgreSQL 15 and later."""

    dialect: Dialect = PGDialect_asyncpg()  # type: ignore[no-untyped-call]

    def value(self, column: Cell, kind: Kind) -> Cell:
        """A stored value: PostgreSQL knows how to write it."""
        return raw(column, kind)

    def fixed(self, text: str) -> Cell:
        """The same JSON text on every row."""
        return NULL if text == "null" else literal_column(f"'{text}'::json", JSON())

    def flag(self, condition: Cell) -> Cell:
        """A condition as a boolean."""
        return condition

    def named(self, column: Cell, names: Sequence[tuple[str, str]]) -> Cell:
        """A text that is told from a code."""
        return case(*((column == quoted(name), quoted(text)) for name, text in names))

    def identity(self, column: Cell, family: str) -> Cell:
        """A family and a key as an id."""
        return Joined((f"{family}_", digits(column)))

    def amount(self, column: Cell, members: Sequence[tuple[str, str]]) -> Cell:
        """Parts of an amount of money; null where there is none."""
        fen = whole(column)
        cents = func.lpad(cast(fen % number(100), Text()), number(2), quoted("0"))
        yuan = Joined((cast(fen // number(100), Text()), ".", cents))
        parts = {"value": yuan, **{name: self.fixed(text) for name, text in MONEY.items()}}
        return case((fen.is_not(None), self.build([(key, parts[of]) for key, of in members])))

    def cursor(self, signature: str, keys: Sequence[tuple[Cell, Kind]]) -> Cell:
        """The cursor of a row."""
        values = (raw(column, kind) for column, kind in keys)
        text = cast(func.json_build_array(quoted(signature), *values), Text())
        return func.encode(func.convert_to(text, quoted("UTF8")), quoted("hex"))

    def hole(self, site: int, key: Cell) -> Cell:
        """A place to be filled when the statement has run; none where the key is null."""
        return case((key.is_not(None), hole(func.json_build_array(number(site), key))))

    def holding(self, site: int, value: Cell, cells: Sequence[Cell]) -> Cell:
        """A hole that holds several cells; none where a value is null."""
        held = func.json_build_array(number(site), func.json_build_array(*cells))
        return case((value.is_not(None), hole(held)))

    def choice(self, cases: Sequence[tuple[Cell, Cell]], otherwise: Cell) -> Cell:
        """The first cell whose condition holds."""
        return case(*((when, func.to_json(cell)) for when, cell in cases), else_=func.to_json(otherwise))

    def build(self, pairs: Pairs) -> Cell:
        """An object among the values of a row."""
        if not pairs:
            return literal_column("'{}'::json", JSON())
        if len(pairs) <= MOST_PAIRS:
            return func.json_build_object(*(part for key, cell in pairs for part in (quoted(key), cell)), type_=JSON())
        pieces: list[str | Cell] = []
        for place, (key, cell) in enumerate(pairs):
            text = func.coalesce(cast(func.to_json(cell), Text()), quoted("null"))
            pieces += [f'{"," if place else "{"}"{key}":', text]
        return cast(Joined((*pieces, "}")), JSON())

    def row(self, pairs: Pairs, source: FromClause) -> Select[Any]:
        """An object of every row."""
        if not is_row(pairs):
            return select(self.build(pairs)).select_from(source)
        found = columns(pairs, source)
        return select(func.row_to_json(found.table_valued(), type_=JSON())).select_from(found)

    def rows(self, pairs: Pairs, source: FromClause) -> Select[Any]:
        """All rows as a list of objects, in their order."""
        if not is_row(pairs):
            return self.cells(self.build(pairs), source)
        found = columns(pairs, source)
        return select(listed(func.json_agg(found.table_valued()))).select_from(found)

    def cells(self, cell: Cell, source: FromClause) -> Select[Any]:
        """All rows as a list of cells, in their order."""
        return select(listed(func.json_agg(cell))).select_from(source)

    def collected(self, cell: Cell, place: Cell, wanted: Cell, *, descending: bool) -> Cell:
        """Those cells of rows that are wanted, as a list."""
        ordered = aggregate_order_by(cell, place.desc() if descending else place.asc())
        return listed(func.json_agg(ordered).filter(wanted))

    def inner(self, query: Select[Any]) -> Cell:
        """What a query for one cell gives, null where it gives nothing."""
        return query.scalar_subquery()

    def or_null(self, cell: Cell) -> Cell:
        """A cell that may be missing is null then anyway."""
        return cell

    def sole(self, cell: Cell, name: Cell, site: int, source: FromClause) -> Select[Any]:
        """The cell of the only row; null where there is none, a hole with their names where there are several."""
        first = func.array_agg(cell, type_=ARRAY(JSON()))[number(1)]
        names = func.json_build_array(number(site), func.json_agg(name))
        found = case((func.count() == number(1), first), (func.count() > number(1), hole(names)))
        return select(found).select_from(source)

    def cited(self, cited: Cited, outer: FromClause) -> Select[Any]:
        """The rows of the log that a document of the outer row cites, in its order."""
        document, name = outer.c[cited.document], f"{cited.name}_said"
        order: Cell
        if cited.field is None:
            said = func.jsonb_each(document).table_valued(Column("key", Text()), Column("value", JSONB()), name=name)
            order, key, seq = ByCodePoint(said.c.key), said.c.value[1], said.c.value[2]
            parts = {"field": said.c.key}
        else:
            elements = func.jsonb_array_elements(document)
            said = elements.table_valued(Column("value", JSONB()), with_ordinality="position", name=name)
            said = said.render_derived()
            order, key, seq = said.c.position, said.c.value["recordKey"], said.c.value["seq"]
            parts = {"field": outer.c[cited.field], "value": said.c.value["value"].astext}
        version = and_(
            cited.table.c.record_key == cast(key.astext, Uuid()),
            cited.table.c.seq == func.coalesce(cast(seq.astext, Integer()), number(1)),
        )
        named = [(parts[one.part] if isinstance(one, Said) else one).label(label) for label, one in cited.columns]
        return (
            select(*named or [number(1).label("one")])
            .select_from(said.join(cited.table, version))
            .where(*cited.where)
            .order_by(order)
            .correlate(outer)
        )

    def answer(self, cells: Sequence[Cell]) -> Select[Any]:
        """One row with every cell as JSON, which the driver hands over as bytes."""
        return select(*(cell.label(f"a{place}") for place, cell in enumerate(cells)))

    def packed(self, items: list[Any]) -> Any:
        """A list is an array."""
        return items


def raw(column: Cell, kind: Kind) -> Cell:
    """A stored value as PostgreSQL's JSON functions take it."""
    if kind is Kind.MOMENT:
        text = func.to_char(func.timezone(quoted("UTC"), column), quoted('YYYY-MM-DD"T"HH24:MI:SS.US'))
        return Joined((func.replace(text, quoted(".000000"), quoted("")), "+00:00"))
    if kind is Kind.MONTHS:
        return func.make_date(column // number(12), column % number(12) + number(1), number(1))
    if kind is Kind.KEY:
        return digits(column)
    return whole(column) if kind is Kind.FEN else column


def digits(column: Cell) -> ColumnElement[str]:
    """A key as 32 hexadecimal digits."""
    return func.replace(cast(column, Text()), quoted("-"), quoted(""))


def hole(content: Cell) -> Cell:
    """JSON between tabs, which the type json keeps as it is written."""
    tab = func.chr(number(ord(TAB)))
    return cast(Joined((tab, cast(content, Text()), tab)), JSON())


def listed(items: Cell) -> Cell:
    """A list; none is the empty one."""
    return func.coalesce(items, literal_column("'[]'::json", JSON()), type_=JSON())


def is_row(pairs: Pairs) -> bool:
    """Whether an object can be written as a row: `row_to_json` is the fastest, but a row has its limits."""
    return 0 < len(pairs) <= MOST_COLUMNS and all(len(key) <= LONGEST_NAME for key, _ in pairs)


def columns(pairs: Pairs, source: FromClause) -> Any:
    """The cells as columns named by their keys."""
    name = getattr(source, "name", "rows")
    return select(*(cell.label(key) for key, cell in pairs)).select_from(source).subquery(f"{name}_o")
