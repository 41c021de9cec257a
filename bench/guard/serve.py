"""`python -m bench.guard.serve PORT`: the hub with its guard left out, from the hub's own parts; settings as ever.

Left out are the look at host, origin and cookie, the headers that only protect, what callers pay, and the sweep of
connections. That bytes and connections are counted stays, and so does the measuring of documents, which is done once
for each. What the hub refuses as GraphQL is part of it and stays. There is no such switch in the product.
"""

import sys
from typing import Any, Final

from typing_extensions import override

from hub.access.budgets import Purse
from hub.query import engine
from hub.settings import read_settings
from hub.web import answers, graphql
from hub.web.app import create_app
from hub.web.connections import Limits
from hub.web.logs import configure_logs
from hub.web.server import Server

PLAIN: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""The headers that answers had before there was a guard."""


class Unguarded(Server):
    """The server, without the sweep."""

    @override
    async def sweep(self) -> None:
        """Look at nothing."""


def yes(*_given: Any) -> bool:
    """In place of the look at a request's host and whether a browser made it, and of paying."""
    return True


def nothing_is_refused(*_given: Any) -> None:
    """In place of refusing strangers."""


def leave_the_guard_out() -> None:
    """Put nothing in the guard's places."""
    for name, left_out in (
        ("is_plain", yes),
        ("refuse_strangers", nothing_is_refused),
        ("refuse_cookie_alone", nothing_is_refused),
    ):
        if not hasattr(graphql, name):
            raise AttributeError(name)
        setattr(graphql, name, left_out)
    # Where nothing is paid, the purse is empty: what can be answered at once still is.
    engine.may_pay_at_once = yes  # type: ignore[assignment]
    Purse.spend = yes  # type: ignore[assignment, method-assign]
    for media_type in (answers.JSON, answers.GRAPHQL):
        headers = answers.raw({**PLAIN, "Content-Type": f"{media_type}; charset=utf-8"})
        vars(answers)["USUAL"][media_type] = headers
        vars(answers)["USUAL_LINES"][media_type] = answers.lines(headers)


def main(port: int) -> None:
    """Serve until stopped."""
    leave_the_guard_out()
    settings = read_settings()
    configure_logs(settings)
    server = Unguarded(create_app(settings), host="127.0.0.1", port=port, announce=print, limits=Limits())
    server.run(sockets=[server.listener])


if __name__ == "__main__":
    main(int(sys.argv[1]))
