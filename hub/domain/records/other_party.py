"""Parties that are not social organizations: enterprises, public institutions, villages, unregistered bodies."""

from hub.domain.records.declare import About, Record, Time, day, identifier, one_of, text
from hub.domain.vocabulary import IdentifierScheme, Label, OtherPartyNature, PartyClass


class OtherPartyRecord(Record):
    """A party outside the registers of social organizations, as an agency describes it."""

    name = text("名称", "Name")
    nature = one_of(OtherPartyNature, "主体性质", "Nature")
    uscc = identifier(IdentifierScheme.USCC, "统一社会信用代码", "Unified social credit code", optional=True)
    organization_code = identifier(
        IdentifierScheme.ORGANIZATION_CODE, "组织机构代码", "Organization code", optional=True
    )
    business_registration_number = identifier(
        IdentifierScheme.BUSINESS_REGISTRATION_NUMBER, "工商注册号", "Business registration number", optional=True
    )
    founded_on = day("成立日期", "Founded on", optional=True)
    ended_on = day("终止日期", "Ended on", optional=True)
    address = text("住所", "Address", optional=True)

    about = About(
        "other_party",
        Label("其他主体", "Other party"),
        time=Time.STATE,
        keys=((uscc,), (business_registration_number,), (organization_code,), (name,)),
        effective=founded_on,
        ends=ended_on,
        describes={"party_class": PartyClass.OTHER},
    )
