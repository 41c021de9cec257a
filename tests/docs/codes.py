"""Collect every code that the program can tell a caller, from the program itself."""

import ast
from collections.abc import Iterator
from typing import Final

import hub.web.errors  # noqa: F401 - the errors of HTTP belong to the tree
from hub.errors import HubError
from tests.docs.markdown import ROOT

PLACE_OF_CODE: Final = {"Problem": 1, "Refusal": 1, "refused": 1, "ValueRefused": 0}
"""The makers of row problems, and which of their arguments is the code."""


def problem_codes() -> set[str]:
    """The code of every problem that a row can have."""
    files = (file for room in ("hub", "connectors") for file in (ROOT / room).rglob("*.py"))
    return {code for file in files for code in written_codes(ast.parse(file.read_text(encoding="utf-8")))}


def written_codes(tree: ast.Module) -> Iterator[str]:
    """The codes that are written out in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLACE_OF_CODE:
            arguments = node.args
            place = PLACE_OF_CODE[node.func.id]
            code = arguments[place] if place < len(arguments) else None
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield code.value


def every_error(error: type[HubError] = HubError) -> Iterator[type[HubError]]:
    """An error and all that derive from it in the program, those of HTTP among them; tests may make their own."""
    if error.__module__.startswith("hub."):
        yield error
    for derived in error.__subclasses__():
        yield from every_error(derived)
