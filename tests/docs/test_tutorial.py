"""The tutorial is right: its commands, run one after the other as a reader does, print what it shows."""

import pytest

from tests.docs.demo import differing
from tests.docs.markdown import page


def test_every_command_prints_what_is_shown(tmp_path_factory: pytest.TempPathFactory) -> None:
    wrong, shown = differing(page("docs/tutorial.md"), tmp_path_factory.mktemp("tutorial"))

    assert wrong == []
    assert shown >= 15
