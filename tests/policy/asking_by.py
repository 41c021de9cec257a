"""Every way to ask by what a row holds: filters, orders and groups, each with what a caller may be told by it.

What is told follows from the rows that are shown alone: it is reckoned from them, value by value, as anybody could who
had been given the list.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from hub.access.policy import Sight
from hub.domain.records.declare import Field, Record, camel
from hub.domain.records.field_types import CitizenNumberType, CodeType, PartyType
from hub.query.declaring.declared import (
    Beside,
    Column,
    Counted,
    Dimension,
    Entity,
    Many,
    One,
    Parts,
    Span,
    Statistics,
    Stats,
)
from hub.query.declaring.filters import field_filter
from hub.query.declaring.orders import ByColumn, ByList, Gather, order_keys
from hub.query.declaring.targets import target_of
from schema import schema
from tests.policy.canaries import CLOSED, INSIDER, OWN
from tests.policy.routes import KEPT_TO_OTHERS, MOST, has_pages, leading_to, lists
from tests.policy.store import ENTRY, key_in
from tests.policy.table import MASKED, REFUSED
from tests.policy.told import Held, Shown, Told
from tests.witness.refusals import root_statistics

IDENTITY: Final = {"AccessEntry": "requestId"}
"""By what rows are known that have no id."""
SMALL: Final = 5


Tried = tuple[Mapping[str, Any], Sequence[Any] | None]
"""A filter, and the rows that fulfil it; None where it may not be asked."""


@dataclass(frozen=True, slots=True)
class By:
    """A question that asks by something: how, what is seen of that, as a field of the query type, and what is told.

    Where nothing is told but that it may not be asked, that is None.
    Filters stand in a variable, once for each value that is tried, each with what is told by it.
    """

    path: str
    sight: Sight
    question: str
    told: tuple[Any, ...]
    kind: str = ""
    where: tuple[Mapping[str, Any], ...] = ()

    def __str__(self) -> str:
        return f"{self.path}: {self.question} {self.where or ''}"


def ways(told: Told, entity: Entity) -> Iterator[By]:
    """Every way to ask by a type's values, and by its being there."""
    if has_pages(entity):
        yield from filters(told, entity)
        yield from orders(told, entity)
    hanging = [
        (parent, name)
        for parent, name in leading_to(entity)
        if isinstance(parent.fields[name], Many | Parts | Beside) and has_pages(parent)
    ]
    for parent, name in hanging if told.world.odd is None else hanging[:1]:
        yield from relation_filters(told, parent, name)
        yield from relation_orders(told, parent, name)
    yield from groups(told, entity)


# --- values -----------------------------------------------------------------------------------


def plain(shown: Any) -> Any:
    """A value as it is compared: of an amount its number."""
    return shown["value"] if isinstance(shown, dict) else shown


def tried(held: Held, field: Field[Any], rows: Sequence[Shown]) -> list[Any]:
    """Values to ask for: one of a row of the own agency, and one of an agency that shares nothing; of codes one."""
    found: dict[str, Any] = {}
    for one in rows:
        shown = plain(one.get(field.external))
        if shown is not None:
            found.setdefault(held.agency_of(one), shown)
    wanted = [found[agency] for agency in (OWN, CLOSED) if agency in found] or list(found.values())[:1]
    return list(dict.fromkeys(wanted))[: 1 if isinstance(field.type, CodeType) else None]


def may_ask(told: Told, entity: Entity, name: str) -> bool:
    """Whether a caller may ask by a column: who sees it masked, for a purpose alone, or not at all, may not."""
    return told.world.of_value(entity, name) not in MASKED | REFUSED


def may_filter(told: Told, entity: Entity, name: str) -> bool:
    """Whether a caller may choose rows by a column: by a citizen's number, who sees it whole, for a purpose or not."""
    column = entity.fields[name]
    if isinstance(column, Column) and isinstance(column.field.type, CitizenNumberType):
        return told.world.of_value(entity, name) in {Sight.SHOW, Sight.PURPOSE}
    return may_ask(told, entity, name)


def root_of(entity: Entity) -> str:
    """The list of a type."""
    return next(lists(entity, ""))[0]


def fitting(path: str, seen: Sight, entity: Entity, found: Sequence[Tried]) -> By:
    """A question for how many rows fulfil filters, with those that do of each; None where it may not be asked."""
    kept = {"requestId": {"startsWith": ENTRY}}
    where = tuple({"and": [one, kept]} if entity.name == "AccessEntry" else one for one, _ in found)
    told = tuple(None if rows is None else {"totalCount": len(rows)} for _, rows in found)
    return By(path, seen, f"{root_of(entity)}(where: %s) {{ totalCount }}", told, f"{entity.name}Filter", where)


# --- filters ----------------------------------------------------------------------------------


def filters(told: Told, entity: Entity) -> Iterator[By]:
    """Every field of a type's filter that asks for a value, or for what is referred to."""
    rows = told.rows(entity)
    for name, one in entity.fields.items():
        if isinstance(one, Column) and one.where:
            yield value_filter(told, entity, rows, name, one.field)
        elif isinstance(one, One) and one.where:
            yield reference_filter(told, entity, rows, name, one.field)


def value_filter(told: Told, entity: Entity, rows: Sequence[Shown] | None, name: str, field: Field[Any]) -> By:
    """The rows of which a value is not some value: so are those on which nothing is shown."""
    seen = rows if may_filter(told, entity, name) else None
    called = camel(name)
    found: list[Tried] = []
    for wanted in tried(told.held, field, told.held.rows(entity)) if called == field.external else ():
        others = None if seen is None else [one for one in seen if plain(one[called]) != wanted]
        found.append(({"not": {called: {"eq": wanted}}}, others))
    missing = None if seen is None else [one for one in seen if one[called] is None]
    found = found or [({called: {"isNull": True}}, missing)]
    return fitting("filter", told.world.of_value(entity, name), entity, found)


def reference_filter(told: Told, entity: Entity, rows: Sequence[Shown] | None, name: str, field: Field[Any]) -> By:
    """The rows that do not refer to something, by its key; of parties, those of which the party has no name."""
    called, target = camel(name), target_of(entity, name)
    kept_back = told.world.of_rows(entity) in MASKED | REFUSED or told.world.of_rows(target) in REFUSED
    seen = None if kept_back else rows
    if isinstance(field.type, PartyType):
        nameless: list[Shown] | None = [] if seen is not None and may_ask(told, target, "name") else None
        found: list[Tried] = [({called: {"name": {"isNull": True}}}, nameless)]
        return fitting("reference filter", told.world.of_rows(target), entity, found)
    found = []
    for key in keys_tried(told, entity, called):
        others = None if seen is None else [one for one in seen if key_of(told, one[called]) != key]
        found.append(({"not": {called: {"eq": key}}}, others))
    missing = None if seen is None else [one for one in seen if one[called] is None]
    found = found or [({called: {"isNull": True}}, missing)]
    return fitting("reference filter", told.world.of_rows(target), entity, found)


def key_of(told: Told, referred: Shown | None) -> str | None:
    """The key by which rows refer to one: what it is called at its agency."""
    return None if referred is None else told.held.ledger.records[key_in(referred["id"])].native_id


def keys_tried(told: Told, entity: Entity, called: str) -> list[str]:
    """The keys in the first rows of the own agency and of one that shares nothing."""
    found: dict[str, str] = {}
    for one in told.held.rows(entity):
        key = key_of(told, one[called])
        if key is not None:
            found.setdefault(told.held.agency_of(one), key)
    return list(dict.fromkeys(found[agency] for agency in (OWN, CLOSED) if agency in found))


def relation_filters(told: Told, parent: Entity, name: str) -> Iterator[By]:
    """Conditions on the rows that hang on another: that there are some, and by each value of theirs."""
    if field_filter(parent, name, parent.fields[name]) is None:
        return
    called, target, hanging = camel(name), target_of(parent, name), told.hanging(parent, name)
    some = None if hanging is None else [one for one, rows in hanging if rows]
    yield fitting("relation filter", told.world.of_rows(target), parent, [({called: {"some": {}}}, some)])
    columns = [column for column, one in target.fields.items() if isinstance(one, Column) and one.where]
    for place, column in enumerate(columns):
        for quantifier in QUANTIFIERS if place == 0 else ("some",):
            yield quantified(told, parent, name, column, quantifier)


def quantified(told: Told, parent: Entity, name: str, column: str, quantifier: str) -> By:
    """A condition by a value of the rows that hang on another."""
    target, called = target_of(parent, name), camel(column)
    declaration: Any = target.fields[column]
    hanging = told.hanging(parent, name) if may_filter(told, target, column) else None
    found: list[Tried] = []
    for wanted in tried(told.held, declaration.field, told.held.hanging(parent, name)) or [None]:
        fulfil = None
        if hanging is not None:
            values = [(key, [plain(one[called]) == wanted for one in rows]) for key, rows in hanging]
            fulfil = [key for key, fulfilled in values if QUANTIFIERS[quantifier](fulfilled)]
        condition = {"isNull": True} if wanted is None else {"eq": wanted}
        found.append(({camel(name): {quantifier: {called: condition}}}, fulfil))
    return fitting("relation filter", told.world.of_value(target, column), parent, found)


QUANTIFIERS: Final[Mapping[str, Callable[[Sequence[bool]], bool]]] = {
    "some": any,
    "none": lambda fulfilled: not any(fulfilled),
    "every": all,
}


# --- orders -----------------------------------------------------------------------------------


def orders(told: Told, entity: Entity) -> Iterator[By]:
    """Every order of a list by a value of its rows."""
    rows, identity = told.rows(entity), IDENTITY.get(entity.name, "id")
    for key, (by, _) in order_keys(entity.cls).items():
        if isinstance(by, ByColumn):
            seen = rows if rows is not None and may_ask(told, entity, by.name) else None
            values = None if seen is None else [(one[identity], comparable(one[camel(by.name)])) for one in seen]
            yield ordered("order", told.world.of_value(entity, by.name), entity, key, values)


def relation_orders(told: Told, parent: Entity, name: str) -> Iterator[By]:
    """Every order of a list by what hangs on its rows."""
    target, hanging = target_of(parent, name), told.hanging(parent, name)
    for key, (by, _) in order_keys(parent.cls).items():
        if isinstance(by, ByList) and by.name == name:
            may = by.column is None or may_ask(told, target, by.column)
            values = [(one, gathered(by, rows)) for one, rows in hanging] if may and hanging is not None else None
            seen = told.world.of_value(target, by.column) if by.column else told.world.of_rows(target)
            yield ordered("relation order", seen, parent, key, values)


def gathered(by: ByList, rows: Sequence[Shown]) -> Any:
    """What a list is sorted by: how many rows hang on one, or the sum or an extreme of their values."""
    if by.column is None:
        return len(rows)
    values = [one for row in rows if (one := comparable(row[camel(by.column)])) is not None]
    return GATHER[by.gather](values) if values else None


GATHER: Final[Mapping[Gather, Callable[[list[Any]], Any]]] = {Gather.SUM: sum, Gather.MAX: max, Gather.MIN: min}


def comparable(shown: Any) -> Any:
    """A value as cursors hold it and orders compare it: of an amount the fen."""
    return int(Decimal(shown["value"]) * 100) if isinstance(shown, dict) else shown


def ordered(path: str, seen: Sight, entity: Entity, key: str, values: Sequence[tuple[str, Any]] | None) -> By:
    """A list in an order: the ids of its rows, each with the value that stands in its cursor; what is null is last."""
    where = f", {KEPT_TO_OTHERS}" if entity.name == "AccessEntry" else ""
    identity = IDENTITY.get(entity.name, "id")
    asked = f"{{ edges {{ cursor node {{ {identity} }} }} }}"
    question = f"{root_of(entity)}(first: {MOST}, orderBy: [{{field: {key}}}]{where}) {asked}"
    if values is None:
        return By(path, seen, question, (None,))
    known = sorted((one for one in values if one[1] is not None), key=lambda one: (one[1], one[0]))
    unknown = sorted(one for one in values if one[1] is None)
    edges = [{"cursor": value, "node": {identity: one}} for one, value in (*known, *unknown)]
    return By(path, seen, question, ({"edges": edges},))


# --- groups -----------------------------------------------------------------------------------


def groups(told: Told, entity: Entity) -> Iterator[By]:
    """Statistics of records by every value and day of theirs; to who may only count, of large groups alone."""
    for root, statistics in statistics_of(entity):
        rows = counted_rows(told, entity)
        for name, dimension in statistics.dimensions.items():
            if dimension.level is None:
                found = field_of(entity, dimension)
                asked = f"{root}(groupBy: [{name.upper()}])"
                count = next(camel(one) for one, measure in statistics.measures.items() if isinstance(measure, Counted))
                refers = " { id }" if isinstance(entity.fields[found], One) else ""
                question = f"{asked} {{ {camel(name)}{refers} {count} }}"
                told_of = sizes(told, entity, found, dimension.span, rows)
                groups_told = None if told_of is None else [{camel(name): one, count: size} for one, size in told_of]
                yield By("group", seen_by_groups(told, entity, found), question, (groups_told,))


def field_of(entity: Entity, dimension: Dimension) -> str:
    """The field of a type that a dimension groups by."""
    return next(name for name, one in entity.fields.items() if getattr(one, "field", None) is dimension.field)


def seen_by_groups(told: Told, entity: Entity, name: str) -> Sight:
    """What is seen of what rows are grouped by; of a reference, what is seen of the rows."""
    return told.world.of_value(entity, name) if isinstance(entity.fields[name], Column) else told.world.of_rows(entity)


def sizes(
    told: Told, entity: Entity, name: str, span: Span | None, rows: Sequence[Shown] | None
) -> list[tuple[Any, int]] | None:
    """What is shown of each group, and how large it is said to be; None where nobody may group so."""
    if rows is None or not may_group(told, entity, name):
        return None
    values = (spanned(one[camel(name)], span) for one in rows)
    counted = Counter(("id", one["id"]) if isinstance(one, dict) else one for one in values)
    told_of = ((value, told_size(told, entity, size)) for value, size in counted.items())
    return [(dict([value]) if isinstance(value, tuple) else value, size) for value, size in told_of if size]


def statistics_of(entity: Entity) -> Iterator[tuple[str, Statistics]]:
    """The statistics over a type of records, each with its root."""
    for root, declaration in schema.bindings.roots.items():
        if isinstance(declaration, Stats) and issubclass(entity.declared, Record):
            statistics = root_statistics(root)
            if statistics.of is entity.cls:
                yield root, statistics


def counted_rows(told: Told, entity: Entity) -> Sequence[Shown] | None:
    """The rows that are counted: those that are shown, or to whoever may only count, all but the sealed ones."""
    if told.world.of_rows(entity) is not Sight.COUNT:
        return told.rows(entity)
    records = told.held.ledger.records
    sealed = {key for key, one in records.items() if one.is_sealed and told.world.who.name != INSIDER}
    return [one for one in told.held.rows(entity) if key_in(one["id"]) not in sealed]


def may_group(told: Told, entity: Entity, name: str) -> bool:
    """Whether a caller may group by a field: who only counts rows counts them by what stands on them."""
    counts = told.world.of_rows(entity) is Sight.COUNT
    if isinstance(entity.fields[name], One):
        return counts or told.world.of_rows(entity) not in MASKED | REFUSED
    return may_ask(told, entity, name) or (counts and told.world.of_value(entity, name) is Sight.COUNT)


def spanned(shown: Any, span: Span | None) -> Any:
    """The first day of the span of time into which a day falls."""
    if span is None or shown is None:
        return shown
    year, month, _ = shown.split("-")
    first = (int(month) - 1) // span.value * span.value + 1
    return f"{year}-{first:02}-01"


def told_size(told: Told, entity: Entity, size: int) -> int:
    """How large a group is said to be: to who may only count nothing of small ones, and about how large others are."""
    if told.world.of_rows(entity) is not Sight.COUNT:
        return size
    return 0 if size < SMALL else (size + SMALL // 2) // SMALL * SMALL
