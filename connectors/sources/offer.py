"""Show declared layouts to the hub: what becomes of each column, in words and without code."""

from collections.abc import Sequence

from connectors.sources.layouts import Ignore, Layout, Take
from connectors.sources.values import Reader, folded
from connectors.sources.words import choices
from hub.domain.connector import OfferedColumn, OfferedLayout


def offered(layouts: Sequence[Layout]) -> tuple[OfferedLayout, ...]:
    """The layouts as the hub lists them."""
    return tuple(
        OfferedLayout(
            name=layout.name,
            kind=layout.kind,
            source=layout.source,
            columns=tuple(offered_column(column, layout) for column in layout.columns),
        )
        for layout in layouts
    )


def offered_column(column: Take | Ignore, layout: Layout) -> OfferedColumn:
    """A column as the hub lists it."""
    if isinstance(column, Ignore):
        return OfferedColumn(column.column, because=column.because)
    required = folded(column.column) in set(map(folded, layout.required))
    return OfferedColumn(
        column.column,
        into=column.into,
        reads=reader_name(column.read),
        required=required,
        words=choices(column.read),
    )


def reader_name(read: Reader) -> str:
    """The word by which a reader is declared; one that was made is named by its maker."""
    return str(getattr(read, "__qualname__", type(read).__name__)).partition(".")[0]
