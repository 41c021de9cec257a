"""What agencies answer when they are asked live; nothing of it is stored."""

import datetime

import strawberry


@strawberry.type(description="失信被执行人核查结果 — Whether the courts list a party as a judgment defaulter.")
class JudgmentDefaulterStanding:
    """Whether the courts list a party as a judgment defaulter."""

    listed: bool = strawberry.field(description="是否列入失信被执行人名单 — Whether it is on the list.")
    as_of: datetime.datetime = strawberry.field(description="名单时点 — The instant of the list that was consulted.")
    document_count: int = strawberry.field(
        description="据以列入的执行文书数 — How many enforcement documents put it on the list."
    )
