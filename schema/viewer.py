"""Who asks."""

import datetime
import math
from typing import Final

import strawberry
from strawberry.types import Info

from hub.access.labels import Access
from hub.access.policy import Sight, sight
from hub.access.principals import Principal, Role, Scope
from hub.access.purposes import Declared
from hub.access.roles import usable
from hub.access.wording import LABELS, SIGHTS
from hub.domain.access_codes import Purpose
from hub.domain.sharing_codes import SharedKind
from hub.domain.vocabulary import Label
from hub.query.declaring.codes import enums, named
from hub.query.declaring.costs import listing
from hub.query.declaring.passing import PASSING
from hub.query.request import Request

enums()

named(
    Role,
    Label("角色", "What a caller is to the hub"),
    {
        "OFFICER": Label("执法人员", "An enforcement officer"),
        "DASHBOARD": Label("数据看板", "A dashboard: organizations and statistics"),
        "AGENCY": Label("机关系统", "An agency's system: it pushes records and sees its own cases"),
        "REVIEWER": Label("身份审核人员", "A reviewer: decides which statements speak of the same party"),
        "ADMIN": Label("平台管理员", "An administrator of the hub: keys, settings and the access log, and no case"),
        "PUBLIC": Label("公众", "Whoever shows no key: trusted documents that name the public, and what is public"),
    },
)
named(
    Scope,
    Label("凭证用途", "What a credential may be used for"),
    {
        "READ": Label("查询", "To read what is stored"),
        "PUSH": Label("报送", "To push records"),
        "FOLLOW": Label("订阅", "To follow what changes"),
    },
)
named(
    Access,
    Label("访问标签", "The label of a type or a field: the policy says for each role what it means"),
    {one.name: label for one, label in LABELS.items()},
)
named(
    Sight,
    Label("可见方式", "What a role sees of a label"),
    {one.name: label for one, label in SIGHTS.items()},
)

LINE: Final = (listing(len(Access)),)
KINDS: Final = (listing(len(SharedKind)),)


@strawberry.type(description="访问目的 — Why this is asked, as it was declared beside the question.")
class PurposeOfUse:
    """Why this is asked."""

    code: Purpose = strawberry.field(description="目的 — The purpose.")
    case: str | None = strawberry.field(
        description="案号 — The number of the case for which; null where none is named."
    )


@strawberry.type(description="共享来源 — The agencies that share their records of a kind with the caller today.")
class SharedRecords:
    """The agencies that share their records of a kind with the caller today."""

    kind: SharedKind = strawberry.field(description="共享数据 — The kind of records.")
    agencies: list[str] = strawberry.field(description="提供机关代码 — Codes of the agencies, in order.")


@strawberry.type(description="标签可见性 — What the caller sees of one label.")
class LabelSeen:
    """What the caller sees of one label."""

    label: Access = strawberry.field(description="标签 — The label.")
    sight: Sight = strawberry.field(description="可见方式 — What the caller sees of it, as the policy's table says.")


@strawberry.type(description="本分钟余额 — What is left of the budgets of this minute, when this question is paid for.")
class Budget:
    """What is left of the budgets of this minute.

    Both numbers are what the process that answers holds of the caller's budget, and what nobody has taken yet; what
    other processes hold, at most a tenth of a budget each, is not in them.
    """

    requests_left: int = strawberry.field(
        description="剩余请求数（其他进程已领取的份额不计） — Requests that may be sent at least; "
        "what other processes have taken and not spent is not counted."
    )
    cost_left: int = strawberry.field(
        description="剩余代价（其他进程已领取的份额不计） — What they may cost together at least."
    )
    resets_in_seconds: int = strawberry.field(
        description="距重置秒数 — In how many seconds the next minute begins, rounded up."
    )


@strawberry.type(description="限额 — What one request may ask for.")
class Limits:
    """What one request may ask for."""

    max_tokens: int = strawberry.field(description="文档最多词法单元数 — Most tokens of a document.")
    max_depth: int = strawberry.field(description="最多层数 — Most levels on which the fields of an operation stand.")
    max_aliases: int = strawberry.field(description="最多别名数 — Most aliases of an operation.")
    max_directives: int = strawberry.field(description="最多指令数 — Most directives of an operation.")
    max_cost: int = strawberry.field(description="最大代价 — Most that an operation may cost, as the schema counts it.")
    max_page: int = strawberry.field(description="每页最多条数 — Most entries of one page.")
    max_body_bytes: int = strawberry.field(description="查询请求体最大字节数 — Largest body of a question, in bytes.")
    max_push_bytes: int = strawberry.field(
        description="部门密钥请求体最大字节数 — Largest body of a request with the key of an agency, in bytes."
    )
    requests_per_minute: int = strawberry.field(description="每分钟最多请求数 — Most requests in a minute.")
    cost_per_minute: int = strawberry.field(description="每分钟最大代价 — Most that they may cost together.")
    max_sockets_per_key: int = strawberry.field(
        name="maxSockets",
        description="同一密钥最多 WebSocket 与事件流数 — Most WebSockets and event streams with one key.",
    )
    max_subscriptions: int = strawberry.field(
        description="单个 WebSocket 最多订阅数 — Most subscriptions on one WebSocket at once."
    )


async def show_budget(info: Info) -> Budget | None:
    """Tell what the caller may still spend; nothing where nothing is counted, as by `hub query`."""
    request: Request = info.context
    if request.caller is None:
        return None
    rest = await request.caller.look()
    return Budget(requests_left=rest.left.requests, cost_left=rest.left.cost, resets_in_seconds=math.ceil(rest.seconds))


@strawberry.type(description="当前用户 — Who asks, and what that allows.")
class Viewer:
    """Who asks, and what that allows."""

    role: Role = strawberry.field(description="角色 — The role.")
    agency: str | None = strawberry.field(description="所属机关代码 — Code of the agency for which it asks.")
    name: str = strawberry.field(
        description="名称（公众为空） — By what it is known, such as the public part of its key; empty for the public."
    )
    today: datetime.date = strawberry.field(description="今日 — The day that questions about now mean.")
    may: list[Scope] = strawberry.field(description="凭证用途 — What the credential may be used for.")
    expires_at: datetime.datetime | None = strawberry.field(
        description="凭证到期时刻（不到期或为登录会话时为空） — When the credential ends; null where it does not, "
        "and for a session, whose end moves on with its use."
    )
    purpose: PurposeOfUse | None = strawberry.field(
        description="本次访问目的（未声明时为空） — Why this is asked; null where no purpose is declared."
    )
    agreements: list[SharedRecords] = strawberry.field(
        description="共享来源 — For each kind of records of which any are shared with the caller today, by whom.",
        directives=KINDS,
    )
    sights: list[LabelSeen] = strawberry.field(
        description="标签可见性 — What the caller sees of each label.", directives=LINE
    )
    limits: Limits = strawberry.field(description="限额 — What one request may ask for.")
    budget: Budget | None = strawberry.field(
        resolver=show_budget,
        metadata=PASSING,
        description="本分钟余额（不计数时为空） — What is left of the budgets of this minute; "
        "null where none is counted.",
    )


def show_viewer(info: Info) -> Viewer:
    """Tell the caller who it is."""
    request: Request = info.context
    principal, settings, may = request.principal, request.settings, usable(request.principal)
    return Viewer(
        role=principal.role,
        agency=principal.agency,
        name=principal.name,
        today=request.today,
        may=[scope for scope in Scope if scope in may],
        expires_at=principal.expires_at,
        purpose=shown_purpose(request.purpose),
        agreements=shown_agreements(principal),
        sights=[LabelSeen(label=one, sight=sight(principal.role, one, purpose=True)) for one in Access],
        limits=Limits(**{name: getattr(settings, name) for name in Limits.__annotations__}),
    )


def shown_purpose(given: Declared | None) -> PurposeOfUse | None:
    """A declared purpose as GraphQL shows it."""
    return None if given is None else PurposeOfUse(code=given.purpose, case=given.case_number)


def shown_agreements(principal: Principal) -> list[SharedRecords]:
    """What is shared with a caller, by kind in the order of the list."""
    found = [SharedRecords(kind=one, agencies=list(principal.sharing.of(one.name.lower()))) for one in SharedKind]
    return [one for one in found if one.agencies]


viewer: Viewer = strawberry.field(resolver=show_viewer, description="当前用户 — Who asks.")
