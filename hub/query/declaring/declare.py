"""The words in which the schema is declared: entity, column, one, many, parts, and the roots.

A declaration says which stated field a GraphQL field stands for and which label guards it; nothing here
reads a row. In a class body a declaration stands as the value that the GraphQL field will have, so that a
type checker refuses a wrong type; the GraphQL types are built once all declarations are known.
"""

import inspect
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, TypeVar, cast, get_args, overload

from hub.access.labels import Access
from hub.domain.records.declare import Declared, Field, Record
from hub.domain.vocabulary import CodeList, DivisionLevel, IdentifierScheme, Label
from hub.query.declaring.declared import (
    Average,
    Beside,
    ByNode,
    Citations,
    Column,
    Concerned,
    Counted,
    DaysUntil,
    Declaration,
    Dimension,
    Distinct,
    Entity,
    Every,
    Facet,
    Key,
    LiveLookUp,
    LookUp,
    Many,
    Measuring,
    Median,
    MedianDays,
    One,
    Only,
    Parts,
    Quoted,
    Registry,
    SourceOf,
    Span,
    Statistics,
    Stats,
    Total,
    Whole,
)
from hub.query.declaring.scalars import Money

T = TypeVar("T")
Class = TypeVar("Class", bound=type)


class Node:
    """Anything that has an id of its own: dated rows."""


DECLARED: Final = Registry()


def entity(
    declared: type[Declared],
    *,
    label: Access,
    title: Label | None = None,
    interface: bool = False,
    only: Mapping[str, CodeList] | None = None,
) -> Callable[[Class], Class]:
    """Declare a GraphQL type on the rows of a declared type; every field without a label of its own has this one."""

    def register(cls: Class) -> Class:
        named = title or (declared.about.label if issubclass(declared, Record) else None)
        if named is None:
            message = f"{cls.__name__} needs a title"
            raise TypeError(message)
        fields = declarations(cls, *get_args(Declaration))
        DECLARED.entities[cls] = Entity(cls, declared, named, label, interface, only or {}, fields)
        return cls

    return register


def statistics(of: type, *, title: Label, only: Mapping[str, CodeList] | None = None) -> Callable[[Class], Class]:
    """Declare a flat row of statistics over an entity."""

    def register(cls: Class) -> Class:
        fields = declarations(cls, Dimension, *get_args(Measuring))
        DECLARED.statistics[cls] = Statistics(cls, of, title, only or {}, fields)
        return cls

    return register


def declarations(cls: type, *words: type) -> dict[str, Any]:
    """The declarations of a class and its bases, in order; a field that is none of these words is refused."""
    found: dict[str, Any] = {}
    for base in (one for one in reversed(cls.__mro__[:-1]) if one is not Node):
        typed = inspect.get_annotations(base)
        for name in (*typed, *(name for name, value in vars(base).items() if isinstance(value, words))):
            if name not in typed:
                message = f"{base.__name__}.{name} has no type"
                raise TypeError(message)
            value = vars(base).get(name)
            if not isinstance(value, words):
                message = (
                    f"{base.__name__}.{name} is not declared by any of {', '.join(word.__name__ for word in words)}"
                )
                raise TypeError(message)
            found[name] = value
    return found


@overload
def column(
    stated: Field[T],
    *,
    label: Literal[Access.CASE, Access.PERSONAL, Access.SECRET],
    where: bool = ...,
    order: bool = ...,
    search: bool = ...,
) -> T | None: ...
@overload
def column(
    stated: Field[T],
    *,
    label: Literal[Access.PUBLIC, Access.INTERNAL] | None = ...,
    where: bool = ...,
    order: bool = ...,
    search: bool = ...,
) -> T: ...
def column(
    stated: Field[Any], *, label: Access | None = None, where: bool = False, order: bool = False, search: bool = False
) -> Any:
    """Show a stated field; `where` lets it be filtered, `order` sorted by, `search` found by its name keys.

    Under a label that is kept from some role the value may be null, whatever the records state.
    """
    return Column(stated, label, where, order, search)


@overload
def money(stated: Field[Decimal], *, where: bool = ..., order: bool = ...) -> Money: ...
@overload
def money(stated: Field[Decimal | None], *, where: bool = ..., order: bool = ...) -> Money | None: ...
def money(stated: Field[Any], *, where: bool = False, order: bool = False) -> Any:
    """Show an amount."""
    return Column(stated, None, where, order)


def one(stated: Field[Any], *, where: bool = False) -> Any:
    """Show the party or record to which a field refers; `where` lets it be filtered by its key and what it is."""
    return One(stated, where)


def many(*path: Field[Any], where: bool = False, order: bool = False) -> Any:
    """Show the records that refer here: by `many(Penalty.party)`, or through parts `many(Case.parties, Part.party)`.

    `where` lets rows be filtered by some, none or every one of them, `order` be sorted by how many there are.
    """
    return Many(path, where, order)


def only(stated: Field[Any]) -> Any:
    """Show the one record that refers here by a field."""
    return Only(stated)


def parts(stated: Field[Any], *, where: bool = False) -> Any:
    """Show the parts of a record; `where` lets records be filtered by some, none or every part."""
    return Parts(stated, where)


def facet(zh: str, en: str) -> Any:
    """Show another view of the same row."""
    return Facet(Label(zh, en))


def source() -> Any:
    """Show the statement from which the row comes."""
    return SourceOf()


def citations(json_column: str, zh: str, en: str) -> Any:
    """Show the statements cited in a JSON column."""
    return Citations(json_column, Label(zh, en))


def quoted(stated: Field[T], *, of: type[Declared]) -> T | None:
    """Show the value that a citation states for a field of `of`, guarded as that field is."""
    return cast("T | None", Quoted(stated, of))


def beside(declared: type[Declared], zh: str, en: str, *, where: bool = False) -> Any:
    """Show rows that the hub keeps about a party; `where` lets parties be filtered by them."""
    return Beside(declared, Label(zh, en), where)


def days_until(stated: Field[date] | Field[date | None], zh: str, en: str) -> int | None:
    """Show how many days it is until a stated day, below 0 when it has passed; null where none is stated."""
    return cast("int | None", DaysUntil(stated, Label(zh, en)))


def lookup(service: str, key: Field[Any], zh: str, en: str, *, label: Access | None = None) -> Any:
    """Show what an agency says when it is asked live about the key in a stated field; nothing of it is stored."""
    return LiveLookUp(service, key, Label(zh, en), label)


def every(zh: str, en: str, *, only: Mapping[str, CodeList] | None = None) -> Any:
    """A root for all rows of an entity; `only` those that hold these values."""
    return Every(Label(zh, en), only or {})


def whole(zh: str, en: str, *, order: Field[Any]) -> Any:
    """A root for all rows of an entity that never has many, as one list in the order of a field."""
    return Whole(Label(zh, en), order)


def look_up(zh: str, en: str, **keys: IdentifierScheme) -> Any:
    """A root for one party by its id or one of its numbers."""
    return LookUp(Label(zh, en), tuple(Key(name, scheme) for name, scheme in keys.items()))


def stats(zh: str, en: str) -> Any:
    """A root for statistics."""
    return Stats(Label(zh, en))


def by_node(zh: str, en: str) -> Any:
    """A root for anything that has an id."""
    return ByNode(Label(zh, en))


def dimension(stated: Field[Any]) -> Any:
    """What statistics can be grouped by."""
    return Dimension(stated)


def within(stated: Field[Any], level: DivisionLevel) -> Any:
    """The division of a level in which the division that a field names lies."""
    return Dimension(stated, level=level)


def span(stated: Field[Any], length: Span) -> date | None:
    """The year, quarter or month into which a day falls, shown as its first day; empty ones between are counted."""
    return cast("date | None", Dimension(stated, length))


def counted() -> int:
    """How many rows fall into a group."""
    return cast("int", Counted())


def concerned(record: type[Record], zh: str, en: str, *path: Field[Any]) -> int | None:
    """How many rows of a group some record of a type refers to by a path; null where none of that type stands."""
    return cast("int | None", Concerned(record, path, Label(zh, en)))


def distinct(stated: Field[Any]) -> int:
    """How many different values a field has in a group."""
    return cast("int", Distinct(stated))


def total(stated: Field[Decimal | None]) -> Money | None:
    """The sum of an amount in a group."""
    return cast("Money | None", Total(stated))


def average(stated: Field[Decimal | None]) -> Money | None:
    """The mean of an amount in a group."""
    return cast("Money | None", Average(stated))


def median(stated: Field[Decimal | None]) -> Money | None:
    """The median of an amount in a group."""
    return cast("Money | None", Median(stated))


def median_days(start: Field[Any], end: Field[Any], zh: str, en: str) -> int | None:
    """The median of the days from one stated day to a later one in a group."""
    return cast("int | None", MedianDays(start, end, Label(zh, en)))
