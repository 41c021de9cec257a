"""The picture of a plan is a flowchart that Mermaid reads."""

import re

import pytest

from hub.query.explaining.explain import explained
from hub.query.explaining.outline import Entry
from hub.query.explaining.picture import picture
from schema import schema
from tests.asking import OFFICER, TODAY
from tests.schema.documents import DOCUMENTS, GIVEN

BOX = re.compile(r'  (n\d+)\["((?:[^"#&<>`;{}\[\]()|\\]|#\d+;|<br/>)+)"\]')
ARROW = re.compile(r"  (n\d+) --> (n\d+)")


def parts(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The boxes and the arrows of a flowchart; every line must be one of both."""
    first, *lines = text.splitlines()
    assert first == "flowchart TD"
    boxes = [found[1] for line in lines if (found := BOX.fullmatch(line))]
    arrows = [(found[1], found[2]) for line in lines if (found := ARROW.fullmatch(line))]
    assert len(boxes) + len(arrows) == len(lines)
    return boxes, arrows


@pytest.mark.parametrize("document", DOCUMENTS, ids=range(len(DOCUMENTS)))
def test_every_box_hangs_on_one_other_and_all_on_the_operation(document: str) -> None:
    variables = {name: value for name, value in GIVEN.items() if f"${name}" in document}
    text = explained(schema, document, variables, asker=OFFICER, today=TODAY).mermaid

    boxes, arrows = parts(text)

    assert boxes == [f"n{number}" for number in range(len(boxes))]
    assert sorted(below for _, below in arrows) == sorted(boxes[1:])
    assert all(int(above[1:]) < int(below[1:]) for above, below in arrows)


def test_what_means_something_to_mermaid_is_written_otherwise() -> None:
    text = picture(Entry('a"]', "<b> `c` #d; {e}", (("from", "f & (g|h)\\"),)))

    assert parts(text) == (["n0"], [])
    assert text.splitlines()[1].startswith('  n0["a#34;#93;<br/>#60;b#62; #96;c#96; #35;d#59;')


def test_a_long_line_is_cut_and_values_stand_in_the_box_of_their_object() -> None:
    entry = Entry("rows", "list", (("link", "x" * 100), ("order", "y")), (Entry("a", "A"), Entry("b", "B")))

    assert picture(entry) == f'flowchart TD\n  n0["rows<br/>list<br/>link {"x" * 54}…<br/>a, b"]\n'
