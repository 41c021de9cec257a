"""The fields in which organizations serve: many to many."""

from hub.domain.records.declare import About, Record, Time, day, one_of, party_reference, text
from hub.domain.records.rules import in_order
from hub.domain.register_codes import ServiceFieldKind
from hub.domain.vocabulary import Label


class ServiceFieldRecord(Record):
    """An organization serves in a field, from one day to another."""

    organization = party_reference("社会组织", "Organization")
    kind = one_of(ServiceFieldKind, "服务领域", "Field")
    since_on = day("开始日期", "Since", optional=True)
    until_on = day("结束日期", "Until", optional=True)
    note = text("说明", "Note", optional=True, longest=2000)

    about = About(
        "service_field",
        Label("服务领域", "Service field"),
        time=Time.STATE,
        keys=((organization, kind),),
        effective=since_on,
        ends=until_on,
        rules=(in_order("since_on", "until_on"),),
    )
