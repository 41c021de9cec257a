"""Make the Strawberry field of every declaration: its type, its arguments, and what it is called.

No field here has an answer of its own: the planner answers operations as a whole.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Final, NoReturn

import strawberry
from strawberry.types import Info

from hub.domain.records.agency import Agency
from hub.domain.records.division import Division
from hub.domain.records.field_types import LinkType
from hub.domain.vocabulary import Label
from hub.query.declaring.codes import described
from hub.query.declaring.costs import GROUPS, LIVE, PAGE, RELATED, STATISTICS, Cost, ListSize, listing, paged, weighing
from hub.query.declaring.declared import (
    Beside,
    ByNode,
    Citations,
    Declaration,
    Entity,
    Every,
    LiveLookUp,
    LookUp,
    Many,
    Parts,
    Statistics,
    Stats,
    Whole,
)
from hub.query.declaring.filters import filter_input
from hub.query.declaring.generated import key_input
from hub.query.declaring.measures import dimension_enum, having_input, measured
from hub.query.declaring.orders import order_input
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import listed_entity, listed_statistics, target_of, title_of

Root = Every | Whole | LookUp | Stats | ByNode

WITH_MANY: Final = frozenset({Agency.about.kind, Division.about.kind})

Costs = tuple[Cost | ListSize, ...]

COSTS: Final[Mapping[type, Costs]] = {
    Every: (paged(PAGE),),
    Parts: (listing(RELATED),),
    Beside: (listing(RELATED),),
    Citations: (listing(RELATED),),
    Whole: (listing(PAGE),),
    Stats: (weighing(STATISTICS), listing(GROUPS)),
    LiveLookUp: (weighing(LIVE),),
}
"""What a field costs by the word with which it is declared, where that is more than what it is."""

ID: Final = Label("标识", "The id given by the hub")


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a field: its GraphQL name, its type, what it is called."""

    name: str
    type: Any
    label: Label
    required: bool = False

    @property
    def parameter(self) -> inspect.Parameter:
        """The argument as a parameter that Strawberry reads."""
        told = strawberry.argument(description=described(self.label), name=self.name)
        default = inspect.Parameter.empty if self.required else strawberry.UNSET
        kind = self.type if self.required else self.type | None
        return inspect.Parameter(
            f"given_{self.name}", inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[kind, told], default=default
        )


WHICH_PAGE: Final = (
    Argument("first", int, Label("取前若干条", f"So many from the start ({PAGE} where nothing is asked)")),
    Argument("after", str, Label("在此游标之后", "After this cursor")),
    Argument("last", int, Label("取后若干条", "So many from the end")),
    Argument("before", str, Label("在此游标之前", "Before this cursor")),
)
VALID_ON: Final = Argument(
    "validOn", date, Label("截至日期（默认今日）", "The day for which to answer; today where nothing is asked")
)
DIVISIONS_ON: Final = Argument(
    "divisionsOn",
    date,
    Label(
        "按该日的行政区划归并（默认按记录所载）",
        "Group by the divisions that stand on this day; by those that the records name where nothing is asked",
    ),
)
KNOWN_AT: Final = Argument(
    "knownAt",
    datetime,
    Label("按当时所知（默认现在）", "What the hub knew at that instant; now where nothing is asked"),
)


def field_for(entity: Entity, name: str, declaration: Declaration) -> object:
    """The Strawberry field of a declaration."""
    if not isinstance(declaration, Many):
        return stored((), title_of(entity, name), costs=COSTS.get(type(declaration), ()))
    usual = PAGE if has_many(declaration) else RELATED
    return stored(page_arguments(target_of(entity, name)), title_of(entity, name), costs=(paged(usual),))


def has_many(declaration: Many) -> bool:
    """Whether what has the list has more of it than anything else has: a division, or an agency."""
    refers = declaration.path[-1].type
    return isinstance(refers, LinkType) and refers.kind in WITH_MANY


def root_field(declaration: Root, annotation: Any, name: str) -> object:
    """The Strawberry field of a root; `annotation` is its evaluated type, `name` its GraphQL name."""
    arguments = root_arguments(declaration, annotation, name)
    if not isinstance(declaration, Every) or ROWS[listed_entity(annotation).declared].dated:
        arguments = (*arguments, VALID_ON)
    return stored(arguments, declaration.title, costs=COSTS.get(type(declaration), ()))


def root_arguments(declaration: Root, annotation: Any, name: str) -> tuple[Argument, ...]:
    """What a root takes beside the day."""
    if isinstance(declaration, Every):
        return page_arguments(listed_entity(annotation))
    if isinstance(declaration, Whole):
        return ()
    if isinstance(declaration, Stats):
        return statistics_arguments(listed_statistics(annotation))
    if isinstance(declaration, ByNode):
        return (Argument("id", strawberry.ID, ID, required=True),)
    by = key_input(declaration, f"{name[:1].upper()}{name[1:]}By")
    return (Argument("by", by, Label("按此查询", "By this key"), required=True), KNOWN_AT)


def page_arguments(entity: Entity) -> tuple[Argument, ...]:
    """What a list takes: a filter, an order, and which page."""
    where, order = filter_input(entity.cls), order_input(entity.cls)
    chosen = [Argument("where", where, Label("筛选条件", "Only those that fulfil this"))] if where else []
    if order:
        chosen.append(Argument("orderBy", list[order], Label("排序", "In this order")))  # type: ignore[valid-type]
    return (*chosen, *WHICH_PAGE)


def statistics_arguments(counted: Statistics) -> tuple[Argument, ...]:
    """What statistics take: the dimensions, a filter of rows and one of groups, and the day of the divisions."""
    by: Any = list[dimension_enum(counted.cls)]  # type: ignore[misc]
    where = filter_input(counted.of)
    return (
        Argument("groupBy", by, Label("分组（空则合计一行）", "By these; by none gives one row")),
        *((Argument("where", where, Label("筛选条件", "Only those that fulfil this")),) if where else ()),
        Argument("having", having_input(counted.cls), Label("分组条件", "Only the groups that fulfil this")),
        *((DIVISIONS_ON,) if any(one.is_division for one in counted.dimensions.values()) else ()),
    )


def measure_field(counted: Statistics, name: str) -> object:
    """The Strawberry field of a dimension or measure."""
    return stored((), measured(counted.fields[name]))


def id_field() -> object:
    """The id of a dated row."""
    return stored((), ID)


def stored(arguments: tuple[Argument, ...], title: Label, *, costs: Costs = ()) -> object:
    """A field on stored data: known to the schema, answered by the planner alone."""
    return strawberry.field(resolver=unplanned(arguments), description=described(title), directives=costs)


def unplanned(arguments: tuple[Argument, ...]) -> Callable[..., object]:
    """A resolver with the signature that Strawberry reads; that it is called is a defect."""

    def resolve(self: object, info: Info, **_given: Mapping[str, Any]) -> NoReturn:  # noqa: ARG001 - Strawberry's way
        message = f"{info.field_name} was not planned"
        raise RuntimeError(message)

    positional = inspect.Parameter.POSITIONAL_OR_KEYWORD
    own = [inspect.Parameter("self", positional), inspect.Parameter("info", positional, annotation=Info)]
    resolve.__signature__ = inspect.Signature([*own, *(one.parameter for one in arguments)])  # type: ignore[attr-defined]
    return resolve
