"""Write a file so that it is there as a whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Give a place to write to; what is written takes the file's place at the end, and is gone where that fails."""
    unfinished = file.with_name(f".{file.name}.tmp")
    try:
        yield unfinished
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
