"""What is at hand while one operation is planned: who asks, what was given, and what the plan collects."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import FragmentDefinitionNode, GraphQLSchema
from sqlalchemy import ARRAY, ColumnElement, FromClause, bindparam
from sqlalchemy.sql.selectable import NamedFromClause
from sqlalchemy.types import TypeEngine

from hub.access.principals import Role
from hub.errors import HubError
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import Entity
from hub.query.given import Leaf, Values
from hub.query.plan import Parameter
from hub.query.sites import Refusal, Site


def as_given(value: Any) -> Any:
    """A value as it is."""
    return value


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the answer: the response keys down to it; `exact` of them until the first list.

    `coordinate` is which field of the schema stands there; of rows of several types, of one of them.
    """

    keys: tuple[str, ...] = ()
    exact: int | None = None
    coordinate: str = field(default="", compare=False)

    @property
    def path(self) -> tuple[str, ...]:
        """The keys that lead to it, or to the first list on the way."""
        return self.keys if self.exact is None else self.keys[: self.exact]

    @property
    def selection(self) -> tuple[str, ...]:
        """The keys from that list on."""
        return () if self.exact is None else self.keys[self.exact :]

    def refusal(self, error: HubError) -> Refusal:
        """Why nothing stands here, whatever the rows are."""
        return Refusal(self.path, self.selection, error.en, error.zh, error.code, self.coordinate)

    def into(self, key: str, coordinate: str = "") -> "Place":
        """The place one field further in."""
        return Place((*self.keys, key), self.exact, coordinate)

    def each(self) -> "Place":
        """Every entry of the list at this place: from here on, no path leads to one row."""
        return self if self.exact is not None else Place(self.keys, len(self.keys), self.coordinate)


@dataclass(frozen=True, slots=True)
class Scan:
    """Rows of an entity that several statistics count, counted beforehand."""

    entity: Entity
    alias: NamedFromClause


@dataclass(slots=True)
class Planning:
    """One operation being planned for one shape of caller and variables; `purpose` where the caller declared one.

    `looked_up` are the fields of personal numbers by which somebody is looked up.
    """

    schema: GraphQLSchema
    bindings: Bindings
    role: Role
    fragments: Mapping[str, FragmentDefinitionNode]
    values: Values
    max_page: int
    purpose: bool = False
    parameters: dict[str, Parameter] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    scans: dict[tuple[str, str], Scan] = field(default_factory=dict)
    looked_up: set[str] = field(default_factory=set)
    aliases: int = 0

    def alias(self, table: FromClause) -> NamedFromClause:
        """The table under a name that no other part of the plan has."""
        return table.alias(self.name("r"))

    def name(self, prefix: str) -> str:
        """A name that no other part of the plan has."""
        self.aliases += 1
        return f"{prefix}{self.aliases}"

    def bind(
        self,
        leaf: Leaf,
        kind: TypeEngine[Any],
        convert: Callable[[Any], Any] = as_given,
        *,
        several: bool = False,
        ranges: bool = False,
    ) -> ColumnElement[Any]:
        """A parameter whose value is found when the plan runs."""
        name = f"p{len(self.parameters) + 1}"
        self.parameters[name] = Parameter(name, leaf, kind, convert, several, ranges)
        return bindparam(name, type_=ARRAY(kind) if several else kind)

    def refuse(self, place: Place, error: HubError) -> None:
        """Note that the caller may not see a place of the answer."""
        refusal = place.refusal(error)
        if refusal not in self.refusals:
            self.refusals.append(refusal)

    def site(self, what: Site) -> int:
        """The number of a place whose value is only known when the statement has run."""
        self.sites.append(what)
        return len(self.sites) - 1


@dataclass(slots=True)
class Scope:
    """Rows of an entity under an alias, seen on a day; `columns` collects the values needed of each.

    `said` are values of a row that stand in no column of its table. Where rows are `tallied`, only how many there are
    is told, in groups that are not small.
    """

    entity: Entity
    alias: NamedFromClause
    day: ColumnElement[Any]
    columns: dict[str, ColumnElement[Any]] = field(default_factory=dict)
    said: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)
    tallied: bool = False

    def column(self, name: str) -> ColumnElement[Any]:
        """A value of each row by its name in the store."""
        return self.said[name] if name in self.said else self.alias.c[name]

    def need(self, name: str, value: ColumnElement[Any] | None = None) -> str:
        """Fetch a value of each row, by default the column of this name; gives the name under which it stands."""
        self.columns.setdefault(name, self.column(name) if value is None else value)
        return name

    def facet(self, entity: Entity) -> "Scope":
        """The same rows as another entity."""
        return Scope(entity, self.alias, self.day, self.columns, self.said)
