"""The guards of the planner as if they had been forgotten: each lets everything through."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, true

PREFIX: Final = "unguarded_"


def permit(*_: Any, **__: Any) -> Any:
    """Everything is shown."""
    from hub.access.policy import Sight  # noqa: PLC0415 - the module may be the one that is being changed

    return Sight.SHOW


def nothing(*_: Any, **__: Any) -> Iterator[ColumnElement[bool]]:
    """No condition."""
    return iter(())


def shown(_plan: Any, scope: Any, *, ended: bool = False) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows but those of the policy."""
    from hub.query.declaring.rows import ROWS  # noqa: PLC0415
    from hub.query.elements import code  # noqa: PLC0415
    from hub.query.planning.relations import holding  # noqa: PLC0415

    if ROWS[scope.entity.declared].dated:
        yield from holding(scope.alias, scope.day, ended=ended)
    for name, value in scope.entity.only.items():
        yield scope.alias.c[name] == code(value)


def kind_seen(*_: Any, **__: Any) -> ColumnElement[bool]:
    """Every kind is shown."""
    return true()


def value(_plan: Any, scope: Any, declaration: Any) -> ColumnElement[Any]:
    """The column itself."""
    return key(_plan, scope, declaration.field)


def key(_plan: Any, scope: Any, field: Any) -> ColumnElement[Any]:
    """The column of a field."""
    from hub.store.tables.projected import column_name  # noqa: PLC0415

    found: ColumnElement[Any] = scope.column(column_name(field))
    return found


def referring(_plan: Any, _target: Any, _field: Any, column: ColumnElement[Any], _scope: Any) -> ColumnElement[Any]:
    """The key of what a row refers to."""
    return column


def last(*given: Any) -> Any:
    """What was to be guarded."""
    return given[-1]


def quoted_sights(*_: Any) -> Any:
    """Nothing is masked, written down or kept back."""
    from hub.query.sites import Quoting  # noqa: PLC0415

    return Quoting()


def is_recorded(*_: Any) -> bool:
    """Nothing is written down."""
    return False


GUARDS: Final[Mapping[str, Callable[..., Any]]] = {
    "permit": permit,
    "sight": permit,
    "rows_seen": nothing,
    "is_spoken_of": kind_seen,
    "is_found_spoken_of": kind_seen,
    "citations_seen": nothing,
    "kind_seen": kind_seen,
    "shown": shown,
    "value_seen": value,
    "value_asked": value,
    "number_asked": nothing,
    "reference_asked": key,
    "on_seen_rows": last,
    "stated_for": kind_seen,
    "unsealed": kind_seen,
    "unsealed_row": kind_seen,
    "record_seen": nothing,
    "entries_seen": nothing,
    "key_seen": referring,
    "masked": last,
    "ends_kept": last,
    "quoted_sights": quoted_sights,
    "is_recorded": is_recorded,
}
NAMES: Final[Mapping[str, str]] = {name: f"{PREFIX}{name}" for name in GUARDS}
"""What stands in the place of each guard."""

NAMESPACE: Final[Mapping[str, Callable[..., Any]]] = {NAMES[name]: function for name, function in GUARDS.items()}
"""What a changed module has to know besides its own names."""
