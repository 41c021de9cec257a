"""Ask the schema in tests, as whoever one likes."""

import atexit
import json
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, Final

from anyio.from_thread import BlockingPortal, start_blocking_portal

from hub.access import policy
from hub.access.agreements import with_sharing
from hub.access.principals import ANYBODY, Principal, Role
from hub.access.purposes import Declared
from hub.domain.access_codes import Purpose
from hub.query.engine import Engine
from hub.query.limits import Limits, limits_of
from hub.query.request import Asked, Request
from hub.settings import Settings
from hub.store.engine import Store
from hub.store.readers import open_reader
from hub.store.workers import Workers
from schema import schema
from tests.statements import CIVIL_AFFAIRS

TODAY: Final = date(2020, 6, 30)
NOON: Final = datetime(2020, 6, 30, 4, tzinfo=UTC)
USUAL: Final = Settings()
DEPARTURE: Final = limits_of(USUAL)
WIDE: Final = Settings(max_tokens=10**6, max_depth=100, max_aliases=10**4, max_directives=10**4, max_cost=2**31 - 1)
"""For questions that are made by rule, larger than anybody would ask."""

OFFICER: Final = Principal(Role.OFFICER, CIVIL_AFFAIRS, "officer")
DASHBOARD: Final = Principal(Role.DASHBOARD, None, "dashboard")
INSIDER: Final = Principal(Role.OFFICER, CIVIL_AFFAIRS, "insider")
"""An officer whom the seal on a case of the small district names."""
REVIEWER: Final = Principal(Role.REVIEWER, CIVIL_AFFAIRS, "reviewer")
ADMIN: Final = Principal(Role.ADMIN, None, "admin")
PUBLIC: Final = ANYBODY


INVESTIGATING: Final = Declared(Purpose.CASE_INVESTIGATION, "杭江综执立〔2020〕12号")
"""Why an officer may read personal values."""


def machine(agency: str) -> Principal:
    """The system of an agency."""
    return Principal(Role.AGENCY, agency, f"agency-{agency.lower()}")


def request(
    store: Store, who: Principal = OFFICER, *, today: date = TODAY, settings: Settings | None = None
) -> Request:
    """What an answer may use; who asks sees what is shared with its agency."""
    return Request(store, settings or USUAL, shared_with(store, who, today), today, lambda: NOON, "test")


def shared_with(store: Store, who: Principal, today: date) -> Principal:
    """A caller with what is shared with its agency."""
    with store.read() as tx:
        return with_sharing(tx, who, today)


@dataclass(frozen=True)
class Said:
    """An entry of `errors`."""

    code: str
    message: str
    path: list[str] | None
    extensions: dict[str, Any]

    @property
    def place(self) -> str:
        """Where it stands: its path, and the selection that leads on from there."""
        return ".".join(
            [*map(str, self.path or ()), *([self.extensions["selection"]] if "selection" in self.extensions else [])]
        )


@dataclass(frozen=True)
class Answer:
    """What the engine answered."""

    data: Any
    errors: list[Said]
    ran: bool


class Engines:
    """Engines for the stores of tests, each of one policy, on an event loop in a thread of its own."""

    def __init__(self) -> None:
        self.made: dict[tuple[int, int, Limits], tuple[Store, object, Engine]] = {}

    @cached_property
    def portal(self) -> BlockingPortal:
        """The way to the event loop, which starts with the first question."""
        stack = ExitStack()
        # Collected when the interpreter ends, it would wait for a thread that has stopped already.
        atexit.register(stack.close)
        return stack.enter_context(start_blocking_portal())

    def engine(self, store: Store, limits: Limits) -> Engine:
        """The engine of a store; the newest few are kept."""
        key = (id(store), id(policy.POLICY), limits)
        if key not in self.made:
            # Kept beside it, so that no other store or policy can have their identity.
            self.made[key] = (store, policy.POLICY, self.portal.call(self.opened, store, limits))
        while len(self.made) > MOST_ENGINES:
            _, _, oldest = self.made.pop(next(iter(self.made)))
            self.portal.call(oldest.reader.close)
        return self.made[key][2]

    async def opened(self, store: Store, limits: Limits) -> Engine:
        """A new engine."""
        url = store.engine.url.render_as_string(hide_password=False)
        return Engine(schema, Workers(), open_reader(url, connections=4, seconds=30), {}, limits)


ENGINES: Final = Engines()
MOST_ENGINES: Final = 12


def ask(  # noqa: PLR0913 - whoever asks may choose all of this
    store: Store,
    query: str,
    *,
    who: Principal = OFFICER,
    today: date = TODAY,
    settings: Settings | None = None,
    purpose: Declared | None = None,
    **variables: object,
) -> Answer:
    """Ask, and get data and errors."""
    asked = request(store, who, today=today, settings=settings)
    engine = ENGINES.engine(store, limits_of(asked.settings))
    answered = ENGINES.portal.call(
        engine.answer, Asked(query, json.loads(json.dumps(variables)), None, None, purpose), asked
    )
    body = json.loads(answered.body)
    errors = [
        Said(one["extensions"]["code"], one["message"], one.get("path"), one["extensions"])
        for one in body.get("errors", ())
    ]
    return Answer(body.get("data"), errors, answered.ran)


def told(
    store: Store,
    query: str,
    *,
    who: Principal = OFFICER,
    today: date = TODAY,
    purpose: Declared | None = None,
    **variables: object,
) -> Any:
    """Ask, and get the data; there must be no errors."""
    result = ask(store, query, who=who, today=today, settings=None, purpose=purpose, **variables)
    assert result.errors == []
    return result.data


def refusals(result: Answer) -> list[tuple[str, str]]:
    """Where something was refused, and with which code."""
    return [(error.place, error.code) for error in result.errors]


def values(found: Any, *names: str) -> list[Any]:
    """Some fields of the nodes of a connection: a single one as its value."""
    rows = [tuple(node[name] for name in names) for node in found["nodes"]]
    return [row[0] for row in rows] if len(names) == 1 else rows
