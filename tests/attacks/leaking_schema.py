"""A schema whose resolver fails in the worst way: with every secret that it can find in its words."""

import os

import strawberry

from hub.query.declaring.bindings import Bindings
from hub.query.declaring.build import HubSchema


@strawberry.type
class Query:
    """What can be asked."""

    @strawberry.field
    def leak(self) -> str | None:
        told = [value for name, value in os.environ.items() if name.startswith(("HUB_", "PGPASSWORD"))]
        raise RuntimeError(" ".join(told))


schema = HubSchema(Query)
schema.bindings = Bindings({}, {}, {}, {})
