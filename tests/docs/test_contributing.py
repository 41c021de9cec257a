"""CONTRIBUTING.md sends newcomers to places that are there."""

import re
import shlex
import subprocess
import sys

from tests.docs.markdown import CODE, ROOT, blocks, page, prose

PAGE = page("CONTRIBUTING.md")
ROOMS = ("hub/", "schema/", "connectors/", "tests/", "docs/", ".ci/")
TO_BE_MADE = {"connectors/NAME/"}


def test_every_place_that_is_named_is_there() -> None:
    named = {text for text in CODE.findall(prose(PAGE)) if text.startswith(ROOMS)} - TO_BE_MADE

    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_every_target_of_make_that_is_named_is_there() -> None:
    targets = set(re.findall(r"^(\w+):", page("Makefile"), re.MULTILINE))

    commands = [*(block.text for block in blocks(PAGE)), *CODE.findall(prose(PAGE))]
    named = {target for command in commands for target in re.findall(r"make (\w+)", command)}
    assert named - targets == set()


def test_the_tests_that_are_chosen_as_an_example_are_there() -> None:
    (chosen,) = re.findall(r'ARGS="([^"]+)"', PAGE)

    found = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", *shlex.split(chosen)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert found.returncode == 0, found.stdout
