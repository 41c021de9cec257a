"""The words in which the schema is declared: entity, column, one, many, parts, lookup, and the roots.

A declaration says which stated field a GraphQL field stands for and which label guards it; nothing here
reads a row. In a class body a declaration stands as the value that the GraphQL field will have, so that a
type checker refuses a wrong type; the GraphQL types are built once all declarations are known.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, Literal, TypeVar, cast, get_args, overload

from hub.access.labels import Access
from hub.domain.records.declare import Declared, Field, Record
from hub.domain.vocabulary import CodeList, IdentifierScheme, Label
from hub.query.scalars import Money

T = TypeVar("T")
Class = TypeVar("Class", bound=type)


@dataclass(frozen=True, slots=True)
class Column:
    """The value of a stated field."""

    field: Field[Any]
    label: Access | None = None
    where: bool = False
    order: bool = False
    search: bool = False


@dataclass(frozen=True, slots=True)
class One:
    """The party or record to which a stated field refers."""

    field: Field[Any]
    where: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """The records that refer to this one by a field, or by a field of one of their parts."""

    path: tuple[Field[Any], ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a record, in the order in which they were stated."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class Facet:
    """Another view of the same row."""

    label: Label


@dataclass(frozen=True, slots=True)
class SourceOf:
    """The statement from which a whole row comes."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The statements cited in a JSON column of the row."""

    column: str
    label: Label


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a citation says of a field of `of`; whoever may not see that field does not see it quoted either."""

    field: Field[Any]
    of: type[Declared]


@dataclass(frozen=True, slots=True)
class Beside:
    """Rows that the hub keeps about a party: its numbers, its disagreements."""

    declared: type[Declared]
    label: Label


@dataclass(frozen=True, slots=True)
class LiveLookUp:
    """What an agency says when it is asked live: by the look-up's name, about the key that the row has in a field.

    `access` guards the field; None is the label of its entity. The field must be nullable: an agency may be away.
    """

    service: str
    key: Field[Any]
    label: Label
    access: Access | None = None


Declaration = Column | One | Many | Parts | Facet | SourceOf | Citations | Quoted | Beside | LiveLookUp


@dataclass(frozen=True, slots=True)
class Entity:
    """A GraphQL type on stored rows; `only` are the values by which its rows are told from others of the table."""

    cls: type
    declared: type[Declared]
    title: Label
    label: Access
    interface: bool
    only: Mapping[str, CodeList]
    fields: Mapping[str, Declaration]

    @property
    def name(self) -> str:
        """The GraphQL name."""
        return self.cls.__name__


@dataclass(frozen=True, slots=True)
class Every:
    """A root: all rows of an entity, page by page."""

    title: Label
    only: Mapping[str, CodeList]


@dataclass(frozen=True, slots=True)
class Key:
    """One way to look up a party: a number of a scheme."""

    name: str
    scheme: IdentifierScheme


@dataclass(frozen=True, slots=True)
class LookUp:
    """A root: one row by one of its keys."""

    title: Label
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """What statistics can be grouped by."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows fall into a group."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """A flat row of statistics over an entity."""

    cls: type
    of: type
    title: Label
    only: Mapping[str, CodeList]
    fields: Mapping[str, Dimension | Counted]


@dataclass(frozen=True, slots=True)
class Stats:
    """A root: statistics over an entity."""

    title: Label


@dataclass(slots=True)
class Registry:
    """Everything declared so far, by Python class."""

    entities: dict[type, Entity] = field(default_factory=dict)
    statistics: dict[type, Statistics] = field(default_factory=dict)


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
        fields = declarations(cls, Dimension, Counted)
        DECLARED.statistics[cls] = Statistics(cls, of, title, only or {}, fields)
        return cls

    return register


def declarations(cls: type, *words: type) -> dict[str, Any]:
    """The declarations of a class and its bases, in order; a field that is none of these words is refused."""
    found: dict[str, Any] = {}
    for base in reversed(cls.__mro__[:-1]):
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


def money(stated: Field[Decimal | None], *, where: bool = False, order: bool = False) -> Money | None:
    """Show an amount."""
    return cast("Money | None", Column(stated, None, where, order))


def one(stated: Field[Any], *, where: bool = False) -> Any:
    """Show the party or record to which a field refers; `where` lets its key be filtered."""
    return One(stated, where)


def many(*path: Field[Any]) -> Any:
    """Show the records that refer here: by `many(Penalty.party)`, or through parts `many(Case.parties, Part.party)`."""
    return Many(path)


def parts(stated: Field[Any]) -> Any:
    """Show the parts of a record."""
    return Parts(stated)


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


def beside(declared: type[Declared], zh: str, en: str) -> Any:
    """Show rows that the hub keeps about a party."""
    return Beside(declared, Label(zh, en))


def lookup(service: str, key: Field[Any], zh: str, en: str, *, label: Access | None = None) -> Any:
    """Show what an agency says when it is asked live about the key in a stated field; nothing of it is stored."""
    return LiveLookUp(service, key, Label(zh, en), label)


def every(zh: str, en: str, *, only: Mapping[str, CodeList] | None = None) -> Any:
    """A root for all rows of an entity; `only` those that hold these values."""
    return Every(Label(zh, en), only or {})


def look_up(zh: str, en: str, **keys: IdentifierScheme) -> Any:
    """A root for one party by its id or one of its numbers."""
    return LookUp(Label(zh, en), tuple(Key(name, scheme) for name, scheme in keys.items()))


def stats(zh: str, en: str) -> Any:
    """A root for statistics."""
    return Stats(Label(zh, en))


def dimension(stated: Field[Any]) -> Any:
    """What statistics can be grouped by."""
    return Dimension(stated)


def counted() -> int:
    """How many rows fall into a group."""
    return cast("int", Counted())
