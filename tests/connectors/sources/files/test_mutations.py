"""Whatever becomes of a file on its way, reading it ends: with rows, or with a refusal in words."""

import random
import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from connectors.enforcement.parse import LAYOUTS
from connectors.sources.files import Limits, fingerprint, read_tables
from hub.errors import SourceError
from tests.containers import ENCODINGS, Rows, as_ods, as_text, as_xls, as_xlsx, as_zip

SEED: Final = "20200630"
SECONDS: Final = 20
LIMITS: Final = Limits(seconds=10, memory_bytes=768 * 2**20)
KNOWN: Final = [layout.fingerprint for layout in LAYOUTS]

HEADER = [column.column for column in LAYOUTS[0].columns]
ROWS: Rows = [
    ["示例区行政处罚公示"],
    HEADER,
    *([f"示例{row}“二”", "52330104MJX0000185", str(row), "=1+1\n", *["2020-03-02"] * 17] for row in range(30)),
    ["合计", 30],
]
ORIGINALS: Final[Sequence[bytes]] = (
    *(as_text(ROWS, encoding) for encoding in ENCODINGS),
    as_xlsx({"一": ROWS, "二": ROWS}, {"一": ["A1:U1"]}),
    as_xlsx({"错": [*ROWS, ["#N/A"]]}),
    as_xls({"一": ROWS, "二": [["#REF!", 1.5, True]]}),
    as_ods({"一": ROWS}),
    as_zip({"一.csv": as_text(ROWS, "gb18030"), "二.xls": as_xls({"一": ROWS})}),
)

Mutation = Callable[[random.Random, bytearray], None]


def flip(draw: random.Random, content: bytearray) -> None:
    """Turn some bits over."""
    for _ in range(draw.choice([1, 3, 20, 200])):
        place = draw.randrange(len(content))
        content[place] ^= 1 << draw.randrange(8)


def cut(draw: random.Random, content: bytearray) -> None:
    """End the file somewhere."""
    del content[draw.randrange(1, len(content)) :]


def lose(draw: random.Random, content: bytearray) -> None:
    """Lose a piece of it."""
    start = draw.randrange(len(content))
    del content[start : start + draw.choice([1, 16, 512])]


def repeat(draw: random.Random, content: bytearray) -> None:
    """Write a piece twice."""
    start = draw.randrange(len(content))
    content[start:start] = content[start : start + draw.choice([1, 16, 512])]


def overwrite(draw: random.Random, content: bytearray) -> None:
    """Write extreme numbers over a piece, as the lengths in a header may be."""
    start = draw.randrange(len(content))
    content[start : start + 4] = draw.choice(
        [b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x00\x00\x01\x00"]
    )


def splice(draw: random.Random, content: bytearray) -> None:
    """Go on with the rest of another file."""
    other = draw.choice(ORIGINALS)
    content[draw.randrange(len(content)) :] = other[draw.randrange(len(other)) :]


MUTATIONS: Final[Sequence[Mutation]] = (flip, flip, cut, lose, repeat, overwrite, overwrite, splice)


def mutated(number: int) -> bytes:
    """The file of a number."""
    draw = random.Random(f"{SEED} {number}")  # noqa: S311 - a draw that can be repeated, no secret
    content = bytearray(ORIGINALS[number % len(ORIGINALS)])
    for _ in range(draw.choice([1, 1, 2, 4])):
        if content:
            draw.choice(MUTATIONS)(draw, content)
    return bytes(content)


def examined(folder: Path, number: int) -> str:
    """Read a file to its end: 'read', or the code of its refusal; anything else fails the test."""
    path = folder / f"{number}.csv"
    path.write_bytes(mutated(number))
    started = time.monotonic()
    try:
        for table in read_tables(path, known=KNOWN, limits=LIMITS):
            assert len(list(table.rows)) == table.total
            assert len(fingerprint(table.header)) == len(table.header)
        outcome = "read"
    except SourceError as error:
        outcome = error.code if error.en and error.zh else "WITHOUT_WORDS"
    assert time.monotonic() - started < SECONDS, f"file {number} took too long"
    path.unlink()
    return outcome


def examine(folder: Path, numbers: range) -> None:
    """Read files two at a time; both outcomes must come, and memory must stay."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(partial(examined, folder), numbers))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before

    assert set(outcomes) == {"read", "SOURCE_UNREADABLE"}
    assert grown < 100 * 1024


def test_every_original_is_read(tmp_path: Path) -> None:
    for content in ORIGINALS:
        path = tmp_path / "original.csv"
        path.write_bytes(content)

        assert max(table.total for table in read_tables(path, known=KNOWN)) >= 30


def test_two_hundred_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    examine(tmp_path, range(200))


@pytest.mark.prove
def test_ten_thousand_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    examine(tmp_path, range(10_000))
