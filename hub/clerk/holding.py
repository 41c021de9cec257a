"""Hold a file while it is taken, so that nobody else takes it at the same time; a killed process lets go of it."""

import errno
import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from hub.clerk.arriving import Look, look
from hub.errors import SourceUnreadable

CANNOT_LOCK: Final = frozenset({errno.ENOLCK, errno.EBADF, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS})
"""Said by shares that know no locks: there the store alone decides who took a content first."""


@contextmanager
def held(file: Path) -> Iterator[Look | None]:
    """Hold a file; None where it is gone, or somebody else holds it. Raises `SourceUnreadable`."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        yield None
        return
    except OSError as error:
        raise unreadable(file, error) from None
    try:
        yield look(file) if locked(descriptor) and is_still(file, descriptor) else None
    finally:
        os.close(descriptor)


def locked(descriptor: int) -> bool:
    """Whether the file is ours now; the lock goes with the descriptor."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in CANNOT_LOCK:
            raise
    return True


def is_still(file: Path, descriptor: int) -> bool:
    """Whether the name still leads to the file that was opened: whoever held it before may have moved it."""
    seen = look(file)
    return seen is not None and seen.inode == os.fstat(descriptor).st_ino


def content_hash(file: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal; raises `SourceUnreadable`."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise unreadable(file, error) from None


def unreadable(file: Path, error: OSError) -> SourceUnreadable:
    """The refusal of a file that the system does not give."""
    reason = error.strerror or type(error).__name__
    return SourceUnreadable(f"{file.name} cannot be opened: {reason}.", f"无法打开 {file.name}：{reason}。")
