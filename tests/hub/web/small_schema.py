"""A small schema that does what a schema can do to the endpoint: answer, refuse, break, be slow."""

import datetime
import decimal
import time
from collections.abc import AsyncIterator

import strawberry
from graphql import GraphQLError
from strawberry.scalars import JSON
from strawberry.types import Info

from hub.errors import Forbidden, StoreUnavailable
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.build import HubSchema
from hub.query.request import Request  # noqa: TC001 - beside annotations that Strawberry reads

AWAY = StoreUnavailable("The database is away.", "数据库不可用。")


class Opaque:
    """Something that JSON has no form for."""


@strawberry.type
class Query:
    """What can be asked."""

    @strawberry.field
    def hello(self, name: str = "世界") -> str:
        return f"你好，{name}"

    @strawberry.field
    def viewer(self, info: Info) -> str:
        request: Request = info.context
        principal = request.principal
        return f"{principal.role.name} {principal.agency} {principal.name} {request.today}"

    @strawberry.field
    def day(self, day: datetime.date | None = None, amount: decimal.Decimal | None = None) -> str:
        return f"{day} {amount}"

    @strawberry.field
    def number(self, info: Info) -> str:
        request: Request = info.context
        return request.request_id

    @strawberry.field
    def boom(self) -> str | None:
        message = "could not connect to postgresql://hub:secret@db/hub"
        raise ValueError(message)

    @strawberry.field
    def required_boom(self) -> str:
        raise KeyError("SELECT secret FROM api_key")

    @strawberry.field
    def wrong_type(self) -> int | None:
        return "postgresql://hub:secret@db/hub"  # type: ignore[return-value]

    @strawberry.field
    def told(self) -> str | None:
        raise GraphQLError("Mend this.", extensions={"code": "MEND", "messageZh": "请修正。"})

    @strawberry.field
    def forbidden(self) -> str | None:
        raise Forbidden("Not for you.", "您无权查看。")

    @strawberry.field
    def opaque(self) -> JSON:
        return JSON(Opaque())

    @strawberry.field
    def again(self) -> "Query":
        return Query()


@strawberry.type
class Mutation:
    """What can be done, for as long as it takes, in a store that may be away."""

    @strawberry.mutation
    def note(self, text: str) -> str:
        return text

    @strawberry.mutation
    def away(self) -> str | None:
        raise AWAY

    @strawberry.mutation
    def required_away(self) -> str:
        raise AWAY

    @strawberry.mutation
    def slow(self, seconds: float) -> str:
        time.sleep(seconds)
        return "done"


@strawberry.type
class Subscription:
    """What can be followed."""

    @strawberry.subscription
    async def ticks(self) -> AsyncIterator[int]:
        yield 1


schema = HubSchema(Query, Mutation, Subscription)
schema.bindings = Bindings({}, {}, {}, {})

not_a_schema = "schema"
