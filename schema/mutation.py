"""What can be done: object and verb, one mutation a business act."""

from typing import Annotated

import strawberry
from strawberry.types import Info

from hub.access.evidence import Evidence
from hub.access.principals import Role
from hub.access.signatures import require_signed
from hub.domain.vocabulary import Label
from hub.errors import BadInput, Forbidden, RequestInProgress, RequestKeyReused
from hub.ingest.foreign import Pusher
from hub.ingest.inputs import statements_of
from hub.ingest.push import Batch, OnError, push
from hub.query.declaring.codes import named
from hub.query.declaring.costs import RELATED, WRITE, listing, weighing
from hub.query.request import Request
from schema.breaking import SealBreakInput, SealBreakPayload, broken
from schema.errors import UserError, user_error
from schema.receipt import Receipt, shown_receipt
from schema.record_input import RecordInput, as_json

MOST_RECORDS = 10_000

named(
    OnError,
    Label("遇拒收行时", "What a refused row means for the others"),
    {
        "REJECT_ALL": Label("整批拒收", "The others are refused too"),
        "REJECT_FAILED_ROWS": Label("仅拒收有误的行", "The others are taken"),
    },
)


@strawberry.input(description="报送批次 — A batch of records; the agency comes from the key.")
class RecordsPushInput:
    """A batch of records."""

    request_key: str = strawberry.field(
        description="请求键：以同一键重试，得同一回执 — The sender's key: a retry under it gets the same receipt."
    )
    records: list[RecordInput] = strawberry.field(  # type: ignore[valid-type]
        description="记录 — The records, in order."
    )
    on_error: OnError = strawberry.field(
        default=OnError.REJECT_ALL, description="遇拒收行时 — What a refused row means for the others."
    )
    dry_run: bool = strawberry.field(
        default=False, description="试运行，不写入 — Tell what would happen, and write nothing."
    )


@strawberry.type(description="报送结果 — The receipt, or what to mend.")
class RecordsPushPayload:
    """The receipt, or what to mend."""

    receipt: Receipt | None = strawberry.field(description="回执 — Null where the batch was not taken.")
    user_errors: list[UserError] = strawberry.field(
        description="用户错误 — What to mend.", directives=[listing(RELATED)]
    )


@strawberry.type(description="变更 — What can be done.")
class Mutation:
    """What can be done."""

    @strawberry.mutation(  # type: ignore[untyped-decorator]  # Strawberry types it loosely
        description="启封案件 — See a sealed case until tomorrow is over, for a reason; who sealed it is told.",
        directives=[weighing(WRITE)],
    )
    def seal_break(
        self,
        info: Info,
        input: Annotated[  # noqa: A002 - GraphQL's custom
            SealBreakInput, strawberry.argument(description="启封 — Which seal, and why.")
        ],
    ) -> SealBreakPayload | None:
        """Break a seal."""
        return broken(info.context, input)

    @strawberry.mutation(  # type: ignore[untyped-decorator]  # Strawberry types it loosely
        description="报送记录 — Push records of one's own agency.", directives=[weighing(WRITE)]
    )
    def records_push(
        self,
        info: Info,
        input: Annotated[  # noqa: A002 - GraphQL's custom
            RecordsPushInput, strawberry.argument(description="批次 — The batch.")
        ],
    ) -> RecordsPushPayload | None:
        """Push records; the result of every row is in the receipt, in order."""
        request: Request = info.context
        agency = pushing_agency(request)
        require_signed(agency, request.evidence, request.settings.signed_pushes)
        try:
            by = Pusher(request.principal.name, request.request_id)
            batch = batch_of(input, agency, request.evidence, by)
        except BadInput as error:
            return RecordsPushPayload(receipt=None, user_errors=[user_error(error, "input", "records")])
        try:
            receipt = push(request.store, batch, clock=request.clock, today=request.today)
        except (BadInput, RequestKeyReused, RequestInProgress) as error:
            return RecordsPushPayload(receipt=None, user_errors=[user_error(error, "input", "requestKey")])
        return RecordsPushPayload(receipt=shown_receipt(receipt), user_errors=[])


def pushing_agency(request: Request) -> str:
    """The agency whose key this is; raises `Forbidden` for keys that may not push."""
    principal = request.principal
    if principal.role is not Role.AGENCY or principal.agency is None:
        raise Forbidden(
            f"The role {principal.role.name} may not push records. Use an agency's key.",
            f"角色 {principal.role.name} 无权报送记录，请使用报送机关的密钥。",
        )
    return principal.agency


def batch_of(given: RecordsPushInput, agency: str, evidence: Evidence | None, by: Pusher) -> Batch:
    """The batch as the write path takes it; raises `BadInput` for too many records."""
    if len(given.records) > MOST_RECORDS:
        raise BadInput(
            f"A batch takes {MOST_RECORDS} records; this one has {len(given.records)}. Split it.",
            f"每批最多 {MOST_RECORDS} 条，本批 {len(given.records)} 条，请拆分。",
        )
    return Batch(
        agency,
        given.request_key,
        statements_of(map(as_json, given.records)),
        given.on_error,
        dry_run=given.dry_run,
        evidence=evidence,
        by=by,
    )
