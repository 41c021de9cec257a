"""Every bound on what a file may be, in one place."""

from dataclasses import dataclass
from typing import Final

MIB: Final = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """How large, how dense and how deep a file may be; docs/files.md tells what becomes of one that is beyond.

    `packed_bytes` bounds workbooks and archives as they lie on the disk, `unpacked_bytes` the sum of what they
    unpack to, and `ratio` how many times larger that may be than what is packed, once it is over `ratio_from`
    bytes. `members` and `depth` are counted over all of an archive and its XML. `cells` is the area of a sheet,
    from its first cell to its last. A workbook is read by a process that may take `memory_bytes` and compute for
    `seconds`. `line_longest` is counted in characters.
    """

    text_bytes: int = 4096 * MIB
    packed_bytes: int = 64 * MIB
    unpacked_bytes: int = 512 * MIB
    ratio: int = 100
    ratio_from: int = MIB
    members: int = 1_000
    depth: int = 200
    columns: int = 1_000
    rows: int = 10_000_000
    cells: int = 10_000_000
    line_longest: int = 2**24
    memory_bytes: int = 1536 * MIB
    seconds: int = 120


USUAL: Final = Limits()
