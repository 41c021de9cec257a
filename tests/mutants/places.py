"""Which code is changed: the policy and what guards by it whole, and every place of the engine that calls a guard."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.mutants.changes import FUNCTIONS, Change, changes, unguarded
from tests.mutants.unguarded import NAMES

ROOT: Final = Path(__file__).parents[2]

GUARDING: Final[Mapping[str, tuple[str, ...] | None]] = {
    "hub.access.policy": None,
    "hub.query.planning.sight": None,
    "hub.query.planning.seals": None,
    "hub.query.planning.masks": None,
    "hub.query.declaring.contradictions": None,
    "hub.query.planning.relations": ("shown", "there"),
    "hub.query.planning.conditions": ("key_seen", "of_number"),
    "hub.query.planning.counting": (
        "kept_back",
        "told_of",
        "referred",
        "fewest_told",
        "only_by_dimensions",
        "tallied",
    ),
    "hub.query.planning.dimensions": ("value_of",),
    "hub.query.planning.roots": ("numbered", "node_node", "sought", "sought_by_id"),
    "hub.query.planning.scans": ("is_open",),
    "hub.query.planning.planner": (
        "all_made",
        "allowed",
        "live_node",
        "facet_node",
        "source_node",
        "citations_node",
    ),
    "hub.query.planning.subjects": None,
    "hub.query.planning.values": ("column_node", "recorded", "quoted_node"),
    "hub.query.writing.grouping": ("told", "ranked_by", "about", "or_zero"),
    "hub.query.writing.compile": ("guarded_cell", "recorded_cell", "recorded"),
    "hub.query.noting": ("record", "record_look_up", "written_down", "note_denied", "forbidden_acts"),
    "hub.query.holes": ("filled", "readings", "sealed_values", "told"),
    "hub.access.agreements": None,
    "hub.store.agreements": None,
    "hub.access.recording": None,
    "hub.access.purposes": ("refuse_unfounded",),
}
"""The code that says what is seen, and which of its functions; None: all of them.

`hub.access.labels` is a list of names, in which nothing can be changed that would still be one.
"""

DECIDING: Final = frozenset(
    {"POLICY", "Sight", "Forbidden", "Withheld", "sight", "label_of", "hidden_kinds", "refuse", "is_recorded"}
)
"""The words of the policy: a function of the rooms below that names one decides, and is changed whole."""

CALLING: Final = ("hub/query/planning", "hub/query/writing")
"""Where guards are called."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one module, by its place among the changes of that module."""

    module: str
    number: int
    change: Change
    again: int = 1

    def __str__(self) -> str:
        return f"{self.module}.{self.change}{f' ({self.again})' if self.again > 1 else ''}"


def tree_of(module: str) -> ast.Module:
    """A module's code."""
    return ast.parse((ROOT / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))


def mutants(module: str, tree: ast.Module) -> list[Mutant]:
    """Every change of a module, always in the same order; where code stands twice, the second says so."""
    found: list[Mutant] = []
    told: dict[str, int] = {}
    for number, change in enumerate(changes_of(module, tree)):
        told[str(change)] = told.get(str(change), 0) + 1
        found.append(Mutant(module, number, change, told[str(change)]))
    return found


def changes_of(module: str, tree: ast.Module) -> Iterator[Change]:
    """What is changed in a module."""
    if module in GUARDING:
        names = GUARDING[module]
        yield from (one for one in changes(tree) if names is None or one.where in names)
    if is_calling(module):
        yield from unguarded(tree, NAMES)


def is_calling(module: str) -> bool:
    """Whether a module belongs to the rooms that call guards."""
    return module.replace(".", "/").startswith(CALLING)


def modules() -> list[str]:
    """The modules of which something is changed."""
    return sorted(name for name in calling() | set(GUARDING) if mutants(name, tree_of(name)))


def calling() -> set[str]:
    """The modules of the rooms that call guards."""
    files = (file for folder in CALLING for file in (ROOT / folder).rglob("*.py"))
    return {str(file.relative_to(ROOT).with_suffix("")).replace("/", ".") for file in files}


def deciding(module: str) -> Iterator[str]:
    """The functions of a module that name a word of the policy."""
    for one in tree_of(module).body:
        if isinstance(one, FUNCTIONS):
            nodes = [node for statement in one.body for node in ast.walk(statement)]
            named = {node.id for node in nodes if isinstance(node, ast.Name)}
            if DECIDING & (named | {node.attr for node in nodes if isinstance(node, ast.Attribute)}):
                yield one.name
