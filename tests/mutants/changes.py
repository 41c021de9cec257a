"""Change one thing in a piece of code, in every way that a mistake might: what tests of the code must notice."""

import ast
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Role
from hub.domain.sharing_codes import SharingMode, SharingRole
from hub.domain.vocabulary import PartyClass

LISTS: Final = (Sight, Access, Role, PartyClass, SharingMode, SharingRole)
MEMBERS: Final[Mapping[str, tuple[str, ...]]] = {
    **{one.__name__: tuple(one.__members__) for one in LISTS},
    "Kind": ("TEXT", "NUMBER"),
}
"""Lists of which another member is named."""

FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
"""Functions, whether they wait or not."""

OPPOSITE: Final[Mapping[str, str]] = {
    "and_": "or_",
    "or_": "and_",
    "any": "all",
    "all": "any",
    "in_": "not_in",
    "not_in": "in_",
    "is_": "is_not",
    "is_not": "is_",
}
GATHERING: Final = ("and_", "or_", "where")
"""Calls of which every argument counts by itself."""

OPERATORS: Final[Mapping[type[ast.AST], tuple[type[ast.AST], ...]]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add,),
}
NO_CODE: Final = ("annotation", "returns", "decorator_list", "type_params", "op", "ops", "ctx")
"""Parts of a node that do nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Change:
    """A node of a tree, and what stands in its place; `where` is the function or table around it."""

    where: str
    node: ast.AST
    instead: ast.AST

    def __str__(self) -> str:
        return f"{self.where}: {written(self.node)} → {written(self.instead)}"


def written(node: ast.AST) -> str:
    """A node as code on one line."""
    return " ".join(ast.unparse(node).split())


def another(node: Any, **fields: Any) -> Any:
    """A copy of a node in which some fields are others."""
    changed = deepcopy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def without(nodes: list[Any]) -> Iterator[list[Any]]:
    """A list without each of its entries in turn."""
    for place in range(len(nodes)):
        yield nodes[:place] + nodes[place + 1 :]


# --- what may be wrong with a node ------------------------------------------------------------


def of_compare(node: ast.Compare) -> Iterator[ast.AST]:
    """Another comparison."""
    for operator in OPERATORS.get(type(node.ops[0]), ()):
        yield another(node, ops=[operator()])


def of_bool(node: ast.BoolOp) -> Iterator[ast.AST]:
    """The other connective, and every part left out."""
    (operator,) = OPERATORS[type(node.op)]
    yield another(node, op=operator())
    for values in without(node.values):
        yield values[0] if len(values) == 1 else another(node, values=values)


def of_binary(node: ast.BinOp) -> Iterator[ast.AST]:
    """Another operator, and each side alone."""
    for operator in OPERATORS.get(type(node.op), ()):
        yield another(node, op=operator())
    yield from (node.left, node.right)


def of_unary(node: ast.UnaryOp) -> Iterator[ast.AST]:
    """What was negated."""
    yield node.operand


def of_constant(node: ast.Constant) -> Iterator[ast.AST]:
    """Another constant."""
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield from (ast.Constant(node.value + 1), ast.Constant(node.value - 1))
    elif isinstance(node.value, str):
        yield ast.Constant("" if node.value else "?")


def of_attribute(node: ast.Attribute) -> Iterator[ast.AST]:
    """Every other member of the same list, or the opposite method."""
    if isinstance(node.value, ast.Name) and node.attr in MEMBERS.get(node.value.id, ()):
        yield from (another(node, attr=one) for one in MEMBERS[node.value.id] if one != node.attr)
    if node.attr in OPPOSITE:
        yield another(node, attr=OPPOSITE[node.attr])


def of_call(node: ast.Call) -> Iterator[ast.AST]:
    """The opposite function, an argument left out, or what the function was given in the place of what it makes."""
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in OPPOSITE:
        yield another(node, func=ast.Name(OPPOSITE[name], ast.Load()))
    if name in GATHERING or (isinstance(node.func, ast.Attribute) and node.func.attr in GATHERING):
        yield from (another(node, args=args) for args in without(node.args))
    elif name == "tuple":
        yield ast.Tuple([], ast.Load())
    elif node.args and (name.islower() or is_coalesce(node.func)):
        given = node.args[0 if is_coalesce(node.func) else -1]
        if not isinstance(given, ast.Starred | ast.GeneratorExp):
            yield given


def is_coalesce(function: ast.expr) -> bool:
    """Whether a function gives its first value that is not null."""
    return isinstance(function, ast.Attribute) and function.attr == "coalesce"


def of_tuple(node: ast.Tuple) -> Iterator[ast.AST]:
    """Every entry left out."""
    if isinstance(node.ctx, ast.Load):
        yield from (another(node, elts=elts) for elts in without(node.elts))


def of_choice(node: ast.IfExp) -> Iterator[ast.AST]:
    """Always the one, always the other."""
    yield from (node.body, node.orelse)


def of_if(node: ast.If) -> Iterator[ast.AST]:
    """Always, and never."""
    yield from (another(node, test=ast.Constant(always)) for always in (True, False))


def of_comprehension(node: ast.comprehension) -> Iterator[ast.AST]:
    """Without its conditions."""
    if node.ifs:
        yield another(node, ifs=[])


def of_statement(_node: ast.AST) -> Iterator[ast.AST]:
    """Nothing in its place."""
    yield ast.Pass()


def of_expression(node: ast.Expr) -> Iterator[ast.AST]:
    """Nothing in the place of a call; nothing more in the place of what a generator gives."""
    if isinstance(node.value, ast.Yield | ast.YieldFrom):
        yield ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))
    elif not isinstance(node.value, ast.Constant):
        yield ast.Pass()


WAYS: Final[Mapping[type[ast.AST], Callable[[Any], Iterator[ast.AST]]]] = {
    ast.Compare: of_compare,
    ast.BoolOp: of_bool,
    ast.BinOp: of_binary,
    ast.UnaryOp: of_unary,
    ast.Constant: of_constant,
    ast.Attribute: of_attribute,
    ast.Call: of_call,
    ast.Tuple: of_tuple,
    ast.IfExp: of_choice,
    ast.If: of_if,
    ast.comprehension: of_comprehension,
    ast.Raise: of_statement,
    ast.Break: of_statement,
    ast.Continue: of_statement,
    ast.Expr: of_expression,
}


# --- where ------------------------------------------------------------------------------------


def changes(tree: ast.Module) -> Iterator[Change]:
    """Every change of the functions and tables of a module."""
    for statement in tree.body:
        if isinstance(statement, FUNCTIONS):
            for inner in statement.body:
                yield from changes_in(statement.name, inner)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            yield from changes_in(statement.target.id, statement.value)


def changes_in(where: str, node: ast.AST) -> Iterator[Change]:
    """Every change of a node and of what is inside it; what is told to people stays as it is."""
    if isinstance(node, ast.JoinedStr) or is_docstring(node):
        return
    for instead in WAYS.get(type(node), lambda _: iter(()))(node):
        yield Change(where, node, instead)
    for name, value in ast.iter_fields(node):
        for inner in () if name in NO_CODE else value if isinstance(value, list) else (value,):
            if isinstance(inner, ast.AST):
                yield from changes_in(where, inner)


def is_docstring(node: ast.AST) -> bool:
    """Whether a statement only says something."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


# --- guards -----------------------------------------------------------------------------------


def unguarded(tree: ast.Module, guards: Mapping[str, str]) -> Iterator[Change]:
    """Every call of a guard in a module, with the function that guards nothing in the guard's place."""
    for statement in tree.body:
        where = getattr(statement, "name", "")
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in guards:
                yield Change(where, node, another(node, func=ast.Name(guards[node.func.id], ast.Load())))


def changed(tree: ast.Module, change: Change) -> ast.Module:
    """The module with the change."""
    found: ast.Module = Replacing(change).visit(tree)
    return ast.fix_missing_locations(found)


class Replacing(ast.NodeTransformer):
    """Puts another node in the place of one."""

    def __init__(self, change: Change) -> None:
        self.change = change

    def visit(self, node: ast.AST) -> Any:
        """The node, or what stands in its place."""
        return self.change.instead if node is self.change.node else super().visit(node)
