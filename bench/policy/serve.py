"""`python -m bench.policy.serve PORT`: the hub without a policy, from the hub's own parts; settings as ever.

Every role sees every label of every row, no case is sealed, and parties are shown whoever speaks of them. The guard
stays. There is no such switch in the product.
"""

import sys
from types import MappingProxyType
from typing import Any

from sqlalchemy import true

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Role
from hub.query.planning import sight
from hub.settings import read_settings
from hub.web.app import create_app
from hub.web.connections import Limits
from hub.web.logs import configure_logs
from hub.web.server import Server


def no_condition(*_given: Any) -> Any:
    """In place of conditions on rows."""
    return iter(())


def leave_the_policy_out() -> None:
    """Put nothing in the policy's places."""
    every = MappingProxyType(dict.fromkeys(Access, Sight.SHOW))
    vars(policy)["POLICY"] = MappingProxyType(dict.fromkeys(Role, every))
    for name, left_out in (
        ("is_spoken_of", lambda *_given: true()),
        ("is_found_spoken_of", lambda *_given: true()),
        ("citations_seen", no_condition),
        ("unsealed", lambda *_given: true()),
        ("unsealed_row", lambda *_given: true()),
    ):
        if not hasattr(sight, name):
            raise AttributeError(name)
        setattr(sight, name, left_out)


def main(port: int) -> None:
    """Serve until stopped."""
    leave_the_policy_out()
    settings = read_settings()
    configure_logs(settings)
    server = Server(create_app(settings), host="127.0.0.1", port=port, announce=print, limits=Limits())
    server.run(sockets=[server.listener])


if __name__ == "__main__":
    main(int(sys.argv[1]))
