"""Prepare an operation: its plan, its statement, and the text of the answer around what the statement gives."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec
from graphql import DocumentNode, GraphQLSchema, SelectionSetNode

from hub.access.principals import Role
from hub.query.bindings import Bindings
from hub.query.compile import Statement, write
from hub.query.dialects.writer import Writer
from hub.query.documents import Operation
from hub.query.given import Values
from hub.query.holes import rendered_refusal
from hub.query.plan import Plan, Refusal
from hub.query.planning import Planning
from hub.query.roots import chosen_roots, make_plan
from hub.query.selection import Chosen


@dataclass(frozen=True, slots=True)
class Frame:
    """The text of an answer around its values: one piece more than there are values."""

    pieces: tuple[bytes, ...]

    def filled(self, values: Sequence[bytes | None]) -> bytes:
        """The answer."""
        first, *following = self.pieces
        parts = [first]
        for value, piece in zip(values, following, strict=True):
            parts += (value or b"null", piece)
        return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An operation that can be run: its statement, None where it asks nothing of the store.

    `others` are the roots that are not on stored data, answered by Strawberry: their keys, and a document of
    nothing else. `order` tells for each key of the answer where its value is: among the values of the statement,
    and after them those of the others.
    """

    plan: Plan
    statement: Statement | None
    order: tuple[int, ...]
    frame: Frame
    others: tuple[str, ...]
    other_document: DocumentNode | None


@dataclass(frozen=True, slots=True)
class Preparing:
    """What operations are prepared with: a schema, what it is bound to, and a database."""

    schema: GraphQLSchema
    bindings: Bindings
    writer: Writer
    max_page: int

    def prepared(self, operation: Operation, role: Role, values: Values) -> Prepared:
        """Prepare an operation for one shape of caller and variables; raises `BadInput` for its arguments."""
        fragments = operation.document.fragments
        planning = Planning(self.schema, self.bindings, role, fragments, values, self.max_page)
        roots = chosen_roots(planning, operation.node)
        stored = [one for one in roots if one.name in self.bindings.roots]
        others = [one for one in roots if one.name not in self.bindings.roots]
        plan = make_plan(planning, stored)
        keys = [one.key for one in (*stored, *others)]
        return Prepared(
            plan,
            write(plan, self.writer) if stored else None,
            tuple(keys.index(one.key) for one in roots),
            framed([one.key for one in roots], plan.refusals),
            tuple(one.key for one in others),
            only(others, operation) if others else None,
        )


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
