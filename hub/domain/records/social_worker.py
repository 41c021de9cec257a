"""Social workers; whoever delivers names them by a number that is no personal one."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, citizen_number, day, one_of, party_reference, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import missing_beside
from hub.domain.register_codes import SocialWorkerLevel
from hub.domain.vocabulary import Label


def certified_on_some_day(values: Values, _around: Around) -> Iterator[Refusal]:
    """A level is certified on a day; who has none yet has no such day."""
    if values["level"] is not SocialWorkerLevel.NONE and values["certified_on"] is None:
        yield missing_beside("certified_on", "level")


class SocialWorkerRecord(Record):
    """A social worker in an organization, from one day to another."""

    number = text("人员编号（非证件号码）", "Number of the person, not an identity document's", longest=100)
    name = text("姓名", "Name", longest=100, personal=True)
    citizen_number = citizen_number("公民身份号码", "Citizen's number")
    level = one_of(SocialWorkerLevel, "职业水平", "Professional level")
    certified_on = day("取得证书日期", "Certified on", optional=True)
    employer = party_reference("所在组织", "Organization in which the person works")
    joined_on = day("入职日期", "Joined on", optional=True)
    left_on = day("离职日期", "Left on", optional=True)

    about = About(
        "social_worker",
        Label("社会工作者", "Social worker"),
        time=Time.STATE,
        keys=((number,),),
        effective=joined_on,
        ends=left_on,
        rules=(Rule(certified_on_some_day),),
    )
