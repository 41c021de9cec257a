"""No change of the code that guards goes unnoticed, but those after which it still does the same."""

import ast
import subprocess
import sys
from collections.abc import Mapping
from typing import Final

import pytest

from tests.mutants.changes import changed, changes, unguarded
from tests.mutants.places import GUARDING, ROOT, calling, deciding, modules, mutants, tree_of
from tests.mutants.running import CONTROL

INTERNAL_ERROR: Final = int(pytest.ExitCode.INTERNAL_ERROR)
"""The change could not be made."""

SAME_ORDER: Final = "The codes are only written in another order."
SAME_VALUE: Final = "A code is bound as a parameter instead of being written out."
ONE_STAR: Final = "One hidden sign is one star, reckoned either way."
NOBODY: Final = "No agreement names whoever acts for no agency."
ALIAS: Final = "An alias that is given no name has one."
NO_HOLE: Final = "A place that no hole names stays empty."
NOTHING_KEPT_BACK: Final = "A guarded value of which nothing is kept back is the value."
WRITTEN_ALIKE: Final = "Numbers and texts are written alike; only cursors tell them apart."
ONE_STATEMENT: Final = "A record's key and the number of its version name one statement."
ONE_ROW: Final = "An id names one row of a day."
A_SET_TOO: Final = "A set that nobody changes is one that nobody can change."
AS_A_SET: Final = "A dictionary holds its keys as a set does."
NOT_LOOKED_AT: Final = "Of a value that is kept back, nothing in its hole is looked at."
FIRST_OF_SEVERAL: Final = "SQLite gives the first of several rows; PostgreSQL refuses them, as tests on it notice."
AS_A_LIST: Final = "What tells its entries in order is written as a list is."
ONE_REFUSAL: Final = "A place is kept back for one reason."

SAME: Final[Mapping[str, str]] = {
    ("hub.access.agreements.agreements_for: ways is None or principal.agency is None → ways is None"): NOBODY,
    "hub.query.holes.told: (number, site.refusal.code) → (number,)": ONE_REFUSAL,
    "hub.access.recording.entry: list(coordinates) → coordinates": AS_A_LIST,
    "hub.access.policy.PARTIAL: frozenset({Sight.SHARED, Sight.OWN}) → {Sight.SHARED, Sight.OWN}": A_SET_TOO,
    "hub.access.policy.HIDING: frozenset({Sight.COUNT, Sight.DENY}) → {Sight.COUNT, Sight.DENY}": A_SET_TOO,
    "hub.store.agreements.shared_with: 'gives' → ''": ALIAS,
    "hub.store.agreements.shared_with: 'gets' → ''": ALIAS,
    "hub.query.planning.sight.is_spoken_of: number(1) → 1": SAME_VALUE,
    "hub.query.planning.sight.is_spoken_of: 1 → 2 (2)": FIRST_OF_SEVERAL,
    "hub.query.planning.sight.is_found_spoken_of: code(SEALED) → SEALED": SAME_VALUE,
    "hub.query.planning.sight.is_found_spoken_of: quoted('') → ''": SAME_VALUE,
    "hub.query.planning.sight.kind_seen: sorted(looked_at) → looked_at": SAME_ORDER,
    (
        "hub.query.planning.sight.BY_PERSON: frozenset({Sight.MASK, Sight.PURPOSE}) → {Sight.MASK, Sight.PURPOSE}"
    ): A_SET_TOO,
    (
        "hub.query.declaring.contradictions.CLOSED: frozenset({Sight.MASK, Sight.PURPOSE, *HIDING}) → "
        "{Sight.MASK, Sight.PURPOSE, *HIDING}"
    ): A_SET_TOO,
    "hub.query.planning.sight.OPENED: frozenset({Sight.SHOW, Sight.PURPOSE}) → {Sight.SHOW, Sight.PURPOSE}": A_SET_TOO,
    "hub.query.planning.relations.there: code(value) → value": SAME_VALUE,
    "hub.query.planning.roots.node_node: 1 → 2": ONE_ROW,
    "hub.query.planning.roots.node_node: frozenset(node_families(plan)) → node_families(plan)": AS_A_SET,
    "hub.query.planning.sight.kinds_hidden: frozenset(denied) → denied": A_SET_TOO,
    "hub.query.planning.masks.ends_kept: hidden > number(1) → hidden >= number(1)": ONE_STAR,
    "hub.query.planning.masks.ends_kept: 1 → 0 (2)": ONE_STAR,
    (
        "hub.query.planning.values.recorded: frozenset({field.external} if field.personal else ()) → "
        "{field.external} if field.personal else ()"
    ): A_SET_TOO,
    (
        "hub.query.planning.values.quoted_node: "
        "if seen == Quoting(): return Shown(scope.need('value'), Kind.TEXT) → "
        "if False: return Shown(scope.need('value'), Kind.TEXT)"
    ): NOTHING_KEPT_BACK,
    "hub.query.planning.values.quoted_node: Kind.TEXT → Kind.NUMBER": WRITTEN_ALIKE,
    (
        "hub.query.planning.values.quoted_node: "
        "wanted.plan.site(told) if seen.recorded else kept_back → wanted.plan.site(told)"
    ): NO_HOLE,
    "hub.query.writing.compile.guarded_cell: 'FORBIDDEN' → ''": NOT_LOOKED_AT,
    "hub.query.writing.compile.guarded_cell: Kind.TEXT → Kind.NUMBER": WRITTEN_ALIKE,
    "hub.query.writing.compile.guarded_cell: Kind.TEXT → Kind.NUMBER (2)": WRITTEN_ALIKE,
    "hub.query.writing.compile.guarded_cell: Kind.TEXT → Kind.NUMBER (3)": WRITTEN_ALIKE,
    "hub.query.writing.compile.guarded_cell: Kind.TEXT → Kind.NUMBER (4)": WRITTEN_ALIKE,
    "hub.query.writing.compile.recorded: Kind.TEXT → Kind.NUMBER": WRITTEN_ALIKE,
    "hub.query.writing.compile.recorded: Kind.TEXT → Kind.NUMBER (2)": WRITTEN_ALIKE,
    "hub.query.planning.planner.source_node: 1 → 2": ONE_STATEMENT,
}
"""Changes after which the code does the same, and why."""


@pytest.mark.prove
@pytest.mark.parametrize("module", modules())
def test_every_change_of_what_guards_is_noticed(module: str) -> None:
    found = mutants(module, tree_of(module))

    command = [sys.executable, "-m", "tests.mutants.running", module]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    lines = [(name, int(code)) for name, code in map(str.split, done.stdout.splitlines())]
    assert [code for name, code in lines if name == CONTROL] == [0, 0]
    codes = {name: code for name, code in lines if name != CONTROL}
    assert INTERNAL_ERROR not in codes.values()
    assert sorted(map(int, codes)) == [one.number for one in found]
    survivors = {str(found[int(number)]) for number, code in codes.items() if code == 0}
    assert survivors == {str(one) for one in found if str(one) in SAME}


def test_what_does_the_same_is_still_a_change() -> None:
    every = {str(one) for module in modules() for one in mutants(module, tree_of(module))}

    assert set(SAME) - every == set()


@pytest.mark.parametrize("module", sorted(calling()))
def test_whatever_names_the_policy_is_changed_whole(module: str) -> None:
    changed_whole = GUARDING.get(module, ())

    assert changed_whole is None or set(deciding(module)) <= set(changed_whole)


EXAMPLE: Final = '''
TABLE: dict = {Role.AGENCY: Sight.SHOW}

def seen(role: Role) -> bool:
    """Said, not done."""
    if role is Role.AGENCY and not denied(role):
        raise Forbidden(f"{role} may not")
    yield or_(one, two)

async def written(entry: Entry) -> None:
    await add(entry)
'''


def test_everything_that_may_be_wrong_is_changed_and_nothing_that_is_only_said() -> None:
    told = [str(one) for one in changes(ast.parse(EXAMPLE))]

    assert "TABLE: Sight.SHOW → Sight.DENY" in told
    assert "seen: role is Role.AGENCY and (not denied(role)) → role is Role.AGENCY" in told
    assert "seen: role is Role.AGENCY → role is not Role.AGENCY" in told
    assert "seen: not denied(role) → denied(role)" in told
    assert "seen: or_(one, two) → and_(one, two)" in told
    assert "seen: or_(one, two) → or_(two)" in told
    assert "seen: yield or_(one, two) → yield from ()" in told
    assert "written: await add(entry) → pass" in told
    assert "written: add(entry) → entry" in told
    assert not any(one.startswith(("seen: 'Said", "seen: f'", "seen: role →")) for one in told)


def test_a_change_is_made_in_one_place_alone() -> None:
    tree = ast.parse("def seen(plan):\n    return permit(plan), permit(plan)")

    _, second = unguarded(tree, {"permit": "unguarded_permit"})

    assert ast.unparse(changed(tree, second)).endswith("return (permit(plan), unguarded_permit(plan))")
