"""Parties: what statements of several agencies fold into."""

from hub.domain.records.declare import Declared, day, identifier, link, one_of, text
from hub.domain.vocabulary import (
    CommunityKind,
    GradeLevel,
    IdentifierScheme,
    OrganizationKind,
    OrganizationStatus,
    OtherPartyNature,
    PartyClass,
    PartyStanding,
    Registration,
)


class Party(Declared):
    """A social organization, or another party that records speak of.

    No agency states a party as a whole: every field is chosen among the statements of registrations,
    filings, descriptions of other parties and, for its name and codes, mentions in other records; its grades are
    those that hold.
    """

    party_class = one_of(PartyClass, "主体类别", "Class")
    standing = one_of(PartyStanding, "存续情况", "Whether it exists or has ended")
    name = text("名称", "Name")
    registration = one_of(Registration, "登记方式", "Registered or filed", optional=True)
    kind = one_of(OrganizationKind, "组织类型", "Kind", optional=True)
    community_kind = one_of(CommunityKind, "社区社会组织类别", "Kind of community organization", optional=True)
    nature = one_of(OtherPartyNature, "主体性质", "Nature", optional=True)
    status = one_of(OrganizationStatus, "状态", "Status", optional=True)
    uscc = identifier(IdentifierScheme.USCC, "统一社会信用代码", "Unified social credit code", optional=True)
    organization_code = identifier(
        IdentifierScheme.ORGANIZATION_CODE, "组织机构代码", "Organization code", optional=True
    )
    registration_number = identifier(
        IdentifierScheme.REGISTRATION_NUMBER, "登记证号", "Registration number", optional=True
    )
    business_registration_number = identifier(
        IdentifierScheme.BUSINESS_REGISTRATION_NUMBER, "工商注册号", "Business registration number", optional=True
    )
    filing_number = identifier(IdentifierScheme.FILING_NUMBER, "备案号", "Filing number", optional=True)
    assessment_grade = one_of(GradeLevel, "社会组织评估等级", "Grade by the statutory assessment", optional=True)
    credit_grade = one_of(GradeLevel, "信用等级", "Credit grade of the district", optional=True)
    founded_on = day("成立日期", "Founded on", optional=True)
    filed_on = day("备案日期", "Filed on", optional=True)
    ended_on = day("终止日期", "Ended on", optional=True)
    legal_representative = text("法定代表人", "Legal representative", optional=True, personal=True)
    responsible_person = text("负责人", "Responsible person", optional=True, personal=True)
    address = text("住所", "Address", optional=True)
    street = link("division", "code", "所在街道", "Street", optional=True)
