"""Every page leads somewhere, and somewhere leads to it."""

from pathlib import Path

import pytest

from tests.docs.markdown import ROOT, anchors, links, pages


def local(file: Path) -> list[tuple[Path, str]]:
    """The links of a page to other files: the file, and the place in it."""
    found = [link.partition("#") for link in links(file.read_text(encoding="utf-8")) if "://" not in link]
    return [((file.parent / path).resolve() if path else file, anchor) for path, _, anchor in found]


@pytest.mark.parametrize("file", pages(), ids=lambda file: str(file.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_place(file: Path) -> None:
    lost = [
        (str(target), anchor)
        for target, anchor in local(file)
        if not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8")))
    ]

    assert lost == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        file = waiting.pop()
        if file in reached:
            continue
        reached.add(file)
        for target, _ in local(file):
            waiting += sorted(target.glob("*.md")) if target.is_dir() else [target] if target.suffix == ".md" else []

    assert [page for page in pages() if page not in reached] == []
