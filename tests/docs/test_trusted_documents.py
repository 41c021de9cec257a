"""The page on trusted documents is right: its commands, run as a reader does, print what it shows."""

import pytest

from tests.docs.demo import differing
from tests.docs.markdown import page


def test_every_command_prints_what_is_shown(tmp_path_factory: pytest.TempPathFactory) -> None:
    wrong, shown = differing(
        page("docs/trusted-documents.md"), tmp_path_factory.mktemp("trusted_documents"), HUB_PUBLIC="on"
    )

    assert wrong == []
    assert shown >= 8
