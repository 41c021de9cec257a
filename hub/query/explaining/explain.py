"""Explain how an operation is answered: its plan as text and as a picture, its statements, its parameters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from hub.access.principals import Principal, Role
from hub.query.as_known import KnownLookUp
from hub.query.declaring.build import HubSchema
from hub.query.documents import Operation
from hub.query.explaining.layout import laid_out
from hub.query.explaining.meant import coerced, query_meant
from hub.query.explaining.outline import Entry, entry_of
from hub.query.explaining.picture import picture
from hub.query.given import Blinded, Leaf, OwnAgency, OwnName, Sharers, Today, Together, Values, Variable, Variables
from hub.query.limits import only_pages
from hub.query.plan import Parameter, Plan
from hub.query.prepare import Prepared, Preparing
from hub.query.sites import KeptBack, Live, Recorded, Refusal, SeveralFound, Site
from hub.query.writing.compile import Statement
from hub.query.writing.writers import WRITERS
from hub.store.engine import Store

STEP: Final = "  "
KNOWN: Final = "rows as known 当时所知的行"


@dataclass(frozen=True, slots=True)
class Bound:
    """A parameter of a plan: its name, its type, where its value comes from, and the value of this time."""

    name: str
    type: str
    source: str
    value: Any


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured before anything runs, of the document or of the operation with its fragments in place."""

    tokens: int
    depth: int
    aliases: int
    directives: int
    cost: int


@dataclass(frozen=True, slots=True)
class Explained:
    """How an operation is answered: `plan` is a tree as text, `mermaid` a flowchart, `sql` the statements by database.

    Each is the same whenever the same is asked of the same schema on the same day.
    """

    plan: str
    mermaid: str
    sql: Mapping[str, str]
    parameters: tuple[Bound, ...]
    measures: Measures


@dataclass(frozen=True, slots=True)
class Planned:
    """An operation prepared for every database, by name, and what it is run with."""

    name: str
    role: Role
    prepared: Mapping[str, Prepared]
    values: Values
    measures: Measures

    @property
    def one(self) -> Prepared:
        """The operation as any database has it: plans don't differ by database."""
        return next(iter(self.prepared.values()))


def planned(  # noqa: PLR0913 - what is asked, and the shape of who asks
    schema: HubSchema,
    document: str,
    variables: Mapping[str, Any] | None,
    *,
    asker: Principal,
    today: date,
    operation_name: str | None = None,
    max_page: int = 200,
    purpose: bool = False,
) -> Planned:
    """Plan a query; raises `BadInput` for a document, variables or arguments that cannot be used."""
    operation = query_meant(schema, document, operation_name, only_pages(max_page))
    values = Values(coerced(operation, schema.core, variables), today, asker)
    prepared = {
        name: Preparing(schema.core, schema.bindings, writer).prepared(operation, asker.role, values, purpose=purpose)
        for name, writer in WRITERS.items()
    }
    name = operation.node.name.value if operation.node.name else ""
    return Planned(name, asker.role, prepared, values, measures_of(operation, values.variables))


def measures_of(operation: Operation, variables: Variables) -> Measures:
    """What is measured of an operation, which costs so much for these values of variables."""
    held = operation.held
    cost = operation.cost(variables)
    return Measures(operation.document.tokens, held.depth, held.aliases, held.directives, cost)


def explained(  # noqa: PLR0913 - what is asked, and the shape of who asks
    schema: HubSchema,
    document: str,
    variables: Mapping[str, Any] | None,
    *,
    asker: Principal,
    today: date,
    operation_name: str | None = None,
    max_page: int = 200,
    purpose: bool = False,
) -> Explained:
    """Explain a query without asking any store; raises `BadInput` as `planned` does."""
    return told(
        planned(
            schema,
            document,
            variables,
            asker=asker,
            today=today,
            operation_name=operation_name,
            max_page=max_page,
            purpose=purpose,
        )
    )


def told(plan: Planned) -> Explained:
    """What there is to tell of a planned operation."""
    top = outline(plan)
    parameters = tuple(bound(one, plan.values) for one in plan.one.plan.parameters.values())
    return Explained(
        "\n".join(plan_lines(plan, top, parameters)) + "\n",
        picture(top),
        {name: statements_text(one, plan.values) for name, one in plan.prepared.items()},
        parameters,
        plan.measures,
    )


# --- the plan as text -------------------------------------------------------------------------


def outline(plan: Planned) -> Entry:
    """The whole operation as one entry, its roots in the order of the answer."""
    prepared = plan.one
    now = [entry_of(key, node) for key, node in prepared.plan.roots]
    known = [as_known(one) for one in prepared.known]
    others = [
        Entry(key, "by GraphQL itself, without the store 由 GraphQL 直接作答，不经数据库") for key in prepared.others
    ]
    every = (*now, *known, *others)
    session = f"{plan.role.name}, {plan.values.asker.agency or '-'}, {plan.values.today}"
    return Entry(f"query {plan.name}".strip(), session, (), tuple(every[at] for at in prepared.order))


def as_known(look_up: KnownLookUp) -> Entry:
    """A look-up as of an instant: a statement of its own."""
    ((key, node),) = look_up.plan.roots
    found = entry_of(key, node)
    return replace(found, notes=(("known at", source(look_up.at)), *found.notes))


def plan_lines(plan: Planned, top: Entry, parameters: Sequence[Bound]) -> Iterator[str]:
    """The tree, and what stands beside it."""
    yield from entry_lines(top, "")
    yield from listed(
        "parameters 参数", (f"{one.name}: {one.type} = {one.source} = {one.value!s}" for one in parameters)
    )
    yield from listed("holes 待填", (f"{number}: {SITES[type(one)](one)}" for number, one in enumerate(plan.one.sites)))
    yield from listed("refusals 拒绝", (refusal_text(one) for one in refusals(plan.one)))


def entry_lines(entry: Entry, indent: str) -> Iterator[str]:
    """An entry, its notes, and the entries in it, two spaces deeper."""
    yield f"{indent}{entry.key}: {entry.what}"
    for name, text in entry.notes:
        yield f"{indent}{STEP}| {name} {text}"
    for one in entry.inside:
        yield from entry_lines(one, indent + STEP)


def listed(title: str, lines: Iterator[str]) -> Iterator[str]:
    """A list under its title; nothing where there is nothing."""
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"{STEP}{line}" for line in found)


def refusals(prepared: Prepared) -> tuple[Refusal, ...]:
    """What the caller may not see of the whole operation: every plan tells what those before it told, too."""
    return [prepared.plan, *(one.plan for one in prepared.known)][-1].refusals


def refusal_text(refusal: Refusal) -> str:
    """What is refused, where, and why."""
    return f"{where(refusal.path, refusal.selection)}: {refusal.code} {refusal.en} {refusal.zh}"


def where(path: Sequence[str], selection: Sequence[str]) -> str:
    """A place in the answer: from the first list on, in every row."""
    return ".".join((*path[:-1], f"{path[-1]}[]", *selection) if selection else path)


SITES: Final[Mapping[type[Site], Any]] = {
    SeveralFound: lambda site: f"{where(site.path, site.selection)}: BAD_INPUT, names 名称",
    KeptBack: lambda site: refusal_text(site.refusal),
    Recorded: lambda site: (
        f"{where(site.path, site.selection)}: recorded 访问须登记 ({', '.join(site.coordinates.values())})"
    ),
    Live: lambda site: (
        f"{where(site.path, site.selection)}: {site.service} ({', '.join(name for _, name in site.fields)})"
    ),
}


# --- parameters and statements ----------------------------------------------------------------


def bound(parameter: Parameter, values: Values) -> Bound:
    """A parameter with its value, but for a keyed hash; raises `BadInput` where it cannot be used."""
    kind = type(parameter.type).__name__
    value = HASHED if isinstance(parameter.leaf, Blinded) else parameter.value(values)
    return Bound(parameter.name, f"[{kind}]" if parameter.several else kind, source(parameter.leaf), value)


HASHED: Final = "…"
"""Stands for a keyed hash, which is made in the hub of the store alone."""

SESSION: Final[Mapping[type, str]] = {
    Today: "today 今天",
    OwnAgency: "agency of the caller 调用方机关",
    OwnName: "name of the caller 调用方名称",
    Sharers: "agencies that share with the caller 向调用方共享的机关",
}
"""What the session adds to the values that are given."""


def source(leaf: Leaf) -> str:
    """Where a value comes from."""
    if isinstance(leaf, Variable):
        return "$" + ".".join(map(str, leaf.path))
    if isinstance(leaf, Blinded):
        return f"keyed hash of {source(leaf.number)} 的密钥散列"
    if isinstance(leaf, Together):
        return f"[{', '.join(source(one) for one in leaf.items)}]"
    return SESSION.get(type(leaf), "written 文中所写")


def statements_of(prepared: Prepared) -> Iterator[tuple[Statement, KnownLookUp | None]]:
    """Every statement of an operation, in order; those of look-ups as of an instant with their look-up."""
    if prepared.statement is not None:
        yield prepared.statement, None
    for one in prepared.known:
        yield one.statement, one


def arguments_of(statement: Statement, look_up: KnownLookUp | None, store: Store, values: Values) -> Sequence[Any]:
    """The driver's values for a statement; raises `BadInput`."""
    return statement.bind(values) if look_up is None else look_up.arguments(store, values)


def statements_text(prepared: Prepared, values: Values) -> str:
    """Every statement, laid out, after what its placeholders stand for."""
    return "\n".join(
        statement_text(statement, placeholders(statement, look_up, prepared.plan, values))
        for statement, look_up in statements_of(prepared)
    )


def statement_text(statement: Statement, names: Sequence[str]) -> str:
    """A statement, laid out."""
    comment = f"-- {', '.join(names)}\n" if names else ""
    return f"{comment}{laid_out(statement.text)};\n"


def placeholders(statement: Statement, look_up: KnownLookUp | None, plan: Plan, values: Values) -> Sequence[str]:
    """What the placeholders stand for, in order: parameters by name, and values that are always the same."""
    pairs = zip(statement.names, statement.values, strict=True)
    every = [name if name in plan.parameters else repr(value(values)) for name, value in pairs]
    names = [every[place] for place in statement.places]
    if look_up is None:
        return names
    return [*names, KNOWN] if look_up.numbered else [KNOWN, *names]
