"""What an operation is given: the structure of its arguments is part of the plan, their values are bound later.

Nulls, booleans, code values and the keys of inputs are structure. Every other scalar, and every list of
scalars, is a leaf that tells where its value is found when the plan runs.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import msgspec
from graphql import (
    GraphQLBoolean,
    GraphQLInputObjectType,
    GraphQLInputType,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_enum_type,
    is_list_type,
)
from graphql.language import ListValueNode, NullValueNode, ObjectValueNode
from graphql.utilities import coerce_input_literal
from graphql.utilities.coerce_input_value import coerce_default_value

from hub.access.principals import Principal
from hub.domain.citizen_numbers import normal_number
from hub.query.declaring.operators import usable
from hub.store.safe import Safe

Variables = Mapping[str, Any]
"""The coerced values of an operation's variables."""


class Values(msgspec.Struct, frozen=True):
    """What a plan is run with: the variables, and what the session adds."""

    variables: Variables
    today: date
    asker: Principal
    known_at: datetime | None = None
    safe: Safe | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A value that stands in the document."""

    value: Any

    def read(self, _values: Values) -> Any:
        """The value."""
        return self.value


@dataclass(frozen=True, slots=True)
class Variable:
    """A value inside a variable."""

    path: tuple[str | int, ...]

    def read(self, values: Values) -> Any:
        """The value that the variable has this time."""
        found: Any = values.variables
        for step in self.path:
            found = found[step]
        return found


@dataclass(frozen=True, slots=True)
class Together:
    """A list of values, some of them variables."""

    items: tuple["Leaf", ...]

    def read(self, values: Values) -> Any:
        """The list."""
        return [one.read(values) for one in self.items]


@dataclass(frozen=True, slots=True)
class Today:
    """The day that questions about now mean."""

    def read(self, values: Values) -> Any:
        """The day."""
        return values.today


@dataclass(frozen=True, slots=True)
class OwnAgency:
    """The agency of the caller."""

    def read(self, values: Values) -> Any:
        """Its code; a caller without one owns nothing."""
        return values.asker.agency


@dataclass(frozen=True, slots=True)
class OwnName:
    """The name by which the caller is known."""

    def read(self, values: Values) -> Any:
        """The name; the public has none."""
        return values.asker.name


@dataclass(frozen=True, slots=True)
class Sharers:
    """The agencies of which the caller sees the records of a kind: its own, and those that share theirs with it."""

    kind: str

    def read(self, values: Values) -> Any:
        """Their codes."""
        own = () if values.asker.agency is None else (values.asker.agency,)
        return [*own, *values.asker.sharing.of(self.kind)]


@dataclass(frozen=True, slots=True)
class Blinded:
    """A citizen's number as the keyed hash by which it is found."""

    field: str
    number: "Leaf"

    def read(self, values: Values) -> Any:
        """The hash; raises `LookupError` where there is no safe to make it."""
        if values.safe is None:
            message = "citizens' numbers are looked up in stores with a safe"
            raise LookupError(message)
        return values.safe.blind(self.field, normal_number(usable(self.number.read(values))))


Leaf = Written | Variable | Together | Today | OwnAgency | OwnName | Sharers | Blinded
Given = Any
"""None, a boolean, a member of an enum, a Leaf, a mapping of Given or a list of Given."""


def given_argument(node: ValueNode, kind: GraphQLInputType, variables: Variables) -> Given:
    """The structure of an argument as it is written; `Undefined` where its variable was left out."""
    if isinstance(node, VariableNode):
        name = node.name.value
        return given_value(variables[name], kind, (name,)) if name in variables else Undefined
    if isinstance(node, NullValueNode):
        return None
    nullable: Any = get_nullable_type(kind)
    if is_list_type(nullable):
        return given_list(node, nullable, variables)
    if isinstance(nullable, GraphQLInputObjectType):
        return given_object(node, nullable, variables)
    return leaf_or_structure(coerce_input_literal(node, nullable), nullable)


def given_list(node: ValueNode, kind: Any, variables: Variables) -> Given:
    """The structure of a written list; a single value is a list of one."""
    nodes = node.values if isinstance(node, ListValueNode) else (node,)
    items = [given_argument(one, kind.of_type, variables) for one in nodes]
    items = [None if one is Undefined else one for one in items]
    return items if is_structural(kind) else Together(tuple(one or Written(None) for one in items))


def given_object(node: ValueNode, kind: GraphQLInputObjectType, variables: Variables) -> Given:
    """The structure of a written input."""
    written = {one.name.value: one.value for one in node.fields} if isinstance(node, ObjectValueNode) else {}
    found: dict[str, Given] = {}
    for name, field in kind.fields.items():
        one = given_argument(written[name], field.type, variables) if name in written else Undefined
        if one is Undefined and (field.default is not None or field.default_value is not Undefined):
            one = given_value(coerce_default_value(field), field.type, None)
        if one is not Undefined:
            found[name] = one
    return found


def given_value(value: Any, kind: GraphQLInputType, path: tuple[str | int, ...] | None) -> Given:
    """The structure of a coerced value; its leaves are found under `path` of the variables, or are as written."""
    nullable: Any = get_nullable_type(kind)
    if value is None:
        return None
    if is_list_type(nullable) and is_structural(nullable):
        return [given_value(one, nullable.of_type, inside(path, place)) for place, one in enumerate(value)]
    if isinstance(nullable, GraphQLInputObjectType):
        fields = nullable.fields
        return {name: given_value(one, fields[name].type, inside(path, name)) for name, one in value.items()}
    return leaf_or_structure(value, nullable) if path is None else leaf_or_structure(value, nullable, Variable(path))


def inside(path: tuple[str | int, ...] | None, step: str | int) -> tuple[str | int, ...] | None:
    """One step further into a variable."""
    return None if path is None else (*path, step)


def leaf_or_structure(value: Any, kind: Any, leaf: Leaf | None = None) -> Given:
    """A value that is part of the plan, or the leaf that stands for it."""
    structural = value is None or kind is GraphQLBoolean or is_enum_type(kind)
    return value if structural else leaf or Written(value)


def is_structural(kind: Any) -> bool:
    """Whether the items of a list are part of the plan: inputs and code values, not scalars."""
    named = get_named_type(kind)
    return isinstance(named, GraphQLInputObjectType) or is_enum_type(named)


def shape(value: Any) -> Any:
    """What of a coerced value is part of the plan: operations of one shape share a plan."""
    if value is None or isinstance(value, bool | enum.Enum):
        return value
    if isinstance(value, dict):
        return tuple((name, shape(one)) for name, one in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict | enum.Enum):
        return tuple(shape(one) for one in value)
    return type(value)
