"""The page on trusted documents is right: its commands, run as a reader does, print what it shows."""

import pytest

from tests.docs.demo import fits, run, served, steps
from tests.docs.markdown import page


def test_every_command_prints_what_is_shown(tmp_path_factory: pytest.TempPathFactory) -> None:
    shown = steps(page("docs/trusted-documents.md"))
    folder = tmp_path_factory.mktemp("trusted")
    (folder / "tmp").mkdir()

    with served(folder / "home", HUB_PUBLIC="on") as demo:
        printed = run(demo, [command.text for command, _ in shown], folder=folder / "tmp")

    wrong = [
        f"{command.text}\n{found}"
        for (command, wanted), found in zip(shown, printed, strict=True)
        if wanted is not None and not fits(wanted.text, found, language=wanted.language)
    ]
    assert wrong == []
    assert len([wanted for _, wanted in shown if wanted]) >= 8
