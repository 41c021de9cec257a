"""Objections to published licences, registrations and penalties."""

from hub.domain.records.authority import Decided
from hub.domain.records.declare import About, Record, Time, day, moment, one_of, party_reference, text
from hub.domain.records.rules import in_order
from hub.domain.vocabulary import Label, ObjectionMatter, ObjectionStatus


class ObjectionRecord(Decided, Record):
    """A party's objection to what was published of a decision about it (行政许可和行政处罚异议).

    One document number may stand on several parties, and on several decisions about one.
    """

    party = party_reference("行政相对人", "Party that objects")
    matter = one_of(ObjectionMatter, "异议事项", "What it is against")
    document_number = text("许可或处罚文书号", "Number of the decision", longest=200)
    decided_on = day("许可或处罚决定日期", "Decided on", optional=True)
    status = one_of(ObjectionStatus, "异议状态", "Status")
    raised_on = day("异议提出日期", "Raised on", optional=True).null_where(
        "公开数据未载明提出日期", "what was published does not say"
    )
    completed_on = day("异议完成日期", "Completed on", optional=True).null_where(
        "尚未完成或公开数据未载明", "it is not, or what was published does not say"
    )
    entered_at = moment("数据入库时间", "Entered in the agency's system at", optional=True)
    changed_at = moment("数据修改时间", "Changed in the agency's system at", optional=True)

    about = About(
        "objection",
        Label("登记许可异议", "Objection"),
        time=Time.STATE,
        keys=((document_number, party, decided_on), (document_number, party)),
        effective=raised_on,
        rules=(in_order("decided_on", "raised_on", "completed_on"), in_order("entered_at", "changed_at")),
    )
