"""docs/security.md names files and tests that exist, and every attack with its tests."""

import re

from hub.settings import Settings
from tests.docs.markdown import CODE, ROOT, page, prose, section
from tests.docs.security_page import KNOWN, files_by_attack, written

PAGE = page("docs/security.md")
PATH = re.compile(r"(?:hub|schema|connectors|supply|tests)/[\w/]+\.py|docker-compose\.yml|uv\.lock|Dockerfile")


def table_rows() -> list[list[str]]:
    """The rows of all tables about doors."""
    lines = [line for line in section(PAGE, "Doors").splitlines() if re.match(r"\| [STRIDE](, [STRIDE])*: ", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_threat_has_code_and_tests_that_exist() -> None:
    rows = table_rows()

    assert len(rows) > 25
    for threat, done, where, proof in rows:
        code, tests = PATH.findall(where), PATH.findall(proof)
        assert done
        assert code, threat
        assert tests, threat
        assert [name for name in (*code, *tests) if not (ROOT / name).is_file()] == []
        assert [name for name in tests if not name.startswith("tests/")] == []


def test_every_path_of_the_page_exists() -> None:
    named = {name for name in PATH.findall(prose(PAGE)) if not (ROOT / name).is_file()}

    assert named == set()


def test_the_table_of_attacks_is_what_the_tests_are() -> None:
    assert written(PAGE) == PAGE, "write it: python -m tests.docs.security_page"


def test_no_test_has_a_number_that_no_attack_has() -> None:
    assert set(files_by_attack()) <= set(range(1, len(KNOWN) + 1))


def test_every_setting_that_is_named_is_one() -> None:
    named = {name for name in CODE.findall(PAGE) if re.fullmatch(r"HUB_[A-Z_]+", name)}

    assert {name.removeprefix("HUB_").lower() for name in named} <= set(Settings.model_fields)
