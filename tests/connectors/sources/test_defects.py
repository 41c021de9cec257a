"""Any table of any layout with the defects of real files states what it states without them, or is refused."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import connectors
from connectors import CONNECTORS
from connectors.sources.files import read_table
from connectors.sources.values import folded, is_null
from hub.domain.connector import Delivery
from hub.errors import LayoutDrifted
from hub.ingest.run import Run, run
from hub.store.engine import Store
from tests.containers import ENCODINGS, as_ods, as_text, as_xls, as_xlsx, as_zip
from tests.pushing import MORNING, TODAY, empty, lines

ROOM: Final = Path(connectors.__file__).parent
CONTAINERS: Final[dict[str, Callable[[list[list[str]]], bytes]]] = {
    **{name: lambda rows, name=name: as_text(rows, name) for name in ENCODINGS},  # type: ignore[misc]
    "xlsx": lambda rows: as_xlsx({"表": rows}),
    "xls": lambda rows: as_xls({"表": rows}),
    "ods": lambda rows: as_ods({"表": rows}),
    "zip": lambda rows: as_zip({"表.csv": as_text(rows, "gb18030")}),
}
FULL_WIDTH: Final = str.maketrans("()0123456789", "（）０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample of a connector, as a table of text."""

    name: str
    connector: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def read(self, path: Path) -> Delivery:
        """A file, as the connector reads it."""
        return CONNECTORS[self.connector].read(path)


def sample(connector: str, path: Path) -> Sample:
    """A sample's table."""
    table = read_table(path)
    rows = tuple(tuple(row.cells.values()) for row in table.rows if row.problem is None)
    return Sample(f"{connector}/{path.stem}", connector, table.header, rows)


SAMPLES: Final = [
    sample(name, path)
    for name, connector in CONNECTORS.items()
    for path in sorted((ROOM / name / "samples").glob("*.csv"))
    if connector.delivers
]


WIDE: Final = [one for one in SAMPLES if len(one.header) >= 3]
"""Those of which a row still says something, and a header is still known again, where one cell is lost."""


def states(found: Delivery) -> list[tuple[Any, list[tuple[str, str]]]]:
    """What the rows of a delivery state, and why others state nothing."""
    return [
        (row.statement and row.statement.payload, [(folded(problem.field), problem.code) for problem in row.problems])
        for row in found.rows
    ]


def written(path: Path, content: bytes) -> Path:
    """A file as it arrives."""
    path.write_bytes(content)
    return path


def plain(rows: Sequence[Sequence[str]]) -> bytes:
    """A table without defects."""
    content = io.StringIO(newline="")
    csv.writer(content).writerows(rows)
    return content.getvalue().encode()


def disguised(draw: st.DrawFn, name: str) -> str:
    """A column's name as a spreadsheet may hold it."""
    way = draw(st.sampled_from(["plain", "invisible", "full width", "spaced", "broken"]))
    if way == "invisible":
        return f"\ufeff{name[:1]}\u200b{name[1:]}"
    if way == "full width":
        return name.translate(FULL_WIDTH)
    if way == "spaced":
        return f" {name[:1]} {name[1:]}\u3000"
    return f"{name[:1]}\n{name[1:]}" if way == "broken" else name


@st.composite
def defective(draw: st.DrawFn) -> tuple[Sample, bytes]:
    """A sample, and the bytes of a file that says the same with defects."""
    of = draw(st.sampled_from(SAMPLES))
    width = len(of.header)
    header = [[disguised(draw, name) for name in of.header]]
    two_lines = width > 2 and draw(st.booleans())
    if two_lines:
        place = draw(st.integers(0, width - 1))
        name = of.header[place]
        header = [
            [*of.header[:place], name[:1], *of.header[place + 1 :]],
            ["" if n != place else name[1:] for n in range(width)],
        ]
    rows = [list(row) for row in of.rows]
    lines: list[list[str]] = [*header]
    for row in rows:
        lines.append(row)
        if draw(st.integers(0, 9)) == 0:
            lines.extend(header)
        if draw(st.integers(0, 9)) == 0:
            lines.append(["小计", *["3"] * (width - 1)])
        if draw(st.integers(0, 9)) == 0:
            lines.append([])
    lines.extend(
        draw(
            st.sampled_from([[], [["合计：", *[""] * (width - 1)]], [["注：示例", *[""] * (width - 1)]] * (width > 2)])
        )
    )
    banner = draw(st.sampled_from([[], [["示例区台账"]], [["示例区台账"], [], ["填报单位：示例局"]]]))
    empty = draw(st.integers(0, 2))
    table = [*banner, *([*line, *[""] * empty] for line in lines)]
    return of, CONTAINERS[draw(st.sampled_from(list(CONTAINERS)))](table)


@given(one=defective())
def test_a_table_with_defects_states_what_it_states_without(
    one: tuple[Sample, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    of, content = one
    folder = tmp_path_factory.getbasetemp()

    found = of.read(written(folder / "defects.csv", content))
    straight = of.read(written(folder / "plain.csv", plain([of.header, *of.rows])))

    assert (found.layout, found.total) == (straight.layout, len(of.rows))
    assert states(found) == states(straight)


def changed(header: Sequence[str], change: str) -> list[str]:
    """A header of which one column was renamed or removed, or to which one was added."""
    place = len(header) // 2
    between = {"renamed": ["改了名"], "removed": [], "added": [header[place], "新栏目"]}[change]
    return [*header[:place], *between, *header[place + 1 :]]


CHANGED: Final = [
    pytest.param(of, change, id=f"{change}-{of.name}")
    for of in WIDE
    for change in ("renamed", "removed", "added")
    if set(changed(of.header, change)) not in [set(other.header) for other in SAMPLES]
]
"""Changed headers, but for those that are then the header of another layout."""


@pytest.mark.parametrize(("of", "change"), CHANGED)
def test_a_changed_header_is_refused_and_named_in_every_container(tmp_path: Path, of: Sample, change: str) -> None:
    place = len(of.header) // 2
    header = changed(of.header, change)
    told = {"renamed": "改了名", "removed": of.header[place], "added": "新栏目"}[change]

    for make in (CONTAINERS["gb18030"], CONTAINERS["xlsx"], CONTAINERS["ods"]):
        with pytest.raises(LayoutDrifted, match="No layout knows the header of delivery") as refused:
            of.read(written(tmp_path / "delivery", make([["示例区台账"], header, ["x"] * len(header)])))
        assert told in refused.value.en
        assert told in refused.value.zh


WORDS: Final = ("/", "无", "不详", "—", " ", "NULL")
NOTHING: Final = [
    pytest.param(of, container, word, id=f"{word}-{container}-{of.name}")
    for of in WIDE
    for container in (CONTAINERS if of is WIDE[0] else ["utf-8"])
    for word in WORDS
]
"""Every word in every sample, and of one sample in every container."""


@pytest.mark.parametrize(("of", "container", "word"), NOTHING)
def test_words_for_nothing_say_nothing_in_every_container(
    tmp_path: Path, of: Sample, container: str, word: str
) -> None:
    rows = [[word if is_null(cell) else cell for cell in row] for row in of.rows]

    found = of.read(written(tmp_path / "words.csv", CONTAINERS[container]([list(of.header), *rows])))
    straight = of.read(written(tmp_path / "plain.csv", plain([of.header, *of.rows])))

    assert states(found) == states(straight)


@pytest.mark.parametrize("container", ["utf-8", "xlsx", "xls", "ods"])
def test_a_code_that_a_spreadsheet_damaged_is_kept_as_it_stands(tmp_path: Path, container: str) -> None:
    [of] = [one for one in SAMPLES if "行政相对人名称" in one.header]
    place = next(n for n, name in enumerate(of.header) if name.startswith("行政相对人代码1"))
    row = [*of.rows[0][:place], "9.11E+17", *of.rows[0][place + 1 :]]

    found = of.read(written(tmp_path / "damaged.csv", CONTAINERS[container]([list(of.header), row])))

    [(payload, problems)] = states(found)
    assert (payload["party"]["uscc"], problems) == ("9.11E+17", [])


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "Err:502"])
@pytest.mark.parametrize("container", ["utf-8", "xlsx", "xls"])
def test_a_cell_that_shows_an_error_is_a_problem_of_its_row(tmp_path: Path, container: str, error: str) -> None:
    of = SAMPLES[0]
    place = len(of.header) - 1
    rows = [[*of.rows[0][:place], error], list(of.rows[0])]

    found = of.read(written(tmp_path / "errors.csv", CONTAINERS[container]([list(of.header), *rows])))

    [(payload, problems), (whole, none)] = states(found)
    assert (payload, problems) == (None, [(folded(of.header[place]), "ERROR_CELL")])
    assert (whole is not None, none) == (True, [])


@pytest.mark.prove
@pytest.mark.parametrize("of", SAMPLES, ids=lambda of: of.name)
def test_one_table_makes_one_store_whatever_its_container(tmp_path: Path, store: Store, of: Sample) -> None:
    agency, table = CONNECTORS[of.connector].agency, [list(of.header), *map(list, of.rows)]
    dumps: dict[str, list[str]] = {}

    for name, make in CONTAINERS.items():
        found = of.read(written(tmp_path / "delivery", make(table)))
        work = Run(agency, "delivery", found.layout, list(found.rows))
        run(store, work, clock=lambda: MORNING, today=TODAY)
        dumps[name] = lines(store)
        empty(store)

    assert dumps["utf-8"]
    assert [name for name, dump in dumps.items() if dump != dumps["utf-8"]] == []
