"""The example of a signed push is right: its commands, run as a reader does, print what it shows."""

import shutil

import pytest

from tests.docs.demo import differing
from tests.docs.markdown import page, section


def test_every_command_prints_what_is_shown(tmp_path_factory: pytest.TempPathFactory) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("No openssl here, with which the page signs")
    signed = section(page("docs/credentials.md"), "Signed pushes")

    wrong, shown = differing(signed, tmp_path_factory.mktemp("signed"))

    assert wrong == []
    assert shown == 4
