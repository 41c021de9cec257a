"""Breaking the seal on a case."""

import datetime

import strawberry

from hub.access.seals import break_seal
from hub.errors import BadInput
from hub.query.declaring.costs import RELATED, listing
from hub.query.request import Request
from schema.errors import UserError, user_error


@strawberry.input(description="启封申请 — Which case, and why its seal is broken.")
class SealBreakInput:
    """Which case, and why its seal is broken."""

    agency: str = strawberry.field(description="办案机关代码 — Code of the agency whose case it is.")
    case_number: str = strawberry.field(description="案号 — The number of the case.")
    reason: str = strawberry.field(description="启封理由（封存机关可见） — Why; the agency that sealed it reads this.")


@strawberry.type(description="启封结果 — Until when the case is shown, or what to mend.")
class SealBreakPayload:
    """Until when the case is shown, or what to mend."""

    until_on: datetime.date | None = strawberry.field(
        description="可查阅至（含当日） — The last day on which it is shown, if there is such a case and it is shared."
    )
    user_errors: list[UserError] = strawberry.field(
        description="用户错误 — What to mend.", directives=[listing(RELATED)]
    )


def broken(request: Request, given: SealBreakInput) -> SealBreakPayload:
    """Break a seal, or say what to mend."""
    try:
        until = break_seal(
            request.store,
            request.principal,
            agency=given.agency,
            case_number=given.case_number,
            reason=given.reason,
            today=request.today,
            now=request.clock(),
            request_id=request.request_id,
        )
    except BadInput as error:
        return SealBreakPayload(until_on=None, user_errors=[user_error(error, "input", "reason")])
    return SealBreakPayload(until_on=until, user_errors=[])
