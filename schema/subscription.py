"""What can be followed."""

import datetime
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Annotated

import strawberry
from strawberry.types import Info

from hub.feed.following import Following, Seen
from hub.query.declaring.costs import RELATED, listing


@strawberry.type(description="变更的记录类型 — Records of one kind of which something new was stated.")
class ChangedKind:
    """Records of one kind of which something new was stated."""

    kind: str = strawberry.field(description="记录类型 — The kind of the records.")
    statements: int = strawberry.field(description="新陈述数 — How many statements of it are new in the log.")


@strawberry.type(description="记录变更 — What one batch changed, as far as the caller may see it.")
class RecordsChanged:
    """What one batch changed."""

    number: int = strawberry.field(
        description="变更编号，逐批递增；断线后以此作为 after 续订 — "
        "Its number, which rises from batch to batch: `after` resumes behind it."
    )
    at: datetime.datetime | None = strawberry.field(
        description="写入时刻；仅告知编号时为空 — When it was taken; null where only the number is told."
    )
    agency: str | None = strawberry.field(
        description="报送机关代码；仅告知编号时为空 — "
        "Code of the agency that stated it; null where only the number is told."
    )
    kinds: list[ChangedKind] = strawberry.field(
        description="涉及的记录类型；仅告知编号时无 — "
        "What kinds of records it concerns; none where only the number is told.",
        directives=(listing(RELATED),),
    )


After = Annotated[
    int | None,
    strawberry.argument(
        description="从此编号之后开始；缺省时先告知当前编号，再推送其后的变更 — "
        "Begin behind this number. Left out: the first event tells the number from which on, and no kinds."
    ),
]


def shown(seen: Seen) -> RecordsChanged:
    """A change as GraphQL shows it."""
    kinds = [ChangedKind(kind=kind, statements=count) for kind, count in (seen.kinds or {}).items()]
    return RecordsChanged(number=seen.number, at=seen.observed_at, agency=seen.agency, kinds=kinds)


@strawberry.type(description="订阅 — What can be followed.")
class Subscription:
    """What can be followed."""

    @strawberry.subscription(  # type: ignore[untyped-decorator] # Strawberry gives it no type
        description="记录变更：每批一次，按编号递增，不重不漏 — "
        "What batches change: each once, in the order of their numbers, none left out."
    )
    async def records_changed(self, info: Info, after: After = None) -> AsyncIterator[RecordsChanged]:
        """What batches change, as it comes."""
        following: Following = info.context
        async with aclosing(following.changes(after)) as changes:
            async for seen in changes:
                yield shown(seen)
