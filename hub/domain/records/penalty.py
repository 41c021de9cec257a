"""Administrative penalties."""

from hub.domain.records.authority import Decided
from hub.domain.records.declare import About, Record, Time, day, money, party_reference, several_of, text
from hub.domain.records.rules import in_order
from hub.domain.vocabulary import Label, PenaltyKind


class PenaltyRecord(Decided, Record):
    """An administrative penalty that an authority decided (行政处罚法; the national 双公示 layout).

    One document number may stand on several parties, so document number and party together name it.
    """

    party = party_reference("行政相对人", "Party penalised")
    document_number = text("处罚决定书文号", "Decision document number", longest=200)
    decided_on = day("处罚决定日期", "Decided on")
    kinds = several_of(PenaltyKind, "处罚类别", "Kinds of penalty")
    violation = text("违法行为类型", "Violation", optional=True, longest=4000)
    legal_basis = text("处罚依据", "Legal basis", optional=True, longest=4000)
    fine = money("罚款金额（元）", "Fine in yuan", optional=True)
    confiscated = money("没收金额（元）", "Amount confiscated in yuan", optional=True)
    licence = text("暂扣或吊销证照名称及编号", "Licence suspended or revoked", optional=True)
    valid_until = day("处罚有效期", "Valid until", optional=True)
    published_until = day("公示截止期", "Published until", optional=True)

    about = About(
        "penalty",
        Label("行政处罚", "Administrative penalty"),
        time=Time.EVENT,
        keys=((document_number, party),),
        effective=decided_on,
        rules=(in_order("decided_on", "valid_until"), in_order("decided_on", "published_until")),
    )
