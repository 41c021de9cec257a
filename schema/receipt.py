"""What a sender is told."""

import datetime
from collections.abc import Mapping
from typing import Any, Final

import strawberry

from hub.domain.vocabulary import RecordFlag, RecordOutcome
from hub.query.declaring.codes import enums
from hub.query.declaring.costs import listing

SENT: Final = (listing(1),)
"""As long as what was sent, which is bounded by its bytes."""

enums()  # Strawberry would make its own of these two, without a word about them


@strawberry.type(description="结果计数 — How many rows came to one outcome.")
class OutcomeCount:
    """How many rows came to one outcome."""

    outcome: RecordOutcome = strawberry.field(description="结果 — The outcome.")
    rows: int = strawberry.field(description="行数 — How many rows.")


@strawberry.type(description="标记计数 — How many rows were flagged so.")
class FlagCount:
    """How many rows were flagged so."""

    flag: RecordFlag = strawberry.field(description="标记 — The flag.")
    rows: int = strawberry.field(description="行数 — How many rows.")


@strawberry.type(description="原因计数 — How many rows were refused for one reason.")
class ReasonCount:
    """How many rows were refused for one reason."""

    reason: str = strawberry.field(description="原因代码 — The reason's code.")
    rows: int = strawberry.field(description="行数 — How many rows.")


@strawberry.type(description="质量发现 — Something odd about a row that was taken.")
class Finding:
    """Something odd about a row that was taken."""

    flag: RecordFlag = strawberry.field(description="标记 — The flag.")
    field: str = strawberry.field(description="字段 — Where it stands; empty: the row as a whole.")
    value: str = strawberry.field(description="值 — The value.")
    suggestions: list[str] = strawberry.field(
        description="建议（不会自动采用） — Repairs to choose from; none is applied."
    )


@strawberry.type(description="拒收原因 — Something wrong with a row.")
class RowProblem:
    """Something wrong with a row."""

    field: str = strawberry.field(description="字段 — Where it stands.")
    code: str = strawberry.field(description="原因代码 — A stable code.")
    message: str = strawberry.field(description="英文说明 — What to mend, in English.")
    message_zh: str = strawberry.field(description="中文说明 — What to mend, in Chinese.")


@strawberry.type(description="逐行结果 — What became of one row.")
class RowResult:
    """What became of one row."""

    position: int = strawberry.field(description="行序（从 0 起） — Its place in the batch, from 0.")
    kind: str | None = strawberry.field(description="记录类型 — Its kind; null where the row could not be read.")
    outcome: RecordOutcome = strawberry.field(description="结果 — What became of it.")
    native_id: str | None = strawberry.field(description="机关内编号 — What the record is called at its agency.")
    record_key: strawberry.ID | None = strawberry.field(description="记录键 — The record's key in the log.")
    findings: list[Finding] = strawberry.field(description="质量发现 — What is odd about it.", directives=SENT)
    problems: list[RowProblem] = strawberry.field(description="拒收原因 — What is wrong with it.", directives=SENT)


@strawberry.type(description="签名 — The signature under which a batch came; the hub keeps it as evidence.")
class ReceiptSignature:
    """The signature under which a batch came."""

    key_id: str = strawberry.field(description="签名公钥标识 — The key under which it was made.")
    created_at: datetime.datetime = strawberry.field(description="签名时刻 — When it was made, as it states.")
    content_digest: str = strawberry.field(
        description="内容摘要（RFC 9530） — The digest of the body that was signed, as RFC 9530 writes it."
    )


@strawberry.type(description="回执 — What became of a batch; a retry gets the same one.")
class Receipt:
    """What became of a batch."""

    batch_id: strawberry.ID = strawberry.field(description="批次标识 — The batch.")
    agency: str = strawberry.field(description="报送机关 — The agency, from its key.")
    request_key: str = strawberry.field(description="请求键 — The sender's key of the request.")
    dry_run: bool = strawberry.field(description="是否试运行 — Whether nothing was written.")
    signature: ReceiptSignature | None = strawberry.field(
        description="签名（未签名时为空） — The signature under which it came; null where it was not signed."
    )
    rows: int = strawberry.field(description="行数 — How many rows came in.")
    outcomes: list[OutcomeCount] = strawberry.field(description="结果计数 — They add up to the rows.", directives=SENT)
    flags: list[FlagCount] = strawberry.field(description="标记计数 — A row may have several.", directives=SENT)
    reasons: list[ReasonCount] = strawberry.field(description="原因计数 — A row may have several.", directives=SENT)
    results: list[RowResult] = strawberry.field(description="逐行结果 — One for every row, in order.", directives=SENT)


def shown_receipt(saved: Mapping[str, Any]) -> Receipt:
    """A saved receipt as GraphQL shows it."""
    return Receipt(
        batch_id=strawberry.ID(saved["batchId"]),
        agency=saved["agency"],
        request_key=saved["requestKey"],
        dry_run=saved["dryRun"],
        signature=shown_signature(saved.get("signature")),
        rows=saved["rows"],
        outcomes=[OutcomeCount(outcome=RecordOutcome[name], rows=rows) for name, rows in saved["outcomes"].items()],
        flags=[FlagCount(flag=RecordFlag[name], rows=rows) for name, rows in saved["flags"].items()],
        reasons=[ReasonCount(reason=name, rows=rows) for name, rows in saved["reasons"].items()],
        results=[shown_result(result) for result in saved["results"]],
    )


def shown_signature(saved: Mapping[str, str] | None) -> ReceiptSignature | None:
    """A saved signature as GraphQL shows it; receipts of unsigned batches have none."""
    if saved is None:
        return None
    created_at = datetime.datetime.fromisoformat(saved["createdAt"])
    return ReceiptSignature(key_id=saved["keyId"], created_at=created_at, content_digest=saved["contentDigest"])


def shown_result(saved: Mapping[str, Any]) -> RowResult:
    """A saved row result as GraphQL shows it."""
    return RowResult(
        position=saved["position"],
        kind=saved["kind"],
        outcome=RecordOutcome[saved["outcome"]],
        native_id=saved["nativeId"],
        record_key=saved["recordKey"],
        findings=[
            Finding(
                flag=RecordFlag[one["flag"]], field=one["field"], value=one["value"], suggestions=one["suggestions"]
            )
            for one in saved["findings"]
        ],
        problems=[
            RowProblem(field=one["field"], code=one["code"], message=one["message"], message_zh=one["messageZh"])
            for one in saved["problems"]
        ],
    )
