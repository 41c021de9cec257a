"""Ask the schema in tests, as whoever one likes."""

from datetime import UTC, date, datetime
from typing import Any, Final

from strawberry.types import ExecutionResult

from hub.access.principals import Principal, Role
from hub.errors import HubError
from hub.query.request import Request
from hub.settings import Settings
from hub.store.engine import Store
from schema import schema
from tests.statements import CIVIL_AFFAIRS

TODAY: Final = date(2020, 6, 30)
NOON: Final = datetime(2020, 6, 30, 4, tzinfo=UTC)

OFFICER: Final = Principal(Role.OFFICER, CIVIL_AFFAIRS, "officer")
DASHBOARD: Final = Principal(Role.DASHBOARD, None, "dashboard")


def machine(agency: str) -> Principal:
    """The system of an agency."""
    return Principal(Role.AGENCY, agency, f"agency-{agency.lower()}")


def request(
    store: Store, who: Principal = OFFICER, *, today: date = TODAY, settings: Settings | None = None
) -> Request:
    """What an answer may use."""
    return Request(store, settings or Settings(), who, today, lambda: NOON, "test")


def ask(store: Store, query: str, *, who: Principal = OFFICER, today: date = TODAY, **variables: object) -> Any:
    """Ask, and get data and errors as Strawberry gives them."""
    return schema.execute_sync(query, variable_values=variables, context_value=request(store, who, today=today))


def told(store: Store, query: str, *, who: Principal = OFFICER, today: date = TODAY, **variables: object) -> Any:
    """Ask, and get the data; there must be no errors."""
    result = ask(store, query, who=who, today=today, **variables)
    assert result.errors is None, result.errors
    return result.data


def refusals(result: ExecutionResult) -> list[tuple[str, str]]:
    """Where something was refused, and with which code."""
    return [
        (
            ".".join(map(str, error.path or ())),
            error.original_error.code if isinstance(error.original_error, HubError) else "NOT_OURS",
        )
        for error in result.errors or ()
    ]


def values(found: Any, *names: str) -> list[Any]:
    """Some fields of the nodes of a connection: a single one as its value."""
    rows = [tuple(node[name] for name in names) for node in found["nodes"]]
    return [row[0] for row in rows] if len(names) == 1 else rows
