"""docs/architecture.md counts what is there, and shows the house as it stands."""

import re
import tomllib

from hub.ingest.pipeline import STEPS
from hub.store.tables import metadata
from tests.docs.cost import EXAMPLES, HEADER, row
from tests.docs.markdown import CODE, ROOT, blocks, page, rows, section

PAGE = page("docs/architecture.md")


def test_the_cost_of_a_record_type_is_what_is_counted() -> None:
    shown = rows(section(PAGE, "What one more record type costs"))

    assert shown == [list(HEADER), *(list(row(example)) for example in EXAMPLES)]


def test_every_table_of_the_store_has_its_row_with_its_key() -> None:
    told = re.findall(r"^\| `(\w+)` \| (.+?) \|", section(PAGE, "The store's tables"), re.MULTILINE)

    shown = {name: CODE.findall(key) for name, key in told}
    assert shown == {table.name: [column.name for column in table.primary_key] for table in metadata.sorted_tables}


def test_the_layers_are_those_of_the_contract() -> None:
    contracts = tomllib.loads(page("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    [layers] = [one["layers"] for one in contracts if one.get("containers") == ["hub"]]

    shown = blocks(section(PAGE, "Who may import whom"))[0].text
    assert shown.splitlines() == layers


def test_every_step_of_the_write_path_is_told_in_order() -> None:
    told = re.findall(r"\*\*(\w+)\*\*", section(PAGE, "A record's way"))

    assert told == [step.__name__ for step in STEPS]


def test_every_room_of_the_hub_is_in_the_picture() -> None:
    picture = blocks(section(PAGE, "Three wings"))[0].text
    rooms = [folder.name for folder in (ROOT / "hub").iterdir() if (folder / "__init__.py").exists()]

    assert [room for room in rooms if f"  {room}/" not in picture] == []
