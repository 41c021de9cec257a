"""Prepare an operation: its plan, its statement, and the text of the answer around what the statement gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec
from graphql import DocumentNode, GraphQLSchema, SelectionSetNode

from hub.access.principals import Role
from hub.errors import Forbidden
from hub.query.as_known import KnownLookUp, known_look_up
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.costs import INTROSPECTION
from hub.query.declaring.declared import LookUp
from hub.query.declaring.passing import asks_what_passes
from hub.query.documents import Operation
from hub.query.given import Given, Values
from hub.query.holes import NULL, rendered_refusal
from hub.query.plan import Plan
from hub.query.planning.context import Planning
from hub.query.planning.roots import chosen_roots, make_plan, query_type
from hub.query.planning.selection import Chosen, arguments_of
from hub.query.sites import Recorded, Refusal, SeveralFound, Site
from hub.query.writing.compile import Statement, write
from hub.query.writing.dialects.writer import Writer


@dataclass(frozen=True, slots=True)
class Frame:
    """The text of an answer around its values: one piece more than there are values."""

    pieces: tuple[bytes, ...]

    def filled(self, values: Sequence[bytes | None]) -> bytes:
        """The answer."""
        pieces = self.pieces
        if len(values) == 1:
            return pieces[0] + (values[0] or NULL) + pieces[1]
        parts = [pieces[0]]
        for value, piece in zip(values, pieces[1:], strict=True):
            parts += (value or NULL, piece)
        return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An operation that can be run: its statement, None where it asks nothing of the store.

    `others` are the roots that are not on stored data, answered by Strawberry: their keys, and a document of
    nothing else; it `introspects` where the schema itself is among them. `known` are look-ups as of an instant, each
    with a statement of its own. `order` tells for each key of the answer where its value is: among the values of the
    statement, those of `known`, those of the others; it is `rearranged` where there are values beside those of the
    statement. Where `statement_says_all`, nothing is written down before, and nothing is filled in afterwards, unless
    a number turns out to stand on several parties. Where it `is_personal`, personal values are shown in it, each
    once that is written down; where it `is_passing`, something that changes by itself. `looked_up` are the fields of
    personal numbers by which somebody is looked up, which is written down before the statement is run. `denied` are the
    fields that the caller may not see, whatever the rows are.
    """

    plan: Plan
    statement: Statement | None
    known: tuple[KnownLookUp, ...]
    order: tuple[int, ...]
    frame: Frame
    sites: tuple[Site, ...]
    refuses: bool
    others: tuple[str, ...]
    other_document: DocumentNode | None
    introspects: bool
    rearranged: bool
    statement_says_all: bool
    is_personal: bool
    is_passing: bool
    looked_up: tuple[str, ...]
    denied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preparing:
    """What operations are prepared with: a schema, what it is bound to, and a database."""

    schema: GraphQLSchema
    bindings: Bindings
    writer: Writer

    def prepared(self, operation: Operation, role: Role, values: Values, *, purpose: bool = False) -> Prepared:
        """Prepare an operation for one shape of caller and variables; raises `BadInput` for its arguments.

        Whether the caller declares a `purpose` is part of its shape; which one is not.
        """
        document = operation.document
        planning = Planning(self.schema, self.bindings, role, document.fragments, values, document.limits.page, purpose)
        roots = chosen_roots(planning, operation.node)
        now, known, others = parted(planning, roots)
        plan = make_plan(planning, now)
        then = tuple(self.known(planning, one) for one in known)
        keys = [one.key for one in (*now, *known, *others)]
        beside = only(others, operation) if others else None
        return Prepared(
            plan,
            write(plan, self.writer) if now else None,
            then,
            tuple(keys.index(one.key) for one in roots),
            framed([one.key for one in roots], planning.refusals),
            tuple(planning.sites),
            bool(planning.refusals),
            tuple(one.key for one in others),
            beside,
            any(one.name in INTROSPECTION for one in others),
            bool(others or known),
            bool(now) and not others and not known and says_all(planning),
            any(isinstance(one, Recorded) for one in planning.sites) or bool(planning.looked_up),
            beside is not None and asks_what_passes(self.schema, beside),
            tuple(sorted(planning.looked_up)),
            tuple(one.coordinate for one in planning.refusals if one.code == Forbidden.code),
        )

    def known(self, planning: Planning, chosen: Chosen) -> KnownLookUp:
        """A look-up as of an instant."""
        given = look_up_given(planning, chosen)
        declaration = self.bindings.roots[chosen.name]
        if not isinstance(declaration, LookUp):
            raise TypeError(chosen)
        return known_look_up(make_plan(planning, [chosen]), self.writer, declaration, given["by"], given["knownAt"])


def parted(planning: Planning, roots: Sequence[Chosen]) -> tuple[list[Chosen], list[Chosen], list[Chosen]]:
    """The roots on stored data as it is now, look-ups as of an instant, and those that are not on stored data."""
    stored = [one for one in roots if one.name in planning.bindings.roots]
    known = [one for one in stored if look_up_given(planning, one).get("knownAt") is not None]
    return (
        [one for one in stored if one not in known],
        known,
        [one for one in roots if one.name not in planning.bindings.roots],
    )


def says_all(planning: Planning) -> bool:
    """Whether nothing is to be written down or filled in beside what a statement gives."""
    return not planning.looked_up and all(isinstance(one, SeveralFound) for one in planning.sites)


def look_up_given(planning: Planning, chosen: Chosen) -> Mapping[str, Given]:
    """What a root is given."""
    return arguments_of(planning, query_type(planning).fields[chosen.name], chosen)


def only(roots: Sequence[Chosen], operation: Operation) -> DocumentNode:
    """A document that asks for nothing but these roots."""
    selected = SelectionSetNode(selections=tuple(node for one in roots for node in one.nodes))
    fragments = operation.document.fragments.values()
    return DocumentNode(definitions=(replace(operation.node, selection_set=selected), *fragments))


def framed(keys: Sequence[str], refusals: Sequence[Refusal]) -> Frame:
    """The text around the values of these keys; what is refused whatever the rows are stands in it."""
    if not keys:
        return Frame((b'{"data":{}' + ending(refusals),))
    starts = [f'{"," if place else ""}"{key}":'.encode() for place, key in enumerate(keys)]
    return Frame((b'{"data":{' + starts[0], *starts[1:], b"}" + ending(refusals)))


def ending(refusals: Sequence[Refusal]) -> bytes:
    """The errors that are known beforehand, and the end of the answer."""
    if not refusals:
        return b"}"
    return b',"errors":' + msgspec.json.encode([rendered_refusal(one) for one in refusals]) + b"}"
