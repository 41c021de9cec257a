"""Unpack the markup of a workbook once, piece by piece, and look for what a reader must not meet."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Final

from .refused import Refused

CHUNK: Final = 2**18
OVERLAP: Final = 2**14
"""Longer than any cell with its formula."""

DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo, bounds: Mapping[str, int]) -> Iterator[bytes]:
    """A member in pieces; raises `Refused` where it declares entities, or is nested too deep."""
    depth, before, rest = 0, b"", b""
    with archive.open(info) as source:
        while chunk := source.read(CHUNK):
            if DECLARATION.search(before + chunk):
                raise Refused("DECLARES_ENTITIES", which=info.filename)
            deeper, rest = descent(rest + chunk)
            depth += deeper
            if depth > bounds["depth"]:
                raise Refused("TOO_DEEP", which=info.filename, limit=bounds["depth"])
            yield chunk
            before = chunk[-OVERLAP:]


def descent(markup: bytes) -> tuple[int, bytes]:
    """How many elements more are opened than closed, and what of the end may be half a sign."""
    whole = markup.rstrip(b"</")
    opened = whole.count(b"<") - whole.count(b"</") - whole.count(b"<!") - whole.count(b"<?")
    return opened - whole.count(b"</") - whole.count(b"/>"), markup[len(whole) :]
