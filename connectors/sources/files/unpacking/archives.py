"""Open an archive within its bounds, and find what somebody put into it."""

import re
import zipfile
from collections.abc import Mapping
from typing import IO, Final

from .refused import Refused

NOT_DELIVERED: Final = re.compile(r"(^|/)(__MACOSX/|\._|\.DS_Store$|Thumbs\.db$)|/$")


def opened_archive(opened: IO[bytes], bounds: Mapping[str, int]) -> zipfile.ZipFile:
    """An archive whose directory keeps the bounds; raises `Refused`."""
    archive = zipfile.ZipFile(opened)
    infos = archive.infolist()
    if len(infos) > bounds["members"]:
        raise Refused("TOO_MANY_MEMBERS", found=len(infos), limit=bounds["members"])
    total = sum(info.file_size for info in infos)
    if total > bounds["unpacked_bytes"]:
        raise Refused("UNPACKS_TOO_LARGE", found=total, limit=bounds["unpacked_bytes"])
    packed = sum(info.compress_size for info in infos)
    if total > max(bounds["ratio_from"], packed * bounds["ratio"]):
        raise Refused("RATIO", found=total // max(1, packed), limit=bounds["ratio"])
    for info in infos:
        if info.flag_bits & 1:
            raise Refused("PASSWORD", which=name_of(info))
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Refused("PACKED_OTHERWISE", which=name_of(info))
    return archive


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name: UTF-8 where the archive or the bytes say so, else GB18030."""
    if info.flag_bits & 0x800:
        return info.filename
    written = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def delivered(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that somebody put there, without folders and what operating systems add."""
    return [info for info in archive.infolist() if not NOT_DELIVERED.search(name_of(info))]


def member_of(archive: zipfile.ZipFile, member: str) -> zipfile.ZipInfo:
    """The member of that name."""
    return next(info for info in delivered(archive) if name_of(info) == member)
