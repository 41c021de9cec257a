"""docs/coverage.md leads from every system of the district to what the hub has of it, and all of that is there."""

import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, Final

import pytest
from graphql import GraphQLEnumType, GraphQLInterfaceType, GraphQLObjectType

from hub.domain.records import KINDS
from hub.domain.records.declare import Record
from hub.domain.records.field_types import CodeType
from hub.ingest.inputs import KIND_OF_MEMBER
from schema import schema
from tests.docs.cookbook import FOLDER, recipes
from tests.docs.markdown import CODE, LINK, ROOT, first_cells, page, section

TABLE: Final = [line.strip("|").split("|") for line in page("docs/coverage.md").splitlines() if line.startswith("|")]
SYSTEMS: Final = [[cell.strip() for cell in line] for line in TABLE[2:]]
FEWEST: Final = 36
"""The systems that the source text names; some have several rows."""

TYPES, QUERIES, ACTS, PAGES, TESTS = range(1, 6)
ACT: Final = re.compile(r"`(\w+)`: ((?:`\w+`(?:, )?)+)")


def names(column: int) -> list[str]:
    """Everything that is named in a column."""
    return [name for row in SYSTEMS for name in CODE.findall(row[column])]


def exists(name: str) -> bool:
    """Whether the schema has a type, or a field of one."""
    kind, _, field = name.partition(".")
    found = schema.core.type_map.get(kind)
    if not field:
        return isinstance(found, GraphQLObjectType | GraphQLInterfaceType | GraphQLEnumType)
    return isinstance(found, GraphQLObjectType | GraphQLInterfaceType) and field in found.fields


def acts() -> Iterator[tuple[str, str]]:
    """Every act with each code that refuses one."""
    for row in SYSTEMS:
        for member, codes in ACT.findall(row[ACTS]):
            yield from ((member, code) for code in CODE.findall(codes))


def refuses(record: type[Record], code: str) -> bool:
    """Whether something of a record type refuses a record with a code: what it requires, its end, its rules."""
    about, fields = record.about, record.fields.values()
    general = {
        "REQUIRED": any(one.required for one in fields),
        "UNKNOWN_CODE": any(isinstance(one.type, CodeType) for one in fields),
        "ENDS_BEFORE_START": about.ends is not None,
        "NOT_COMPETENT": bool(about.stated_by),
        "NO_KEY": any(not one.required for key in about.keys for one in key),
    }
    return general.get(code) or any(f'"{code}"' in source_of(rule.check) for rule in about.rules)


def source_of(check: Any) -> str:
    """The source of a rule, with that of the functions that it calls by name."""
    called = (check.__globals__.get(name) for name in check.__code__.co_names)
    return "".join(inspect.getsource(one) for one in (check, *filter(inspect.isfunction, called)))


def test_no_cell_is_empty() -> None:
    assert len(SYSTEMS) >= FEWEST
    assert [row for row in SYSTEMS if len(row) != TESTS + 1 or not all(row)] == []
    assert len({row[0] for row in SYSTEMS}) == len(SYSTEMS)


def test_every_system_names_something_of_each_kind() -> None:
    poor = [
        row[0]
        for row in SYSTEMS
        if not all(CODE.findall(row[column]) for column in (TYPES, QUERIES, ACTS, TESTS))
        or not LINK.findall(row[PAGES])
    ]

    assert poor == []


def test_every_type_and_field_is_in_the_schema() -> None:
    assert [name for name in names(TYPES) if not exists(name)] == []


def test_every_query_is_a_root_or_a_field() -> None:
    assert [name for name in names(QUERIES) if not exists(name if "." in name else f"Query.{name}")] == []


def test_every_act_can_be_refused_as_it_says() -> None:
    unread = [row[ACTS] for row in SYSTEMS if ACT.sub("", row[ACTS]).strip("; ")]
    wrong = [(member, code) for member, code in acts() if not refuses(KINDS[KIND_OF_MEMBER[member]], code)]

    assert wrong == []
    assert unread == []
    assert {code for _, code in acts()} <= set(first_cells(section(page("docs/errors.md"), "Problems of a row")))


def test_every_page_is_one_of_the_cookbook_and_every_page_is_needed() -> None:
    linked = {(ROOT / "docs" / target).resolve() for row in SYSTEMS for target in LINK.findall(row[PAGES])}

    assert linked == {one.file for one in recipes()}
    assert all(one.parent == FOLDER for one in linked)


def test_every_test_is_collected() -> None:
    wanted = sorted(set(names(TESTS)))

    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *wanted]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == pytest.ExitCode.OK, done.stdout[-2000:] + done.stderr[-2000:]
    assert [name for name in wanted if name not in done.stdout] == []
