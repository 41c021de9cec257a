"""What a caller can mend, told in the payload of a mutation."""

import enum

import strawberry

from hub.errors import HubError


@strawberry.enum(description="用户错误代码 — What a caller can mend.")
class UserErrorCode(enum.Enum):
    """What a caller can mend."""

    REQUEST_KEY_REUSED = strawberry.enum_value(
        "REQUEST_KEY_REUSED", description="请求键已用于另一份内容 — Another body came under this request key."
    )
    REQUEST_IN_PROGRESS = strawberry.enum_value(
        "REQUEST_IN_PROGRESS", description="同一批次正在写入 — The same batch is being written."
    )
    BAD_INPUT = strawberry.enum_value("BAD_INPUT", description="参数不可用 — An argument cannot be used.")


@strawberry.type(description="用户错误 — Something that the caller can mend.")
class UserError:
    """Something that the caller can mend."""

    code: UserErrorCode = strawberry.field(description="代码 — A stable code.")
    field: list[str] = strawberry.field(description="位置 — The path of the argument.")
    message: str = strawberry.field(description="英文说明 — What to do, in English.")
    message_zh: str = strawberry.field(description="中文说明 — What to do, in Chinese.")


def user_error(error: HubError, *field: str) -> UserError:
    """An error of the hub as the caller is told it."""
    return UserError(code=UserErrorCode[error.code], field=list(field), message=error.en, message_zh=error.zh)
