"""Choose the connector for a file: by the folder in which it was dropped, or by a header that it alone knows."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from hub.clerk.folder import Choose
from hub.domain.connector import Connector
from hub.errors import LayoutDrifted, LayoutUnknown


def always(connector: Connector) -> Choose:
    """Have every file read by one connector."""
    return lambda _file: connector


def by_header(connectors: Mapping[str, Connector]) -> Choose:
    """Have a file read by the only connector that knows its header."""
    deliverers = [one for one in connectors.values() if one.delivers]

    def choose(file: Path) -> Connector:
        unknown: list[LayoutUnknown] = []
        knowing: list[Connector] = []
        for one in deliverers:
            try:
                one.read(file)
            except LayoutUnknown as error:
                unknown.append(error)
            else:
                knowing.append(one)
        if len(knowing) == 1:
            return knowing[0]
        raise ambiguous(file, knowing) if knowing else nearest(file, unknown)

    return choose


def ambiguous(file: Path, knowing: list[Connector]) -> LayoutUnknown:
    """The refusal of a file that several agencies may have delivered."""
    names = ", ".join(one.name for one in knowing)
    return LayoutUnknown(
        f"{file.name} may be of several connectors: {names}. Drop it in the folder of one of these names.",
        f"{file.name} 可能属于多个连接器：{names}。请放入以其中之一命名的子文件夹。",
    )


def nearest(file: Path, unknown: list[LayoutUnknown]) -> LayoutUnknown:
    """The refusal of a file that no connector knows, in the words of the one that knows a header most like its own."""
    likeliest = max(unknown, key=lambda one: one.alike)
    if isinstance(likeliest, LayoutDrifted):
        return likeliest
    return LayoutUnknown(
        f"No connector knows the header of {file.name}. {likeliest.en}",
        f"没有连接器认识 {file.name} 的表头。{likeliest.zh}",
        alike=likeliest.alike,
    )


def drop_folders(root: Path, connectors: Mapping[str, Connector]) -> Iterator[tuple[Path, Choose]]:
    """A folder, and each folder in it that has a connector's name."""
    yield root, by_header(connectors)
    for name, one in connectors.items():
        if one.delivers and (root / name).is_dir():
            yield root / name, always(one)
