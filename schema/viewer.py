"""Who asks."""

import datetime

import strawberry
from strawberry.types import Info

from hub.access.principals import Role
from hub.domain.vocabulary import Label
from hub.query.declaring.codes import named
from hub.query.request import Request

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


@strawberry.type(description="当前用户 — Who asks, and what that allows.")
class Viewer:
    """Who asks, and what that allows."""

    role: Role = strawberry.field(description="角色 — The role.")
    agency: str | None = strawberry.field(description="所属机关代码 — Code of the agency for which it asks.")
    name: str = strawberry.field(
        description="名称（公众为空） — By what it is known, such as the public part of its key; empty for the public."
    )
    today: datetime.date = strawberry.field(description="今日 — The day that questions about now mean.")
    limits: Limits = strawberry.field(description="限额 — What one request may ask for.")


def show_viewer(info: Info) -> Viewer:
    """Tell the caller who it is."""
    request: Request = info.context
    principal, settings = request.principal, request.settings
    return Viewer(
        role=principal.role,
        agency=principal.agency,
        name=principal.name,
        today=request.today,
        limits=Limits(**{name: getattr(settings, name) for name in Limits.__annotations__}),
    )


viewer: Viewer = strawberry.field(resolver=show_viewer, description="当前用户 — Who asks.")
